import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { sceneAt } from '../scene/scene';

const story = storyboardOf(faultLines);
const stepOf = (id: string) => story.steps.findIndex((step) => step.id === id);

/** The columns of a step as a reader sees them: −struck out, +new. */
function written(id: string, progress: number): string[][] {
  const marks = { leaves: '−', enters: '+', stays: '' } as const;
  return sceneAt(story, { step: stepOf(id), progress }).columns.map(({ column }) =>
    column.rows
      .flatMap(({ entries }) => entries)
      .filter(({ presence }) => presence > 0.5)
      .map(({ change, text, note }) => `${marks[change]}${text} ${note}`.trim()),
  );
}

describe('the columns of Warsaw and Budapest', () => {
  test('show both party leaders weakened after the speech', () => {
    expect(written('exposed-leaders', 0.4)).toEqual([['Bierut weakened'], ['Rákosi weakened', 'Hegedűs']]);
  });

  test('strike Bierut out on the day of his death, with nobody after him for a week', () => {
    expect(written('exposed-leaders', 0.64)[0]).toEqual(['−Bierut died in Moscow, 12 March']);
  });

  test('end with those out of office and what presses', () => {
    expect(written('exposed-leaders', 1)).toEqual([
      [
        '−Bierut died in Moscow, 12 March',
        '+Ochab',
        'Gomułka free since 1954',
        'political unrest',
        'economic discontent',
      ],
      ['Rákosi weakened', 'Hegedűs', 'Nagy still influential', 'political unrest', 'economic discontent'],
    ]);
  });
});

test('a column shows who has taken whose post, the one who left struck out above', () => {
  expect(written('mixed-lessons', 0.5)).toEqual([['Rákosi', 'Hegedűs']]);
  expect(written('mixed-lessons', 1)).toEqual([['−Rákosi', '+Gerő from 18 July', 'Hegedűs']]);
});

test('what a column names has no badge or chip on the map', () => {
  const { labels } = sceneAt(story, { step: stepOf('exposed-leaders'), progress: 1 });
  expect(Object.keys(labels).filter((id) => /^(badge|chip|notched)\|/.test(id))).toEqual([]);
});

test('columns go while those of the next step come', () => {
  const presences = [0, 0.15, 0.3].map((progress) =>
    sceneAt(story, { step: stepOf('exposed-leaders') + 1, progress }).columns.map(({ presence }) => presence),
  );
  expect(presences).toEqual([[1, 1], [0.5, 0.5], []]);
});
