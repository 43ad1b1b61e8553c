'use client';

import type { FeatureCollection } from 'geojson';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CityInset } from '../../../geo/atlas/layers/layer';
import { overlays } from '../../../geo/atlas/style';
import { type Camera, cameraFor, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { palettes, type Theme } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { loadDataSet } from '../live/load-geodata';
import { inUnits, UNIT } from '../still/draw/compact-paths';
import { drawOverlays } from '../still/draw/overlays';
import { drawerFor, element, hasGeometry } from '../still/draw/svg';
import styles from './vienna-inset.module.css';

/** Pixels of the picture; the city fills it. */
const VIEW: Viewport = { width: 190, height: 158, padding: { top: 4, right: 4, bottom: 4, left: 4 } };
function drawCity({ dataSet, bounds, names }: CityInset, sectors: FeatureCollection, theme: Theme): string {
  const palette = palettes[theme];
  const drawer = drawerFor(cameraFor(bounds, VIEW), VIEW.width, VIEW.height);
  const ids = sectors.features.map(({ properties }) => [String(properties?.id), { presence: 1 }] as const);
  const states = new Map([[dataSet, new Map(ids)]] as const);
  const definitions = new Map<string, string>();
  const own = overlays(palette).filter(({ source }) => source === dataSet);
  const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const patterns = drawOverlays(own, states, { [dataSet]: sectors }, drawer, definitions, none);
  const edges = sectors.features.filter(hasGeometry).map(({ geometry }) =>
    element('path', {
      d: drawer.path(geometry),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1 / UNIT,
    }),
  );
  const named = names.map(({ text, at, color }) => {
    const [x, y] = drawer.pixel([...at]);
    const halo = { stroke: palette.halo, 'stroke-width': 4, 'paint-order': 'stroke' };
    return element('text', { x, y: y + 4, fill: palette[color], 'text-anchor': 'middle', ...halo }, text);
  });
  return `<defs>${[...definitions.values()].join('')}</defs>${patterns}${inUnits(edges.join(''))}${named.join('')}`;
}

type Leader = { x1: number; y1: number; x2: number; y2: number };

/** From the city to the nearer upper corner of its inset, pixels of the window. */
function leaderTo(city: CityInset['at'], figure: HTMLElement, camera: Camera): Leader | null {
  const window = figure.offsetParent;
  if (!window) return null;
  const size = { width: window.clientWidth, height: window.clientHeight };
  const [x1, y1] = pixelOf(city, camera, { ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } });
  const left = figure.offsetLeft;
  const x2 = Math.min(left + figure.offsetWidth, Math.max(left, x1));
  return { x1, y1, x2, y2: figure.offsetTop };
}

type InsetProps = { inset: CityInset; shown: boolean; camera: Camera | null };

/** A city’s sectors beside the country’s zones, where the frame is too wide to show them. */
export function ViennaInset({ inset, shown, camera }: InsetProps) {
  const theme = useTheme();
  const figure = useRef<HTMLElement>(null);
  const [sectors, setSectors] = useState<FeatureCollection | null>(null);
  const [leader, setLeader] = useState<Leader | null>(null);
  useEffect(() => {
    if (!shown || sectors) return;
    // without the inset the map still says all that the prose does
    loadDataSet(inset.dataSet).then(setSectors, () => undefined);
  }, [shown, sectors, inset]);
  const drawn = shown && sectors !== null;
  useLayoutEffect(() => {
    setLeader(drawn && figure.current && camera ? leaderTo(inset.at, figure.current, camera) : null);
  }, [drawn, camera, inset]);
  if (!shown || !sectors) return null;
  return (
    <>
      {leader && (
        <svg className={styles.leader} aria-hidden="true">
          <line {...leader} />
        </svg>
      )}
      <figure ref={figure} className={styles.inset} aria-hidden="true">
        <figcaption>{inset.caption}</figcaption>
        <svg
          viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
          width={VIEW.width}
          height={VIEW.height}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
          dangerouslySetInnerHTML={{ __html: drawCity(inset, sectors, theme) }}
        />
      </figure>
    </>
  );
}
