import type { Page } from '@playwright/test';

/** Small words below each page: what it is, and where one is in it. */
const footer = (title: string): string =>
  `<div style="width:100%;margin:0 16mm;display:flex;justify-content:space-between;font:8px sans-serif;color:#3d4a55">` +
  `<span>${title}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/**
 * A handout’s page as PDF, tagged and with an outline of its headings, once every picture and all letters are there.
 * `paper` is its size, `title` stands below each page.
 */
export async function handoutPdf(
  page: Page,
  address: string,
  { paper, title }: { paper: 'A4' | 'Letter'; title: string },
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
    footerTemplate: footer(title),
    margin: { top: '14mm', bottom: '17mm', left: '16mm', right: '16mm' },
  });
}
