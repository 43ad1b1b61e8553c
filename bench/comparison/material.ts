import type { Feature, FeatureCollection, Position } from 'geojson';
import { readGeodata } from '../../scripts/stills/read-geodata';
import type { Story } from '../../stories/model/story';
import { LINE_GROUPS, type PlainStep, POINT_GROUPS } from './steps';

/** What comparison pages show: areas, points and lines, each with its group, which a step shows or hides. */
export type Material = { steps: PlainStep[]; areas: FeatureCollection; marks: FeatureCollection };

const WORDS = 75;
const AREAS = 72;
const POINTS = 200;
const LINES = 24;

/** Markdown of a step without citations, emphasis and marks of language. */
const plainText = (prose: string): string =>
  prose
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\](?:\{[^}]*\}|\([^)]*\))/g, '$1')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const firstWords = (text: string): string => text.split(' ').slice(0, WORDS).join(' ');

/** Zoom at which a frame’s width fills about six hundred pixels of a map with tiles of 512. */
const zoomOf = (west: number, east: number): number => Math.log2(((600 / 512) * 360) / (east - west));

const positionsIn = (part: unknown): Position[] =>
  Array.isArray(part) ? (typeof part[0] === 'number' ? [part as Position] : part.flatMap(positionsIn)) : [];

/** Number of vertices of a feature. */
const verticesOf = ({ geometry }: Feature): number =>
  geometry && 'coordinates' in geometry ? positionsIn(geometry.coordinates).length : 0;

const bySize = (a: Feature, b: Feature): number => verticesOf(b) - verticesOf(a);

const bare = (features: readonly Feature[], groups: number): Feature[] =>
  features.map(({ geometry, properties }, nth) => ({
    type: 'Feature',
    geometry,
    properties: { name: properties?.name ?? '', group: nth % groups },
  }));

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const ofType = (features: readonly Feature[], type: string): Feature[] =>
  features.filter(({ geometry }) => geometry?.type.endsWith(type));

/** What comparison pages tell and show, taken from the story and from its built map data. */
export function materialOf(story: Story): Material {
  const data = readGeodata();
  const areas = [
    ...data.states.features,
    ...data['austria-zones'].features,
    ...data['vienna-sectors'].features,
    ...data['berlin-sectors'].features,
    ...[...data.lakes.features].sort(bySize),
  ];
  const points = [...data.places.features, ...ofType(data.events.features, 'Point')];
  const lines = ofType(data.routes.features, 'LineString');
  return {
    steps: story.steps.map(({ id, title, prose, bounds: [west, south, east, north] }) => ({
      id,
      title,
      text: firstWords(plainText(prose)),
      center: [(west + east) / 2, (south + north) / 2],
      zoom: Math.round(zoomOf(west, east) * 100) / 100,
    })),
    areas: collection(bare(ofType(areas, 'Polygon').slice(0, AREAS), 1)),
    marks: collection([
      ...bare(points.slice(0, POINTS), POINT_GROUPS),
      ...bare(lines.slice(0, LINES), LINE_GROUPS),
    ]),
  };
}
