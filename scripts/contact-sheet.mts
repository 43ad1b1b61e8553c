import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../app/_site/map-mode/map-mode-storage-key';
import { entryLine, progressMarks, titleTopAt } from '../stories/scene/scroll-progress';
import { launchOptions } from './browsers/chromium.mjs';
import { serve } from './browsers/static-server.mjs';
import { waitForPicture } from './browsers/wait-for-picture';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { chosenStory, folderOfStory, STORY_OPTION } from './command-line/chosen-story';
import { type Progress, withProgress } from './command-line/progress.mjs';

/**
 * Takes screenshots of steps of the built site into contact-sheet/, one for each moment, and lays them out on sheets.
 *   npm run contact-sheet [-- step …] [--story=<id>] [--builds] [--theme=dark|both] [--size=laptop|phone]
 * `--builds` takes a step’s start and each of its stops; without it, its arrival alone.
 */
const SIZES = {
  laptop: { width: 1280, height: 800, perRow: 3, perSheet: 12 },
  phone: { width: 390, height: 844, perRow: 6, perSheet: 18 },
};
type Size = keyof typeof SIZES;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const SHEET_WIDTH = 1560;
const PORT = 4317;
/** Progress just after the start of a step: at 0 the map still shows the step before. */
const START = 0.02;

const story = chosenStory(process.argv.slice(2));
const { steps } = story;
const FOLDER = folderOfStory('contact-sheet', story.id);

const args = readArgumentsOrExit((processArgs) =>
  readArguments(processArgs, {
    options: { ...STORY_OPTION, builds: 'switch', theme: [...THEMES, 'both'], size: Object.keys(SIZES) },
    names: { noun: 'step', known: steps.map(({ id }) => id) },
  }),
);
const theme = args.value('theme') ?? 'light';
const themes = THEMES.filter((name) => theme === 'both' || theme === name);
const sizes = (Object.keys(SIZES) as Size[]).filter((size) => (args.value('size') ?? size) === size);
const shots = steps.flatMap(({ id, builds, buildParagraphs }, index) => {
  if (args.names.length > 0 && !args.names.includes(id)) return [];
  const progresses = args.has('builds') ? [...new Set([START, ...builds, 1])] : [1];
  return progresses.map((progress) => ({
    id,
    board: { builds, buildParagraphs },
    progress,
    name: `${String(index + 1).padStart(2, '0')}-${id}-${progress}`,
  }));
});

/** The part of the viewport in which prose is read, and how a step’s prose is laid out, pixels. */
const measureProse = (page: Page, step: string) =>
  page.evaluate((id) => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const isMapAbove = map && prose && map.left < prose.right && map.right > prose.left;
    const top = isMapAbove ? map.bottom : 0;
    const section = document.getElementById(id);
    const titleTop = section?.querySelector('h2')?.getBoundingClientRect().top ?? 0;
    const nextTitle = section?.nextElementSibling?.querySelector('h2');
    return {
      titleTop,
      window: { top, height: window.innerHeight - top },
      paragraphs: [...(section?.querySelectorAll('[data-prose] > p') ?? [])].map((paragraph) => {
        const box = paragraph.getBoundingClientRect();
        return { top: box.top - titleTop, height: box.height };
      }),
      next: nextTitle ? nextTitle.getBoundingClientRect().top - titleTop : null,
      below: document.documentElement.scrollHeight - window.innerHeight - window.scrollY,
    };
  }, step);

async function scrollTo(page: Page, { id, board, progress }: (typeof shots)[number]) {
  const { titleTop, window, paragraphs, next, below } = await measureProse(page, id);
  const scrollable = below + entryLine(window) - titleTop;
  const layout = { paragraphs, next: next ?? Number.POSITIVE_INFINITY, scrollable };
  const marks = progressMarks(board, layout, window);
  // scroll positions are whole pixels: go a few past the line, so that the build has played
  const line = Math.floor(titleTopAt(progress, marks)) - 3;
  await page.evaluate(
    (distance) => globalThis.scrollBy({ top: distance, behavior: 'instant' }),
    titleTop - line,
  );
  await page.waitForFunction(
    (id) => document.querySelector<HTMLElement>('[data-step]')?.dataset.step === id,
    id,
  );
  await page.waitForTimeout(200);
  await waitForPicture(page);
}

async function writeSheet(browser: Browser, name: string, size: Size, files: readonly string[]) {
  const { width, height, perRow } = SIZES[size];
  const cell = Math.floor(SHEET_WIDTH / perRow);
  const cells = files.map(
    (file) => `<figure><img src="${file}.png" width="${cell - 6}"><figcaption>${file}</figcaption></figure>`,
  );
  const style = `body{margin:0;display:grid;grid-template-columns:repeat(${perRow},${cell}px);font:13px sans-serif}figure{margin:0}`;
  writeFileSync(`${FOLDER}/${name}.html`, `<style>${style}</style>${cells.join('')}`);
  const rows = Math.ceil(files.length / perRow);
  const page = await browser.newPage({
    viewport: { width: SHEET_WIDTH, height: Math.ceil(rows * ((cell * height) / width + 20)) },
  });
  await page.goto(`file://${process.cwd()}/${FOLDER}/${name}.html`);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

type View = { size: Size; theme: Theme };

async function takeScreenshots(browser: Browser, address: string, { size, theme }: View, progress: Progress) {
  const { width, height, perSheet } = SIZES[size];
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'no-preference',
  });
  // show the live map even where WebGL is drawn by software
  await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
  page.on('console', (message) => message.type() === 'error' && progress.print(`${size}: ${message.text()}`));
  await page.goto(`${address}/stories/${story.id}/`);
  await waitForPicture(page);
  const files: string[] = [];
  for (const shot of shots) {
    const file = `${size}-${theme}-${shot.name}`;
    progress.startTask(`Taking screenshots of ${shot.id}, ${size}, ${theme}`);
    await scrollTo(page, shot);
    await page.screenshot({ path: `${FOLDER}/${file}.png` });
    files.push(file);
    progress.finishTask();
  }
  await page.close();
  for (let from = 0; from < files.length; from += perSheet) {
    const number = String(from / perSheet + 1).padStart(2, '0');
    const name = `sheet-${size}-${theme}-${number}`;
    await writeSheet(browser, name, size, files.slice(from, from + perSheet));
    progress.print(`${FOLDER}/${name}.png`);
  }
}

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) if (file.startsWith('sheet-')) rmSync(`${FOLDER}/${file}`);
const server = await serve(Number(process.env.PORT ?? PORT));
const browser = await chromium.launch(launchOptions());
try {
  await withProgress(shots.length * sizes.length * themes.length, async (progress) => {
    for (const size of sizes)
      for (const theme of themes) await takeScreenshots(browser, server.address, { size, theme }, progress);
  });
} finally {
  await browser.close();
  server.stop();
}
