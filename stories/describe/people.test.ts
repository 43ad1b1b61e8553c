import { describe, expect, test } from 'vitest';
import { loadStory } from '../load/load';
import type { Person } from '../model/story-schema';
import { namesIn, personCard, stepsNaming } from './people';

const story = loadStory(process.cwd(), 'fault-lines');
const { people, steps } = story;

const person = (id: string) => people.find((row) => row.id === id) as Person;
const prose = (id: string) => steps.find((step) => step.id === id)?.prose ?? '';
/** Names found in a text, as they stand there, with whose they are. */
const found = (text: string) =>
  namesIn(text, people).map(({ start, end, person }) => `${person}: ${text.slice(start, end)}`);

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

  test('keep their possessive outside', () => {
    expect(found('Stalin’s heirs')).toEqual(['stalin: Stalin']);
    expect(found("Rákosi's Hungary")).toEqual(['rakosi: Rákosi']);
  });

  test('are found once, where they first stand', () => {
    const text = 'Nagy fell. Imre Nagy came back.';
    expect(found(text)).toEqual(['nagy: Nagy']);
    expect(namesIn(text, people)[0]?.start).toBe(0);
  });

  test('each member of a delegation has a way to its card', () => {
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

  test('a quotation does not swallow what stands after it', () => {
    expect(found('the ‘secret speech’. He called Stalin’s policy “arbitrary”; Tito heard.')).toEqual([
      'stalin: Stalin',
      'tito: Tito',
    ]);
  });
});

describe('the real prose', () => {
  test('gives the names that stand in it', () => {
    expect(found(prose('stalin-dies'))).toEqual([
      'stalin: Joseph Stalin',
      'malenkov: Georgii Malenkov',
      'beria: Lavrentii Beria',
      'molotov: Vyacheslav Molotov',
      'khrushchev: Nikita Khrushchev',
      'bulganin: Nikolai Bulganin',
    ]);
    expect(found(prose('nagy-out'))).toEqual([
      'nagy: Imre Nagy',
      'rakosi: Rákosi',
      'hegedus: András Hegedűs',
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
    const [at] = namesIn(text, [person('rakosi')]);
    expect(at?.start).toBeLessThan(text.indexOf('“'));
  });

  test.each(people.map((row) => [row.id, row] as const))('names %s somewhere', (_, row) => {
    expect(stepsNaming(story, row).length).toBeGreaterThan(0);
  });

  test('names people where their rows say, but for three who are on the map alone', () => {
    const missing = people.flatMap((row) => {
      const named = stepsNaming(story, row);
      return row.steps.filter((step) => !named.includes(step)).map((step) => `${row.id} in ${step}`);
    });
    expect(missing).toEqual(['hegedus in mixed-lessons', 'gero in hesitation', 'ochab in hesitation']);
  });
});

describe('a person’s card', () => {
  test('says roles with dates in their precision, and the sources of each', () => {
    const { local, roles, steps } = personCard(story, person('rakosi'));
    expect(local?.text).toBe('Rákosi Mátyás');
    expect(roles).toEqual([
      {
        role: 'Prime minister of Hungary',
        dates: '1952 – 4 July 1953',
        sources: [
          { key: 'kramer2006', locator: '¶5' },
          { key: 'neb-nagy', locator: '' },
        ],
      },
      {
        role: 'Leader of the Hungarian Workers’ Party',
        dates: 'until 18 July 1956',
        sources: [
          { key: 'kramer2006', locator: '¶5' },
          { key: 'kramer2006', locator: '¶17' },
          { key: 'magyar-kronologia', locator: '' },
        ],
      },
    ]);
    expect(steps.map(({ id }) => id)).toEqual([
      'nagy-in',
      'nagy-out',
      'no-way-back',
      'exposed-leaders',
      'mixed-lessons',
    ]);
  });

  test('keeps the local name only where it differs', () => {
    expect(personCard(story, person('bierut')).local).toBeNull();
    expect(personCard(story, person('tito')).local).toEqual({ text: 'Јосип Броз Тито', lang: 'sr-Cyrl' });
  });

  test.each(people.map((row) => [row.id, row] as const))('of %s has roles, sources and steps', (_, row) => {
    const card = personCard(story, row);
    expect(card.roles.length).toBeGreaterThan(0);
    for (const { dates, sources } of card.roles) {
      expect(dates).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
    }
    if (card.local) expect(card.local.lang).toBeTruthy();
    const order = steps.map(({ id }) => id);
    const at = card.steps.map(({ id }) => order.indexOf(id));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.length).toBeGreaterThan(0);
  });
});
