import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { readEditions } from '../stories/load/read-editions';
import { pathRules } from './export/hosting/header-paths';
import { headersFile, vercelFile } from './export/hosting/host-files';
import { apacheFile, caddyFile, nginxFile } from './export/hosting/server-files';
import { addAlternates } from './export/languages/alternate-links';

import { englishInPages } from './export/languages/translated-pages';
import { robotsFile, sitemapFile } from './export/sitemap';

/**
 * The last step of the build, when the exports of all languages stand in out/: names each page’s address in other
 * languages, refuses English in those of translations, writes the files for hosts, and with `SITE_URL` the sitemap and
 * robots.txt. A second run changes nothing.
 */
const OUT = 'out';
const BASE = process.env.BASE_PATH ?? '';
const SITE_URL = (process.env.SITE_URL ?? '').replace(/\/+$/, '');

/** Languages besides English whose export stands in out/, by the names of their folders. */
const languages = readdirSync('messages').filter(
  (name) => name !== 'en' && existsSync(`messages/${name}/language.yaml`) && existsSync(`${OUT}/${name}`),
);

/** BCP 47 tag of a language. */
const tagOf = (language: string): string =>
  String((parse(readFileSync(`messages/${language}/language.yaml`, 'utf8')) as { tag: string }).tag);

/** Files for hosts, by path, with the function that creates each from the list of exported files. */
const HOST_FILES: Readonly<Record<string, (files: readonly string[]) => string>> = {
  _headers: (files) => headersFile(pathRules(files, BASE, languages)),
  'vercel.json': (files) => vercelFile(pathRules(files, BASE, languages)),
  '.htaccess': () => apacheFile(BASE),
  'hosting/Caddyfile': () => caddyFile(BASE),
  'hosting/nginx.conf': () => nginxFile(BASE),
  // GitHub Pages leaves out folders such as _next/ without it
  '.nojekyll': () => '',
};

const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !(file in HOST_FILES) && statSync(`${OUT}/${file}`).isFile());

const isTranslated = (file: string) => languages.some((language) => file.startsWith(`${language}/`));

/** Names the address of each page in the languages in which it stands. Without `SITE_URL` addresses begin at the host’s root. */
function linkLanguages(): void {
  const pages = files.filter((file) => file.endsWith('/index.html') || file === 'index.html');
  for (const page of pages.filter((file) => !isTranslated(file))) {
    const folders = ['', ...languages.map((language) => `${language}/`)];
    const versions = folders.filter((folder) => existsSync(`${OUT}/${folder}${page}`));
    const path = page.replace(/index\.html$/, '');
    const alternates = versions.map((folder) => ({
      language: tagOf(folder.slice(0, -1) || 'en'),
      href: `${SITE_URL}${BASE}/${folder}${path}`,
    }));
    for (const folder of versions) {
      const file = `${OUT}/${folder}${page}`;
      const html = readFileSync(file, 'utf8');
      const linked = addAlternates(html, alternates);
      if (linked !== html) writeFileSync(file, linked);
    }
  }
}

/** Writes what programs that look for pages read; it needs the site’s address. */
function writeSitemap(): void {
  const pages = files.filter((file) => file.endsWith('index.html'));
  const htmlOf = new Map(pages.map((file) => [file, readFileSync(`${OUT}/${file}`, 'utf8')]));
  const edition = readEditions('.', null, []).at(-1);
  writeFileSync(`${OUT}/sitemap.xml`, sitemapFile(htmlOf, SITE_URL + BASE, edition?.date ?? ''));
  writeFileSync(`${OUT}/robots.txt`, robotsFile(SITE_URL + BASE));
}

/** Throws if a page of a translation says something in English that is not marked as English, and no work’s title. */
function refuseEnglish(): void {
  const found = languages.flatMap((language) =>
    englishInPages('.', `${OUT}/${language}`, language).map((line) => `${language}/${line}`),
  );
  if (found.length > 0)
    throw new Error(`${found.length} texts of translated pages are English\n${found.join('\n')}`);
}

if (languages.length > 0) linkLanguages();
refuseEnglish();
if (SITE_URL) writeSitemap();
for (const [path, createText] of Object.entries(HOST_FILES)) {
  mkdirSync(dirname(`${OUT}/${path}`), { recursive: true });
  writeFileSync(`${OUT}/${path}`, createText(files));
}
