import { escapeHtml } from '../../../stories/citations/escape-html';

/** A page’s address in one language; `language` is a BCP 47 tag. */
export type Alternate = { language: string; href: string };

const MARK = 'data-alternate';

/**
 * Says in a page’s head where it stands in other languages, itself included (`hreflang`); the first is the one for all
 * other readers. Links of an earlier run are replaced. A page that stands in one language alone gets none.
 */
export function addAlternates(html: string, alternates: readonly Alternate[]): string {
  const withoutLinks = html.replaceAll(new RegExp(`<link ${MARK}[^>]*>`, 'g'), '');
  const [first] = alternates;
  if (!first || alternates.length < 2) return withoutLinks;
  const links = [...alternates, { language: 'x-default', href: first.href }].map(
    ({ language, href }) =>
      `<link ${MARK} rel="alternate" hreflang="${escapeHtml(language)}" href="${escapeHtml(href)}">`,
  );
  return withoutLinks.replace('</head>', `${links.join('')}</head>`);
}
