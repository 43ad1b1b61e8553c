'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Camera, Viewport } from '../../geo/camera';
import { palettes, type Theme } from '../../geo/palette';
import {
  arrows,
  layerAboveArrows,
  layerAboveOverlays,
  liveLayers,
  overlays,
  styleFor,
} from '../../geo/style';
import { storyLabels } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import { mapFontFaces } from '../_site/fonts';
import { themeNow, useTheme } from '../_site/theme';
import { onDensityChange } from './density';
import { loadGeography } from './geography';
import { type Device, deviceOf, labelFeatures } from './label-features';
import type { LiveMap, LiveMapOptions, MapColors } from './live-map';
import type { PaddingOf } from './padding';
import { readsTrueCanvas } from './true-canvas';
import { hasWebGL } from './webgl';
import { whenWanted } from './when-wanted';

/** Whether the map is on its way, drawn, or replaced by the still. */
export type MapState = 'loading' | 'live' | 'still';

/** A window of the map, and as what it is framed and labelled. */
export type MapWindow = { viewport: Viewport; device: Device };

export function windowOf(
  { clientWidth: width, clientHeight: height }: HTMLElement,
  padding: PaddingOf,
): MapWindow {
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
    import('./overlay/overlay-layer'),
    import('./overlay/arrow-layer'),
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
  /** Whether the map is wanted now: while it is not, the still stands. */
  wanted: boolean;
  /** What of the window a step’s frame keeps free. */
  padding: PaddingOf;
  /** How much larger than its own pixels the page shows the map. */
  magnified: number;
  onMapState: (state: MapState) => void;
  onSettled: (settled: boolean) => void;
  /** The map’s camera, and whether it is still moving. */
  onCamera: (camera: Camera, moving: boolean) => void;
  /** The window is there, or has another size. */
  onWindow: (window: MapWindow) => void;
};

/** Opens the live map in a container and keeps it as large as that; the story’s labels, the theme’s colours. */
export function useLiveMap({
  story,
  container,
  wanted,
  padding,
  magnified,
  onMapState,
  onSettled,
  onCamera,
  onWindow,
}: Given) {
  const map = useRef<LiveMap | null>(null);
  const [state, setState] = useState<MapState>('loading');
  const theme = useTheme();
  const shape = useRef({ padding, magnified });
  shape.current = { padding, magnified };

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const windowNow = () => windowOf(element, shape.current.padding);
    let gone = false;
    const enter = (next: MapState) => {
      if (gone) return;
      setState(next);
      onMapState(next);
    };
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
    const hear: Hear = {
      onLive: () => enter('live'),
      onFail: () => {
        if (gone) return;
        map.current = null;
        enter('still');
      },
      onLost: () => enter('loading'),
      onAway: () => enter('still'),
      onSettled: (settled) => !gone && onSettled(settled),
      onCamera: (camera, moving) => !gone && onCamera(camera, moving),
    };
    resize.observe(element);
    const stopDensity = onDensityChange(adaptDensity);
    const draw = async () => {
      await whenWanted();
      if (gone) return;
      if (!readsTrueCanvas() || !hasWebGL()) return enter('still');
      const opening = themeNow();
      const opened = await open(element, story, opening, hear, shape.current.magnified, () => !gone);
      if (gone) return opened?.remove();
      map.current = opened;
      // it may have been switched while the map was on its way
      if (themeNow() !== opening) opened?.setColors(colorsOf(themeNow()));
      onWindow(windowNow());
    };
    enter(wanted ? 'loading' : 'still');
    if (wanted) draw().catch(() => enter('still'));
    return () => {
      gone = true;
      stopDensity();
      resize.disconnect();
      map.current?.remove();
      map.current = null;
    };
  }, [story, container, wanted, onMapState, onSettled, onCamera, onWindow]);

  useEffect(() => {
    map.current?.setMagnified(magnified);
    if (container.current) onWindow(windowOf(container.current, padding));
  }, [container, padding, magnified, onWindow]);

  useEffect(() => map.current?.setColors(colorsOf(theme)), [theme]);
  const current = useCallback(() => map.current, []);
  return { state, current };
}
