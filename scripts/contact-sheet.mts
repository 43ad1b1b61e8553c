import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { MAP_CHOICE_KEY } from '../app/_site/map-mode/map-mode-storage-key';
import { loadStory } from '../stories/load/load';
import { arrivalLine, entryLine } from '../stories/scene/scroll-progress';
import { launchOptions } from './browsers/chromium.mjs';
import { serve } from './browsers/static-server.mjs';
import { askedOrEnd, readArguments } from './command-line/arguments';
import { type Progress, withProgress } from './command-line/progress.mjs';

/**
 * Shoots steps of the built site into contact-sheet/, one picture a moment, and lays them out on sheets.
 *   npm run contact-sheet [-- step …] [--builds] [--theme=dark|both] [--size=laptop|phone]
 * `--builds` shoots a step’s start and each of its builds; without it, its arrival alone.
 */
const SIZES = {
  laptop: { width: 1280, height: 800, perRow: 3, perSheet: 12 },
  phone: { width: 390, height: 844, perRow: 6, perSheet: 18 },
};
type Size = keyof typeof SIZES;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const FOLDER = 'contact-sheet';
const SHEET_WIDTH = 1560;
const PORT = 4317;
const STORY = 'fault-lines';
/** Just within the step: at 0 the picture is still the step before’s. */
const START = 0.02;

const story = loadStory(process.cwd(), STORY);
const steps = story.chapters.flatMap((chapter) => chapter.steps);

const asked = askedOrEnd((given) =>
  readArguments(given, {
    options: { builds: 'switch', theme: [...THEMES, 'both'], size: Object.keys(SIZES) },
    names: { kind: 'step', known: steps.map(({ id }) => id) },
  }),
);
const theme = asked.value('theme') ?? 'light';
const themes = THEMES.filter((one) => theme === 'both' || theme === one);
const sizes = (Object.keys(SIZES) as Size[]).filter((size) => (asked.value('size') ?? size) === size);
const shots = steps.flatMap(({ id, builds, travel }, at) => {
  if (asked.names.length > 0 && !asked.names.includes(id)) return [];
  const moments = asked.has('builds') ? [...new Set([START, ...builds, 1])] : [1];
  return moments.map((progress) => ({
    id,
    travel,
    progress,
    name: `${String(at + 1).padStart(2, '0')}-${id}-${progress}`,
  }));
});

const settled = (page: Page) =>
  page.waitForFunction(() => {
    const root = document.querySelector<HTMLElement>('[data-step]');
    return root?.dataset.settled === 'true' && root.dataset.map !== 'loading';
  });

/** The part of the viewport in which prose is read, pixels. */
const readingWindow = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('[data-map-state]')?.getBoundingClientRect();
    const prose = document.querySelector('main')?.getBoundingClientRect();
    const above = map && prose && map.left < prose.right && map.right > prose.left;
    const top = above ? map.bottom : 0;
    return { top, height: window.innerHeight - top };
  });

async function scrollTo(page: Page, { id, travel, progress }: (typeof shots)[number]) {
  const window = await readingWindow(page);
  const [enters, arrives] = [entryLine(window), arrivalLine(window, travel)];
  // a hair past the line, as a reader would be: pixels are whole
  const line = Math.floor(enters + (arrives - enters) * progress) - (progress === 1 ? 3 : 0);
  await page.evaluate(
    ([id, line]) => {
      const title = document.getElementById(String(id))?.querySelector('h2');
      if (title)
        globalThis.scrollBy({ top: title.getBoundingClientRect().top - Number(line), behavior: 'instant' });
    },
    [id, line] as const,
  );
  await page.waitForFunction(
    (id) => document.querySelector<HTMLElement>('[data-step]')?.dataset.step === id,
    id,
  );
  await page.waitForTimeout(200);
  await settled(page);
}

async function sheet(browser: Browser, name: string, size: Size, files: readonly string[]) {
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

async function shootAll(browser: Browser, address: string, { size, theme }: View, progress: Progress) {
  const { width, height, perSheet } = SIZES[size];
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'no-preference',
  });
  // whatever draws here, the live map is what is looked at
  await page.addInitScript((key) => localStorage.setItem(key, 'live'), MAP_CHOICE_KEY);
  page.on('console', (message) => message.type() === 'error' && progress.say(`${size}: ${message.text()}`));
  await page.goto(`${address}/stories/${STORY}/`);
  await settled(page);
  const files: string[] = [];
  for (const shot of shots) {
    const file = `${size}-${theme}-${shot.name}`;
    progress.doing(`Shooting ${shot.id}, ${size}, ${theme}`);
    await scrollTo(page, shot);
    await page.screenshot({ path: `${FOLDER}/${file}.png` });
    files.push(file);
    progress.done();
  }
  await page.close();
  for (let from = 0; from < files.length; from += perSheet) {
    const number = String(from / perSheet + 1).padStart(2, '0');
    const name = `sheet-${size}-${theme}-${number}`;
    await sheet(browser, name, size, files.slice(from, from + perSheet));
    progress.say(`${FOLDER}/${name}.png`);
  }
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) if (old.startsWith('sheet-')) rmSync(`${FOLDER}/${old}`);
const server = await serve(Number(process.env.PORT ?? PORT));
const browser = await chromium.launch(launchOptions());
try {
  await withProgress(shots.length * sizes.length * themes.length, async (progress) => {
    for (const size of sizes)
      for (const theme of themes) await shootAll(browser, server.address, { size, theme }, progress);
  });
} finally {
  await browser.close();
  server.stop();
}
