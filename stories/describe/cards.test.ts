import { describe, expect, test } from 'vitest';
import { bibliography } from '../citations/bibliography';
import { faultLines as story } from '../load/shared-story';
import { cardTexts, featureCardText } from './cards';

const cards = story.features.map(({ id }) => featureCardText(story, id));
const known = new Set(story.sources.map(({ id }) => id));

describe('every feature of the story has a card', () => {
  test('with a title, what it is, dates, certainty and a source that exists', () => {
    const wanting = cards.filter(
      ({ title, layer, kind, dates, certainty, sources }) =>
        [title, layer, kind, dates, certainty].some((words) => words.trim() === '') ||
        sources.length === 0 ||
        sources.some(({ key }) => !known.has(key)),
    );
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  test('without “undefined”, “NaN” or “[object” in its texts', () => {
    for (const card of cards) expect(JSON.stringify(card)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('with its local name marked with its language, for screen readers', () => {
    const withoutLanguage = cards.filter(({ local }) => local.some(({ lang }) => !lang));
    expect(withoutLanguage.map(({ id }) => id)).toEqual([]);
  });

  test('with the steps in which it is visible, which include those that list and show it', () => {
    const missing = story.steps.flatMap((step) =>
      step.play
        .flatMap(({ shows }) => shows)
        .flatMap((id) => {
          const card = cards.find((one) => one.id === id);
          return card && !card.steps.some((seen) => seen.id === step.id) ? [`${id} in ${step.id}`] : [];
        }),
    );
    expect(missing).toEqual([]);
  });

  test('and an unknown feature is an error', () => {
    expect(() => featureCardText(story, 'rising-atlantis')).toThrow('no feature "rising-atlantis"');
  });
});

describe('a card says', () => {
  test('the name of the day, and today’s beside it', () => {
    const { title, today, names, local } = featureCardText(story, 'place-karl-marx-stadt');
    expect({ title, today, names, local }).toEqual({
      title: 'Karl-Marx-Stadt',
      today: 'Chemnitz',
      names: ['Chemnitz until 9 May 1953', 'Karl-Marx-Stadt from 10 May 1953'],
      local: [],
    });
    const kiev = featureCardText(story, 'stop-kiev');
    expect([kiev.title, kiev.today, kiev.local]).toEqual(['Kiev', 'Kyiv', [{ text: 'Київ', lang: 'uk' }]]);
  });

  test('both scripts of a name', () => {
    expect(featureCardText(story, 'declaration-belgrade').local).toEqual([
      { text: 'Београд', lang: 'sr-Cyrl' },
      { text: 'Beograd', lang: 'sr-Latn' },
    ]);
  });

  test('how precisely a date is known', () => {
    expect(featureCardText(story, 'pulse-1953-09-07').dates).toBe('7 September 1953');
    expect(featureCardText(story, 'rising-plzen').dates).toBe('1–2 June 1953');
    expect(featureCardText(story, 'expectation-hun').dates).toBe('about July 1953 – Spring 1955');
    expect(featureCardText(story, 'place-moscow').dates).toBe('throughout the years of the story');
  });

  test('how certain it is, and who suppressed an uprising', () => {
    expect(featureCardText(story, 'rising-svitavy').certainty).toMatch(/^Reported/);
    expect(featureCardText(story, 'hq-wunsdorf').certainty).toMatch(/^Approximate/);
    expect(featureCardText(story, 'new-courses-warsaw').certainty).toMatch(
      /^Schematic: our own drawing, dashed/,
    );
    expect(featureCardText(story, 'rising-plzen').kind).toMatch(/the country’s own forces/);
    expect(featureCardText(story, 'rising-halle').kind).toMatch(/Soviet troops/);
  });

  test('where a line starts and ends, and where a mark is if its title does not say it', () => {
    expect(featureCardText(story, 'warning-warsaw').where).toBe('Moscow to Warsaw');
    expect(featureCardText(story, 'pulse-1953-03-05').where).toBe('Moscow');
    expect(featureCardText(story, 'rising-plzen').where).toBe('');
  });

  test('what lies beyond the article', () => {
    expect(featureCardText(story, 'outlook-budapest').beyond).toBe('outlook');
    expect(featureCardText(story, 'chip-last-briton').beyond).toBe('context');
    expect(featureCardText(story, 'rising-plzen').beyond).toBeNull();
  });

  test('the paragraph of the article', () => {
    expect(featureCardText(story, 'flashpoint-poznan').sources).toContainEqual({
      key: 'kramer2006',
      locator: '¶16',
    });
  });

  test('in which steps it appears, in their order', () => {
    expect(featureCardText(story, 'rising-leipzig').steps.map(({ id }) => id)).toEqual([
      'seventeenth-of-june',
      'tanks',
      'contagion',
    ]);
  });
});

test('cards with equal texts are distinguished by their place', () => {
  const same = new Map<string, string[]>();
  for (const { id, title, where, layer, kind, dates } of cards) {
    const key = [title, where, layer, kind, dates].join('|');
    same.set(key, [...(same.get(key) ?? []), id]);
  }
  expect([...same.values()].filter((ids) => ids.length > 1)).toEqual([]);
});

describe('the file of all cards', () => {
  const file = cardTexts(story, bibliography(story.sources));

  test('has every feature, every person and every source, and can be parsed again', () => {
    expect(Object.keys(file.features)).toHaveLength(story.features.length);
    expect(Object.keys(file.people)).toHaveLength(story.people.length);
    for (const { short, html } of Object.values(file.sources)) {
      expect(short.length).toBeGreaterThan(2);
      expect(html.length).toBeGreaterThan(20);
    }
    expect(JSON.parse(JSON.stringify(file))).toEqual(JSON.parse(JSON.stringify({ ...file })));
  });

  test('is small enough to be loaded quickly', () => {
    expect(JSON.stringify(file).length).toBeLessThan(340_000);
  });
});
