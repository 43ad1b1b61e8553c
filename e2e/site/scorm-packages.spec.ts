import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { LONG, test as storyTest, waitUntilSettled } from '../support/reading';
import {
  getPackageFiles,
  type PackageHost,
  packageSite,
  readText,
  servePackage,
} from '../support/unzip-packages';

/** With questions before its steps, which readers can pass by. */
const CHAPTER = 'fault-lines hot-summer --predict';
const SCORM = 'fault-lines-hot-summer-scorm-1.2.zip';
const CARTRIDGE = 'fault-lines-hot-summer.imscc';
const PUBLISHED = 'https://maps.example.org';
const SITE_URL = `${PUBLISHED}/`;

/** Packages that tests serve, each with the arguments that write it. */
const PACKAGE_ARGS = { 'site.zip': '--site', [SCORM]: CHAPTER };

type PackageFixtures = { zip: keyof typeof PACKAGE_ARGS; siteUrl: string; host: PackageHost };

/** Tests of a package that is unpacked and served; requests to any other host fail them. */
const packageTest = storyTest.extend<PackageFixtures>({
  zip: ['site.zip', { option: true }],
  siteUrl: ['', { option: true }],
  host: async ({ zip, siteUrl }, use) => {
    const host = await servePackage(getPackageFiles(packageSite(PACKAGE_ARGS[zip] ?? '', siteUrl), zip));
    await use(host);
    host.stop();
  },
  baseURL: async ({ host }, use) => use(host.origin),
});

// packaging takes seconds, so all tests of this file run in one process, which packages once
test.describe.configure({ mode: 'default' });

/** Requests that failed or left the package’s folder, but for the paths that are allowed beside it. */
const straysOf = ({ requests, folder }: PackageHost, ...allowedPaths: string[]) =>
  requests.filter(
    ({ path, status }) =>
      status !== 200 || !(path.startsWith(`/${decodeURI(folder)}/`) || allowedPaths.includes(path)),
  );

/** A page of a learning platform with SCORM 1.2 by scorm-again; its data survive a reload. */
const platformHtml = (lesson: string) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,">
<script src="scorm12.min.js"></script>
<script>
  const saved = sessionStorage.getItem('cmi');
  window.calls = [];
  window.API = new Scorm12API({ autocommit: false });
  if (saved) window.API.loadFromJSON(JSON.parse(saved));
  for (const call of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
    window.API.on(call, (element) => {
      window.calls.push([call, element].filter(Boolean).join(' '));
      sessionStorage.setItem('cmi', JSON.stringify(window.API.cmi));
    });
  }
</script></head>
<body><iframe title="Lesson" src="${lesson}" style="width:1240px;height:760px"></iframe></body></html>`;

/** Adds a platform’s page beside the package, and returns its path. */
function addPlatform(host: PackageHost): string {
  host.add('platform.html', platformHtml(`${host.folder}/index.html`));
  host.add('scorm12.min.js', readFileSync('node_modules/scorm-again/dist/scorm12.min.js'));
  return '/platform.html';
}

/** Value of a SCORM element that the platform has saved for the lesson. */
const getScormValue = (page: Page, element: string): Promise<string> =>
  page.evaluate(
    (name) => (window as unknown as { API: { LMSGetValue(name: string): string } }).API.LMSGetValue(name),
    element,
  );

/** The interactions that the platform has saved; SCORM 1.2 lets a lesson write them, but not read them. */
const getInteractions = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => {
    const { cmi } = (window as unknown as { API: { cmi: object } }).API;
    return Object.values(JSON.parse(JSON.stringify(cmi)).interactions);
  });

/** The frame with the story, once it has hydrated. */
async function findStoryFrame(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true);
  const story = page.frames().find((frame) => frame.url().includes('/embed/'));
  if (!story) throw new Error('no frame with the story');
  await story.locator('[data-scene]').waitFor();
  return story;
}

const getStep = (story: Frame) => story.locator('[data-step]').getAttribute('data-step');

/** Goes to the next step, and returns its id. */
async function goToNextStep(story: Frame): Promise<string> {
  const before = await getStep(story);
  await story.getByRole('button', { name: /^Next/ }).click();
  await expect.poll(() => getStep(story)).not.toBe(before);
  return (await getStep(story)) ?? '';
}

test.describe('A chapter as a SCORM package', () => {
  packageTest.use({ zip: SCORM });

  for (const [condition, siteUrl] of [
    ['with all pages beside it', ''],
    ['with nothing beside it', SITE_URL],
  ] as const) {
    test.describe(condition, LONG, () => {
      packageTest.use({ siteUrl, liveMap: true, paintMap: false });

      packageTest(
        `draws its live map ${condition}, and asks for nothing outside its folder`,
        async ({ page, host }) => {
          await page.goto(`/${host.folder}/index.html`);
          const story = await findStoryFrame(page);
          await expect(story.locator('[data-step]')).toHaveAttribute('data-map', 'live');
          await expect(story.locator('[data-step]')).toHaveAttribute('data-settled', 'true');
          expect(await story.evaluate(() => document.fonts.check('16px "Literata"'))).toBe(true);
          expect(host.requests.some(({ path }) => /worker.*\.mjs$/.test(path))).toBe(true);
          expect(straysOf(host)).toEqual([]);
        },
      );
    });
  }

  test.describe('on a platform', () => {
    // without pages beside the chapter, each step’s stills have to be in the package
    packageTest.use({ siteUrl: SITE_URL });

    packageTest(
      'tells it how far the reader is, and that the last step has been reached',
      async ({ page, host }) => {
        await page.goto(addPlatform(host));
        const story = await findStoryFrame(page);
        await expect.poll(() => getScormValue(page, 'cmi.core.score.raw')).not.toBe('');
        const firstStep = await getStep(story);
        expect(await getScormValue(page, 'cmi.core.lesson_status')).toBe('incomplete');
        expect(await getScormValue(page, 'cmi.core.lesson_location')).toBe(firstStep);
        const score = Number(await getScormValue(page, 'cmi.core.score.raw'));
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(50);
        const visited = [firstStep];
        while (await story.getByRole('button', { name: /^Next/ }).isVisible()) {
          const step = await goToNextStep(story);
          visited.push(step);
          await expect.poll(() => getScormValue(page, 'cmi.core.lesson_location')).toBe(step);
        }
        expect(visited.length).toBeGreaterThan(2);
        await expect.poll(() => getScormValue(page, 'cmi.core.lesson_status')).toBe('completed');
        expect(await getScormValue(page, 'cmi.core.score.raw')).toBe('100');
        expect(JSON.parse(await getScormValue(page, 'cmi.suspend_data'))).toEqual({
          furthest: visited.length,
          visited: visited,
        });
        await story.getByRole('button', { name: /^Back/ }).click();
        await expect.poll(() => getScormValue(page, 'cmi.core.lesson_location')).toBe(visited.at(-2));
        expect(await getScormValue(page, 'cmi.core.lesson_status')).toBe('completed');
        expect(straysOf(host, '/platform.html', '/scorm12.min.js')).toEqual([]);
      },
    );

    packageTest(
      'tells it each answer, with what would have been right, and how long it took',
      async ({ page, host }) => {
        await page.goto(addPlatform(host));
        const story = await findStoryFrame(page);
        expect(await goToNextStep(story)).toBe('plzen');
        const plzen = story.locator('#plzen [data-prediction]');
        await plzen.getByRole('radio').nth(1).check();
        await plzen.getByRole('button', { name: 'This is my answer' }).click();
        await expect.poll(() => getInteractions(page)).toHaveLength(1);
        expect(await goToNextStep(story)).toBe('berlin-sixteenth');
        await story.locator('#berlin-sixteenth').getByRole('button', { name: 'Just show me' }).click();
        expect(await goToNextStep(story)).toBe('seventeenth-of-june');
        await story
          .locator('#seventeenth-of-june')
          .getByRole('button', { name: 'This is my answer' })
          .click();
        await expect.poll(() => getInteractions(page)).toHaveLength(2);
        expect(await getInteractions(page)).toMatchObject([
          {
            ...{ id: 'predict-plzen', type: 'choice', student_response: 'b', result: 'wrong' },
            ...{
              correct_responses: { 0: { pattern: 'a' } },
              latency: expect.stringMatching(/^\d+:\d\d:\d\d/),
            },
          },
          {
            ...{ id: 'predict-seventeenth-of-june', type: 'fill-in', student_response: '260 760' },
            result: 'neutral',
          },
        ]);
        expect(straysOf(host, '/platform.html', '/scorm12.min.js')).toEqual([]);
      },
    );

    packageTest(
      'takes the reader back to where they stopped, and finishes the session once',
      async ({ page, host }) => {
        const platform = addPlatform(host);
        await page.goto(platform);
        const firstVisit = await findStoryFrame(page);
        await goToNextStep(firstVisit);
        const step = await goToNextStep(firstVisit);
        await expect.poll(() => getScormValue(page, 'cmi.core.lesson_location')).toBe(step);
        await page.getByTitle('Lesson').evaluate((frame: HTMLIFrameElement) => {
          frame.src = 'about:blank';
        });
        const getCalls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
        await expect
          .poll(async () => (await getCalls()).filter((call) => call === 'LMSFinish').length)
          .toBe(1);
        expect(await getCalls()).toContain('LMSSetValue cmi.core.session_time');
        await page.goto('about:blank');
        await page.goto(platform);
        const secondVisit = await findStoryFrame(page);
        await expect.poll(() => getStep(secondVisit)).toBe(step);
        await expect.poll(() => getScormValue(page, 'cmi.core.lesson_location')).toBe(step);
        expect(JSON.parse(await getScormValue(page, 'cmi.suspend_data')).visited).toHaveLength(3);
        expect(await getScormValue(page, 'cmi.core.lesson_status')).toBe('incomplete');
      },
    );

    packageTest('shows the story where the platform fails at every call', async ({ page, host }) => {
      await page.addInitScript(() => {
        const fail = () => {
          throw new Error('out of order');
        };
        const initialize = () => 'true';
        const failingApi = {
          LMSInitialize: initialize,
          LMSGetValue: fail,
          LMSSetValue: fail,
          LMSCommit: fail,
        };
        Object.assign(window, { API: failingApi });
      });
      await page.goto(`/${host.folder}/index.html`);
      const story = await findStoryFrame(page);
      const step = await getStep(story);
      expect(await goToNextStep(story)).not.toBe(step);
    });
  });
});

test.describe('The site as a zip', () => {
  packageTest.use({ zip: 'site.zip', liveMap: true, paintMap: false });

  packageTest(
    'is read from any folder: the story with its live map, a card, and the way to the sources',
    async ({ page, host }) => {
      packageTest.slow();
      await page.goto(`/${host.folder}/index.html`);
      await page.getByRole('link', { name: 'Read the story: Fault Lines' }).click();
      await waitUntilSettled(page);
      await expect(page.locator('[data-step]')).toHaveAttribute('data-map', 'live');
      await page.locator('section p [role="button"]').first().click();
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Sources, map data and what is approximate' }).last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sources/i);
      expect(decodeURI(new URL(page.url()).pathname)).toBe(`/${decodeURI(host.folder)}/sources/index.html`);
      expect(straysOf(host)).toEqual([]);
    },
  );

  packageTest.describe('in a lecture hall', () => {
    packageTest.use({ serviceWorkers: 'allow', liveMap: false });

    packageTest('is presented from any folder, and once fetched with no server', async ({ page, host }) => {
      await page.goto(`/${host.folder}/present/fault-lines/index.html`);
      await waitUntilSettled(page);
      await page.keyboard.press('c');
      const preflight = page.getByRole('dialog', { name: 'Before the lecture' });
      await expect(preflight.getByRole('status').first()).toHaveText(/^Ready/);
      expect(straysOf(host)).toEqual([]);
      host.stop();
      await page.reload();
      await waitUntilSettled(page);
      await page.keyboard.press('End');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Still divided, into October');
    });
  });
});

/** Addresses in a page’s attributes and in `url()` of its styles. */
function findAddresses(html: string): string[] {
  const single = [...html.matchAll(/\s(?:href|src|poster|data-src)="([^"]*)"/gi)];
  const sets = [...html.matchAll(/\s(?:srcset|imagesrcset)="([^"]*)"/gi)];
  const inStyles = [...html.matchAll(/url\((?:&quot;|["'])?([^)"'&]+)/g)];
  return [
    ...[...single, ...inStyles].map(([, address = '']) => address),
    ...sets.flatMap(([, list = '']) => list.split(/,\s+/).map((entry) => entry.trim().split(' ')[0] ?? '')),
  ];
}

for (const { contents, name, args, siteUrl, minPages, details } of [
  { contents: 'the site', name: 'site.zip', args: '--site', siteUrl: '', minPages: 6, details: {} },
  {
    contents: 'a chapter with no page beside it',
    name: SCORM,
    args: CHAPTER,
    siteUrl: SITE_URL,
    minPages: 2,
    details: {},
  },
  {
    contents: 'a chapter with all pages beside it',
    name: SCORM,
    args: CHAPTER,
    siteUrl: '',
    minPages: 6,
    details: LONG,
  },
]) {
  test(`every address in the package of ${contents} leads to a file in it`, details, () => {
    const files = getPackageFiles(packageSite(args, siteUrl), name);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(minPages);
    const missing = pages.flatMap((path) =>
      findAddresses(readText(files, path))
        .map((address) => address.replace(/[?#].*/, ''))
        .filter((address) => address !== '' && !/^[a-z]+:/.test(address))
        .filter((address) => address.startsWith('/') || !files.has(posix.join(posix.dirname(path), address)))
        .map((address) => `${path}: ${address}`),
    );
    expect(missing).toEqual([]);
  });
}

test('the manifest of a SCORM package names every file of it, and begins with one of them', () => {
  const files = getPackageFiles(packageSite(CHAPTER, SITE_URL), SCORM);
  const manifest = readText(files, 'imsmanifest.xml');
  const named = [...manifest.matchAll(/<file href="([^"]*)"\/>/g)].map(([, path = '']) => path);
  expect([...named].sort()).toEqual([...files.keys()].filter((path) => path !== 'imsmanifest.xml').sort());
  const start = /<resource [^>]*adlcp:scormtype="sco" href="([^"]*)"/.exec(manifest)?.[1] ?? '';
  expect(files.has(start)).toBe(true);
});

test.describe('With the address of the published site', () => {
  test('a chapter’s package has its own stills and no other’s, and its links lead to the site', () => {
    const files = getPackageFiles(packageSite(CHAPTER, SITE_URL), SCORM);
    const page = readText(files, 'site/embed/fault-lines/hot-summer/index.html');
    const steps = [...page.matchAll(/<section[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    const stills = [...files.keys()].filter((path) => path.includes('/stills/'));
    expect(stills.some((path) => path.includes('/tanks-wide-light.svg'))).toBe(true);
    const isOwn = (path: string) =>
      steps.some((id) => path.includes(`/${id}-`)) || path.endsWith('/outline-hot-summer.svg');
    expect(stills.filter((path) => !isOwn(path))).toEqual([]);
    expect(page).toContain(`href="${PUBLISHED}/sources/`);
    const otherPages = [...files.keys()].filter((path) =>
      /site\/(stories|sources|handout)\/.*\.html$/.test(path),
    );
    expect(otherPages).toEqual([]);
  });

  test('a cartridge links to the chapter, the story, the handout and the sources of the site', () => {
    const files = getPackageFiles(packageSite(CHAPTER, SITE_URL), CARTRIDGE);
    const manifest = readText(files, 'imsmanifest.xml');
    expect(manifest).toContain('<schemaversion>1.1.0</schemaversion>');
    expect(manifest).toContain('Creative Commons Attribution 4.0');
    const resources = [
      ...manifest.matchAll(/<resource identifier="([^"]+)" type="imswl_xmlv1p1">\s*<file href="([^"]+)"/g),
    ];
    const items = [...manifest.matchAll(/identifierref="([^"]+)"/g)].map(([, id]) => id);
    expect(items).toEqual(resources.map(([, id]) => id));
    const identifiers = [...manifest.matchAll(/identifier="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const links = resources.map(([, , path = '']) => /<url href="([^"]+)"/.exec(readText(files, path))?.[1]);
    expect(links).toEqual([
      `${PUBLISHED}/embed/fault-lines/hot-summer/`,
      expect.stringMatching(`^${PUBLISHED}/stories/fault-lines/#`),
      `${PUBLISHED}/handout/fault-lines/hot-summer/`,
      `${PUBLISHED}/sources/`,
    ]);
    expect(files.size).toBe(resources.length + 1);
  });
});

test(
  'without the address of the published site there is no cartridge, and the command says why',
  LONG,
  () => {
    const { code, output, packages } = packageSite(CHAPTER);
    expect(code).toBe(0);
    expect(output).toContain('SITE_URL=');
    expect([...packages.keys()]).toEqual([SCORM]);
  },
);

test('everything that cannot be packaged is named at once, with what can be, and nothing is written', () => {
  const story = packageSite('no-such-story --scrom', 'nowhere');
  for (const part of ['--scrom', 'no-such-story', 'SITE_URL', 'story fault-lines', 'hot-summer']) {
    expect(story.output).toContain(part);
  }
  const chapter = packageSite('fault-lines no-such-chapter');
  expect(chapter.output).toContain('no-such-chapter');
  for (const { code, packages } of [story, chapter]) {
    expect(code).toBe(1);
    expect(packages.size).toBe(0);
  }
});
