'use client';

import { useLayoutEffect, useState } from 'react';

/** Width, in its own pixels, of a page made for a projector: what is written in it is then magnified to the screen. */
const OWN_WIDTH = 1150;
/** A smaller screen’s page is narrower, so that its letters stay larger beside their map. */
const OWN_WIDTH_SMALL = 1000;
/** Least height of a page, in its own pixels, that holds a slide’s words; a lying phone’s scroll. */
const OWN_HEIGHT = 560;
const LYING = 480;
/** Width of a page that has the words below the map: a phone’s, and magnified on what is larger. */
const OWN_STACKED_WIDTH = 599;
/** Windows that have the words below the map, as a media query; the style sheets say the same. */
export const STACKED = '(max-width: 699px), (max-aspect-ratio: 1/1)';

export type Screen = {
  width: number;
  height: number;
  scale: number;
  /** Whether the words stand below the map, not beside it. */
  stacked: boolean;
};

function scaleOf(width: number, height: number): number {
  const wide = width / OWN_WIDTH;
  if (height <= LYING) return wide;
  return Math.min(Math.max(wide, Math.min(1, width / OWN_WIDTH_SMALL)), height / OWN_HEIGHT);
}

const screenNow = (): Screen => {
  const { innerWidth: width, innerHeight: height } = window;
  const stacked = window.matchMedia(STACKED).matches;
  const scale = stacked ? Math.max(1, width / OWN_STACKED_WIDTH) : scaleOf(width, height);
  return { width: width / scale, height: height / scale, scale, stacked };
};

/**
 * The window in pixels of its own, and how much larger they are on the screen: letters keep their share of a screen of
 * any size, and the map its labels’ places.
 */
export function useScreen(): Screen {
  const [screen, setScreen] = useState<Screen>({ width: OWN_WIDTH, height: 647, scale: 1, stacked: false });
  useLayoutEffect(() => {
    const measure = () => setScreen(screenNow());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return screen;
}
