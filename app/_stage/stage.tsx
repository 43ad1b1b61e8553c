'use client';

import { type MotionValue, useReducedMotion } from 'framer-motion';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Viewport } from '../../geo/camera';
import { legendRows } from '../../geo/legend';
import { palettes, type Theme } from '../../geo/palette';
import {
  arrows,
  layerAboveArrows,
  layerAboveOverlays,
  overlays,
  styleFor,
  styleLayers,
} from '../../geo/style';
import { type Moment, type Scene, sceneAt, shownBy, storyLabels } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import { mapFontFaces } from '../_site/fonts';
import { themeNow, useTheme } from '../_site/theme';
import { Captions } from './captions';
import { ExploreButton } from './explore-button';
import { loadGeography } from './geography';
import { type Device, deviceOf, labelFeatures } from './label-features';
import { Legend } from './legend';
import type { Hit, LiveMap, MapColors } from './live-map';
import { paddingOf } from './padding';
import { pictureOf } from './picture';
import styles from './stage.module.css';
import { ViennaInset } from './vienna-inset';

/** Whether the map is on its way, drawn, or replaced by the still. */
export type MapState = 'loading' | 'live' | 'still';

type StageProps = {
  story: Storyboard;
  moment: MotionValue<Moment>;
  onMapState: (state: MapState) => void;
  onSettled: (settled: boolean) => void;
  /** What is drawn at a point of the map that was pressed, uppermost first. */
  onPick?: (hits: readonly Hit[]) => void;
  /** What lies over the map, such as the date. */
  children?: ReactNode;
};

function viewportOf(container: HTMLElement): Viewport {
  const { clientWidth: width, clientHeight: height } = container;
  return { width, height, padding: paddingOf(deviceOf(width)) };
}

/** What a theme makes of the map. */
const colorsOf = (theme: Theme): MapColors => {
  const palette = palettes[theme];
  return { palette, layers: styleLayers(palette), overlays: overlays(palette), arrows: arrows(palette) };
};

async function open(
  container: HTMLElement,
  story: Storyboard,
  device: Device,
  theme: Theme,
  hear: { onLive: () => void; onFail: () => void; onSettled: (settled: boolean) => void },
): Promise<LiveMap | null> {
  const [{ openLiveMap }, { OverlayLayer }, { ArrowLayer }, data] = await Promise.all([
    import('./live-map'),
    import('./overlay/overlay-layer'),
    import('./overlay/arrow-layer'),
    loadGeography(),
  ]);
  const { origin } = window.location;
  const { palette, ...colors } = colorsOf(theme);
  const style = styleFor({
    palette,
    data,
    fontFaces: mapFontFaces(origin),
    labels: labelFeatures(storyLabels(story), device),
  });
  const overlayLayer = new OverlayLayer({ polygons: data, borders: data.borders }, colors.overlays);
  const arrowLayer = new ArrowLayer(data.routes, colors.arrows, palette.casing);
  const below = { overlays: layerAboveOverlays(palette), arrows: layerAboveArrows(palette) };
  return openLiveMap({
    container,
    style,
    palette,
    overlays: overlayLayer,
    arrows: arrowLayer,
    below,
    ...hear,
  });
}

/** The map’s window: shows the scene of every moment, on the live map once it is there. */
export function Stage({ story, moment, onMapState, onSettled, onPick, children }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<LiveMap | null>(null);
  const pressed = useRef({ x: 0, y: 0 });
  const [state, setState] = useState<MapState>('loading');
  const [captions, setCaptions] = useState<Scene['captions']>([]);
  const [legend, setLegend] = useState<readonly string[]>([]);
  const [vienna, setVienna] = useState(false);
  const [exploring, setExploring] = useState(false);
  const reduced = useReducedMotion() ?? false;
  const theme = useTheme();

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let gone = false;
    let device = deviceOf(element.clientWidth);
    const enter = (next: MapState) => {
      if (gone) return;
      setState(next);
      onMapState(next);
      if (next === 'still') onSettled(true);
    };
    const show = () => {
      const scene = sceneAt(story, moment.get());
      setCaptions((before) => kept(before, scene.captions));
      setVienna((scene.presence[VIENNA] ?? 0) > 0.5 && isClose(scene));
      setLegend((before) => kept(before, legendRows(scene.presence, shownFeatures(story, moment.get()))));
      map.current?.show(pictureOf(story, scene, viewportOf(element), device, reduced));
    };
    const resize = new ResizeObserver(() => {
      map.current?.resize();
      const next = deviceOf(element.clientWidth);
      if (next !== device) map.current?.setLabels(labelFeatures(storyLabels(story), next));
      device = next;
      show();
    });
    show();
    open(element, story, device, themeNow(), {
      onLive: () => enter('live'),
      onFail: () => enter('still'),
      onSettled: (settled) => !gone && onSettled(settled),
    })
      .then((opened) => {
        if (gone) return opened?.remove();
        map.current = opened;
        resize.observe(element);
        show();
      })
      .catch(() => enter('still'));
    const stop = moment.on('change', () => {
      setExploring(false);
      show();
    });
    return () => {
      gone = true;
      stop();
      resize.disconnect();
      map.current?.remove();
      map.current = null;
    };
  }, [story, moment, onMapState, onSettled, reduced]);

  useEffect(() => map.current?.setColors(colorsOf(theme)), [theme]);
  useEffect(() => map.current?.setExploring(exploring), [exploring]);

  const pick = ({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDivElement>) => {
    const element = container.current;
    // who drags the map wants no card
    const dragged = Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > 4;
    const onMap = target === currentTarget || element?.contains(target as Node);
    const box = element?.getBoundingClientRect();
    if (onMap && !dragged && box) onPick?.(map.current?.hitsAt(clientX - box.left, clientY - box.top) ?? []);
  };

  return (
    <div className={styles.stage} data-map-state={state}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys find the same in the list of what is shown */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys find the same in the list of what is shown */}
      <div
        className={styles.window}
        data-exploring={exploring || undefined}
        onPointerDown={({ clientX: x, clientY: y }) => {
          pressed.current = { x, y };
        }}
        onClick={pick}
      >
        <div className={styles.map} inert={!exploring} aria-hidden={!exploring}>
          <div ref={container} className={styles.canvas} />
        </div>
        <Captions captions={captions} />
        {children}
        <ViennaInset shown={state !== 'loading' && vienna} />
        {state === 'live' && <ExploreButton exploring={exploring} onChange={setExploring} />}
        {state === 'still' && (
          <p className={styles.quiet}>The map cannot be drawn on this device. The story goes on in words.</p>
        )}
      </div>
      <Legend rows={legend} />
    </div>
  );
}

/** The four-power city on the map of zones. */
const VIENNA = 'zone-at-vie';
/** Degrees of longitude: a frame no wider than this shows the zones closely. */
const CLOSE = 12;

const isClose = ({ frame }: Scene): boolean => frame.t === 1 && frame.to.wide[2] - frame.to.wide[0] < CLOSE;

/** What the step of a moment lists; what only glows on from before needs no legend. */
const shownFeatures = (story: Storyboard, { step }: Moment) => {
  const shown = shownBy(story, step);
  return story.features.filter(({ id }) => shown.has(id));
};

/** The value before, if the new one says the same: React then has nothing to do. */
const kept = <Value,>(before: Value, next: Value): Value =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;
