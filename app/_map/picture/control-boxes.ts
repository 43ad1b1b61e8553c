import type { Viewport } from '../../../geo/camera/camera';
import type { LabelBox } from '../../../stories/labels/label-boxes';
import type { Device } from './label-features';
import { withFallbackFont } from './text-width';

/** Width of interface text in pixels; a fallback font may be wider than the site’s narrow one. */
const measureInterfaceText = withFallbackFont((text, _font, size) => text.length * size * 0.48);
const interfaceTextWidth = (text: string, size: number): number =>
  measureInterfaceText(text, 'Sofia 600', size);

/** Texts over the map, which give the date’s and the caption’s boxes their size. */
export type ControlTexts = { date: string; caption?: string };

type WindowSize = Pick<Viewport, 'width' | 'height'>;

function wideControlBoxes({ width, height }: WindowSize, { date, caption }: ControlTexts): LabelBox[] {
  const dateWidth = Math.max(interfaceTextWidth(date, 23), 152) + 26;
  const captionWidth = caption ? interfaceTextWidth(caption, 15) + 22 : 0;
  return [
    { left: 16, top: 16, right: 16 + dateWidth, bottom: 116 },
    ...(caption ? [{ left: 140, top: height - 50, right: 140 + captionWidth, bottom: height - 14 }] : []),
    { left: width - 165, top: 0, right: width, bottom: 56 },
    { left: 0, top: height - 46, right: 132, bottom: height },
    { left: width - 150, top: height - 36, right: width, bottom: height },
  ];
}

function narrowControlBoxes({ width, height }: WindowSize, { date, caption }: ControlTexts): LabelBox[] {
  // a phone in landscape has no room for the date’s ruler
  const hasRuler = height > 330;
  const dateWidth = Math.max(interfaceTextWidth(date, 17), hasRuler ? 152 : 0) + 18;
  const maxCaptionWidth = width - CAPTION_MARGIN;
  const captionWidth = caption ? interfaceTextWidth(caption, 13) + 18 : 0;
  const lines = Math.ceil(captionWidth / maxCaptionWidth);
  const top = height - 16 - lines * 20;
  return [
    { left: 8, top: 8, right: 8 + dateWidth, bottom: hasRuler ? 62 : 46 },
    ...(caption
      ? [{ left: width - 8 - Math.min(maxCaptionWidth, captionWidth), top, right: width, bottom: height }]
      : []),
    { left: width - 52, top: 0, right: width, bottom: 52 },
    { left: 0, top: height - 56, right: 172, bottom: height },
  ];
}

/** Pixels beside a caption on a phone, where the buttons are. */
const CAPTION_MARGIN = 190;

/** The explore panel’s box over the map, pixels. */
export const explorePanelBox = ({ width, height }: WindowSize, device: Device): LabelBox =>
  device === 'wide'
    ? { left: 146, top: height - 92, right: Math.min(width - 170, 766), bottom: height }
    : { left: 0, top: height - 172, right: width, bottom: height };

/** Boxes of the date, the caption if there is one, and the buttons over the map, pixels, in this order. */
export const controlBoxes = (window: WindowSize, device: Device, texts: ControlTexts): LabelBox[] =>
  device === 'wide' ? wideControlBoxes(window, texts) : narrowControlBoxes(window, texts);
