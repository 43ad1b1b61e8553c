import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../geo/time/dates';
import { describeTable } from '../describe/moscow-table';
import { faultLines as story } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { sceneAt } from '../scene/scene';
import { type MoscowTable, moscowTableOn } from './moscow-table';

const board = storyboardOf(story);
const stepOf = (id: string) => story.steps.findIndex((step) => step.id === id);

/** A table on a day as a reader sees it: −fallen, +new. */
function written({ rows, attacks, acts }: MoscowTable): string[] {
  const marks = { leaves: '−', enters: '+', stays: '' } as const;
  return [
    ...rows.map(({ post, names, note }) =>
      [`${post}:`, ...names.map(({ name, change }) => `${marks[change]}${name}`), note].join(' ').trim(),
    ),
    ...attacks.map(({ by, on, caption }) => `${by ?? '?'} → ${on} (${caption})`),
    ...acts.map(({ by, caption }) => `${by}: ${caption}`),
  ];
}

function tableOf(id: string, day: string): string[] {
  const step = story.steps[stepOf(id)];
  if (!story.strips || !step) throw new Error(`there is no step ${id}`);
  return written(moscowTableOn(story.strips, step, parseIsoDay(day)));
}

describe('the Moscow table', () => {
  test('empties Stalin’s chair on 5 March 1953 and fills five', () => {
    expect(tableOf('stalin-dies', '1953-03-04')).toEqual([
      'Prime minister: Stalin',
      'Party: Stalin Malenkov',
      'Also in the Presidium: Khrushchev',
    ]);
    expect(tableOf('stalin-dies', '1953-03-05')).toEqual([
      'Prime minister: −Stalin +Malenkov',
      'Party: −Stalin Malenkov +Khrushchev',
      'Foreign affairs: +Molotov',
      'Defence: +Bulganin',
      'Interior: +Beria',
    ]);
  });

  test('says why a post is empty', () => {
    expect(tableOf('beria-falls', '1953-06-25')).toContain('Interior: Beria');
    expect(tableOf('beria-falls', '1953-06-26')).toContain('Interior: −Beria Arrested, 26 June');
  });

  test('lets an attack come on its day, and the fall on its own', () => {
    const attack = 'Khrushchev → Malenkov (plenum of 31 January)';
    expect(tableOf('hard-turn', '1955-01-30')).not.toContain(attack);
    expect(tableOf('hard-turn', '1955-01-31')).toContain(attack);
    expect(tableOf('hard-turn', '1955-02-07')).toContain('Prime minister: Malenkov');
    expect(tableOf('hard-turn', '1955-02-08')).toEqual([
      'Prime minister: −Malenkov +Bulganin',
      'Party: Khrushchev',
      'Also in the Presidium: Malenkov',
      attack,
    ]);
  });

  test('keeps in the Presidium those who lost their posts', () => {
    expect(tableOf('mixed-lessons', '1956-07-12')).toContain(
      'Also in the Presidium: Malenkov Molotov Mikoyan',
    );
  });

  test('names nobody behind an attack of which nobody is known', () => {
    expect(tableOf('hesitation', '1956-07-21')).toContain('? → Khrushchev (Pressed by hardliners)');
  });

  test('says what somebody does from the day of its event on', () => {
    expect(tableOf('mixed-lessons', '1956-07-12')).not.toContain('Mikoyan: to Budapest, 13 July');
    expect(tableOf('mixed-lessons', '1956-07-13')).toContain('Mikoyan: to Budapest, 13 July');
  });

  test('is said in words', () => {
    expect(describeTable(story, stepOf('hard-turn'))).toEqual([
      'Prime minister: new: Bulganin; no longer: Malenkov.',
      'Party: Khrushchev.',
      'Also in the Presidium: Malenkov.',
      'An arrow from Khrushchev to Malenkov: plenum of 31 January.',
    ]);
    expect(describeTable(story, stepOf('beria-falls'))).toContain(
      'Interior: no longer: Beria (arrested, 26 June).',
    );
  });
});

describe('the table of a scene', () => {
  test('comes with its step and goes with the next', () => {
    const step = stepOf('beria-falls');
    const presences = [0, 0.15, 0.3, 1].map(
      (progress) => sceneAt(board, { step, progress }).tables[0]?.presence,
    );
    expect(presences).toEqual([undefined, 0.5, 1, 1]);
    expect(sceneAt(board, { step: step + 1, progress: 0.15 }).tables[0]?.presence).toBe(0.5);
    expect(sceneAt(board, { step: step + 1, progress: 0.3 }).tables).toEqual([]);
  });

  test('is that of the scene’s day at every moment', () => {
    for (const [at, step] of story.steps.entries()) {
      if (!story.strips || !step.table) continue;
      for (const progress of [0.3, 0.5, 0.7, 0.85, 0.95, 1]) {
        const { tables, day } = sceneAt(board, { step: at, progress });
        expect(tables.at(-1)?.table).toEqual(moscowTableOn(story.strips, step, day));
      }
    }
  });
});
