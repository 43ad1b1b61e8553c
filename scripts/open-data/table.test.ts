import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { daysOf } from './days';
import { csvOf, tableOf } from './table';

test('what a cell holds comes back as it was: commas, quotation marks, line breaks, Cyrillic, and nothing', () => {
  const rows = [
    { id: 'a', name: 'Moscow, „Москва“', note: 'He said "no",\nand left' },
    { id: 'b', name: 'Łódź', note: null },
  ];
  const { data, errors } = Papa.parse(csvOf(tableOf(rows)), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toEqual([rows[0], { ...rows[1], note: '' }]);
});

test('a list stands in a cell with semicolons, and one whose values have semicolons themselves is refused', () => {
  const table = (sources: string[]) => tableOf([{ id: 'a', sources }]);
  expect(csvOf(table(['kramer2006 ¶4', 'swain-2016']))).toBe('id,sources\na,kramer2006 ¶4; swain-2016\n');
  expect(() => csvOf(table(['a; b']))).toThrow('"a; b" has a semicolon');
});

test('numbers and truth keep their form, and columns have one order in all tables', () => {
  const table = tableOf([{ lat: -0.5, context: false, id: 'a' }], ['from']);
  expect(csvOf(table)).toBe('id,from,context,lat\na,,false,-0.5\n');
});

test('the days of a date are its first and its last one, and an open end is empty', () => {
  expect(daysOf('1953-06')).toEqual({ firstDay: '1953-06-01', lastDay: '1953-06-30' });
  expect(daysOf('1953-22')).toEqual({ firstDay: '1953-06-01', lastDay: '1953-08-31' });
  expect(daysOf('1953-06-16/1953-06-17')).toEqual({ firstDay: '1953-06-16', lastDay: '1953-06-17' });
  expect(daysOf('../1953-03-05')).toEqual({ firstDay: null, lastDay: '1953-03-05' });
  expect(daysOf('1953-09~/..')).toEqual({ firstDay: '1953-09-01', lastDay: null });
});
