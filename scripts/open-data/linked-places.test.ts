import { expect, test } from 'vitest';
import { linkedEvents, linkedPlaces, whenOf } from './linked-places';

test('a date is as exact in Linked Places as it is known', () => {
  expect(whenOf('1953-06-17', 'documented')).toEqual({
    ...{ timespans: [{ start: { in: '1953-06-17' } }], label: '17 June 1953', certainty: 'certain' },
  });
  expect(whenOf('1953-06/1955', null).timespans).toEqual([{ start: { in: '1953-06' }, end: { in: '1955' } }]);
  expect(whenOf('1953-22', null).timespans).toEqual([
    { start: { earliest: '1953-06-01', latest: '1953-08-31' } },
  ]);
});

test('an open end lies at the latest, or at the earliest, where the other one is', () => {
  expect(whenOf('../1953-03-05', null).timespans).toEqual([
    { start: { latest: '1953-03-05' }, end: { in: '1953-03-05' } },
  ]);
  expect(whenOf('1953-03-05/..', null).timespans).toEqual([
    { start: { in: '1953-03-05' }, end: { earliest: '1953-03-05' } },
  ]);
});

const PLACE = {
  id: 'katowice',
  label: 'Stalinogród',
  nameLocal: 'Katowice',
  country: 'Poland',
  lon: 19,
  lat: 50,
};

type Collection = { features: Record<string, unknown>[] };

test('a place has each of its names once, with the days on which it bore it', () => {
  const text = linkedPlaces([PLACE], new Map([['katowice', ['Stalinogród (1953-03-07/1956-12-09)']]]));
  const [feature] = (JSON.parse(text) as Collection).features;
  expect(feature?.names).toMatchObject([
    {
      toponym: 'Stalinogród',
      lang: 'en',
      when: { timespans: [{ start: { in: '1953-03-07' }, end: { in: '1956-12-09' } }] },
    },
    { toponym: 'Katowice' },
  ]);
  expect(feature?.geometry).toEqual({ type: 'Point', coordinates: [19, 50] });
});

test('an event stands at its place with its sources, and one without a place is left out', () => {
  const row = { id: 'a', date: '1956-06-28', certainty: null, sources: ['kramer2006 ¶2'], place: 'katowice' };
  const event = { title: 'Strike', german: 'Streik', type: 'event' };
  const works = new Map([
    [
      'kramer2006',
      { id: 'kramer2006', type: 'book', title: 'T', used: 'facts', URL: 'https://a.example/' } as const,
    ],
  ]);
  const text = linkedEvents(
    [
      { ...event, row },
      { ...event, row: { ...row, place: null } },
    ],
    [PLACE],
    works,
  );
  const { features } = JSON.parse(text) as Collection;
  expect(features).toHaveLength(1);
  expect(features[0]).toMatchObject({
    properties: { title: 'Strike', titleDe: 'Streik', edtf: '1956-06-28' },
    names: [{ citations: [{ label: 'T, paragraph 2', '@id': 'https://a.example/' }] }, {}],
  });
});
