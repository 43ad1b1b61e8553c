import type { Viewport } from '../../../geo/camera/camera';
import type { LabelBox } from '../../../stories/labels/label-boxes';
import type { Device } from './label-features';
import { asSet } from './text-width';

/** Width of interface words in pixels: the typeface is narrow, and what a page has instead of it may be wider. */
const measure = asSet((text, _font, size) => text.length * size * 0.48);
const wordsWidth = (text: string, size: number): number => measure(text, 'Sofia 600', size);

/** What lies over a map besides its buttons: the date’s words, and the words of a caption if there are any. */
export type Plates = { date: string; caption?: string };

type Window = Pick<Viewport, 'width' | 'height'>;

function platesOfWide({ width, height }: Window, { date, caption }: Plates): LabelBox[] {
  const chip = Math.max(wordsWidth(date, 23), 152) + 26;
  const words = caption ? wordsWidth(caption, 15) + 22 : 0;
  return [
    { left: 16, top: 16, right: 16 + chip, bottom: 116 },
    ...(caption ? [{ left: 140, top: height - 50, right: 140 + words, bottom: height - 14 }] : []),
    { left: width - 165, top: 0, right: width, bottom: 56 },
    { left: 0, top: height - 46, right: 132, bottom: height },
    { left: width - 150, top: height - 36, right: width, bottom: height },
  ];
}

function platesOfNarrow({ width, height }: Window, { date, caption }: Plates): LabelBox[] {
  // a phone on its side has no room for the date’s ruler
  const ruled = height > 330;
  const chip = Math.max(wordsWidth(date, 17), ruled ? 152 : 0) + 18;
  const widest = width - CAPTION_AIR;
  const line = caption ? wordsWidth(caption, 13) + 18 : 0;
  const lines = Math.ceil(line / widest);
  const top = height - 16 - lines * 20;
  return [
    { left: 8, top: 8, right: 8 + chip, bottom: ruled ? 62 : 46 },
    ...(caption ? [{ left: width - 8 - Math.min(widest, line), top, right: width, bottom: height }] : []),
    { left: width - 52, top: 0, right: width, bottom: 52 },
    { left: 0, top: height - 56, right: 172, bottom: height },
  ];
}

/** Pixels that a caption leaves free on a phone: there stand the buttons. */
const CAPTION_AIR = 190;

/** Where the day’s axis lies while a reader explores, pixels. */
export const explorePanelOver = ({ width, height }: Window, device: Device): LabelBox =>
  device === 'wide'
    ? { left: 146, top: height - 92, right: Math.min(width - 170, 766), bottom: height }
    : { left: 0, top: height - 172, right: width, bottom: height };

/** Where the date, the caption and the buttons lie over the map, pixels: the date first, then the caption. */
export const platesOver = (window: Window, device: Device, plates: Plates): LabelBox[] =>
  device === 'wide' ? platesOfWide(window, plates) : platesOfNarrow(window, plates);
