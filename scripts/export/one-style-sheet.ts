import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { attributeOf, type Element, elementsOf, readdressPage, without } from '../site/html-page';
import { targetOf } from '../site/rewrite-urls';
import { type Site, textOf } from '../site/site-files';

/** A page that names one style sheet, and the file that it names; null where there was one at most. */
export type Merged = { html: string; sheet: { path: string; text: string } | null };

const isSheet = (element: Element): boolean =>
  element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet';

const hrefOf = (element: Element): string => attributeOf(element, 'href') ?? '';

/**
 * The page with its style sheets as one, in their order, named before letters and pictures: nothing is painted until all
 * of them are there, and each takes a connection of its own. What React reads of the page names the one as well, or
 * it would fetch those that it misses. Throws if the sheets stand in several folders, as what they name would be lost.
 */
export function withOneStyleSheet(html: string, site: Site): Merged {
  const sheets = elementsOf(html).filter(isSheet);
  if (sheets.length < 2) return { html, sheet: null };
  const paths = sheets.map((sheet) => targetOf(hrefOf(sheet), site)?.path ?? '');
  const folders = new Set(paths.map(posix.dirname));
  if (folders.size > 1) throw new Error(`Style sheets stand in several folders: ${paths.join(', ')}`);
  const text = paths.map((path) => textOf(site.files, path)).join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const path = posix.join(posix.dirname(paths[0] ?? ''), `page-${hash}.css`);
  const readdressed = readdressPage(html, site, (address) =>
    paths.includes(targetOf(address, site)?.path ?? '') ? `${site.base}/${path}` : address,
  );
  const all = elementsOf(readdressed);
  const [sheet] = all.filter(isSheet);
  const place = sheet?.sourceCodeLocation;
  const link = place ? readdressed.slice(place.startOffset, place.endOffset) : '';
  const rest = without(readdressed, all.filter(isSheet));
  const first = elementsOf(rest).find(({ tagName }) => tagName === 'link')?.sourceCodeLocation?.startOffset;
  const at = first ?? rest.indexOf('</head>');
  return { html: rest.slice(0, at) + link + rest.slice(at), sheet: { path, text } };
}
