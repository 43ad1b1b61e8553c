import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { storyIds } from '../app/_site/load-stories';
import { loadStory } from '../stories/load/load';
import { withProgress } from './command-line/progress.mjs';
import { danglingIn } from './package/broken-links';
import { cartridge } from './package/cartridge';
import { policyAnew, policyOfCourse } from './package/content-security-policy';
import { type Course, courseName } from './package/course';
import { type Asked, readAsked } from './package/options';
import { scormPackage } from './package/scorm';
import { sitePackage } from './package/site-package';
import { zip } from './package/zip';
import { type Files, readSite, type Site } from './site/site-files';

/**
 * Writes packages of the built site into packages/. The site is built if it is not there yet.
 *   npm run package -- --site              site.zip, the whole site for any folder of any static server
 *   npm run package -- <story> [chapter]   a SCORM 1.2 package, and with SITE_URL an IMS Common Cartridge
 *                   --into=<folder>     another folder
 */
const SITE = 'out';

const WITHOUT_SITE_URL =
  'No Common Cartridge: it is made of links to the published site. SITE_URL=https://… npm run package -- … says where that is.';

/** Says so where the site was built for another address than the one that it is packaged for: what it offers to be copied names that one. */
function warnOfAddress(site: Site, stories: readonly { id: string }[], say: (line: string) => void): void {
  for (const { id } of stories) {
    const answer = site.files.get(`stories/${id}/oembed.json`);
    const { provider_url: built } = JSON.parse(answer ? new TextDecoder().decode(answer) : '{}');
    const asked = process.env.SITE_URL;
    if (typeof built !== 'string' || (asked && built.startsWith(asked.replace(/\/+$/, '')))) continue;
    say(
      `out/ was built for ${built}: what it offers to be copied leads there. npm run build, with SITE_URL or without, builds it anew.`,
    );
  }
}

type Written = { name: string; files: Files };

function packagesOf(
  asked: Asked,
  site: Site,
  courseOf: (asked: Asked & { kind: 'course' }) => Course,
): Written[] {
  if (asked.kind === 'site') return [{ name: 'site.zip', files: sitePackage(site, policyAnew) }];
  const course = courseOf(asked);
  const name = courseName(course);
  const published = asked.published === null ? null : asked.published + site.base;
  const scorm = {
    name: `${name}-scorm-1.2.zip`,
    files: scormPackage(course, site, published, policyOfCourse),
  };
  if (published === null) return [scorm];
  return [scorm, { name: `${name}.imscc`, files: cartridge(course, published) }];
}

/** Throws when a package has an address that leads nowhere: it would fail in front of a class. */
function checked({ name, files }: Written, site: Site): Written {
  const tops = new Set([...site.files.keys()].map((path) => path.split('/')[0] ?? ''));
  const dangling = danglingIn(files, tops);
  if (dangling.length > 0)
    throw new Error(`${name} would have addresses that lead nowhere\n${dangling.join('\n')}`);
  return { name, files };
}

/** Reading the site, putting the packages together, compressing them. */
const PIECES = 3;

async function main(): Promise<void> {
  const stories = storyIds().map((id) => loadStory(process.cwd(), id));
  const offer = stories.map(({ id, chapters }) => ({ id, chapters: chapters.map((chapter) => chapter.id) }));
  const asked = readAsked(process.argv.slice(2), process.env.SITE_URL ?? '', offer);
  if (!existsSync(SITE)) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const courseOf = ({ story: id, chapter }: { story: string; chapter: string | null }): Course => {
    const story = stories.find((one) => one.id === id);
    if (!story) throw new Error(`there is no story “${id}”`);
    return { story, chapter: story.chapters.find((one) => one.id === chapter) ?? null };
  };
  await withProgress(PIECES, ({ doing, done, say }) => {
    doing('Reading the site');
    const site = readSite(SITE);
    warnOfAddress(site, stories, say);
    done();
    doing('Putting the packages together');
    const written = packagesOf(asked, site, courseOf).map((one) => checked(one, site));
    done();
    const packed = written.map(({ name, files }) => {
      doing(`Compressing ${name}`);
      return { name, count: files.size, bytes: zip(files) };
    });
    mkdirSync(asked.into, { recursive: true });
    for (const { name, count, bytes } of packed) {
      writeFileSync(`${asked.into}/${name}`, bytes);
      say(`${asked.into}/${name}: ${count} files, ${(bytes.length / 1e6).toFixed(1)} MB`);
    }
  });
  if (asked.kind === 'course' && asked.published === null) console.log(WITHOUT_SITE_URL);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
