import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { fileTexts } from '../app/_site/file-texts';
import { allStories } from '../app/_site/load-stories';
import { creditOf } from '../stories/citations/articles';
import type { Story } from '../stories/model/story';
import { launchOptions } from './browsers/chromium.mjs';
import { handoutPdf } from './browsers/handout-pdf';
import { serve } from './browsers/static-server.mjs';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { STORY_OPTION } from './command-line/chosen-story';
import { withProgress } from './command-line/progress.mjs';

/**
 * Writes handouts as PDF with a real browser, tagged and with an outline: every story, whole and by chapter.
 *   npm run handout                    A4 and Letter, into handouts/
 *   npm run handout -- --paper=a4      one size of paper
 *   npm run handout -- --story=<id>    one story
 *   npm run handout -- --notes         for the lecturer: the whole story with the notes, and nothing else
 * The site is built if it is not there yet.
 */
const FOLDER = 'handouts';
const PORT = 4427;
const PAPERS = { a4: 'A4', letter: 'Letter' } as const;

const args = readArgumentsOrExit((processArgs) =>
  readArguments(processArgs, { options: { ...STORY_OPTION, paper: Object.keys(PAPERS), notes: 'switch' } }),
);
const papers = Object.entries(PAPERS).filter(([name]) => (args.value('paper') ?? name) === name);
const stories = allStories().filter(({ id }) => (args.value('story') ?? id) === id);
if (!stories.every(({ id }) => existsSync(`out/handout/${id}/notes`)))
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });

/** The handouts of a story: path of the page, name of the file, title and credit in the footer. */
function handoutsOf(story: Story) {
  const { id, title, subtitle, chapters, licence } = story;
  const credits = [creditOf(story, 'sentence'), licence.short].filter(Boolean);
  const whole = `${title}: ${subtitle}`;
  if (args.has('notes'))
    return [
      {
        path: `/handout/${id}/notes/`,
        name: `${id}-with-notes`,
        title: fileTexts.withNotes({ title: whole }),
        credits,
      },
    ];
  return [
    { path: `/handout/${id}/`, name: id, title: whole, credits },
    ...chapters.map((chapter, index) => ({
      path: `/handout/${id}/${chapter.id}/`,
      name: `${id}-${index + 1}-${chapter.id}`,
      title: fileTexts.chapterTitle({ story: title, number: index + 1, chapter: chapter.title }),
      credits,
    })),
  ];
}
const handouts = stories.flatMap(handoutsOf);

mkdirSync(FOLDER, { recursive: true });
const { address, stop } = await serve(Number(process.env.PORT ?? PORT));
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await withProgress(handouts.length * papers.length, async ({ startTask, finishTask, print }) => {
    for (const { path, name, title, credits } of handouts) {
      for (const [suffix, paper] of papers) {
        const file = `${FOLDER}/${name}-${suffix}.pdf`;
        startTask(`Printing ${title}, ${paper}`);
        writeFileSync(
          file,
          await handoutPdf(page, address + path, { paper, footer: [title, ...credits].join(' · ') }),
        );
        finishTask();
        print(file);
      }
    }
  });
} finally {
  await browser.close();
  stop();
}
