'use client';

import { useEffect, useState } from 'react';

/** Width, in its own pixels, of a page made for a projector: what is written in it is then magnified to the screen. */
const OWN_WIDTH = 1150;
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

const screenNow = (): Screen => {
  const { innerWidth, innerHeight } = window;
  const stacked = window.matchMedia(STACKED).matches;
  const scale = stacked ? Math.max(1, innerWidth / OWN_STACKED_WIDTH) : innerWidth / OWN_WIDTH;
  return { width: innerWidth / scale, height: innerHeight / scale, scale, stacked };
};

/**
 * The window in pixels of its own, and how much larger they are on the screen: letters keep their share of a screen of
 * any size, and the map its labels’ places.
 */
export function useScreen(): Screen {
  const [screen, setScreen] = useState<Screen>({ width: OWN_WIDTH, height: 647, scale: 1, stacked: false });
  useEffect(() => {
    const measure = () => setScreen(screenNow());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return screen;
}
