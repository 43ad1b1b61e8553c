import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import type { Person } from '../model/story-schema';
import { findNames } from './names-in-prose';

const { people, steps } = faultLines;

const person = (id: string) => people.find((row) => row.id === id) as Person;
const prose = (id: string) => steps.find((step) => step.id === id)?.prose ?? '';
/** Names found in a text, as they stand there, with whose they are. */
const found = (text: string) =>
  findNames(text, people).map(({ start, end, person }) => `${person}: ${text.slice(start, end)}`);

describe('names in prose', () => {
  test('are found in full, by surname, and with some of the first names', () => {
    expect(found('Imre Nagy rose, Rákosi stayed.')).toEqual(['nagy: Imre Nagy', 'rakosi: Rákosi']);
    expect(found('Josip Broz Tito')).toEqual(['tito: Josip Broz Tito']);
    expect(found('Broz Tito')).toEqual(['tito: Broz Tito']);
    expect(found('Marshal Tito')).toEqual(['tito: Tito']);
  });

  test('are found across the end of a line', () => {
    expect(found('under Imre\nNagy.')).toEqual(['nagy: Imre\nNagy']);
  });

  test('are found without their possessive', () => {
    expect(found('Stalin’s heirs')).toEqual(['stalin: Stalin']);
    expect(found("Rákosi's Hungary")).toEqual(['rakosi: Rákosi']);
  });

  test('are found once, at their first occurrence', () => {
    const text = 'Nagy fell. Imre Nagy came back.';
    expect(found(text)).toEqual(['nagy: Nagy']);
    expect(findNames(text, people)[0]?.start).toBe(0);
  });

  test('each member of a delegation is linked to a card', () => {
    expect(found('Raab and Figl went.')).toEqual(['austrian-delegation: Raab', 'austrian-delegation: Figl']);
  });

  test.each([
    ['a longer word', 'the road to Nagykanizsa, to Stalinstadt, to Stalinallee'],
    ['a compound', 'the Nagy-Kovács family, a pro-Stalin mood'],
    ['a quotation', 'He spoke of “supporting that idiot Rákosi” again.'],
    ['a quotation in single marks', 'the ‘Stalin question’, the ‘party’s Stalin’'],
    ['a citation', 'So it is.[@nagy; @stalin, p. 3]'],
    ['words in another language', 'the street [Stalin út]{lang=hu}'],
    ['a link', '[Nagy](https://example.org/)'],
    ['first names alone', 'Imre and Nikita'],
  ])('are not found in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('are found after a quotation', () => {
    expect(found('the ‘secret speech’. He called Stalin’s policy “arbitrary”; Tito heard.')).toEqual([
      'stalin: Stalin',
      'tito: Tito',
    ]);
  });
});

describe('the story’s prose', () => {
  test('has the expected names', () => {
    expect(found(prose('stalin-dies'))).toEqual([
      'stalin: Joseph Stalin',
      'malenkov: Georgii Malenkov',
      'beria: Lavrentii Beria',
      'molotov: Vyacheslav Molotov',
      'bulganin: Nikolai Bulganin',
      'khrushchev: Nikita Khrushchev',
    ]);
    expect(found(prose('nagy-out'))).toEqual([
      'nagy: Imre Nagy',
      'hegedus: András Hegedűs',
      'rakosi: Rákosi',
      'khrushchev: Khrushchev',
    ]);
    expect(found(prose('molotov-loses')).slice(-4)).toEqual([
      'austrian-delegation: Julius Raab',
      'austrian-delegation: Adolf Schärf',
      'austrian-delegation: Leopold Figl',
      'austrian-delegation: Bruno Kreisky',
    ]);
  });

  test('does not take the Stalinallee for Stalin', () => {
    expect(prose('berlin-sixteenth')).toContain('Stalinallee');
    expect(found(prose('berlin-sixteenth'))).toEqual([]);
  });

  test('takes Rákosi where the text speaks of him, not where Khrushchev is quoted', () => {
    const text = prose('nagy-out');
    const [at] = findNames(text, [person('rakosi')]);
    expect(at?.start).toBeLessThan(text.indexOf('“'));
  });
});
