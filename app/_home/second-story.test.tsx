import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const FIRST = 'stories/fault-lines';
const SECOND = 'hot-summer-alone';
const TITLE = 'One summer';

/** A site of two stories: the real one, and one of its chapters as a story of its own. */
function siteOfTwo(): string {
  const root = mkdtempSync(join(tmpdir(), 'two-stories-'));
  const folder = join(root, 'stories', SECOND);
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('geo'), join(root, 'geo'));
  cpSync(FIRST, join(root, FIRST), { recursive: true });
  cpSync(join(FIRST, '2-hot-summer'), join(folder, '1-hot-summer'), { recursive: true });
  cpSync(join(FIRST, 'sources.json'), join(folder, 'sources.json'));
  const [head = '', ...chapters] = readFileSync(join(FIRST, 'story.md'), 'utf8').split(/^(?= {2}- id: )/m);
  const own = head
    .replace(/^id: .*$/m, `id: ${SECOND}`)
    .replace(/^title: .*$/m, `title: ${TITLE}`)
    .replace(/^shelf: .*\n/m, '');
  const chapter = chapters.find((text) => text.includes('id: hot-summer'));
  writeFileSync(join(folder, 'story.md'), `${own}${chapter}---\n`);
  return root;
}

let root = '';

beforeAll(() => {
  root = siteOfTwo();
  vi.resetModules();
  vi.stubEnv('STORIES_FROM', root);
  vi.stubEnv('SITE_URL', 'https://maps.example.org');
});

afterAll(() => {
  vi.unstubAllEnvs();
  // files that run after this one share its modules, and read the real stories
  vi.resetModules();
  rmSync(root, { recursive: true });
});

const load = { timeout: 60_000 };
const html = async (page: Promise<{ default: () => ReactElement }>) =>
  renderToStaticMarkup((await page).default());

describe('a second story', load, () => {
  test('stands on the home page behind the first, with its picture and its ways', async () => {
    const home = await html(import('../page'));
    const titles = [...home.matchAll(/<h2[^>]*><a[^>]*>([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['Fault Lines', TITLE]);
    for (const address of [
      `/stories/${SECOND}/`,
      `/present/${SECOND}/`,
      `/teach/#frames-${SECOND}`,
      `/handout/${SECOND}/`,
      `/stills/${SECOND}/cover-wide-light.svg`,
      `/stills/${SECOND}/cover-narrow-dark.svg`,
    ])
      expect(home).toContain(`"${address}"`);
    expect(home).toContain('Two stories on one map');
  });

  test.each([
    ['the page for unknown addresses', () => import('../not-found')],
    ['the page on accessibility', () => import('../accessibility/page')],
    ['the page for teachers', () => import('../teach/page')],
    ['the sources', () => import('../sources/page')],
  ])('is reached from %s', async (_name, page) => {
    const text = await html(page());
    for (const id of ['fault-lines', SECOND]) expect(text).toContain(`href="/stories/${id}/"`);
    expect(text).toContain(TITLE);
  });

  test('has its handouts, talk, frames and package on the page for teachers', async () => {
    const text = await html(import('../teach/page'));
    for (const path of [
      `href="/handout/${SECOND}/notes/"`,
      `href="/present/${SECOND}/"`,
      `href="/embed/${SECOND}/hot-summer/"`,
      `npm run package -- ${SECOND}\n`,
    ])
      expect(text).toContain(path);
  });

  test('shares works with the first: no anchor of the sources stands twice', async () => {
    const text = await html(import('../sources/page'));
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has an oEmbed answer and data files of its own', async () => {
    const oembed = await import('../stories/[story]/oembed.json/route');
    const request = new Request('https://maps.example.org/');
    const answer = await oembed.GET(request, { params: Promise.resolve({ story: SECOND }) });
    expect(await answer.json()).toMatchObject({
      title: `${TITLE}: Moscow and its bloc, 1953–1956`,
      thumbnail_url: `https://maps.example.org/stills/${SECOND}/share.png`,
    });
    const data = await import('../story-data/[file]/route');
    const names = data.generateStaticParams().map(({ file }) => file);
    expect(names.filter((name) => name.startsWith(`${SECOND}.`))).toHaveLength(1);
  });

  test.each([
    ['to read', () => import('../stories/[story]/page')],
    ['in a frame', () => import('../embed/[story]/page')],
    ['as a talk', () => import('../present/[story]/page')],
    ['for the speaker', () => import('../present/[story]/speaker/page')],
    ['on paper', () => import('../handout/[story]/page')],
    ['as tables', () => import('../stories/[story]/tables/page')],
  ])('has a page %s', async (_name, page) => {
    expect((await page()).generateStaticParams()).toContainEqual({ story: SECOND });
  });

  test('has no page of what it does not have', async () => {
    const { generateStaticParams: glossaries } = await import('../stories/[story]/glossary/page');
    const { generateStaticParams: sheets } = await import('../stories/[story]/sheets/page');
    expect(glossaries()).toEqual([{ story: 'fault-lines' }]);
    expect(sheets()).toEqual([{ story: 'fault-lines' }]);
  });

  test('gets pictures for the shelf, which a site of one story has none of', async () => {
    const { countCovers } = await import('../../scripts/stills/covers');
    expect(countCovers()).toBe(4);
  });
});
