import { describe, expect, test } from 'vitest';
import { faultLines as story } from '../load/shared-story';
import type { Person } from '../model/story-schema';
import { personCardText, stepsNaming } from './people';

const { people, steps } = story;

const person = (id: string) => people.find((row) => row.id === id) as Person;

/** Who has posts in the Moscow strip, or a badge, and may be left out of the prose. */
const onStrip = new Set(story.strips?.moscow?.people.filter(({ lane }) => !lane).map(({ person }) => person));

describe('the steps whose prose names a person', () => {
  const inProse = people.filter(({ id }) => !onStrip.has(id));
  test.each(inProse.map((row) => [row.id, row] as const))('names %s somewhere', (_, row) => {
    expect(stepsNaming(story, row).length).toBeGreaterThan(0);
  });

  test('are those that people’s rows list, except for three people who are on the map only', () => {
    const missing = inProse.flatMap((row) => {
      const named = stepsNaming(story, row);
      return row.steps.filter((step) => !named.includes(step)).map((step) => `${row.id} in ${step}`);
    });
    expect(missing).toEqual([
      'bulganin in warsaw-pact',
      'hegedus in mixed-lessons',
      'gero in hesitation',
      'ochab in hesitation',
    ]);
  });
});

describe('a person’s card', () => {
  test('has roles with dates in their precision, and the sources of each', () => {
    const { local, roles, steps } = personCardText(story, person('rakosi'));
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
      'contagion',
      'nagy-in',
      'nagy-out',
      'exposed-leaders',
      'mixed-lessons',
    ]);
  });

  test('has a local name only where it differs', () => {
    expect(personCardText(story, person('bierut')).local).toBeNull();
    expect(personCardText(story, person('tito')).local).toEqual({ text: 'Јосип Броз Тито', lang: 'sr-Cyrl' });
  });

  test.each(people.map((row) => [row.id, row] as const))('of %s has roles, sources and steps', (_, row) => {
    const card = personCardText(story, row);
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
