import type { FeatureCollection } from 'geojson';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CityInset as Inset } from '../../../geo/atlas/layers/layer';
import { overlays } from '../../../geo/atlas/style/style';
import { type Camera, cameraFor, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { palettes, type Theme } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { loadDataSet } from '../live/load-geodata';
import { scaleUnits, UNIT } from '../still/draw/compact-paths';
import { drawOverlays } from '../still/draw/overlays';
import { createSvgProjection, element, hasGeometry } from '../still/draw/svg';
import styles from './city-inset.module.css';

/** Size of the inset in pixels. */
const VIEWPORT: Viewport = { width: 190, height: 158, padding: { top: 4, right: 4, bottom: 4, left: 4 } };
function drawCity({ dataSet, bounds, names }: Inset, sectors: FeatureCollection, theme: Theme): string {
  const palette = palettes[theme];
  const projection = createSvgProjection(cameraFor(bounds, VIEWPORT), VIEWPORT.width, VIEWPORT.height);
  const ids = sectors.features.map(({ properties }) => [String(properties?.id), { presence: 1 }] as const);
  const states = new Map([[dataSet, new Map(ids)]] as const);
  const definitions = new Map<string, string>();
  const sectorOverlays = overlays(palette).filter(({ source }) => source === dataSet);
  const noFaultLines: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const patterns = drawOverlays(
    sectorOverlays,
    states,
    { [dataSet]: sectors },
    projection,
    definitions,
    noFaultLines,
  );
  const edges = sectors.features.filter(hasGeometry).map(({ geometry }) =>
    element('path', {
      d: projection.path(geometry),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1 / UNIT,
    }),
  );
  const nameElements = names.map(({ text, at, color }) => {
    const [x, y] = projection.pixel([...at]);
    const halo = { stroke: palette.halo, 'stroke-width': 4, 'paint-order': 'stroke' };
    return element('text', { x, y: y + 4, fill: palette[color], 'text-anchor': 'middle', ...halo }, text);
  });
  return `<defs>${[...definitions.values()].join('')}</defs>${patterns}${scaleUnits(edges.join(''))}${nameElements.join('')}`;
}

type LeaderLine = { x1: number; y1: number; x2: number; y2: number };

/** Line from the city to the nearest point of the inset’s upper edge, pixels of the map. */
function leaderLine(city: Inset['at'], figure: HTMLElement, camera: Camera): LeaderLine | null {
  const mapWindow = figure.offsetParent;
  if (!mapWindow) return null;
  const mapSize = { width: mapWindow.clientWidth, height: mapWindow.clientHeight };
  const [x1, y1] = pixelOf(city, camera, { ...mapSize, padding: { top: 0, right: 0, bottom: 0, left: 0 } });
  const left = figure.offsetLeft;
  const x2 = Math.min(left + figure.offsetWidth, Math.max(left, x1));
  return { x1, y1, x2, y2: figure.offsetTop };
}

type CityInsetProps = { inset: Inset; isVisible: boolean; camera: Camera | null };

/** Inset map of a city’s sectors, for when the map shows all of the country’s zones. */
export function CityInset({ inset, isVisible, camera }: CityInsetProps) {
  const theme = useTheme();
  const figure = useRef<HTMLElement>(null);
  const [sectors, setSectors] = useState<FeatureCollection | null>(null);
  const [leader, setLeader] = useState<LeaderLine | null>(null);
  useEffect(() => {
    if (!isVisible || sectors) return;
    // the inset is left out: the prose says all that it shows
    loadDataSet(inset.dataSet).then(setSectors, () => undefined);
  }, [isVisible, sectors, inset]);
  const isDrawn = isVisible && sectors !== null;
  useLayoutEffect(() => {
    setLeader(isDrawn && figure.current && camera ? leaderLine(inset.at, figure.current, camera) : null);
  }, [isDrawn, camera, inset]);
  if (!isVisible || !sectors) return null;
  return (
    <>
      {leader && (
        <svg className={styles.leaderLine} aria-hidden="true">
          <line {...leader} />
        </svg>
      )}
      <figure ref={figure} className={styles.inset} aria-hidden="true">
        <figcaption>{inset.caption}</figcaption>
        <svg
          viewBox={`0 0 ${VIEWPORT.width} ${VIEWPORT.height}`}
          width={VIEWPORT.width}
          height={VIEWPORT.height}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
          dangerouslySetInnerHTML={{ __html: drawCity(inset, sectors, theme) }}
        />
      </figure>
    </>
  );
}
