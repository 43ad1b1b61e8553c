import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as fontkit from 'fontkit';
import ranges from '../app/_site/fonts/font-ranges.json';
import { firstStory } from '../app/_site/load-stories';
import { INLINE_SCRIPTS } from '../app/_site/startup/inline-scripts';
import { withProgress } from './command-line/progress.mjs';
import { addPolicy } from './export/content-security-policy';
import { deferScripts } from './export/deferred-scripts';
import { createLoader, LOADER_FILE } from './export/loader';
import { mergeStyleSheets } from './export/merge-style-sheets';
import { removeNotFoundPage } from './export/not-found-payload';
import { builtWorker, MAP_WORKER, talkFiles } from './export/offline-files';
import { findRouterFiles } from './export/router-files';
import { buildServiceWorker, SERVICE_WORKER_FILE } from './export/service-worker';
import { removeUnneededPreloads } from './export/unneeded-preloads';
import { findUnusedMedia } from './export/unused-media';
import { SOURCE_FONTS } from './fonts/font-files';
import { missingCharacters } from './fonts/missing-glyphs';
import { charactersIn } from './fonts/used-characters';
import { readSite, type Site } from './site/site-files';

/**
 * Makes the exported site in out/, or in OUT_FOLDER, ready for hosts, after each export of a language: removes unused files, merges each
 * page’s style sheets, defers its scripts, removes unneeded preloads and adds its Content-Security-Policy, writes the site’s address into the
 * loader, and writes the service worker of talks. A second run changes nothing.
 */
const OUT = process.env.OUT_FOLDER ?? 'out';
const BASE = process.env.BASE_PATH ?? '';
const SITE_URL = process.env.SITE_URL ?? '';
const RELAY_URL = process.env.RELAY_URL ?? '';
const TEXT_FILE = /\.(?:html|txt|js|mjs|css|json|svg|xml|webmanifest)$/;

const read = (file: string) => readFileSync(`${OUT}/${file}`, 'utf8');

const exportedFiles = () =>
  readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(`${OUT}/${file}`).isFile());

function removeUnusedFiles(): number {
  const media = findUnusedMedia(
    new Map(exportedFiles().map((file) => [file, TEXT_FILE.test(file) ? read(file) : ''])),
  );
  const unusedFiles = new Set([...findRouterFiles(exportedFiles()), ...media]);
  for (const file of unusedFiles) rmSync(`${OUT}/${file}`);
  return unusedFiles.size;
}

/** Removes the style sheets that no page or script references after merging; returns their number. */
function removeMergedStyleSheets(): number {
  const texts = exportedFiles()
    .filter((file) => /\.(?:html|js)$/.test(file) && file !== SERVICE_WORKER_FILE)
    .map(read);
  const unreferenced = exportedFiles()
    .filter((file) => file.startsWith('_next/') && file.endsWith('.css'))
    .filter((file) => !texts.some((text) => text.includes(basename(file))));
  for (const file of unreferenced) rmSync(`${OUT}/${file}`);
  return unreferenced.length;
}

/** Files whose text is shown. Scripts are left out: libraries contain characters of many languages, and show none. */
const RENDERED_FILE = /\.(?:html|json|geojson|svg)$/;

/** Files of the open data, which no page shows. */
const isOpenData = (file: string): boolean => file.startsWith('data/') && !file.endsWith('.html');

/** Throws if the site shows a character that its source fonts have, but the font files cut from them lack. */
function checkGlyphs(): void {
  const characters = new Set(
    exportedFiles()
      .filter((file) => RENDERED_FILE.test(file) && !isOpenData(file))
      .flatMap((file) => [...charactersIn(read(file))]),
  );
  const fonts = SOURCE_FONTS.map(({ family, path }) => ({
    characters: new Set((fontkit.openSync(path) as fontkit.Font).characterSet),
    ranges: Object.values(ranges[family]),
  }));
  const missing = missingCharacters(characters, fonts);
  if (missing.length > 0)
    throw new Error(
      `The fonts in public/fonts lack ${missing.join(' ')}; npx tsx scripts/fonts.mts cuts them anew`,
    );
}

function writeLoader(): void {
  writeFileSync(
    `${OUT}/${LOADER_FILE}`,
    createLoader(SITE_URL && SITE_URL.replace(/\/+$/, '') + BASE, firstStory().id),
  );
}

function writeServiceWorker(): number {
  copyFileSync(`${OUT}/${builtWorker(exportedFiles())}`, `${OUT}/${MAP_WORKER}`);
  const site = readSite(OUT);
  const storedPaths = talkFiles(site);
  writeFileSync(`${OUT}/${SERVICE_WORKER_FILE}`, buildServiceWorker(storedPaths, site.files));
  return storedPaths.length;
}

/** The pages for unknown addresses. */
const NOT_FOUND_PAGES = /^(?:404\.html|_not-found\/|404\/)/;

/** The pages that may connect to a relay: those of talks, and of devices that follow them. */
const CONNECTED_PAGES = /^(?:present|follow)\//;

/** Merges a page’s style sheets, defers its scripts, removes unneeded preloads, and adds its policy; errors are added to `problems`. */
function finishPage(page: string, site: Site, siteScripts: ReadonlySet<string>, problems: string[]): void {
  try {
    const { html: merged, sheet } = mergeStyleSheets(read(page), site);
    if (sheet) writeFileSync(`${OUT}/${sheet.path}`, sheet.text);
    // a talk shows nothing before its scripts have measured the window
    const finished = page.startsWith('present/') ? merged : deferScripts(merged);
    const lean = removeUnneededPreloads(finished);
    const html = NOT_FOUND_PAGES.test(page) ? lean : removeNotFoundPage(lean);
    const context = page.startsWith('embed/') ? 'framed' : 'alone';
    const relayUrl = CONNECTED_PAGES.test(page) ? RELAY_URL : '';
    writeFileSync(`${OUT}/${page}`, addPolicy(html, context, siteScripts, SITE_URL, relayUrl));
  } catch (error) {
    problems.push(`${page}: ${error instanceof Error ? error.message : error}`);
  }
}

const pages = exportedFiles().filter(
  (file) => file.endsWith('.html') && findRouterFiles([file]).length === 0,
);

/** Tasks besides the pages: unused files, glyphs, the loader, the service worker. */
const OTHER_TASKS = 4;

await withProgress(pages.length + OTHER_TASKS, ({ startTask, finishTask, print }) => {
  startTask('Removing unused files');
  const unusedFiles = removeUnusedFiles();
  finishTask();
  startTask('Checking that fonts have all characters');
  checkGlyphs();
  finishTask();
  startTask('Writing style sheets, scripts and policies of pages');
  const siteScripts = new Set(INLINE_SCRIPTS);
  const problems: string[] = [];
  const site = readSite(OUT);
  for (const page of pages) {
    finishPage(page, site, siteScripts, problems);
    finishTask();
  }
  if (problems.length > 0) throw new Error(`pages that cannot be finished:\n${problems.join('\n')}`);
  const removedCount = unusedFiles + removeMergedStyleSheets();
  print(`${pages.length} pages have their policy; ${removedCount} unused files are removed`);
  startTask('Writing the loader');
  writeLoader();
  finishTask();
  startTask('Writing the service worker of talks');
  print(`talks store ${writeServiceWorker()} files for offline use`);
  finishTask();
});
