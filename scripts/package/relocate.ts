import { relocateChunk } from '../site/chunks';
import { readdressPage } from '../site/html-page';
import { type Package, readdressText, relativeTo, rootFrom } from '../site/rewrite-urls';
import { bytesOf, textOf } from '../site/site-files';
import { type ApplyPolicy, withoutPolicy } from './content-security-policy';

/** Says on the page’s root element where the package’s root is, for code that makes addresses while it runs. */
function withRoot(html: string, path: string, published: string | null): string {
  const site = published === null ? '' : ` data-site="${published}"`;
  return html.replace(/<html\b/, (tag) => `${tag} data-root="${rootFrom(path)}"${site}`);
}

/** A page of the site as a package has it: it works in any folder of any static server. */
function relocatePage(html: string, path: string, packed: Package, applyPolicy: ApplyPolicy): string {
  const bare = withoutPolicy(html);
  const moved = readdressPage(bare.html, packed.site, relativeTo(path, packed));
  return applyPolicy(withRoot(moved, path, packed.published), bare.policy);
}

/** A file of the site as a package has it. */
export function relocateFile(path: string, packed: Package, applyPolicy: ApplyPolicy): Uint8Array {
  const { site } = packed;
  const { files, base } = site;
  if (path.endsWith('.html')) return bytesOf(relocatePage(textOf(files, path), path, packed, applyPolicy));
  if (path.startsWith('_next/') && path.endsWith('.js')) {
    return bytesOf(relocateChunk(textOf(files, path), base));
  }
  if (path.endsWith('.css')) {
    return bytesOf(readdressText(textOf(files, path), site, relativeTo(path, packed)));
  }
  return files.get(path) ?? new Uint8Array();
}
