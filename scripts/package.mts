import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { currentEdition } from '../app/_site/load-editions';
import { allStories, storyIds } from '../app/_site/load-stories';
import { SOURCE_LANGUAGE } from '../geo/atlas/parse/translate-source';
import { code } from '../geo/language/site-language';
import { translationLanguages } from '../stories/load/languages';
import { withProgress } from './command-line/progress.mjs';
import { archiveName, buildArchive } from './package/archive';
import { findBrokenLinks } from './package/broken-links';
import { buildCartridge } from './package/cartridge';
import { type Course, courseName } from './package/course';
import { siteWithout } from './package/other-stories';
import { type PackageArguments, readPackageArguments } from './package/package-arguments';
import { renewCoursePolicy, renewPolicy } from './package/renew-policy';
import { buildScormPackage } from './package/scorm';
import { buildSitePackage } from './package/site-package';
import { zip } from './package/zip';
import { decodeFile, type Files, readSite, type Site } from './site/site-files';

/**
 * Writes packages of the built site into packages/, in one language: `SITE_LANGUAGE`, English by default. The site is built
 * if it is not there yet.
 *   npm run package -- --site              site.zip, the whole site for any folder of any static server
 *   npm run package -- --archive           an archive of the edition: the site in all languages, data, sources, handouts, checksums
 *   npm run package -- <story> [chapter]   a SCORM 1.2 package, and with SITE_URL an IMS Common Cartridge
 *                   --predict           the course asks what will happen before it shows it
 *                   --into=<folder>     another folder
 */
const SITE = code === SOURCE_LANGUAGE ? 'out' : `out/${code}`;

const WITHOUT_SITE_URL =
  'No Common Cartridge: it is made of links to the published site. SITE_URL=https://… npm run package -- … says where that is.';

/** Whether a file of the English site belongs to a translation, which is a site of its own. */
const isTranslation = (path: string): boolean =>
  translationLanguages('.').some((language) => path.startsWith(`${language}/`));

/** Warns if the site was built for another address than SITE_URL: its codes to copy would have that address. */
function warnOfOtherAddress(site: Site, print: (line: string) => void): void {
  const answers = [...site.files.keys()].filter((path) => /^stories\/[^/]+\/oembed\.json$/.test(path));
  const [answer = ''] = answers;
  const { provider_url: builtFor } = JSON.parse(answers.length > 0 ? decodeFile(site.files, answer) : '{}');
  const siteUrl = process.env.SITE_URL;
  if (typeof builtFor !== 'string' || (siteUrl && builtFor.startsWith(siteUrl.replace(/\/+$/, '')))) return;
  print(
    `out/ was built for ${builtFor}: what it offers to be copied leads there. npm run build, with SITE_URL or without, builds it anew.`,
  );
}

type Archive = { name: string; files: Files };

/** The archive of the current edition, in every language in which the site was built. */
function createEditionArchive(site: Site): Archive {
  const translations = translationLanguages('.').filter((language) => existsSync(`out/${language}`));
  const edition = currentEdition();
  const sites = new Map([
    [SOURCE_LANGUAGE, site],
    ...translations.map((language) => [language, readSite(`out/${language}`)] as const),
  ]);
  const files = buildArchive({ sites, edition, stories: allStories(), root: '.' });
  return { name: `${archiveName(edition)}.zip`, files };
}

function createArchives(
  args: PackageArguments,
  site: Site,
  findCourse: (args: PackageArguments & { kind: 'course' }) => Course,
): Archive[] {
  if (args.kind === 'site') return [{ name: 'site.zip', files: buildSitePackage(site, renewPolicy) }];
  if (args.kind === 'archive') return [createEditionArchive(site)];
  const course = findCourse(args);
  const name = courseName(course);
  const published = args.published === null ? null : args.published + site.base;
  const scorm = {
    name: `${name}-scorm-1.2.zip`,
    files: buildScormPackage(course, site, published, renewCoursePolicy, storyIds(), args.predict),
  };
  if (published === null) return [scorm];
  return [scorm, { name: `${name}.imscc`, files: buildCartridge(course, published) }];
}

/** Returns the archive. Throws if a link in it is broken: it would fail in front of a class. */
function checkLinks({ name, files }: Archive, site: Site): Archive {
  const rootNames = new Set([...site.files.keys()].map((path) => path.split('/')[0] ?? ''));
  const brokenLinks = findBrokenLinks(files, rootNames);
  if (brokenLinks.length > 0)
    throw new Error(`${name} would have addresses that lead nowhere\n${brokenLinks.join('\n')}`);
  return { name, files };
}

/** Reading the site, putting the packages together, compressing them. */
const TASKS = 3;

async function main(): Promise<void> {
  const stories = allStories();
  const ids = stories.map(({ id, chapters }) => ({ id, chapters: chapters.map((chapter) => chapter.id) }));
  const args = readPackageArguments(process.argv.slice(2), process.env.SITE_URL ?? '', ids);
  if (!existsSync(SITE)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const findCourse = ({ story: id, chapter }: { story: string; chapter: string | null }): Course => {
    const story = stories.find((candidate) => candidate.id === id);
    if (!story) throw new Error(`there is no story “${id}”`);
    return { story, chapter: story.chapters.find((candidate) => candidate.id === chapter) ?? null };
  };
  await withProgress(TASKS, ({ startTask, finishTask, print }) => {
    startTask('Reading the site');
    const site = siteWithout(readSite(SITE), isTranslation);
    warnOfOtherAddress(site, print);
    finishTask();
    startTask('Putting the packages together');
    const archives = createArchives(args, site, findCourse).map((archive) => checkLinks(archive, site));
    finishTask();
    const zips = archives.map(({ name, files }) => {
      startTask(`Compressing ${name}`);
      return { name, count: files.size, bytes: zip(files) };
    });
    mkdirSync(args.into, { recursive: true });
    for (const { name, count, bytes } of zips) {
      writeFileSync(`${args.into}/${name}`, bytes);
      print(`${args.into}/${name}: ${count} files, ${(bytes.length / 1e6).toFixed(1)} MB`);
    }
  });
  if (args.kind === 'course' && args.published === null) console.log(WITHOUT_SITE_URL);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
