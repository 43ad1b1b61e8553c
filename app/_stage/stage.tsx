'use client';

import { type MotionValue, useReducedMotion } from 'framer-motion';
import { useEffect, useRef, useState } from 'react';
import type { Viewport } from '../../geo/camera';
import { palettes } from '../../geo/palette';
import { arrows, layerAboveArrows, layerAboveOverlays, overlays, styleFor } from '../../geo/style';
import { type Moment, type Scene, sceneAt, storyLabels } from '../../stories/scene';
import type { Storyboard } from '../../stories/storyboard';
import { mapFontFaces } from '../_site/fonts';
import { Captions } from './captions';
import { loadGeography } from './geography';
import { type Device, deviceOf, labelFeatures } from './label-features';
import type { LiveMap } from './live-map';
import { pictureOf } from './picture';
import styles from './stage.module.css';

/** Whether the map is on its way, drawn, or replaced by the still. */
export type MapState = 'loading' | 'live' | 'still';

type StageProps = {
  story: Storyboard;
  moment: MotionValue<Moment>;
  onMapState: (state: MapState) => void;
  onSettled: (settled: boolean) => void;
};

/** Pixels kept free round a frame, so that marks at its edge and their labels stay in the window. */
const PADDING = { wide: 28, narrow: 14 } as const;

function viewportOf(container: HTMLElement): Viewport {
  const { clientWidth: width, clientHeight: height } = container;
  const edge = PADDING[deviceOf(width)];
  return { width, height, padding: { top: edge, right: edge, bottom: edge, left: edge } };
}

async function open(
  container: HTMLElement,
  story: Storyboard,
  device: Device,
  hear: { onLive: () => void; onFail: () => void; onSettled: (settled: boolean) => void },
): Promise<LiveMap | null> {
  const [{ openLiveMap }, { OverlayLayer }, { ArrowLayer }, data] = await Promise.all([
    import('./live-map'),
    import('./overlay/overlay-layer'),
    import('./overlay/arrow-layer'),
    loadGeography(),
  ]);
  const { origin } = window.location;
  const palette = palettes.light;
  const style = styleFor({
    palette,
    data,
    fontFaces: mapFontFaces(origin),
    labels: labelFeatures(storyLabels(story), device),
  });
  const overlayLayer = new OverlayLayer({ polygons: data, borders: data.borders }, overlays(palette));
  const arrowLayer = new ArrowLayer(data.routes, arrows(palette), palette.casing);
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
export function Stage({ story, moment, onMapState, onSettled }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<MapState>('loading');
  const [captions, setCaptions] = useState<Scene['captions']>([]);
  const reduced = useReducedMotion() ?? false;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let map: LiveMap | null = null;
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
      setCaptions((before) =>
        JSON.stringify(before) === JSON.stringify(scene.captions) ? before : scene.captions,
      );
      map?.show(pictureOf(story, scene, viewportOf(element), device, reduced));
    };
    const resize = new ResizeObserver(() => {
      map?.resize();
      const next = deviceOf(element.clientWidth);
      if (next !== device) map?.setLabels(labelFeatures(storyLabels(story), next));
      device = next;
      show();
    });
    open(element, story, device, {
      onLive: () => enter('live'),
      onFail: () => enter('still'),
      onSettled: (settled) => !gone && onSettled(settled),
    })
      .then((opened) => {
        if (gone) return opened?.remove();
        map = opened;
        resize.observe(element);
        show();
      })
      .catch(() => enter('still'));
    const stop = moment.on('change', show);
    return () => {
      gone = true;
      stop();
      resize.disconnect();
      map?.remove();
    };
  }, [story, moment, onMapState, onSettled, reduced]);

  return (
    <div className={styles.stage} data-map-state={state}>
      <div className={styles.map} inert aria-hidden="true">
        <div ref={container} className={styles.canvas} />
      </div>
      <Captions captions={captions} />
      {state === 'still' && (
        <p className={styles.quiet}>The map cannot be drawn on this device. The story goes on in words.</p>
      )}
    </div>
  );
}
