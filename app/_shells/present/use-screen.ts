'use client';

import { useEffect, useState } from 'react';

/** Width, in its own pixels, of a page made for a projector: what is written in it is then magnified to the screen. */
const OWN_WIDTH = 1150;
/** Windows narrower than this are no projector’s, and show the page as it is. */
const HANDHELD = 700;

export type Screen = { width: number; height: number; scale: number };

const screenNow = (): Screen => {
  const { innerWidth, innerHeight } = window;
  const scale = innerWidth < HANDHELD ? 1 : innerWidth / OWN_WIDTH;
  return { width: innerWidth / scale, height: innerHeight / scale, scale };
};

/**
 * The window in pixels of its own, and how much larger they are on the screen: letters keep their share of a screen of
 * any size, and the map its labels’ places.
 */
export function useScreen(): Screen {
  const [screen, setScreen] = useState<Screen>({ width: OWN_WIDTH, height: 647, scale: 1 });
  useEffect(() => {
    const measure = () => setScreen(screenNow());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return screen;
}
