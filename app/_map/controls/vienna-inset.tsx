'use client';

import type { FeatureCollection } from 'geojson';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { overlays } from '../../../geo/atlas/style';
import { type Camera, cameraFor, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { palettes } from '../../../geo/drawing/palette';
import { useTheme } from '../../_site/theme/theme';
import { loadDataSet } from '../live/load-geodata';
import { inUnits, UNIT } from '../still/draw/compact-paths';
import { drawOverlays } from '../still/draw/overlays';
import { drawerFor, element, hasGeometry } from '../still/draw/svg';
import styles from './vienna-inset.module.css';

/** Pixels of the picture; the city fills it. */
const VIEW: Viewport = { width: 190, height: 158, padding: { top: 4, right: 4, bottom: 4, left: 4 } };
/** The city of 1954, west, south, east, north. */
const CITY = [16.17, 48.11, 16.58, 48.33] as const;
const SECTORS = 'vienna-sectors';

/** Names on the sectors, degrees. */
const NAMES: readonly { text: string; at: readonly [number, number]; soviet?: boolean }[] = [
  { text: 'Soviet', at: [16.47, 48.25], soviet: true },
  { text: 'US', at: [16.31, 48.25] },
  { text: 'French', at: [16.275, 48.208] },
  { text: 'British', at: [16.27, 48.172] },
];

function drawCity(sectors: FeatureCollection, theme: 'light' | 'dark'): string {
  const palette = palettes[theme];
  const drawer = drawerFor(cameraFor(CITY, VIEW), VIEW.width, VIEW.height);
  const ids = sectors.features.map(({ properties }) => [String(properties?.id), { presence: 1 }] as const);
  const states = new Map([[SECTORS, new Map(ids)]] as const);
  const definitions = new Map<string, string>();
  const own = overlays(palette).filter(({ source }) => source === SECTORS);
  const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const patterns = drawOverlays(own, states, { [SECTORS]: sectors }, drawer, definitions, none);
  const edges = sectors.features.filter(hasGeometry).map(({ geometry }) =>
    element('path', {
      d: drawer.path(geometry),
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 1 / UNIT,
    }),
  );
  const names = NAMES.map(({ text, at, soviet }) => {
    const [x, y] = drawer.pixel([...at]);
    const color = soviet ? palette.sovietText : palette.western;
    const halo = { stroke: palette.halo, 'stroke-width': 4, 'paint-order': 'stroke' };
    return element('text', { x, y: y + 4, fill: color, 'text-anchor': 'middle', ...halo }, text);
  });
  return `<defs>${[...definitions.values()].join('')}</defs>${patterns}${inUnits(edges.join(''))}${names.join('')}`;
}

/** Where the city lies on the map. */
const VIENNA = [16.37, 48.21] as const;

type Leader = { x1: number; y1: number; x2: number; y2: number };

/** From the city to the nearer upper corner of its inset, pixels of the window. */
function leaderTo(figure: HTMLElement, camera: Camera): Leader | null {
  const window = figure.offsetParent;
  if (!window) return null;
  const size = { width: window.clientWidth, height: window.clientHeight };
  const [x1, y1] = pixelOf(VIENNA, camera, { ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } });
  const left = figure.offsetLeft;
  const x2 = Math.min(left + figure.offsetWidth, Math.max(left, x1));
  return { x1, y1, x2, y2: figure.offsetTop };
}

/** Vienna’s sectors beside the country’s zones, where the frame is too wide to show them. */
export function ViennaInset({ shown, camera }: { shown: boolean; camera: Camera | null }) {
  const theme = useTheme();
  const figure = useRef<HTMLElement>(null);
  const [sectors, setSectors] = useState<FeatureCollection | null>(null);
  const [leader, setLeader] = useState<Leader | null>(null);
  useEffect(() => {
    if (!shown || sectors) return;
    // without the inset the map still says all that the prose does
    loadDataSet(SECTORS).then(setSectors, () => undefined);
  }, [shown, sectors]);
  const drawn = shown && sectors !== null;
  useLayoutEffect(() => {
    setLeader(drawn && figure.current && camera ? leaderTo(figure.current, camera) : null);
  }, [drawn, camera]);
  if (!shown || !sectors) return null;
  return (
    <>
      {leader && (
        <svg className={styles.leader} aria-hidden="true">
          <line {...leader} />
        </svg>
      )}
      <figure ref={figure} className={styles.inset} aria-hidden="true">
        <figcaption>Vienna’s sectors, to 27 July 1955</figcaption>
        <svg
          viewBox={`0 0 ${VIEW.width} ${VIEW.height}`}
          width={VIEW.width}
          height={VIEW.height}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn from our own data
          dangerouslySetInnerHTML={{ __html: drawCity(sectors, theme) }}
        />
      </figure>
    </>
  );
}
