import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { attributeOf, type Element, elementsOf, removeElements, rewriteUrlsInPage } from '../site/html-page';
import { targetOf } from '../site/rewrite-urls';
import { decodeFile, type Site } from '../site/site-files';

/** A page with one style sheet, and that file; null if the page had one at most. */
export type MergedPage = { html: string; sheet: { path: string; text: string } | null };

const isSheet = (element: Element): boolean =>
  element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet';

const hrefOf = (element: Element): string => attributeOf(element, 'href') ?? '';

/**
 * Merges a page’s style sheets into one, in their order, which is linked before fonts and pictures: nothing is painted
 * until all style sheets are loaded. React’s payload refers to the merged one as well, or React would fetch the others.
 * Throws if the sheets are in several folders, as their relative URLs would break.
 */
export function mergeStyleSheets(html: string, site: Site): MergedPage {
  const sheets = elementsOf(html).filter(isSheet);
  if (sheets.length < 2) return { html, sheet: null };
  const paths = sheets.map((sheet) => targetOf(hrefOf(sheet), site)?.path ?? '');
  const folders = new Set(paths.map(posix.dirname));
  if (folders.size > 1) throw new Error(`Style sheets stand in several folders: ${paths.join(', ')}`);
  const text = paths.map((path) => decodeFile(site.files, path)).join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const path = posix.join(posix.dirname(paths[0] ?? ''), `page-${hash}.css`);
  const rewritten = rewriteUrlsInPage(html, site, (address) =>
    paths.includes(targetOf(address, site)?.path ?? '') ? `${site.base}/${path}` : address,
  );
  const elements = elementsOf(rewritten);
  const [sheet] = elements.filter(isSheet);
  const location = sheet?.sourceCodeLocation;
  const link = location ? rewritten.slice(location.startOffset, location.endOffset) : '';
  const withoutSheets = removeElements(rewritten, elements.filter(isSheet));
  const first = elementsOf(withoutSheets).find(({ tagName }) => tagName === 'link')?.sourceCodeLocation
    ?.startOffset;
  const position = first ?? withoutSheets.indexOf('</head>');
  return {
    html: withoutSheets.slice(0, position) + link + withoutSheets.slice(position),
    sheet: { path, text },
  };
}
