import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultLines } from '../../stories/load/shared-story';
import { storyboardOf } from '../../stories/model/storyboard';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { chosenSteps, partMistakes, partName } from '../command-line/chosen-steps';
import { pptxContent } from './pptx-content';
import { BOXES, fittingSize, legendPlaces, MAP_BOX, SLIDE, textHeight } from './pptx-layout';
import { writePptx } from './write-pptx';

const POSITIONS = ['plovdiv', 'seventeenth-of-june'].map((id) =>
  faultLines.steps.findIndex((step) => step.id === id),
);
const PICTURE = PNG.sync.write(new PNG({ width: 12, height: 10 }));

const content = pptxContent(faultLines, POSITIONS);
let bytes: Uint8Array;
let files: Map<string, string>;

const write = () =>
  writePptx(
    content,
    content.slides.map(() => PICTURE),
    'light',
  );

beforeAll(async () => {
  bytes = await write();
  files = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => path.endsWith('.xml'))
      .map(([path, file]) => [path, strFromU8(file)]),
  );
});

const file = (path: string): string => files.get(path) ?? '';
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text);
const slideFiles = () => [...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

describe('a file of slides', () => {
  test('has a title, a slide for each build of each step, and the sources', () => {
    const board = storyboardOf(faultLines);
    const builds = POSITIONS.flatMap((at) => (board.steps[at] ? stopsOf(board.steps[at]) : []));
    expect(content.slides).toHaveLength(builds.length);
    expect(slideFiles().length).toBeGreaterThan(builds.length + 1);
    expect(textsOf(file('ppt/slides/slide1.xml'))).toContain('Fault Lines');
    expect(textsOf(file(`ppt/slides/slide${slideFiles().length}.xml`)).join(' ')).toContain('CC BY 4.0');
  });

  test('has title, date and claim as text in placeholders, of which the title is one', () => {
    const slide = file('ppt/slides/slide2.xml');
    const step = faultLines.steps[POSITIONS[0] ?? 0];
    expect(textsOf(slide)).toEqual(expect.arrayContaining([step?.title, '3–4 May 1953']));
    for (const path of slideFiles()) expect(file(path), path).toMatch(/<p:ph\s[^>]*type="title"/);
  });

  test('has no empty text, and says its language', () => {
    for (const path of slideFiles()) {
      expect(
        textsOf(file(path)).filter((text) => text.trim() === ''),
        path,
      ).toEqual([]);
      expect(file(path)).toContain('lang="en-GB"');
      expect(file(path)).not.toContain('lang="en-US"');
    }
  });

  test('describes every picture, and says of a build what the last one has', () => {
    for (const path of slideFiles())
      for (const [picture] of file(path).matchAll(/<p:pic>.*?<\/p:pic>/gs))
        expect(picture, path).toMatch(/ descr="[^"]+"/);
    const alt = faultLines.steps[POSITIONS[1] ?? 0]?.alt ?? '';
    const alts = content.slides
      .filter(({ title }) => title === 'A country rises in a day')
      .map((slide) => slide.alt);
    expect(alts.at(-1)).toBe(alt);
    expect(alts[0]).toMatch(/^Picture 1 of 3 .*In the last one: East Germany/);
  });

  test('has the lecturer’s notes, a paragraph each, without marks of the files', () => {
    const notes = [...files.keys()].filter((path) => /notesSlide\d+\.xml$/.test(path)).map(file);
    const step = notes.map(textsOf).find((texts) => texts.some((text) => text.includes('Klaus Staeck')));
    expect(step?.find((text) => text.startsWith('Ask:'))).toBe(
      'Ask: Why does the number matter politically?',
    );
    expect(step?.some((text) => text.startsWith('Say:'))).toBe(true);
    const ofOtherStop = notes
      .map(textsOf)
      .find((texts) => texts.some((text) => text.includes('Hollow marks')));
    expect(ofOtherStop?.join(' ')).not.toContain('Klaus Staeck');
    expect(step?.join(' ')).not.toMatch(/\[@|\*\*/);
  });

  test('made twice has the same bytes', async () => {
    expect(Buffer.compare(await write(), bytes)).toBe(0);
  });
});

describe('the texts of every slide of the story', () => {
  const all = pptxContent(
    faultLines,
    faultLines.steps.map((_, at) => at),
  );

  test('fit their boxes, which the map leaves free', () => {
    for (const box of Object.values(BOXES)) {
      expect(box.x + box.w).toBeLessThan(MAP_BOX.x);
      expect(box.y + box.h).toBeLessThanOrEqual(SLIDE.height);
    }
    for (const { title, claim, legend } of all.slides) {
      const sizes = {
        title: fittingSize(title, BOXES.title, [32, 28, 24, 20]),
        claim: fittingSize(claim, BOXES.claim, [20, 18, 16, 14, 12]),
      };
      expect(textHeight(title, sizes.title, BOXES.title.w), title).toBeLessThanOrEqual(BOXES.title.h);
      expect(textHeight(claim, sizes.claim, BOXES.claim.w), claim).toBeLessThanOrEqual(BOXES.claim.h);
      const last = legendPlaces(legend.map(({ words }) => words)).rows.at(-1);
      expect((last?.y ?? 0) + (last?.h ?? 0), title).toBeLessThanOrEqual(BOXES.credit.y);
    }
  });
});

describe('the part of a story', () => {
  const part = (options: Record<string, string>) => ({ value: (name: string) => options[name] });
  const ids = (options: Record<string, string>) =>
    chosenSteps(part(options), faultLines).map((at) => faultLines.steps[at]?.id);

  test('is a chapter, a span, or what a talk keeps of it', () => {
    expect(ids({ chapter: 'hot-summer' })).toEqual(
      faultLines.steps.filter(({ chapter }) => chapter === 'hot-summer').map(({ id }) => id),
    );
    expect(ids({ from: 'plovdiv', to: 'plzen' })).toEqual(['plovdiv', 'plzen']);
    expect(ids({ chapter: 'hot-summer', talk: '10' }).length).toBeLessThan(
      ids({ chapter: 'hot-summer' }).length,
    );
    expect(ids({})).toHaveLength(faultLines.steps.length);
    expect(partName(part({ chapter: 'hot-summer', talk: '20' }))).toBe('hot-summer-20-minutes');
  });

  test('the wrong way round, or of two kinds, is a mistake', () => {
    const mistakes = (options: Record<string, string>) =>
      partMistakes({ ...part(options), has: (name) => name in options, names: [] }, faultLines);
    expect(mistakes({ from: 'plzen', to: 'plovdiv' })[0]).toContain('comes after');
    expect(mistakes({ from: 'plzen', chapter: 'hot-summer' })[0]).toContain('--chapter');
    expect(mistakes({ from: 'plovdiv', to: 'plzen' })).toEqual([]);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('LibreOffice is not there (soffice): no file of slides is opened with it.');

test.skipIf(!hasOffice)('LibreOffice opens a file of slides, with a page for each slide', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  writeFileSync(join(folder, 'slides.pptx'), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'slides.pptx'),
  ]);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'slides.pdf'))));
  expect(pdf.numPages).toBe(slideFiles().length);
});
