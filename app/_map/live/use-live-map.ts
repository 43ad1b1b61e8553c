import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  liveLayers,
  liveLayersAbove,
  overlays,
  schematicLines,
  styleFor,
} from '../../../geo/atlas/style/style';
import type { Camera, Viewport } from '../../../geo/camera/camera';
import { palettes, type Theme } from '../../../geo/drawing/palette';
import type { Storyboard } from '../../../stories/model/storyboard';
import { storyLabels } from '../../../stories/scene/scene';
import { mapFontFaces } from '../../_site/fonts/fonts';
import { type MapChoice, useMapChoice } from '../../_site/map-mode/map-mode';
import { currentTheme, useTheme } from '../../_site/theme/theme';
import { useStory } from '../../_story/story-context';
import { type MapState, useMapStore } from '../map-store';
import { type Device, deviceOf, labelFeatures } from '../picture/label-features';
import type { PaddingOf } from '../picture/padding';
import { canReadCanvas } from './canvas-noise';
import { onPixelRatioChange } from './device-pixel-ratio';
import { firstInteractionOrIdle } from './first-interaction';
import type { LiveMap, LiveMapOptions, MapColors } from './live-map';
import { loadGeodata } from './load-geodata';
import { detectGraphics, type Graphics } from './webgl-support';

/** The map’s size and padding in CSS pixels, and the device for which it is framed and labelled. */
export type MapWindow = { viewport: Viewport; device: Device };

/** The window that a container gives the map. */
function windowOf({ clientWidth: width, clientHeight: height }: HTMLElement, padding: PaddingOf): MapWindow {
  const device = deviceOf(width);
  return { viewport: { width, height, padding: padding(device) }, device };
}

/** The map’s colours in a theme. */
const colorsOf = (theme: Theme): MapColors => {
  const palette = palettes[theme];
  return {
    palette,
    layers: liveLayers(palette),
    overlays: overlays(palette),
    arrows: schematicLines(palette),
  };
};

type LiveMapEvents = Pick<
  LiveMapOptions,
  'onLive' | 'onFail' | 'onLost' | 'onLostForLong' | 'onSettled' | 'onCamera'
>;

/** Loads the map’s code and data and opens it; null if it is no longer wanted by then. Rejects if either is missing. */
async function openMap(
  container: HTMLElement,
  story: Storyboard,
  theme: Theme,
  events: LiveMapEvents,
  magnification: number,
  isStillNeeded: () => boolean,
): Promise<LiveMap | null> {
  const [{ openLiveMap }, { OverlayLayer }, { ArrowLayer }, { detailed, generalized }] = await Promise.all([
    import('./live-map'),
    import('../webgl/overlay-layer'),
    import('../webgl/arrow-layer'),
    loadGeodata(),
  ]);
  if (!isStillNeeded()) return null;
  const { palette, ...colors } = colorsOf(theme);
  const style = styleFor({
    palette,
    data: detailed,
    generalized,
    fontFaces: mapFontFaces(document.baseURI),
    labels: labelFeatures(storyLabels(story), deviceOf(container.clientWidth)),
  });
  return openLiveMap({
    container,
    style,
    palette,
    magnification,
    overlays: new OverlayLayer({ detailed, generalized }, colors.overlays),
    arrows: new ArrowLayer(detailed.routes, colors.arrows, palette.casing),
    beforeIds: liveLayersAbove(palette),
    ...events,
  });
}

type UseLiveMapOptions = {
  container: RefObject<HTMLElement | null>;
  /** Whether the live map may be drawn now; otherwise a still is shown. */
  isAllowed: boolean;
  /** Whether somebody moves the map, or asks of it what no still can do. */
  isNeeded: boolean;
  /** Pixels that a step’s bounds keep free of each edge. */
  padding: PaddingOf;
  /** Scale at which the page shows the map. */
  magnification: number;
  /** The live map’s camera, and whether it is still moving. */
  onCamera: (camera: Camera, moving: boolean) => void;
  /** The map’s window at the start and whenever it changes. */
  onWindow: (window: MapWindow) => void;
};

/**
 * Whether to open the live map. With a graphics card it opens as soon as somebody reads. Software rendering would make
 * the page stutter at every step, so stills are shown until the map is needed. The reader’s choice overrides both.
 */
function isLiveDue(graphics: Graphics, choice: MapChoice, isNeeded: boolean): boolean {
  if (graphics === 'none') return false;
  return isNeeded || (choice === null ? graphics === 'card' : choice === 'live');
}

/** What renders WebGL here; null until the first interaction or idle moment, when it is detected. */
function useGraphics(isAllowed: boolean): Graphics | null {
  const [graphics, setGraphics] = useState<Graphics | null>(null);
  useEffect(() => {
    if (!isAllowed || graphics) return;
    let isCancelled = false;
    firstInteractionOrIdle().then(() => {
      if (!isCancelled) setGraphics(canReadCanvas() ? detectGraphics() : 'none');
    });
    return () => {
      isCancelled = true;
    };
  }, [isAllowed, graphics]);
  return graphics;
}

/**
 * Opens the live map in a container when it is due, keeps its size, labels and colours up to date, and its status in the
 * page’s store. `canBeLive` says that there is one or can be, and `isAlwaysLive` that it is shown while reading too.
 */
export function useLiveMap({
  container,
  isAllowed,
  isNeeded,
  padding,
  magnification,
  onCamera,
  onWindow,
}: UseLiveMapOptions) {
  const story = useStory();
  const { update } = useMapStore();
  const map = useRef<LiveMap | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [isContextLost, setContextLost] = useState(false);
  const theme = useTheme();
  const choice = useMapChoice();
  const graphics = useGraphics(isAllowed);
  const latest = useRef({ padding, magnification });
  latest.current = { padding, magnification };

  const changeState = useCallback(
    (state: MapState, isOffered = false) => update({ state, isOffered }),
    [update],
  );

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const currentWindow = () => windowOf(element, latest.current.padding);
    let device: Device | null = null;
    const updatePixelRatio = () => map.current?.setMagnification(latest.current.magnification);
    const resizeObserver = new ResizeObserver(() => {
      map.current?.resize();
      // browser zoom changes the size and the pixel ratio
      updatePixelRatio();
      const next = currentWindow();
      if (device !== null && next.device !== device)
        map.current?.setLabels(labelFeatures(storyLabels(story), next.device));
      device = next.device;
      onWindow(next);
    });
    onWindow(currentWindow());
    resizeObserver.observe(element);
    const stopPixelRatio = onPixelRatioChange(updatePixelRatio);
    return () => {
      stopPixelRatio();
      resizeObserver.disconnect();
    };
  }, [story, container, onWindow]);

  const isWaiting = isAllowed && graphics === null;
  const isPossible = isAllowed && !hasFailed && graphics !== null && graphics !== 'none';
  const isDue = isPossible && isLiveDue(graphics, choice, isNeeded);
  const isOffered = isPossible && !isDue;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let isCancelled = false;
    const fail = () => {
      if (isCancelled) return;
      map.current = null;
      setHasFailed(true);
      changeState('still');
    };
    const events: LiveMapEvents = {
      onLive: () => {
        if (isCancelled) return;
        setContextLost(false);
        changeState('live');
      },
      onFail: fail,
      onLost: () => !isCancelled && changeState('loading'),
      onLostForLong: () => {
        if (isCancelled) return;
        setContextLost(true);
        changeState('still');
      },
      onSettled: (isSettled) => !isCancelled && update({ isSettled }),
      onCamera: (camera, moving) => !isCancelled && onCamera(camera, moving),
    };
    const openInTheme = async () => {
      const openingTheme = currentTheme();
      const opened = await openMap(
        element,
        story,
        openingTheme,
        events,
        latest.current.magnification,
        () => !isCancelled,
      );
      if (isCancelled) return opened?.remove();
      map.current = opened;
      // the theme may have changed while the map was loading
      if (currentTheme() !== openingTheme) opened?.setColors(colorsOf(currentTheme()));
      onWindow(windowOf(element, latest.current.padding));
    };
    changeState(isDue || isWaiting ? 'loading' : 'still', isOffered);
    if (isDue) openInTheme().catch(fail);
    return () => {
      isCancelled = true;
      map.current?.remove();
      map.current = null;
    };
  }, [story, container, isDue, isWaiting, isOffered, changeState, update, onCamera, onWindow]);

  useEffect(() => {
    map.current?.setMagnification(magnification);
    if (container.current) onWindow(windowOf(container.current, padding));
  }, [container, padding, magnification, onWindow]);

  useEffect(() => map.current?.setColors(colorsOf(theme)), [theme]);
  const current = useCallback(() => map.current, []);
  const isAlwaysLive = graphics !== null && isLiveDue(graphics, choice, false);
  return { current, canBeLive: isPossible && !isContextLost, isAlwaysLive };
}
