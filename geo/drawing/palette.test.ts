import { describe, expect, test } from 'vitest';
import { STATE_HALO } from './label-layers';
import { type ColorName, contrast, flatten, palettes, type Theme } from './palette';

/** Grounds of the map: states by alignment, and the hard ground beneath tight hatch. */
const LANDS = ['ussr', 'bloc', 'blocHard', 'yugo', 'nato', 'west', 'neutral', 'occupied', 'other'] as const;
const MARKS = ['rising', 'soviet', 'western', 'diplomacy', 'outlook'] as const;

/** WCAG 2.2: enhanced contrast of text, least contrast of text, least contrast of graphics. */
const [AAA, AA, GRAPHICS] = [7, 4.5, 3];

type Promise = [what: string, inks: readonly ColorName[], grounds: readonly ColorName[], ratio: number];

const PROMISES: Promise[] = [
  ['words on paper and panels', ['ink', 'ink2'], ['paper', 'panel'], AAA],
  ['words on any land', ['ink'], LANDS, AAA],
  ['garrisons and notes on any land', ['ink2'], LANDS, AA],
  ['asides on paper', ['ink3'], ['paper'], AA],
  ['words on the strips’ bars and grounds', ['ink'], ['minister', 'relax', 'tight'], AA],
  ['words on a post held', ['paper'], ['post'], AA],
  ['ticks of past steps', ['tick'], ['paper'], GRAPHICS],
  ['words of notes on the land of those outside', ['ink2'], ['neutral', 'other', 'occupied'], AA],
  ['links and the ring of focus', ['focus'], ['paper', 'panel'], AAA],
  ['names of the bloc’s states on their land', ['labelSoviet'], ['ussr', 'bloc', 'blocHard'], AA],
  ['words on the land of a softer policy', ['ink', 'ink2'], ['relax'], AA],
  ['names of Western states on their land', ['labelWest'], ['nato', 'west'], AA],
  ['Yugoslavia’s name on its land', ['labelYugo'], ['yugo'], AA],
  ['names of waters on water', ['waterLabel'], ['water'], AA],
  ['words in the colour of what they name', ['risingText', 'sovietText'], ['paper', 'casing'], AA],
  ['marks against their casing', MARKS, ['casing'], 5],
  ['marks on any land', MARKS, LANDS, GRAPHICS],
  ['rings of national forces on any land', ['national'], LANDS, GRAPHICS],
];

const themes = Object.keys(palettes) as Theme[];

describe.each(themes)('in the %s theme', (theme) => {
  test.each(PROMISES)('%s can be read or seen', (_, inks, grounds, ratio) => {
    const colors = palettes[theme];
    const pale = inks.flatMap((ink) =>
      grounds
        .map((ground) => ({ pair: `${ink} on ${ground}`, ratio: contrast(colors[ink], colors[ground]) }))
        .filter((measured) => measured.ratio < ratio)
        .map((measured) => `${measured.pair}: ${measured.ratio.toFixed(2)} < ${ratio}`),
    );
    expect(pale).toEqual([]);
  });

  test('a state’s name can be read where a stroke of the hatch runs beneath its halo', () => {
    const { ink, bloc, blocHard, ribSoviet } = palettes[theme];
    for (const land of [bloc, blocHard])
      expect(contrast(ink, flatten(land, ribSoviet, STATE_HALO))).toBeGreaterThanOrEqual(AA);
  });

  test('every colour is in a format for the style and for SVG', () => {
    for (const color of Object.values(palettes[theme])) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });
});

/** Colours that no word, line or mark is drawn in: grounds, washes and halos. */
const GROUNDS = new Set<ColorName>([
  ...LANDS,
  ...(['paper', 'panel', 'rule', 'minister', 'relax', 'tight', 'halo', 'casing', 'water'] as const),
  // soft bands and the water’s own lines: land and sea differ without them
  ...(['coast', 'river', 'ribWest', 'ribYugo', 'ribSoviet', 'border', 'hope'] as const),
]);

describe.each(themes)('every ink of the %s theme', (theme) => {
  test('stands out from paper, in the legend and in cards', () => {
    const colors = palettes[theme];
    const inks = (Object.keys(colors) as ColorName[]).filter((name) => !GROUNDS.has(name));
    expect(inks.length).toBeGreaterThan(14);
    expect(inks.filter((ink) => contrast(colors[ink], colors.paper) < GRAPHICS)).toEqual([]);
  });
});

describe('contrast', () => {
  test('is 21 between black and white, 1 between a colour and itself, and the same both ways', () => {
    expect(contrast('#000000', '#FFFFFF')).toBe(21);
    expect(contrast('#C23A03', '#C23A03')).toBe(1);
    expect(contrast('#C23A03', '#FFFDF8')).toBe(contrast('#FFFDF8', '#C23A03'));
  });

  test('agrees with a published pair: #767676 is the palest grey that may stand on white', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });
});

test('a colour laid on another at an opacity is one opaque colour between them', () => {
  expect(flatten('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(flatten('#000000', '#ffffff', 1)).toBe('#000000');
  expect(flatten('#0a141e', '#1e140a', 0.5)).toBe('#141414');
});
