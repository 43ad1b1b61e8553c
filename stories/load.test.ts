import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadStory, StoryError } from './load';

const STORY = 'stories/fault-lines';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the real story, to be broken. */
function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-'));
  folders.push(root);
  for (const part of [STORY, 'geo/sources']) cpSync(part, join(root, part), { recursive: true });
  return root;
}

function edit(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer holds “${from}”: give this test another mistake`);
  writeFileSync(path, text.replace(from, to));
}

/** What the loader says of a story, each message beneath the line at which it points; nothing if all is well. */
function said(root: string): string {
  try {
    loadStory(root, 'fault-lines');
    return '';
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    return error.problems
      .map(({ file, line, message }) => {
        const text = readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? 'no such line';
        const short = text.trim().length > 60 ? `${text.trim().slice(0, 57)}…` : text.trim();
        return `${file.replace(`${STORY}/`, '')} | ${short}\n  ${message}`;
      })
      .join('\n');
  }
}

/** What the loader says once one thing in one file is otherwise. */
function saidOf(file: string, from: string, to: string): string {
  const root = copy();
  edit(root, file, from, to);
  return said(root);
}

const PACT = `${STORY}/5-new-alliance-old-troops/01-warsaw-pact.md`;
const VIENNA = `${STORY}/5-new-alliance-old-troops/02-state-treaty.md`;
const PLZEN = `${STORY}/2-hot-summer/02-plzen.md`;
const RISING = `${STORY}/2-hot-summer/04-seventeenth-of-june.md`;

test('t', () => {
  const cases: [string, string, string][] = [
    [PACT, '- layer: nato', '- layer: natoo'],
    [PACT, 'features: [conference-warsaw]', 'features: [conference-warsav]'],
    [PACT, 'shows: [nato-frg]', 'shows: [nato-fgr]'],
    [PACT, '"1955-05-11"', '"1955-05-32"'],
    [PLZEN, '"1953-05-30"', '"1953-06-31"'],
    [PACT, '"1955-05-11"', '"1955-05-02"'],
    [PACT, '[0, "1955-04-30"]', '[0, "1955-05-01"]'],
    [RISING, '.[@kramer2006, ¶2]\n\nKramer speaks', '.\n\nKramer speaks'],
    [PLZEN, '[@feskov-2013]', '[@feskow-2013]'],
    [PLZEN, '¶2; @slouf-2016]', '¶20; @slouf-2016]'],
    [PACT, 'more “viability”.', 'more “vitality”.'],
    [PACT, 'at: frame', 'at: treaty-warsow'],
    [PACT, 'at: frame', 'at: declaration-belgrade'],
    [RISING, 'sides: {', 'sides: { liepzig: r,'],
    [RISING, 'sides: {', 'sides: { leipzig: right,'],
    ['geo/sources/features/pact.yaml', 'to: "1955-05-15"', 'to: "1955-05-14"'],
    [PACT, 'claim: >-', 'clame: >-'],
    [PACT, 'days: [[0,', 'days: [[0,,'],
    [PACT, 'alt: >-', 'alt: Eight states: one outline\nalt2: >-'],
    [RISING, 'bounds: [10.6,', 'bounds: [12.6,'],
    [`${STORY}/story.md`, 'id: hot-summer', 'id: hot-sumer'],
    [RISING, '  number: 12', '  number: 13'],
    [RISING, 'talk: 10', 'talk: 15'],
    [`${STORY}/people.yaml`, 'steps: [stalin-dies, broken-link]', 'steps: [stalin-died, broken-link]'],
    ['geo/sources/features/uprisings-1953.yaml', 'place: leipzig', 'place: liepzig'],
    [PLZEN, 'presence: [[0.75, 0], [0.85, 1]]', 'presence: [[0.95, 0], [1, 1]]'],
    [PLZEN, '---\nid', 'id'],
  ];
  for (const c of cases) { const t=Date.now(); try { console.log(JSON.stringify(c.slice(1)) + '\n' + saidOf(...c) + '\n', Date.now()-t);} catch (e) { console.log(JSON.stringify(c), 'THREW', e); } }
}, 100000);
