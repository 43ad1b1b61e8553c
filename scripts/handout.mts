import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { loadStory } from '../stories/load/load';
import { launchOptions } from './browsers/chromium.mjs';
import { handoutPdf } from './browsers/handout-pdf';
import { serve } from './browsers/static-server.mjs';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
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

const args = readArgumentsOrExit((processArgs) =>
  readArguments(processArgs, { options: { paper: Object.keys(PAPERS), notes: 'switch' } }),
);
const papers = Object.entries(PAPERS).filter(([name]) => (args.value('paper') ?? name) === name);
if (!existsSync(`out/handout/${STORY}/notes`)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

const story = loadStory(process.cwd(), STORY);
const storyTitle = `${story.title}: ${story.subtitle}`;
const lecturerHandouts = [
  {
    path: `/handout/${STORY}/notes/`,
    name: `${STORY}-with-notes`,
    title: `With the lecturer’s notes · ${storyTitle}`,
  },
];
const studentHandouts = [
  { path: `/handout/${STORY}/`, name: STORY, title: storyTitle },
  ...story.chapters.map(({ id, title }, index) => ({
    path: `/handout/${STORY}/${id}/`,
    name: `${STORY}-${index + 1}-${id}`,
    title: `${story.title}, chapter ${index + 1}: ${title}`,
  })),
];
const handouts = args.has('notes') ? lecturerHandouts : studentHandouts;

mkdirSync(FOLDER, { recursive: true });
const { address, stop } = await serve(Number(process.env.PORT ?? PORT));
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await withProgress(handouts.length * papers.length, async ({ startTask, finishTask, print }) => {
    for (const { path, name, title } of handouts) {
      for (const [suffix, paper] of papers) {
        const file = `${FOLDER}/${name}-${suffix}.pdf`;
        startTask(`Printing ${title}, ${paper}`);
        writeFileSync(file, await handoutPdf(page, address + path, { paper, title }));
        finishTask();
        print(file);
      }
    }
  });
} finally {
  await browser.close();
  stop();
}
