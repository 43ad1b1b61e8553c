import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { escapeHtml } from '../../stories/citations/escape-html';

const face = (family: string, file: string): string =>
  `@font-face{font-family:${family};font-weight:100 900;src:url(data:font/woff2;base64,${readFileSync(`public/fonts/${file}.woff2`).toString('base64')})}`;

/** Titles of a film: the largest line, lines below it, and small ones. */
export type Titles = { title: string; lines: readonly string[]; small: readonly string[] };

/** PNG of opening or closing titles, in the site’s typefaces. Long lists are set smaller, until they fit. */
export async function drawTitles(
  browser: Browser,
  { title, lines, small }: Titles,
  { size, theme, language }: { size: { width: number; height: number }; theme: Theme; language: string },
): Promise<Buffer> {
  const { paper, ink, ink2 } = palettes[theme];
  const page = await browser.newPage({ viewport: size });
  const paragraphs = (texts: readonly string[], name: string) =>
    texts.map((text) => `<p class="${name}">${escapeHtml(text)}</p>`).join('');
  await page.setContent(`<!doctype html><html lang="${language}"><style>
    ${face('Literata', 'literata-600-normal-latin')}${face('Sofia', 'sofia-400-latin')}
    html{background:${paper};color:${ink};font-size:${size.height / 36}px}
    body{box-sizing:border-box;height:100vh;margin:0;padding:2.6rem 3.4rem;display:flex;flex-direction:column;justify-content:center}
    h1{font:600 2.6rem/1.1 Literata,serif;margin:0 0 .6rem} p{font:1.15rem/1.35 Sofia,sans-serif;margin:0 0 .5rem}
    .small{font-size:var(--small,.8rem);line-height:1.3;margin:0 0 .3em;color:${ink2};break-inside:avoid}
    div{columns:${small.length > 12 ? 2 : 1};column-gap:2rem;margin-top:1.2rem}
    </style><body><h1>${escapeHtml(title)}</h1>${paragraphs(lines, 'line')}<div>${paragraphs(small, 'small')}</div>`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let rem = 0.8; rem > 0.3 && document.body.scrollHeight > innerHeight; rem -= 0.05)
      document.documentElement.style.setProperty('--small', `${rem}rem`);
  });
  const png = await page.screenshot();
  await page.close();
  return png;
}
