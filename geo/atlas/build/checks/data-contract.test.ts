import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { polygonsOf } from '../../geodata/geometry-parts';
import {
  DATA,
  edgesOf,
  type Feature,
  PROJECT,
  PUBLIC_GEO,
  positionsOf,
  published,
  publishedNames,
  turnOf,
} from './published-data';

const CERTAINTIES = ['documented', 'approximate', 'schematic', 'reported'];
const TEXTS = ['layer', 'kind', 'category', 'name', 'nameLocal', 'date'];
const BASE = ['borders', 'coast', 'lakes', 'land', 'rivers'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const files = publishedNames.map((name): [string, Feature[]] => [name, published(name)]);
const everything = files.flatMap(([, features]) => features);

/** What a feature lacks of the contract. */
function lacks({ id, properties }: Feature): string[] {
  const missing = TEXTS.filter((field) => typeof properties[field] !== 'string');
  if (typeof id !== 'string' || properties.id !== id) missing.push('the same id twice');
  for (const field of ['from', 'to'] as const) {
    const day = properties[field];
    if (day !== null && !ISO_DAY.test(day)) missing.push(field);
  }
  const { sources, certainty } = properties as { sources?: unknown[]; certainty?: string };
  if (!Array.isArray(sources) || sources.length === 0) missing.push('sources');
  if (!CERTAINTIES.includes(certainty ?? '')) missing.push('certainty');
  return missing.map((field) => `${id}: ${field}`);
}

/** Ids of all rows; a regular expression is enough, since ids stand alone on their line. */
function rowIds(): string[] {
  const folder = `${PROJECT}geo/atlas/sources/features/`;
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(/^- id: ["']?([^"'\s]+)/gm)].map(([, id]) => id ?? ''),
  );
}

describe('Every published feature', () => {
  it('has the properties of the data contract', () => {
    expect(everything.flatMap(lacks)).toEqual([]);
  });
  it('has an id of its own', () => {
    const ids = everything.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it('comes from one row, and every row becomes one feature', () => {
    const fromRows = files.filter(([name]) => !BASE.includes(name)).flatMap(([, features]) => features);
    expect(fromRows.map(({ id }) => id).sort()).toEqual(rowIds().sort());
  });
  it('begins before it ends', () => {
    const backwards = everything.filter(({ properties: { from, to } }) => from && to && from >= to);
    expect(backwards.map(({ id }) => id)).toEqual([]);
  });
  it('lies within the clip, at no more than five decimals', () => {
    const astray = everything.filter(({ geometry }) =>
      positionsOf(geometry).some(
        ([lon, lat]) =>
          lon < -26 ||
          lon > 70 ||
          lat < 30 ||
          lat > 73 ||
          Number(lon.toFixed(5)) !== lon ||
          Number(lat.toFixed(5)) !== lat,
      ),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
  it('has closed rings, exteriors counter-clockwise and holes clockwise', () => {
    const wrong = everything.filter(({ geometry }) =>
      polygonsOf(geometry).some((rings) =>
        rings.some(
          (ring, i) =>
            turnOf(ring) > 0 !== (i === 0) || ring.length < 4 || String(ring[0]) !== String(ring.at(-1)),
        ),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it('never repeats a position', () => {
    const repeated = everything.filter(({ geometry }) =>
      polygonsOf(geometry)
        .flat()
        .flatMap(edgesOf)
        .some(([a, b]) => String(a) === String(b)),
    );
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });
  it('has a point unless it refers to a state, states or a zone, or is text only', () => {
    const nowhere = published('events').filter(
      ({ geometry, properties: p }) => !geometry && !(p.state || p.states || p.zone),
    );
    expect(nowhere.every(({ properties }) => properties.kind === 'chip')).toBe(true);
  });
});

describe('The files of map data', () => {
  const installed = existsSync(`${PROJECT}geo/atlas/build/node_modules/mapshaper`);
  const reason = installed ? '' : ' (skipped: the packages of geo/atlas/build are not installed)';
  it.skipIf(!installed)(`are what npm run geo makes, byte for byte${reason}`, { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'geo-'));
    try {
      execFileSync(process.execPath, [`${PROJECT}scripts/geo.mjs`, folder]);
      for (const [made, there] of [
        [`${folder}/geo/atlas/data`, DATA],
        [`${folder}/public/geo`, PUBLIC_GEO],
      ] as const) {
        expect(readdirSync(made).sort()).toEqual(readdirSync(there).sort());
        const changed = readdirSync(made).filter(
          (file) => !readFileSync(join(made, file)).equals(readFileSync(join(there, file))),
        );
        expect(changed).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
