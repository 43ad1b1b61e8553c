/** Characters that stand for something else in XML. */
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Whether a page says that it is not to be found, as frames and the page for missing addresses do. */
const isHidden = (html: string): boolean => /<meta name="robots" content="[^"]*noindex/.test(html);

/**
 * A sitemap (sitemaps.org, protocol 0.9) of the pages that may be found. `pages` are their files in the site with their
 * HTML; `site` is the site’s address without a slash at its end; `changed` the ISO day of its edition.
 */
export function sitemapFile(pages: ReadonlyMap<string, string>, site: string, changed: string): string {
  const addresses = [...pages]
    .filter(([, html]) => !isHidden(html))
    .map(([file]) => `${site}/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .sort();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<url><loc>${escapeXml(address)}</loc><lastmod>${changed}</lastmod></url>`),
    '</urlset>',
    '',
  ].join('\n');
}

/** Lets every program read the site (RFC 9309), and names its sitemap. */
export const robotsFile = (site: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap.xml\n`;
