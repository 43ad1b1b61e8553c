import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { loadStory } from '../stories/load/load';
import { launchOptions } from './browsers/chromium.mjs';
import { handoutPdf } from './browsers/handout-pdf';
import { serve } from './browsers/static-server.mjs';
import { askedOrEnd, readArguments } from './command-line/arguments';
import { withProgress } from './command-line/progress.mjs';

/**
 * Writes the handout as PDF with a real browser, tagged and with an outline: the whole story, and each chapter.
 *   npm run handout                    A4 and Letter, into handouts/
 *   npm run handout -- --paper=a4      one size of paper
 *   npm run handout -- --notes         for the lecturer: the whole story with the notes, and nothing else
 * The site is built if it is not there yet.
 */
const STORY = 'fault-lines';
const FOLDER = 'handouts';
const PORT = 4427;
const PAPERS = { a4: 'A4', letter: 'Letter' } as const;

const asked = askedOrEnd((given) =>
  readArguments(given, { options: { paper: Object.keys(PAPERS), notes: 'switch' } }),
);
const papers = Object.entries(PAPERS).filter(([name]) => (asked.value('paper') ?? name) === name);
if (!existsSync(`out/handout/${STORY}/notes`)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

const story = loadStory(process.cwd(), STORY);
const whole = `${story.title}: ${story.subtitle}`;
const forLecturers = [
  {
    path: `/handout/${STORY}/notes/`,
    name: `${STORY}-with-notes`,
    title: `With the lecturer’s notes · ${whole}`,
  },
];
const forStudents = [
  { path: `/handout/${STORY}/`, name: STORY, title: whole },
  ...story.chapters.map(({ id, title }, nth) => ({
    path: `/handout/${STORY}/${id}/`,
    name: `${STORY}-${nth + 1}-${id}`,
    title: `${story.title}, chapter ${nth + 1}: ${title}`,
  })),
];
const parts = asked.has('notes') ? forLecturers : forStudents;

mkdirSync(FOLDER, { recursive: true });
const { address, stop } = await serve(Number(process.env.PORT ?? PORT));
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await withProgress(parts.length * papers.length, async ({ doing, done, say }) => {
    for (const { path, name, title } of parts) {
      for (const [suffix, paper] of papers) {
        const file = `${FOLDER}/${name}-${suffix}.pdf`;
        doing(`Printing ${title}, ${paper}`);
        writeFileSync(file, await handoutPdf(page, address + path, { paper, title }));
        done();
        say(file);
      }
    }
  });
} finally {
  await browser.close();
  stop();
}
