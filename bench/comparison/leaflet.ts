import { circleMarker, geoJSON, map as leafletMap, type Path } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import scrollama from 'scrollama';
import { LINE_GROUPS, POINT_GROUPS } from './comparison-step';
import { loadData, markSettled, markStep } from './page-state';

/** Comparison page: scrollama with Leaflet, which draws with SVG. */
const steps = window.STEPS;
const [first] = steps;
if (!first) throw new Error('the page has no steps');

// Leaflet counts zoom for tiles of 256 pixels
const toLeaflet = ([lng, lat]: [number, number], zoom: number) =>
  [[lat, lng] as [number, number], Math.round(zoom + 1)] as const;

const map = leafletMap('map', { zoomControl: false, attributionControl: false, scrollWheelZoom: false });
map.setView(...toLeaflet(first.center, first.zoom));

const INK = '#6b2c2c';
const groups = new Map<string, Path[]>();

async function draw(): Promise<void> {
  const [areas, marks] = await Promise.all([loadData('areas'), loadData('marks')]);
  geoJSON(areas, { style: { color: '#8a8578', weight: 1, fillColor: '#efe8d8', fillOpacity: 1 } }).addTo(map);
  geoJSON(marks, {
    style: { color: INK, weight: 3, opacity: 0, fillOpacity: 0 },
    pointToLayer: (_, at) => circleMarker(at, { radius: 6 }),
    onEachFeature: ({ geometry, properties }, layer) => {
      const group = `${geometry.type === 'Point' ? 'points' : 'lines'}-${properties.group}`;
      groups.set(group, [...(groups.get(group) ?? []), layer as Path]);
    },
  }).addTo(map);
}

function switchMarks(index: number, opacity: number): void {
  for (const group of [`points-${index % POINT_GROUPS}`, `lines-${index % LINE_GROUPS}`])
    for (const mark of groups.get(group) ?? []) mark.setStyle({ opacity, fillOpacity: opacity });
}

map.on('moveend', markSettled);
draw().then(() => {
  markSettled();
  scrollama()
    .setup({ step: 'section', offset: 0.5 } as Parameters<scrollama.ScrollamaInstance['setup']>[0])
    .onStepEnter(({ index }) => {
      const step = steps[index];
      if (!step) return;
      markStep(step.id);
      map.flyTo(...toLeaflet(step.center, step.zoom));
      switchMarks(index, 1);
    })
    .onStepExit(({ index }) => switchMarks(index, 0));
});
