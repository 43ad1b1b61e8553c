import { useLayoutEffect, useState } from 'react';

/** Width of the unscaled slide for a projector, pixels: it is then scaled to the window. */
const SLIDE_WIDTH = 1150;
/** Width in smaller windows, narrower so that its text is larger beside the map, pixels. */
const SMALL_SLIDE_WIDTH = 1000;
/** Least height of the unscaled slide in which its text fits, pixels; on a phone in landscape the text scrolls. */
const MIN_SLIDE_HEIGHT = 560;
const LANDSCAPE_PHONE_HEIGHT = 480;
/** Width of the unscaled slide with its text below the map: that of a phone, scaled up in larger windows. Pixels. */
const STACKED_SLIDE_WIDTH = 599;
/** Media query of windows with the text below the map; the style sheets have the same one. */
export const STACKED = '(max-width: 699px), (max-aspect-ratio: 1/1)';

export type SlideScale = {
  width: number;
  height: number;
  scale: number;
  /** Whether the text is below the map, not beside it. */
  isStacked: boolean;
};

function scaleOf(width: number, height: number): number {
  const widthScale = width / SLIDE_WIDTH;
  if (height <= LANDSCAPE_PHONE_HEIGHT) return widthScale;
  return Math.min(Math.max(widthScale, Math.min(1, width / SMALL_SLIDE_WIDTH)), height / MIN_SLIDE_HEIGHT);
}

const readSlideScale = (): SlideScale => {
  const { innerWidth: width, innerHeight: height } = window;
  const isStacked = window.matchMedia(STACKED).matches;
  const scale = isStacked ? Math.max(1, width / STACKED_SLIDE_WIDTH) : scaleOf(width, height);
  return { width: width / scale, height: height / scale, scale, isStacked };
};

/**
 * The size of the unscaled slide, pixels, and the factor by which it is scaled to the window: text keeps its share of a
 * screen of any size, and the map the places of its labels.
 */
export function useSlideScale(): SlideScale {
  const [slideScale, setSlideScale] = useState<SlideScale>({
    width: SLIDE_WIDTH,
    height: 647,
    scale: 1,
    isStacked: false,
  });
  useLayoutEffect(() => {
    const measure = () => setSlideScale(readSlideScale());
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return slideScale;
}
