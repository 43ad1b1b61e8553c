import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DateRuler } from './date-ruler';

const textsOf = (date: string): string[] =>
  [...renderToStaticMarkup(<DateRuler date={date} />).matchAll(/<text[^>]*>([^<]*)</g)].map(
    ([, text = '']) => text,
  );
const widthOf = (date: string): number =>
  Number(/ width="([\d.]+)"/.exec(renderToStaticMarkup(<DateRuler date={date} />))?.[1]);

test('a ruler of one year has the letters of its months: the date above it says the year', () => {
  expect(textsOf('1955-05-15').join('')).toBe('JFMAMJJASOND');
});

test('a ruler of several years says which years', () => {
  expect(textsOf('1954-11~/1955-02-08')).toEqual(['1954', '1955']);
  expect(textsOf('1953-07/1956-10')).toEqual(['1953', '1954', '1955', '1956']);
  expect(textsOf('1945-04/1955-10')).toEqual(['1945', '1947', '1949', '1951', '1953', '1955']);
});

test('a ruler of many years is no wider than the plate that it stands on', () => {
  for (const date of ['1945/1955', '1917/1989', '1800/1999']) expect(widthOf(date)).toBeLessThanOrEqual(178);
});
