import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { escapeHtml } from '../../stories/citations/escape-html';

/** The font of the footer, which is a document of its own and has no access to the page’s fonts. */
const FONT = readFileSync('public/fonts/sofia-400-latin.woff2').toString('base64');

/** HTML of the footer of each page: title and credits, and page number. */
const footerHtml = (words: string): string =>
  `<style>@font-face{font-family:Sofia;src:url(data:font/woff2;base64,${FONT})}</style>` +
  `<div style="width:100%;margin:0 16mm;display:flex;justify-content:space-between;font:9px Sofia;color:#3d4a55">` +
  `<span>${escapeHtml(words)}</span>` +
  `<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * Prints a handout’s page as PDF, tagged and with an outline of its headings, once images and fonts are loaded.
 * `paper` is its size, `footer` what stands at the foot of each page.
 */
export async function handoutPdf(
  page: Page,
  address: string,
  { paper, footer }: { paper: 'A4' | 'Letter'; footer: string },
): Promise<Buffer> {
  await page.goto(address);
  await page.evaluate(async () => {
    await Promise.all([...document.images].map((image) => image.decode()));
    await document.fonts.ready;
  });
  return page.pdf({
    format: paper,
    tagged: true,
    outline: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerHtml(footer),
    margin: { top: '14mm', bottom: '17mm', left: '16mm', right: '16mm' },
  });
}
