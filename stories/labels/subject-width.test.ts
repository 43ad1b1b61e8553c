import { describe, expect, test } from 'vitest';
import type { Feature } from '../../geo/atlas/schema/feature-schema';
import { cameraFor, pixelOf } from '../../geo/camera/camera';
import { measureText } from '../../scripts/fonts/measure-text';
import { layOutLabels } from '../../scripts/labels/label-layout';
import { viewportsOf } from '../../scripts/labels/map-viewports';
import { readGeodata } from '../../scripts/stills/read-geodata';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';

const full = faultLines;
const story = storyboardOf(full);
const features = new Map(full.features.map((feature) => [feature.id, feature]));
const { places } = full;
const geodata = readGeodata().generalized;

/** Share of the map’s width that what a step is about takes, at least. */
const LEAST_SHARE = 0.5;
/** Steps whose subject is narrower, each with why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'stalin-dies': 'the Moscow table has a fixed size, and the allies that will feel its turns stand beside it',
  'beria-falls': 'the same picture as two chapters before, so that the table is compared with itself',
  'broken-link': 'a line from Moscow to Belgrade, which is higher than wide and fills the frame’s height',
};

type Position = readonly [longitude: number, latitude: number];

const positionsIn = (coordinates: unknown): Position[] =>
  Array.isArray(coordinates)
    ? typeof coordinates[0] === 'number'
      ? [coordinates as unknown as Position]
      : coordinates.flatMap(positionsIn)
    : [];

/** Positions of the borders of a state. */
const landOf = (ref: string): Position[] =>
  geodata.states.features
    .filter(({ properties }) => properties?.ref === ref)
    .flatMap(({ geometry }) => ('coordinates' in geometry ? positionsIn(geometry.coordinates) : []));

/** Kilometres of a degree of latitude. */
const KM_PER_DEGREE = 111.2;

/** The easternmost and the westernmost positions of arcs round a place, as if they were whole circles. */
const arcsAround = ({ arcs = [], fromPlace = '' }: Feature): Position[] => {
  const middle = places.get(fromPlace);
  return middle
    ? arcs.flatMap(({ km }) => {
        const degrees = km / (KM_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180));
        return [-degrees, degrees].map((by): Position => [middle.lon + by, middle.lat]);
      })
    : [];
};

/** Positions of the borders of an occupied zone or sector. */
const zoneOf = ({ id, zone }: Feature): Position[] =>
  zone
    ? [geodata['austria-zones'], geodata['vienna-sectors'], geodata['berlin-sectors']]
        .flatMap((zones) => zones.features)
        .filter(({ properties }) => properties?.id === id)
        .flatMap(({ geometry }) => ('coordinates' in geometry ? positionsIn(geometry.coordinates) : []))
    : [];

const positionsOf = (feature: Feature): Position[] => [
  ...[feature.place, feature.fromPlace, feature.toPlace, ...(feature.centres ?? [])].flatMap(
    (id): Position[] => {
      const place = id ? places.get(id) : undefined;
      return place ? [[place.lon, place.lat]] : [];
    },
  ),
  ...(feature.corners ?? []),
  ...arcsAround(feature),
  ...zoneOf(feature),
  ...(feature.at && !feature.place ? [feature.at] : []),
  ...[feature.state, feature.states].flat().flatMap((ref) => (ref && ref !== 'SUN' ? landOf(ref) : [])),
];

describe('what a step is about', () => {
  test.each(story.steps.map((step, at) => [step.id, at] as const))(
    'takes half of the width of the map of %s',
    (id, at) => {
      const step = story.steps[at];
      const [viewport] = viewportsOf('wide');
      if (!step || !viewport) throw new Error('there is no such step');
      const camera = cameraFor(step.bounds.wide, viewport);
      const evidence = (full.steps[at]?.play ?? []).flatMap(({ shows }) => shows);
      const xs = [
        ...evidence.flatMap((feature) => positionsOf(features.get(feature) as Feature)),
        ...step.inFocus.flatMap(landOf),
      ].map((position) => pixelOf(position, camera, viewport)[0]);
      const { tables } = layOutLabels(story, at, 1, 'wide', viewport, measureText);
      xs.push(...tables.flatMap(({ left, right }) => [left, right]));
      const within = xs.map((x) => Math.min(viewport.width, Math.max(0, x)));
      const share = (Math.max(...within) - Math.min(...within)) / viewport.width;
      if (id in EXCEPTIONS) expect(share).toBeLessThan(LEAST_SHARE);
      else expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
    },
  );
});
