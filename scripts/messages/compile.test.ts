import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileMessages } from './compile.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes catalogues, named as `en/area`, and compiles a language; returns the message of the error, if any. */
function compile(files: Readonly<Record<string, string>>, language: string): string {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'messages', `${name}.yaml`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  try {
    compileMessages(root, language);
    return '';
  } catch (error) {
    return String((error as Error).message);
  }
}

const compiled = (area: string) => readFileSync(join(root, 'messages/compiled', `${area}.ts`), 'utf8');

test('a message is a constant, and a function where it takes arguments', () => {
  const left = 'left: "{steps, plural, one {# step} other {# steps}} of {title}"';
  expect(compile({ 'en/talk': `close: Close\n${left}\n` }, 'en')).toBe('');
  expect(compiled('talk')).toContain('export const close: string = "Close";');
  expect(compiled('talk')).toContain('left = (d: { steps: number; title: Text }): string =>');
});

test('a translation is compiled with its own plural forms and the arguments of the source', () => {
  const en = '{steps, plural, one {# step} other {# steps}}';
  const pl = '{steps, plural, one {# krok} few {# kroki} many {# kroków} other {# kroku}}';
  expect(compile({ 'en/talk': `left: "${en}"`, 'pl/talk': `left: "${pl}"` }, 'pl')).toBe('');
  expect(compiled('talk')).toContain("import { pl } from '@messageformat/runtime/lib/cardinals'");
});

test('a translation asks for a text in the case that it needs', () => {
  const files = { 'en/map': 'policy: "Hard in {states}"', 'de/map': 'policy: "Hart in {states, dative}"' };
  expect(compile(files, 'de')).toBe('');
  expect(compiled('map')).toContain('dative(d.states)');
  expect(compile({ ...files, 'de/map': 'policy: "Hart in {states, dativ}"' }, 'de')).toMatch(
    /messages\/de\/map\.yaml:1: "policy" is no ICU message: {states, dativ} asks for what there is not/,
  );
});

test('all mistakes of a translation are named at once, with file and line', () => {
  const en = 'close: Close\nleft: "{steps} left"\nopen: Open\n';
  const de = 'left: "noch {schritte}"\nclose: Schließen\nshut: Zu\n';
  expect(compile({ 'en/talk': en, 'en/map': 'a: A\n', 'de/talk': de }, 'de')).toBe(
    [
      '5 mistakes in the texts of the interface',
      'messages/de/map.yaml:1: this file is missing',
      'messages/de/talk.yaml:1: "left" does not say {steps}',
      'messages/de/talk.yaml:1: "left" says {schritte}, which it is not given',
      'messages/de/talk.yaml:1: "open" is missing',
      'messages/de/talk.yaml:3: "shut" is no text of messages/en/talk.yaml',
    ].join('\n'),
  );
});

test('a message that is none is named with file and line', () => {
  expect(compile({ 'en/talk': 'close: Close\nleft: "{steps, plural}"\nlist: [1]\n' }, 'en')).toMatch(
    /messages\/en\/talk\.yaml:2: "left" is no ICU message: .+\nmessages\/en\/talk\.yaml:3: "list" is no text/,
  );
  expect(compile({}, 'xx')).toContain('no language "xx"');
});
