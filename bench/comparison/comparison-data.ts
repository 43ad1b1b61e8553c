import type { Feature, FeatureCollection, Position } from 'geojson';
import { readGeodata } from '../../scripts/stills/read-geodata';
import type { Story } from '../../stories/model/story';
import { type ComparisonStep, LINE_GROUPS, POINT_GROUPS } from './comparison-step';

/** What comparison pages show: steps, areas, and points and lines (`marks`) with the number of their group. */
export type ComparisonData = { steps: ComparisonStep[]; areas: FeatureCollection; marks: FeatureCollection };

const MAX_WORDS = 75;
const MAX_AREAS = 72;
const MAX_POINTS = 200;
const MAX_LINES = 24;

/** A step’s prose without citations, emphasis and other Markdown. */
const plainText = (prose: string): string =>
  prose
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\[([^\]]*)\](?:\{[^}]*\}|\([^)]*\))/g, '$1')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const firstWords = (text: string): string => text.split(' ').slice(0, MAX_WORDS).join(' ');

/** Zoom at which bounds, in degrees of longitude, are about 600 pixels wide on a map with tiles of 512 pixels. */
const zoomOf = (west: number, east: number): number => Math.log2(((600 / 512) * 360) / (east - west));

const positionsIn = (coordinates: unknown): Position[] =>
  Array.isArray(coordinates)
    ? typeof coordinates[0] === 'number'
      ? [coordinates as Position]
      : coordinates.flatMap(positionsIn)
    : [];

/** Number of vertices of a feature. */
const verticesOf = ({ geometry }: Feature): number =>
  geometry && 'coordinates' in geometry ? positionsIn(geometry.coordinates).length : 0;

const bySize = (a: Feature, b: Feature): number => verticesOf(b) - verticesOf(a);

const groupedFeatures = (features: readonly Feature[], groups: number): Feature[] =>
  features.map(({ geometry, properties }, index) => ({
    type: 'Feature',
    geometry,
    properties: { name: properties?.name ?? '', group: index % groups },
  }));

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const ofType = (features: readonly Feature[], type: string): Feature[] =>
  features.filter(({ geometry }) => geometry?.type.endsWith(type));

/** Builds the data of comparison pages from the story and its built map data. */
export function comparisonDataOf(story: Story): ComparisonData {
  const data = readGeodata().detailed;
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
    areas: collection(groupedFeatures(ofType(areas, 'Polygon').slice(0, MAX_AREAS), 1)),
    marks: collection([
      ...groupedFeatures(points.slice(0, MAX_POINTS), POINT_GROUPS),
      ...groupedFeatures(lines.slice(0, MAX_LINES), LINE_GROUPS),
    ]),
  };
}
