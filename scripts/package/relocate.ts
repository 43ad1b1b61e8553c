import { relocateChunk } from '../site/chunks';
import { rewriteUrlsInPage } from '../site/html-page';
import { type Package, rewriteForPackage, rewriteUrlsInText, rootFrom } from '../site/rewrite-urls';
import { decodeFile, encodeText } from '../site/site-files';
import { hideOtherStories } from './other-stories';
import { type ApplyPolicy, removePolicy } from './renew-policy';

/** Adds the package’s root to the page’s root element, for scripts that create URLs. */
function addRootAttribute(html: string, path: string, published: string | null): string {
  const site = published === null ? '' : ` data-site="${published}"`;
  return html.replace(/<html\b/, (tag) => `${tag} data-root="${rootFrom(path)}"${site}`);
}

/** Addresses in links to a page in another language, in HTML and in React’s payload, where `hrefLang` follows them. */
const LANGUAGE_LINK = /(\bhref(?:="|\\?":\\?"))[^"\\]*(?=\\?"[ ,](?:\\?")?hreflang)/gi;

/** A package speaks one language: what leads to others is hidden, and leads nowhere. */
const withoutOtherLanguages = (html: string): string =>
  /hreflang/i.test(html)
    ? html
        .replaceAll(/<link data-alternate[^>]*>/g, '')
        .replaceAll(LANGUAGE_LINK, '$1#')
        .replace('</head>', () => '<style>[data-language-link]{display:none}</style></head>')
    : html;

/** A page of the site for a package: it works in any folder of any static server. */
function relocatePage(html: string, path: string, target: Package, applyPolicy: ApplyPolicy): string {
  const unprotected = removePolicy(withoutOtherLanguages(html));
  const rewritten = rewriteUrlsInPage(unprotected.html, target.site, rewriteForPackage(path, target));
  const rooted = addRootAttribute(rewritten, path, target.published);
  const shown = target.alone ? hideOtherStories(rooted, target.alone.story) : rooted;
  return applyPolicy(shown, unprotected.policy);
}

/** A file of the site for a package. */
export function relocateFile(path: string, target: Package, applyPolicy: ApplyPolicy): Uint8Array {
  const { site } = target;
  const { files, base } = site;
  if (path.endsWith('.html'))
    return encodeText(relocatePage(decodeFile(files, path), path, target, applyPolicy));
  if (path.startsWith('_next/') && path.endsWith('.js')) {
    return encodeText(relocateChunk(decodeFile(files, path), base));
  }
  if (path.endsWith('.css')) {
    return encodeText(rewriteUrlsInText(decodeFile(files, path), site, rewriteForPackage(path, target)));
  }
  return files.get(path) ?? new Uint8Array();
}
