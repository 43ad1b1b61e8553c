import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as fontkit from 'fontkit';
import ranges from '../app/_site/fonts/font-ranges.json';
import { INLINE_SCRIPTS } from '../app/_site/startup/inline-scripts';
import { withProgress } from './command-line/progress.mjs';
import { withPolicy } from './export/content-security-policy';
import { withLatePrograms } from './export/deferred-scripts';
import { areasOf } from './export/hosting/header-paths';
import { headersFile, vercelFile } from './export/hosting/host-files';
import { apacheFile, caddyFile, nginxFile } from './export/hosting/server-files';
import { LOADER, loader } from './export/loader';
import { missingLetters } from './export/missing-glyphs';
import { builtWorker, MAP_WORKER, talkFiles } from './export/offline-files';
import { withOneStyleSheet } from './export/one-style-sheet';
import { forFramework } from './export/router-files';
import { SERVICE_WORKER, serviceWorker } from './export/service-worker';
import { unusedMedia } from './export/unused-media';
import { WHOLE_FONTS } from './fonts/font-files';
import { charactersIn } from './fonts/used-characters';
import { readSite, type Site } from './site/site-files';

/**
 * Makes the exported site in out/ ready for hosts; the build ends with it, and a second time changes nothing: files
 * that nothing asks for go, every page has one style sheet, programs that wait for its first picture, and its
 * Content-Security-Policy, the loader is told where the site is, talks get the service worker that keeps them, and files
 * say to hosts what headers to send.
 */
const OUT = 'out';
const BASE = process.env.BASE_PATH ?? '';
const SITE_URL = process.env.SITE_URL ?? '';
const TEXT = /\.(?:html|txt|js|mjs|css|json|svg|xml|webmanifest)$/;

/** Files for hosts, by path: the function that writes each is told the exported files. */
const FOR_HOSTS: Readonly<Record<string, (files: readonly string[]) => string>> = {
  _headers: (files) => headersFile(areasOf(files, BASE)),
  'vercel.json': (files) => vercelFile(areasOf(files, BASE)),
  '.htaccess': () => apacheFile(BASE),
  'hosting/Caddyfile': () => caddyFile(BASE),
  'hosting/nginx.conf': () => nginxFile(BASE),
  // GitHub Pages leaves out folders such as _next/ without it
  '.nojekyll': () => '',
};

const read = (file: string) => readFileSync(`${OUT}/${file}`, 'utf8');

const exported = () =>
  readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !(file in FOR_HOSTS) && statSync(`${OUT}/${file}`).isFile());

function dropUnused(): number {
  const media = unusedMedia(new Map(exported().map((file) => [file, TEXT.test(file) ? read(file) : ''])));
  const unused = new Set([...forFramework(exported()), ...media]);
  for (const file of unused) rmSync(`${OUT}/${file}`);
  return unused.size;
}

/** Removes the style sheets that no page and no program names since they were merged; returns how many. */
function dropMergedSheets(): number {
  const texts = exported()
    .filter((file) => /\.(?:html|js)$/.test(file) && file !== SERVICE_WORKER)
    .map(read);
  const unnamed = exported()
    .filter((file) => file.startsWith('_next/') && file.endsWith('.css'))
    .filter((file) => !texts.some((text) => text.includes(basename(file))));
  for (const file of unnamed) rmSync(`${OUT}/${file}`);
  return unnamed.length;
}

/** Files whose letters are shown. Programs are not read: libraries name letters of all scripts, and show none. */
const SHOWN = /\.(?:html|json|geojson|svg)$/;

/** Throws if a letter of the site is in none of the font files that it brings, though its fonts have it. */
function findMissingLetters(): void {
  const said = new Set(
    exported()
      .filter((file) => SHOWN.test(file))
      .flatMap((file) => [...charactersIn(read(file))]),
  );
  const fonts = WHOLE_FONTS.map(({ family, path }) => ({
    whole: new Set((fontkit.openSync(path) as fontkit.Font).characterSet),
    ranges: Object.values(ranges[family]),
  }));
  const missing = missingLetters(said, fonts);
  if (missing.length > 0)
    throw new Error(
      `The fonts in public/fonts lack ${missing.join(' ')}; npx tsx scripts/fonts.mts cuts them anew`,
    );
}

function tellLoader(): void {
  writeFileSync(`${OUT}/${LOADER}`, loader(SITE_URL && SITE_URL.replace(/\/+$/, '') + BASE));
}

function keepForTalks(): number {
  copyFileSync(`${OUT}/${builtWorker(exported())}`, `${OUT}/${MAP_WORKER}`);
  const site = readSite(OUT);
  const kept = talkFiles(site);
  writeFileSync(`${OUT}/${SERVICE_WORKER}`, serviceWorker(kept, site.files));
  return kept.length;
}

function writeForHosts(): void {
  const files = exported();
  for (const [path, textFor] of Object.entries(FOR_HOSTS)) {
    mkdirSync(dirname(`${OUT}/${path}`), { recursive: true });
    writeFileSync(`${OUT}/${path}`, textFor(files));
  }
}

const pages = exported().filter((file) => file.endsWith('.html') && forFramework([file]).length === 0);
/** Merges a page’s style sheets, has its programs wait, and gives it its policy; mistakes go to `refused`. */
function finishPage(page: string, site: Site, own: ReadonlySet<string>, refused: string[]): void {
  try {
    const { html: merged, sheet } = withOneStyleSheet(read(page), site);
    if (sheet) writeFileSync(`${OUT}/${sheet.path}`, sheet.text);
    // a talk shows nothing before its programs have measured the window
    const html = page.startsWith('present/') ? merged : withLatePrograms(merged);
    const manner = page.startsWith('embed/') ? 'framed' : 'alone';
    writeFileSync(`${OUT}/${page}`, withPolicy(html, manner, own, SITE_URL));
  } catch (error) {
    refused.push(`${page}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Besides the pages: what is dropped, letters, the loader, what talks keep, what hosts read. */
const OTHER_PIECES = 5;

await withProgress(pages.length + OTHER_PIECES, ({ doing, done, say }) => {
  doing('Looking for files that nothing asks for');
  const unused = dropUnused();
  done();
  doing('Looking for letters that no font brings');
  findMissingLetters();
  done();
  doing('Writing programs and policies of pages');
  const own = new Set(INLINE_SCRIPTS);
  const refused: string[] = [];
  const site = readSite(OUT);
  for (const page of pages) {
    finishPage(page, site, own, refused);
    done();
  }
  if (refused.length > 0) throw new Error(`pages that cannot be finished:\n${refused.join('\n')}`);
  const gone = unused + dropMergedSheets();
  say(`${pages.length} pages have their policy; ${gone} files that nothing asks for are gone`);
  doing('Telling the loader where the site is');
  tellLoader();
  done();
  doing('Writing down what talks keep');
  say(`talks keep ${keepForTalks()} files`);
  done();
  doing('Writing files for hosts');
  writeForHosts();
  done();
});
