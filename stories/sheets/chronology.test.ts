import { describe, expect, test } from 'vitest';
import { faultLines } from '../load/shared-story';
import { chartRows, chronologyAlt, chronologyRows } from './chronology';

const [chronology] = faultLines.sheets.chronologies;
if (!chronology) throw new Error('the story has no chronology');
const rows = chronologyRows(chronology);
const row = (name: string) => rows.find((candidate) => candidate.name === name);

describe('the table of what was ordered when', () => {
  test('counts whole weeks from Stalin’s death to each announcement, as a range where only the month is known', () => {
    expect(rows.map(({ name, weeks }) => `${name}: ${weeks}`)).toEqual([
      'East Germany: 14',
      'Hungary: 17',
      'Romania: 19',
      'Bulgaria: 25–29',
      'Czechoslovakia: 25–29',
      'Poland: 30–34',
      'Albania: 69–73',
    ]);
  });

  test('says whether people rose before the announcement or after it', () => {
    expect(row('East Germany')?.order).toBe('after');
    expect(row('Bulgaria')?.order).toBe('before');
    expect(row('Czechoslovakia')?.order).toBe('before');
    expect(row('Poland')?.order).toBeNull();
  });

  test('cites a source in every cell', () => {
    for (const { cells } of rows)
      for (const { claims } of cells) for (const { source } of claims) expect(source).not.toEqual([]);
  });
});

test('in the chart only documented days are filled', () => {
  const marks = chartRows(chronology).flatMap(({ name, entries }) =>
    entries.map(({ words, hollow }) => `${name}, ${words}${hollow ? ': hollow' : ''}`),
  );
  expect(marks).toContain('East Germany, 11 June');
  expect(marks).toContain('Bulgaria, Plovdiv, 3–4 May');
  expect(marks).toContain('Bulgaria, about September: hollow');
  expect(marks).toContain('Albania, posts split, July: hollow');
});

test('the chart in words has a sentence for each state', () => {
  expect(chronologyAlt(chronology)).toContain(
    'East Germany: ordered in Moscow, 2–4 June 1953; announced at home, 11 June 1953; unrest, 15–17 June 1953.',
  );
  expect(chronologyAlt(chronology)).toContain('Poland: ordered in Moscow, no date;');
});
