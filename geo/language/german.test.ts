import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileMessages } from '../../scripts/messages/compile.mjs';

/** What a build in German says: one build speaks one language, so that this one is a program of its own. */
const PROGRAM = `
import * as legend from '#messages/legend';
import { formatEdtf, formatEdtfInSentence, shortenEdtf } from './geo/time/dates';
import { formatNumber } from './geo/language/numbers';
import { inSentence } from './geo/language/names';
import { writeSentences } from './stories/describe/sentences';

const state = (ref, name) => ({ id: ref, ref, layer: 'states', name });
const features = [state('DDR', 'DDR'), state('POL', 'Polen'), state('CSK', 'Tschechoslowakei'), state('TUR', 'Türkei')];
const town = (id) => [id, { id, label: id, lon: 0, lat: 0 }];
const places = new Map(['Plowdiw', 'Halle', 'Jena', 'Gera', 'Leipzig'].map(town));
const say = (manner, rows) => {
  const about = rows.map((row, at) => ({
    ...{ id: String(at), kind: 'mark', name: '', date: '1953-06-17', certainty: 'documented' },
    ...row,
  }));
  return writeSentences({ features, places }, about.map((feature) => ({ feature, manner })));
};
const policy = (state, date = '1953-06-17/..') => ({ layer: 'bloc-policy', level: 'tight', category: 'policy', state, date });
const unrest = (place) => ({ layer: 'uprisings-1953', category: 'documented', place });
const nato = (name) => ({ layer: 'nato', category: 'member', name, date: '1952-02-18/..' });
console.log(JSON.stringify({
  dates: ['1953-06-17', '1953-06-16/1953-06-17', '1954-11~/1955-02-08', '1953-06-17/..', '1955-21'].map(formatEdtf),
  short: shortenEdtf('1955-07-27/1955-10-29'),
  since: ['1953-06-17/..', '1953-06/..', '1955-21/..'].map((date) => formatEdtfInSentence(date, 'since')),
  span: formatEdtfInSentence('1955-08-04/1955-09-19'),
  numbers: [5585, 40000].map(formatNumber),
  forms: ['DDR', 'Ungarn'].map(inSentence),
  policy: say('is', [policy('DDR')]),
  turn: say('begins', [policy('DDR'), policy('POL'), policy('CSK')]),
  strikes: [say('is', [unrest('Plowdiw')]), say('is', ['Halle', 'Jena', 'Gera', 'Leipzig'].map(unrest))].flat(),
  nato: [say('begins', [nato('Türkei')]), say('begins', [nato('Türkei'), nato('Griechenland')])].flat(),
  zone: [legend.zone({ power: 'su' }), legend.sector({ power: 'su' })],
}));
`;

let root = '';
let said: Record<string, unknown> = {};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'german-'));
  for (const folder of ['geo', 'stories'])
    cpSync(folder, join(root, folder), {
      recursive: true,
      filter: (file) => !file.includes('node_modules') && (/\.ts$/.test(file) || !/\.\w+$/.test(file)),
    });
  cpSync('messages', join(root, 'messages'), { recursive: true });
  const language = join(root, 'messages/de/language.yaml');
  if (!existsSync(language)) writeFileSync(language, 'code: de\ntag: de-DE\n');
  compileMessages(root, 'de');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const imports = { '#messages/*': './messages/compiled/*.ts' };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', imports }));
  writeFileSync(join(root, 'program.ts'), PROGRAM);
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'program.ts'], { cwd: root });
  said = JSON.parse(output.toString());
});
afterAll(() => rmSync(root, { recursive: true }));

describe('In German', () => {
  test('dates have a full stop behind the day, and as a sentence goes on an article', () => {
    expect(said.dates).toEqual([
      '17. Juni 1953',
      '16.–17. Juni 1953',
      'etwa November 1954 – 8. Februar 1955',
      'ab 17. Juni 1953',
      'Frühjahr 1955',
    ]);
    expect(said.short).toBe('27. Juli – 29. Okt. 1955');
    expect(said.since).toEqual(['seit dem 17. Juni 1953', 'seit Juni 1953', 'seit dem Frühjahr 1955']);
    expect(said.span).toBe('4. August bis 19. September 1955');
  });

  test('thousands are parted from ten thousand', () => {
    expect(said.numbers).toEqual(['5585', '40.000']);
  });

  test('a state has the article and the case that the sentence needs', () => {
    expect(said.forms).toEqual([
      { nominative: 'die DDR', accusative: 'die DDR', dative: 'der DDR' },
      { nominative: 'Ungarn', accusative: 'Ungarn', dative: 'Ungarn' },
    ]);
    expect(said.policy).toEqual(['Hart ist die Innenpolitik in der DDR, seit dem 17. Juni 1953.']);
    expect(said.turn).toEqual([
      'Hart wird die Innenpolitik in der DDR, Polen und der Tschechoslowakei, 17. Juni 1953.',
    ]);
  });

  test('verbs and counted nouns follow the number, the powers’ adjectives the gender', () => {
    expect(said.strikes).toEqual([
      'Streiks oder Demonstrationen in Plowdiw, 17. Juni 1953.',
      'Streiks oder Demonstrationen in vier Orten: Halle, Jena, Gera und Leipzig, 17. Juni 1953.',
    ]);
    expect(said.nato).toEqual([
      'Die Türkei tritt der NATO bei, 18. Februar 1952.',
      'Die Türkei und Griechenland treten der NATO bei, 18. Februar 1952.',
    ]);
    expect(said.zone).toEqual(['Sowjetische Zone', 'Sowjetischer Sektor']);
  });
});
