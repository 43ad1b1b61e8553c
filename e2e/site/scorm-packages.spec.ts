import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { LONG, settled, test as watched } from '../support/reading';
import { filesIn, packaged, type Served, serveUnpacked, textIn } from '../support/unzip-packages';

const CHAPTER = 'fault-lines hot-summer';
const SCORM = 'fault-lines-hot-summer-scorm-1.2.zip';
const CARTRIDGE = 'fault-lines-hot-summer.imscc';
const PUBLISHED = 'https://maps.example.org';
const SITE_URL = `${PUBLISHED}/`;

/** Packages, and what they are made with. */
const WHOLE = { 'site.zip': '--site', [SCORM]: CHAPTER };

type Given = { zip: keyof typeof WHOLE; siteUrl: string; served: Served };

/** A package, unpacked and served; its server is the one host that may be asked. */
const read = watched.extend<Given>({
  zip: ['site.zip', { option: true }],
  siteUrl: ['', { option: true }],
  served: async ({ zip, siteUrl }, use) => {
    const served = await serveUnpacked(filesIn(packaged(WHOLE[zip] ?? '', siteUrl), zip));
    await use(served);
    served.stop();
  },
  baseURL: async ({ served }, use) => use(served.origin),
});

// packaging takes seconds: one process has all tests of this file, and packages once
test.describe.configure({ mode: 'default' });

/** What was asked for in vain, or outside the folder of the package; a browser’s own wish for an icon aside. */
const strays = ({ asked, folder }: Served, ...beside: string[]) =>
  asked.filter(
    ({ path, status }) =>
      status !== 200 || !(path.startsWith(`/${decodeURI(folder)}/`) || beside.includes(path)),
  );

/** A page of a platform: SCORM 1.2 as scorm-again speaks it, and what it keeps survives the page. */
const PLATFORM = (lesson: string) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,">
<script src="scorm12.min.js"></script>
<script>
  const kept = sessionStorage.getItem('cmi');
  window.said = [];
  window.API = new Scorm12API({ autocommit: false });
  if (kept) window.API.loadFromJSON(JSON.parse(kept));
  for (const call of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish']) {
    window.API.on(call, (element) => {
      window.said.push([call, element].filter(Boolean).join(' '));
      sessionStorage.setItem('cmi', JSON.stringify(window.API.cmi));
    });
  }
</script></head>
<body><iframe title="Lesson" src="${lesson}" style="width:1240px;height:760px"></iframe></body></html>`;

/** Puts a platform’s page beside the package; its address. */
function platformFor(served: Served): string {
  served.add('platform.html', PLATFORM(`${served.folder}/index.html`));
  served.add('scorm12.min.js', readFileSync('node_modules/scorm-again/dist/scorm12.min.js'));
  return '/platform.html';
}

/** What a platform keeps of a lesson. */
const kept = (page: Page, element: string): Promise<string> =>
  page.evaluate(
    (name) => (window as unknown as { API: { LMSGetValue(name: string): string } }).API.LMSGetValue(name),
    element,
  );

/** The story’s own frame, once it is there. */
async function storyIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('/embed/'))).toBe(true);
  const story = page.frames().find((frame) => frame.url().includes('/embed/'));
  if (!story) throw new Error('no frame with the story');
  await story.locator('[data-scene]').waitFor();
  return story;
}

const stepOf = (story: Frame) => story.locator('[data-step]').getAttribute('data-step');

/** Goes a step on; the step that one comes to. */
async function goOn(story: Frame): Promise<string> {
  const before = await stepOf(story);
  await story.getByRole('button', { name: /^Next/ }).click();
  await expect.poll(() => stepOf(story)).not.toBe(before);
  return (await stepOf(story)) ?? '';
}

test.describe('A chapter as a SCORM package', () => {
  read.use({ zip: SCORM });

  for (const [way, siteUrl] of [
    ['with all pages beside it', ''],
    ['with nothing beside it', SITE_URL],
  ] as const) {
    test.describe(way, LONG, () => {
      read.use({ siteUrl, mapDrawn: true, mapPainted: false });

      read(`draws its live map ${way}, and asks for nothing outside its folder`, async ({ page, served }) => {
        await page.goto(`/${served.folder}/index.html`);
        const story = await storyIn(page);
        await expect(story.locator('[data-step]')).toHaveAttribute('data-map', 'live');
        await expect(story.locator('[data-step]')).toHaveAttribute('data-settled', 'true');
        expect(await story.evaluate(() => document.fonts.check('16px "Literata"'))).toBe(true);
        expect(served.asked.some(({ path }) => /worker.*\.mjs$/.test(path))).toBe(true);
        expect(strays(served)).toEqual([]);
      });
    });
  }

  test.describe('on a platform', () => {
    // nothing beside the chapter: each step’s stills have to be there
    read.use({ siteUrl: SITE_URL });

    read(
      'tells it how far the reader is, and that the last step has been reached',
      async ({ page, served }) => {
        await page.goto(platformFor(served));
        const story = await storyIn(page);
        await expect.poll(() => kept(page, 'cmi.core.score.raw')).not.toBe('');
        const first = await stepOf(story);
        expect(await kept(page, 'cmi.core.lesson_status')).toBe('incomplete');
        expect(await kept(page, 'cmi.core.lesson_location')).toBe(first);
        const share = Number(await kept(page, 'cmi.core.score.raw'));
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(50);
        const seen = [first];
        while (await story.getByRole('button', { name: /^Next/ }).isVisible()) {
          const step = await goOn(story);
          seen.push(step);
          await expect.poll(() => kept(page, 'cmi.core.lesson_location')).toBe(step);
        }
        expect(seen.length).toBeGreaterThan(2);
        await expect.poll(() => kept(page, 'cmi.core.lesson_status')).toBe('completed');
        expect(await kept(page, 'cmi.core.score.raw')).toBe('100');
        expect(JSON.parse(await kept(page, 'cmi.suspend_data'))).toEqual({
          furthest: seen.length,
          visited: seen,
        });
        await story.getByRole('button', { name: /^Back/ }).click();
        await expect.poll(() => kept(page, 'cmi.core.lesson_location')).toBe(seen.at(-2));
        expect(await kept(page, 'cmi.core.lesson_status')).toBe('completed');
        expect(strays(served, '/platform.html', '/scorm12.min.js')).toEqual([]);
      },
    );

    read('takes the reader back to where they stopped, and says goodbye once', async ({ page, served }) => {
      const platform = platformFor(served);
      await page.goto(platform);
      const first = await storyIn(page);
      await goOn(first);
      const step = await goOn(first);
      await expect.poll(() => kept(page, 'cmi.core.lesson_location')).toBe(step);
      await page.getByTitle('Lesson').evaluate((frame: HTMLIFrameElement) => {
        frame.src = 'about:blank';
      });
      const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
      await expect.poll(async () => (await said()).filter((call) => call === 'LMSFinish').length).toBe(1);
      expect(await said()).toContain('LMSSetValue cmi.core.session_time');
      await page.goto('about:blank');
      await page.goto(platform);
      const again = await storyIn(page);
      await expect.poll(() => stepOf(again)).toBe(step);
      await expect.poll(() => kept(page, 'cmi.core.lesson_location')).toBe(step);
      expect(JSON.parse(await kept(page, 'cmi.suspend_data')).visited).toHaveLength(3);
      expect(await kept(page, 'cmi.core.lesson_status')).toBe('incomplete');
    });

    read('shows the story where the platform fails at every call', async ({ page, served }) => {
      await page.addInitScript(() => {
        const fail = () => {
          throw new Error('out of order');
        };
        const begin = () => 'true';
        const broken = { LMSInitialize: begin, LMSGetValue: fail, LMSSetValue: fail, LMSCommit: fail };
        Object.assign(window, { API: broken });
      });
      await page.goto(`/${served.folder}/index.html`);
      const story = await storyIn(page);
      const step = await stepOf(story);
      expect(await goOn(story)).not.toBe(step);
    });
  });
});

test.describe('The site as a zip', () => {
  read.use({ zip: 'site.zip', mapDrawn: true, mapPainted: false });

  read(
    'is read from any folder: the story with its live map, a card, and the way to the sources',
    async ({ page, served }) => {
      read.slow();
      await page.goto(`/${served.folder}/index.html`);
      await page.getByRole('link', { name: 'Read the story' }).click();
      await settled(page);
      await expect(page.locator('[data-step]')).toHaveAttribute('data-map', 'live');
      await page.locator('section p button').first().click();
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Sources, map data and what is approximate' }).last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/sources/i);
      expect(decodeURI(new URL(page.url()).pathname)).toBe(`/${decodeURI(served.folder)}/sources/index.html`);
      expect(strays(served)).toEqual([]);
    },
  );

  read.describe('in a lecture hall', () => {
    read.use({ serviceWorkers: 'allow', mapDrawn: false });

    read('is presented from any folder, and once fetched with no server', async ({ page, served }) => {
      await page.goto(`/${served.folder}/present/fault-lines/index.html`);
      await settled(page);
      await page.keyboard.press('c');
      const hall = page.getByRole('dialog', { name: 'Before the lecture' });
      await expect(hall.getByRole('status').first()).toHaveText(/^Ready/);
      expect(strays(served)).toEqual([]);
      served.stop();
      await page.reload();
      await settled(page);
      await page.keyboard.press('End');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Into October');
    });
  });
});

/** Addresses in a page’s attributes and in what its styles and scripts say between marks. */
function addressesIn(html: string): string[] {
  const one = [...html.matchAll(/\s(?:href|src|poster|data-src)="([^"]*)"/gi)];
  const many = [...html.matchAll(/\s(?:srcset|imagesrcset)="([^"]*)"/gi)];
  const inStyles = [...html.matchAll(/url\((?:&quot;|["'])?([^)"'&]+)/g)];
  return [
    ...[...one, ...inStyles].map(([, address = '']) => address),
    ...many.flatMap(([, list = '']) => list.split(/,\s+/).map((entry) => entry.trim().split(' ')[0] ?? '')),
  ];
}

for (const { what, name, given, siteUrl, least, when } of [
  { what: 'the site', name: 'site.zip', given: '--site', siteUrl: '', least: 6, when: {} },
  {
    what: 'a chapter with no page beside it',
    name: SCORM,
    given: CHAPTER,
    siteUrl: SITE_URL,
    least: 2,
    when: {},
  },
  {
    what: 'a chapter with all pages beside it',
    name: SCORM,
    given: CHAPTER,
    siteUrl: '',
    least: 6,
    when: LONG,
  },
]) {
  test(`every address in the package of ${what} leads to a file in it`, when, () => {
    const files = filesIn(packaged(given, siteUrl), name);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThanOrEqual(least);
    const lost = pages.flatMap((path) =>
      addressesIn(textIn(files, path))
        .map((address) => address.replace(/[?#].*/, ''))
        .filter((address) => address !== '' && !/^[a-z]+:/.test(address))
        .filter((address) => address.startsWith('/') || !files.has(posix.join(posix.dirname(path), address)))
        .map((address) => `${path}: ${address}`),
    );
    expect(lost).toEqual([]);
  });
}

test('the manifest of a SCORM package names every file of it, and begins with one of them', () => {
  const files = filesIn(packaged(CHAPTER, SITE_URL), SCORM);
  const manifest = textIn(files, 'imsmanifest.xml');
  const named = [...manifest.matchAll(/<file href="([^"]*)"\/>/g)].map(([, path = '']) => path);
  expect([...named].sort()).toEqual([...files.keys()].filter((path) => path !== 'imsmanifest.xml').sort());
  const start = /<resource [^>]*adlcp:scormtype="sco" href="([^"]*)"/.exec(manifest)?.[1] ?? '';
  expect(files.has(start)).toBe(true);
});

test.describe('With the address of the published site', () => {
  test('a chapter’s package has its own stills and no other’s, and its links lead to the site', () => {
    const files = filesIn(packaged(CHAPTER, SITE_URL), SCORM);
    const page = textIn(files, 'site/embed/fault-lines/hot-summer/index.html');
    const steps = [...page.matchAll(/<section[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    const stills = [...files.keys()].filter((path) => path.includes('/stills/'));
    expect(stills.some((path) => path.includes('/tanks-wide-light.svg'))).toBe(true);
    expect(stills.filter((path) => !steps.some((id) => path.includes(`/${id}-`)))).toEqual([]);
    expect(page).toContain(`href="${PUBLISHED}/sources/`);
    const others = [...files.keys()].filter((path) =>
      /site\/(stories|sources|handout)\/.*\.html$/.test(path),
    );
    expect(others).toEqual([]);
  });

  test('a cartridge links to the chapter, the story, the handout and the sources of the site', () => {
    const files = filesIn(packaged(CHAPTER, SITE_URL), CARTRIDGE);
    const manifest = textIn(files, 'imsmanifest.xml');
    expect(manifest).toContain('<schemaversion>1.1.0</schemaversion>');
    expect(manifest).toContain('Creative Commons Attribution 4.0');
    const resources = [
      ...manifest.matchAll(/<resource identifier="([^"]+)" type="imswl_xmlv1p1">\s*<file href="([^"]+)"/g),
    ];
    const items = [...manifest.matchAll(/identifierref="([^"]+)"/g)].map(([, id]) => id);
    expect(items).toEqual(resources.map(([, id]) => id));
    const identifiers = [...manifest.matchAll(/identifier="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const links = resources.map(([, , path = '']) => /<url href="([^"]+)"/.exec(textIn(files, path))?.[1]);
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
    const { code, said, written } = packaged(CHAPTER);
    expect(code).toBe(0);
    expect(said).toContain('SITE_URL=');
    expect([...written.keys()]).toEqual([SCORM]);
  },
);

test('what cannot be packaged is said all at once, with what can be, and nothing is written', () => {
  const story = packaged('no-such-story --scrom', 'nowhere');
  for (const part of ['--scrom', 'no-such-story', 'SITE_URL', 'story fault-lines', 'hot-summer']) {
    expect(story.said).toContain(part);
  }
  const chapter = packaged('fault-lines no-such-chapter');
  expect(chapter.said).toContain('no-such-chapter');
  for (const { code, written } of [story, chapter]) {
    expect(code).toBe(1);
    expect(written.size).toBe(0);
  }
});
