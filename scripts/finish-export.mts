import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { areasOf } from './export/areas';
import { headersFile, vercelFile } from './export/host-files';
import { withPolicy } from './export/policy';
import { apacheFile, caddyFile, nginxFile } from './export/server-files';
import { SERVICE_WORKER, serviceWorker } from './export/service-worker';
import { builtWorker, MAP_WORKER, talkFiles } from './export/talk-files';
import { unusedMedia } from './export/unused-media';
import { readSite } from './site/site-files';

/**
 * Makes the exported site in out/ ready for hosts; the build ends with it, and a second time changes nothing: files
 * that nothing asks for go, every page gets its Content-Security-Policy, talks get the service worker that keeps them,
 * and files say to hosts what headers to send.
 */
const OUT = 'out';
const BASE = process.env.BASE_PATH ?? '';
const TEXT = /\.(?:html|txt|js|mjs|css|json|geojson|svg|xml|webmanifest)$/;

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

const unused = unusedMedia(new Map(exported().map((file) => [file, TEXT.test(file) ? read(file) : ''])));
for (const file of unused) rmSync(`${OUT}/${file}`);

const pages = exported().filter((file) => file.endsWith('.html'));
for (const page of pages) {
  writeFileSync(`${OUT}/${page}`, withPolicy(read(page), page.startsWith('embed/') ? 'framed' : 'alone'));
}

copyFileSync(`${OUT}/${builtWorker(exported())}`, `${OUT}/${MAP_WORKER}`);
const site = readSite(OUT);
const kept = talkFiles(site);
writeFileSync(`${OUT}/${SERVICE_WORKER}`, serviceWorker(kept, site.files));

const files = exported();
for (const [path, textFor] of Object.entries(FOR_HOSTS)) {
  mkdirSync(dirname(`${OUT}/${path}`), { recursive: true });
  writeFileSync(`${OUT}/${path}`, textFor(files));
}
console.log(`${pages.length} pages have their policy; ${unused.length} files that nothing asks for are gone`);
console.log(`talks keep ${kept.length} files`);
