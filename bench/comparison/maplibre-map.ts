import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { type ComparisonStep, LINE_GROUPS, POINT_GROUPS } from './comparison-step';
import { markSettled, markStep } from './page-state';

const INK = '#6b2c2c';
const ofGroup = (type: string, group: number) =>
  ['all', ['==', ['geometry-type'], type], ['==', ['get', 'group'], group]] as ['all', ...unknown[]];

/** Creates a map as common templates do: a layer for each group, shown and hidden by its opacity. */
export function createMap(container: string, first: ComparisonStep): MapLibreMap {
  setWorkerUrl(new URL('./maplibre-gl-worker.js', document.baseURI).href);
  const map = new MapLibreMap({
    container,
    center: first.center,
    zoom: first.zoom,
    attributionControl: false,
    scrollZoom: false,
    style: {
      version: 8,
      sources: {
        areas: { type: 'geojson', data: new URL('./geo/areas.json', document.baseURI).href },
        marks: { type: 'geojson', data: new URL('./geo/marks.json', document.baseURI).href },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#dce6ea' } },
        { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': '#efe8d8' } },
        { id: 'edges', type: 'line', source: 'areas', paint: { 'line-color': '#8a8578' } },
        ...Array.from({ length: LINE_GROUPS }, (_, group) => ({
          id: `lines-${group}`,
          type: 'line' as const,
          source: 'marks',
          filter: ofGroup('LineString', group) as never,
          paint: { 'line-color': INK, 'line-width': 3, 'line-opacity': 0 },
        })),
        ...Array.from({ length: POINT_GROUPS }, (_, group) => ({
          id: `points-${group}`,
          type: 'circle' as const,
          source: 'marks',
          filter: ofGroup('Point', group) as never,
          paint: { 'circle-color': INK, 'circle-radius': 6, 'circle-opacity': 0 },
        })),
      ],
    },
  });
  map.on('idle', markSettled);
  return map;
}

/** Shows (1) or hides (0) the points and lines of a step by its index. */
export function setGroupOpacity(map: MapLibreMap, index: number, opacity: number): void {
  map.setPaintProperty(`points-${index % POINT_GROUPS}`, 'circle-opacity', opacity);
  map.setPaintProperty(`lines-${index % LINE_GROUPS}`, 'line-opacity', opacity);
}

/** Flies to a step. */
export function flyTo(map: MapLibreMap, { id, center, zoom }: ComparisonStep): void {
  markStep(id);
  map.flyTo({ center, zoom });
}
