import type { Viewport } from '../../../geo/camera/camera';
import type { LabelBox } from '../../../stories/labels/label-boxes';
import { LOCATOR_SIZE } from '../locator/locator-file';
import type { Device } from './label-features';
import { withFallbackFont } from './text-width';

/** Width of interface text in pixels; a fallback font may be wider than the site’s narrow one. */
const measureInterfaceText = withFallbackFont((text, _font, size) => text.length * size * 0.48);
const interfaceTextWidth = (text: string, size: number): number =>
  measureInterfaceText(text, 'Sofia 600', size);

/** Texts over the map, which give the plate’s and the caption’s boxes their size. */
export type ControlTexts = {
  date: string;
  headline?: string;
  caption?: string;
  /** Whether a small map in the corner shows where the frame lies. */
  hasLocator?: boolean;
};

type WindowSize = Pick<Viewport, 'width' | 'height'>;

/** Lines of a text that breaks at words, at a size and in a width in pixels. */
function countLines(text: string, size: number, width: number): number {
  let lines = 1;
  let right = 0;
  for (const word of text.split(' ')) {
    const wordWidth = interfaceTextWidth(word, size);
    const next = right === 0 ? wordWidth : right + interfaceTextWidth(' ', size) + wordWidth;
    if (next > width && right > 0) lines += 1;
    right = next > width ? wordWidth : next;
  }
  return lines;
}

/** The plate on a laptop: as wide as its style sheet says, with the date and its ruler above the headline. */
const PLATE_WIDTH = 200;
const PLATE_PADDING = 24;
const DATE_HEIGHT = 67;
const HEADLINE_LINE = 21;

/** The locator on a laptop with its caption: pixels above the scale, and its size. */
const LOCATOR = { rise: 48, width: LOCATOR_SIZE.width + 2, height: LOCATOR_SIZE.height + 20 } as const;

function wideControlBoxes(
  { width, height }: WindowSize,
  { headline, caption, hasLocator }: ControlTexts,
): LabelBox[] {
  const lines = headline ? countLines(headline, 18, PLATE_WIDTH - PLATE_PADDING) : 1;
  const captionWidth = caption ? interfaceTextWidth(caption, 15) + 22 : 0;
  return [
    { left: 16, top: 16, right: 16 + PLATE_WIDTH, bottom: 16 + DATE_HEIGHT + lines * HEADLINE_LINE },
    ...(caption ? [{ left: 140, top: height - 50, right: 140 + captionWidth, bottom: height - 14 }] : []),
    { left: width - 165, top: 0, right: width, bottom: 56 },
    { left: 0, top: height - 54, right: 132, bottom: height },
    { left: width - 150, top: height - 36, right: width, bottom: height },
    ...(hasLocator
      ? [
          {
            left: width - 16 - LOCATOR.width,
            top: height - LOCATOR.rise - LOCATOR.height,
            right: width - 16,
            bottom: height - LOCATOR.rise,
          },
        ]
      : []),
  ];
}

/** The plate on a phone: a line for the date, and the headline in lines of at most this width, pixels. */
const NARROW_PLATE_WIDTH = 168;
/** A lower map has no room for the headline, pixels. */
const MIN_HEIGHT_FOR_HEADLINE = 331;
const NARROW_PLATE_PADDING = 14;

function narrowControlBoxes({ width, height }: WindowSize, texts: ControlTexts): LabelBox[] {
  const { date, headline = '', caption } = texts;
  const room = Math.min(NARROW_PLATE_WIDTH, width - 68) - NARROW_PLATE_PADDING;
  const words = height < MIN_HEIGHT_FOR_HEADLINE ? '' : headline;
  const lines = words ? 1 + countLines(words, 13, room) : 1;
  const widest = Math.max(interfaceTextWidth(date, 13), interfaceTextWidth(words, 13));
  const plateWidth = Math.min(room, widest) + NARROW_PLATE_PADDING;
  const maxCaptionWidth = width - CAPTION_MARGIN;
  const captionWidth = caption ? interfaceTextWidth(caption, 13) + 18 : 0;
  const captionLines = Math.ceil(captionWidth / maxCaptionWidth);
  const top = height - 16 - captionLines * 20;
  return [
    { left: 8, top: 8, right: 8 + plateWidth, bottom: 12 + lines * 16 },
    ...(caption
      ? [{ left: width - 8 - Math.min(maxCaptionWidth, captionWidth), top, right: width, bottom: height }]
      : []),
    { left: 0, top: height - MENU_RISE, right: 56, bottom: height },
    { left: 0, top: height - LEGEND_RISE, right: width, bottom: height },
  ];
}

/** How far the upper edge of a phone’s menu button is above the map’s lower edge, with some room, pixels. */
const MENU_RISE = 72;
/** How far a legend of three rows rises over the lower edge of a phone’s map, pixels. */
const LEGEND_RISE = 20;
/** Pixels beside a caption on a phone, where the buttons are. */
const CAPTION_MARGIN = 190;

/** Boxes over the map while a reader explores: the panel, and on phones the menu button, which gives way to it; pixels. */
export const exploreBoxes = ({ width, height }: WindowSize, device: Device): LabelBox[] =>
  device === 'wide'
    ? [{ left: 146, top: height - 92, right: Math.min(width - 170, 766), bottom: height }]
    : [
        { left: 0, top: height - 172, right: width, bottom: height },
        { left: width - 56, top: 0, right: width, bottom: 56 },
      ];

/** Boxes of the date, the caption if there is one, and the buttons over the map, pixels, in this order. */
export const controlBoxes = (window: WindowSize, device: Device, texts: ControlTexts): LabelBox[] =>
  device === 'wide' ? wideControlBoxes(window, texts) : narrowControlBoxes(window, texts);
