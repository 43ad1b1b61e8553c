import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { loadStory } from '../stories/load';
import { launchOptions } from './browser.mjs';
import { handoutPdf } from './handout-pdf';
import { serve } from './serve.mjs';

/**
 * Writes the handout as PDF with a real browser, tagged and with an outline: the whole story, and each chapter.
 *   npm run handout                    A4 and Letter, into handouts/
 *   npm run handout -- --paper=a4      one size of paper
 * The site is built if it is not there yet.
 */
const STORY = 'fault-lines';
const FOLDER = 'handouts';
const PORT = 4427;
const PAPERS = { a4: 'A4', letter: 'Letter' } as const;

const asked = process.argv.find((argument) => argument.startsWith('--paper='))?.slice('--paper='.length);
const papers = Object.entries(PAPERS).filter(([name]) => asked === undefined || name === asked);
if (papers.length === 0) throw new Error(`--paper is a4 or letter, not "${asked}"`);
if (!existsSync(`out/handout/${STORY}`)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

const story = loadStory(process.cwd(), STORY);
const parts = [
  { path: `/handout/${STORY}/`, name: STORY, title: `${story.title}: ${story.subtitle}` },
  ...story.chapters.map(({ id, title }, nth) => ({
    path: `/handout/${STORY}/${id}/`,
    name: `${STORY}-${nth + 1}-${id}`,
    title: `${story.title}, chapter ${nth + 1}: ${title}`,
  })),
];

mkdirSync(FOLDER, { recursive: true });
const { address, stop } = await serve(PORT);
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  for (const { path, name, title } of parts) {
    for (const [suffix, paper] of papers) {
      const file = `${FOLDER}/${name}-${suffix}.pdf`;
      writeFileSync(file, await handoutPdf(page, address + path, { paper, title }));
      console.log(file);
    }
  }
} finally {
  await browser.close();
  stop();
}
