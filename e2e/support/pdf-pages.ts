import type { getDocumentProxy } from 'unpdf';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reduces a text to letters and digits: a PDF has other line breaks, and ligatures as single characters. */
export const toLetters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Text of each page of a PDF, reduced to letters and digits, and the page’s size in points. */
export async function readPdfPages(
  document: PdfDocument,
): Promise<{ text: string; width: number; height: number }[]> {
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [width = 0, height = 0] = page.view.slice(2);
    pages.push({
      text: toLetters(items.map((item) => ('str' in item ? item.str : '')).join('')),
      width,
      height,
    });
  }
  return pages;
}
