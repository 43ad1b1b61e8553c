'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  arrows,
  layerAboveArrows,
  layerAboveOverlays,
  liveLayers,
  overlays,
  styleFor,
} from '../../../geo/atlas/style';
import type { Camera, Viewport } from '../../../geo/camera/camera';
import { palettes, type Theme } from '../../../geo/drawing/palette';
import type { Storyboard } from '../../../stories/model/storyboard';
import { storyLabels } from '../../../stories/scene/scene';
import { mapFontFaces } from '../../_site/fonts/fonts';
import { type MapChoice, useMapChoice } from '../../_site/map-mode/map-mode';
import { themeNow, useTheme } from '../../_site/theme/theme';
import { type Device, deviceOf, labelFeatures } from '../picture/label-features';
import type { PaddingOf } from '../picture/padding';
import { readsTrueCanvas } from './canvas-noise';
import { onDensityChange } from './device-pixel-ratio';
import { whenWanted } from './first-interaction';
import type { LiveMap, LiveMapOptions, MapColors } from './live-map';
import { loadGeography } from './load-geodata';
import { type Graphics, graphicsHere } from './webgl-support';

/** Whether the map is on its way, drawn, or replaced by the still. */
export type MapState = 'loading' | 'live' | 'still';

/** A window of the map, and as what it is framed and labelled. */
export type MapWindow = { viewport: Viewport; device: Device };

function windowOf({ clientWidth: width, clientHeight: height }: HTMLElement, padding: PaddingOf): MapWindow {
  const device = deviceOf(width);
  return { viewport: { width, height, padding: padding(device) }, device };
}

/** What a theme makes of the map. */
const colorsOf = (theme: Theme): MapColors => {
  const palette = palettes[theme];
  return { palette, layers: liveLayers(palette), overlays: overlays(palette), arrows: arrows(palette) };
};

type Hear = Pick<LiveMapOptions, 'onLive' | 'onFail' | 'onLost' | 'onAway' | 'onSettled' | 'onCamera'>;

async function open(
  container: HTMLElement,
  story: Storyboard,
  theme: Theme,
  hear: Hear,
  magnified: number,
  isWanted: () => boolean,
): Promise<LiveMap | null> {
  const [{ openLiveMap }, { OverlayLayer }, { ArrowLayer }, data] = await Promise.all([
    import('./live-map'),
    import('../webgl/overlay-layer'),
    import('../webgl/arrow-layer'),
    loadGeography(),
  ]);
  if (!isWanted()) return null;
  const { palette, ...colors } = colorsOf(theme);
  const style = styleFor({
    palette,
    data,
    fontFaces: mapFontFaces(document.baseURI),
    labels: labelFeatures(storyLabels(story), deviceOf(container.clientWidth)),
  });
  return openLiveMap({
    container,
    style,
    palette,
    magnified,
    overlays: new OverlayLayer({ polygons: data, borders: data.borders }, colors.overlays),
    arrows: new ArrowLayer(data.routes, colors.arrows, palette.casing),
    below: { overlays: layerAboveOverlays(palette), arrows: layerAboveArrows(palette) },
    ...hear,
  });
}

type Given = {
  story: Storyboard;
  container: RefObject<HTMLElement | null>;
  /** Whether the map may be drawn now: while it may not, the still stands. */
  wanted: boolean;
  /** Whether somebody has the map in hand, or asks of it what no still can do. */
  needed: boolean;
  /** What of the window a step’s frame keeps free. */
  padding: PaddingOf;
  /** How much larger than its own pixels the page shows the map. */
  magnified: number;
  /** How the map fares; and whether a live one is to be had where a still stands. */
  onMapState: (state: MapState, offered: boolean) => void;
  onSettled: (settled: boolean) => void;
  /** The map’s camera, and whether it is still moving. */
  onCamera: (camera: Camera, moving: boolean) => void;
  /** The window is there, or has another size. */
  onWindow: (window: MapWindow) => void;
};

/**
 * Whether the live map is due. A graphics card draws it as soon as somebody reads. Drawn by a program it would make the
 * page stumble at every step, so that the stills play instead, and it comes when it is needed; a reader’s choice decides
 * otherwise either way.
 */
function isDue(graphics: Graphics, choice: MapChoice, needed: boolean): boolean {
  if (graphics === 'none') return false;
  return needed || (choice === null ? graphics === 'card' : choice === 'live');
}

/** What draws here, once that is worth to be known; null until then. */
function useGraphics(wanted: boolean): Graphics | null {
  const [graphics, setGraphics] = useState<Graphics | null>(null);
  useEffect(() => {
    if (!wanted || graphics) return;
    let gone = false;
    whenWanted().then(() => {
      if (!gone) setGraphics(readsTrueCanvas() ? graphicsHere() : 'none');
    });
    return () => {
      gone = true;
    };
  }, [wanted, graphics]);
  return graphics;
}

/**
 * Opens the live map in a container when it is due and keeps it as large as that; the story’s labels, the theme’s
 * colours. `offered` says that a live map is to be had where a still stands, `able` that
 * one is there or can be, and `always` that it stands while one reads.
 */
export function useLiveMap({
  story,
  container,
  wanted,
  needed,
  padding,
  magnified,
  onMapState,
  onSettled,
  onCamera,
  onWindow,
}: Given) {
  const map = useRef<LiveMap | null>(null);
  const [state, setState] = useState<MapState>('loading');
  const [failed, setFailed] = useState(false);
  const [lost, setLost] = useState(false);
  const theme = useTheme();
  const choice = useMapChoice();
  const graphics = useGraphics(wanted);
  const shape = useRef({ padding, magnified });
  shape.current = { padding, magnified };

  const enter = useCallback(
    (next: MapState, offered = false) => {
      setState(next);
      onMapState(next, offered);
    },
    [onMapState],
  );

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const windowNow = () => windowOf(element, shape.current.padding);
    let device: Device | null = null;
    const adaptDensity = () => map.current?.setMagnified(shape.current.magnified);
    const resize = new ResizeObserver(() => {
      map.current?.resize();
      // zooming the page changes both
      adaptDensity();
      const now = windowNow();
      if (device !== null && now.device !== device)
        map.current?.setLabels(labelFeatures(storyLabels(story), now.device));
      device = now.device;
      onWindow(now);
    });
    onWindow(windowNow());
    resize.observe(element);
    const stopDensity = onDensityChange(adaptDensity);
    return () => {
      stopDensity();
      resize.disconnect();
    };
  }, [story, container, onWindow]);

  const isWaiting = wanted && graphics === null;
  const can = wanted && !failed && graphics !== null && graphics !== 'none';
  const due = can && isDue(graphics, choice, needed);
  const offered = can && !due;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let gone = false;
    const fail = () => {
      if (gone) return;
      map.current = null;
      setFailed(true);
      enter('still');
    };
    const hear: Hear = {
      onLive: () => {
        if (gone) return;
        setLost(false);
        enter('live');
      },
      onFail: fail,
      onLost: () => !gone && enter('loading'),
      onAway: () => {
        if (gone) return;
        setLost(true);
        enter('still');
      },
      onSettled: (settled) => !gone && onSettled(settled),
      onCamera: (camera, moving) => !gone && onCamera(camera, moving),
    };
    const draw = async () => {
      const opening = themeNow();
      const opened = await open(element, story, opening, hear, shape.current.magnified, () => !gone);
      if (gone) return opened?.remove();
      map.current = opened;
      // it may have been switched while the map was on its way
      if (themeNow() !== opening) opened?.setColors(colorsOf(themeNow()));
      onWindow(windowOf(element, shape.current.padding));
    };
    enter(due || isWaiting ? 'loading' : 'still', offered);
    if (due) draw().catch(fail);
    return () => {
      gone = true;
      map.current?.remove();
      map.current = null;
    };
  }, [story, container, due, isWaiting, offered, enter, onSettled, onCamera, onWindow]);

  useEffect(() => {
    map.current?.setMagnified(magnified);
    if (container.current) onWindow(windowOf(container.current, padding));
  }, [container, padding, magnified, onWindow]);

  useEffect(() => map.current?.setColors(colorsOf(theme)), [theme]);
  const current = useCallback(() => map.current, []);
  const always = graphics !== null && isDue(graphics, choice, false);
  return { state, current, offered, able: can && !lost, always };
}
