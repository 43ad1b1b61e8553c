import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { formatEdtf } from '../../geo/time/dates';
import { loadStory } from './load';

/** Examples of the writer’s guide: the words after the fence say what each is. */
const GUIDE = readFileSync('docs/writing.md', 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language, name, text]) => ({
    language: language ?? '',
    name: name ?? '',
    text: text ?? '',
  }),
);
const FILES = EXAMPLES.filter(({ name }) => name.startsWith('stories/'));
const STEP = FILES.at(-1)?.name ?? '';

const root = mkdtempSync(join(tmpdir(), 'writing-'));
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  cpSync('geo/atlas/sources', join(root, 'geo/atlas/sources'), { recursive: true });
  for (const { name, text } of FILES) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
});

const load = () => {
  const [step] = loadStory(root, 'treaty').steps;
  if (!step) throw new Error('the story of the guide has no step');
  return step;
};

/** The step of the guide with other keys in its front matter, or with more beneath its prose. */
function loadWith(keys: string, beneath = '') {
  const [, front = '', prose = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(FILES.at(-1)?.text ?? '') ?? [];
  const replaced = [...keys.matchAll(/^(\w+):/gm)].map(([, key = '']) => key);
  const kept = replaced.reduce<string>(
    (text, key) => text.replace(new RegExp(`^${key}:.*\\n(?:[ ].*\\n)*`, 'm'), ''),
    front,
  );
  writeFileSync(join(root, STEP), `---\n${kept}${keys}---\n${prose}${beneath}`);
  return load();
}

describe('the smallest step of the writer’s guide', () => {
  test('is a whole one, with what it leaves out derived', () => {
    const step = load();
    expect(step).toMatchObject({
      id: 'state-treaty',
      date: '1955-05-15',
      days: [
        [0, '1955-05-15'],
        [1, '1955-05-15'],
      ],
      bounds: [16.24, 48.13, 16.5, 48.29],
      boundsPhone: [16.28, 48.14, 16.48, 48.28],
      builds: [0.3, 1],
      buildParagraphs: [],
      still: 1,
      paragraphs: [13],
      label: { text: '15 May 1955', at: 'treaty-belvedere', from: 1 },
      talk: 45,
      notes: { say: '', sayAtStops: [], ask: '', differ: '' },
    });
    expect(step.use).toEqual([
      { text: 'kramer2006 ¶13', source: ['kramer2006 ¶13'], mark: 'article', isCited: true },
    ]);
    expect(step.show.map(({ layer, features }) => [layer, features])).toEqual([
      ['states', 'all'],
      ['vienna-sectors', 'all'],
      ['diplomacy', ['treaty-belvedere']],
    ]);
  });
});

describe('every example of the writer’s guide', () => {
  const yaml = EXAMPLES.filter(({ language }) => language === 'yaml');

  test.each(yaml)('can stand in the step: $text', ({ text }) => {
    expect(loadWith(text).id).toBe('state-treaty');
  });

  test('says how what it names shows', () => {
    const step = loadWith(yaml[0]?.text ?? '');
    expect(
      Object.fromEntries(
        step.show.map(({ features, layer, presence }) => [`${layer} ${features}`, presence]),
      ),
    ).toEqual({
      'states all': 'date',
      'vienna-sectors all': [
        [0.1, 0],
        [0.3, 1],
      ],
      'places place-vienna,place-belvedere': 'date',
      'diplomacy treaty-belvedere': 'date',
      'diplomacy chip-state-treaty-in-force': [
        [0.8, 0],
        [0.9, 1],
      ],
    });
  });

  test('of notes and facts is read', () => {
    const sections = EXAMPLES.find(({ name }) => name === 'sections')?.text ?? '';
    const step = loadWith('', `\n${sections}`);
    expect(step.notes.sayAtStops.map(({ stop }) => stop)).toEqual([1, 2]);
    expect(step.notes.ask).toBe('Which signature mattered more to Hungary?');
    expect(step.use.map(({ source, mark }) => [source, mark])).toEqual([
      [['staatsvertrag-1955', 'stelzl-marx-2012'], 'context'],
      [['hdgoe-memorandum'], 'reported'],
      [['kramer2006 ¶13'], 'article'],
    ]);
    expect(step.avoid).toEqual(['troops leaving that day']);
  });

  test('of a prediction is a question with its answer', () => {
    const prediction = EXAMPLES.find(({ name }) => name === 'predict')?.text ?? '';
    expect(loadWith(prediction).predict).toMatchObject({ kind: 'choice', answer: 3, start: 0 });
  });

  const dates = [...GUIDE.matchAll(/^\| (`[^|]+?) \| ([^|]+) \|$/gm)].flatMap(([, written = '', read = '']) =>
    [...written.matchAll(/`(\d[^`]*)`/g)].map(
      ([, date = ''], nth) => [date, read.split(', ')[nth] ?? ''] as const,
    ),
  );

  test.each(dates)('of a date, %s, reads %s', (date, words) => {
    expect(formatEdtf(date)).toBe(words.trim());
  });
});
