import { type Color, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, parse } from 'culori';
import { describe, expect, test } from 'vitest';
import { contrast, flatten, type Palette, palettes, type Theme } from './palette';

/**
 * Least difference (CIEDE2000) of two tones that stand for different things. One is just noticed on large patches side by
 * side; lines of two pixels and marks far apart need about ten times that.
 */
const LEAST = 10;
/** WCAG 2.2, least contrast of graphics. */
const GRAPHICS = 3;

function colorOf(hex: string): Color {
  const color = parse(hex);
  if (!color) throw new Error(`${hex} is no colour`);
  return color;
}

/** Full dichromacy, simulated by Machado, Oliveira and Fernandes 2009. */
const EYES = {
  'all colours': colorOf,
  deuteranopia: (hex: string) => filterDeficiencyDeuter(1)(colorOf(hex)),
  protanopia: (hex: string) => filterDeficiencyProt(1)(colorOf(hex)),
} as const;

const differenceOf = differenceCiede2000();

/** Share of the land that the dense hatch of a hard policy covers: strokes of 1.1 pixels, 6 apart. */
const HATCHED = 1.1 / 6;

/** What stands side by side on a map and in its legend, each with its tone on the land beneath. */
function tonesOf({ bloc, blocHard, relax, ribSoviet, ribWest, ribYugo, hope, ...marks }: Palette) {
  const hard = flatten(blocHard, bloc, 0.8);
  const softer = flatten(relax, bloc, 0.9);
  const { rising, soviet, western, diplomacy, outlook, national } = marks;
  return {
    policies: { softer, mixed: bloc, hard: flatten(ribSoviet, hard, HATCHED) },
    strokes: { hatch: ribSoviet },
    edges: { 'raised hopes': hope, 'Moscow’s ribbon': ribSoviet, 'the West’s': ribWest, Yugoslavia: ribYugo },
    marks: { rising, soviet, western, diplomacy, outlook, national },
    grounds: { bloc, softer, hard },
    hatched: { mixed: bloc, hard },
  };
}

/** Pairs of two records, each pair once, that are too much alike for an eye. */
function alike(of: Record<string, string>, others: Record<string, string>, eye: keyof typeof EYES): string[] {
  return Object.entries(of).flatMap(([a, tone], nth) =>
    Object.entries(others)
      .slice(of === others ? nth + 1 : 0)
      .map(([b, other]) => ({ pair: `${a}, ${b}`, by: differenceOf(EYES[eye](tone), EYES[eye](other)) }))
      .filter(({ by }) => by < LEAST)
      .map(({ pair, by }) => `${pair}: ${by.toFixed(1)}`),
  );
}

const cases = (Object.keys(palettes) as Theme[]).flatMap((theme) =>
  (Object.keys(EYES) as (keyof typeof EYES)[]).map((eye) => [theme, eye] as const),
);

describe.each(cases)('in the %s theme, seen with %s', (theme, eye) => {
  const { policies, strokes, hatched, edges, marks } = tonesOf(palettes[theme]);

  test('a softer policy can be told from the others, and these by the strokes of their hatch', () => {
    const { softer, ...others } = policies;
    expect(alike({ softer }, others, eye)).toEqual([]);
    expect(alike(strokes, hatched, eye)).toEqual([]);
  });

  test('raised hopes can be told from every policy and every ribbon', () => {
    const { 'raised hopes': hope = '', ...ribbons } = edges;
    expect(alike({ hope }, { ...policies, ...ribbons }, eye)).toEqual([]);
  });

  test('the ribbons can be told apart', () => {
    expect(alike(edges, edges, eye)).toEqual([]);
  });

  test('the marks can be told apart', () => {
    expect(alike(marks, marks, eye)).toEqual([]);
  });
});

test.each(Object.keys(palettes) as Theme[])(
  'in the %s theme raised hopes and hatch stand out from the land',
  (theme) => {
    const { edges, strokes, grounds, hatched } = tonesOf(palettes[theme]);
    const onGrounds = Object.values(grounds).map((ground) => contrast(edges['raised hopes'], ground));
    const onHatched = Object.values(hatched).map((ground) => contrast(strokes.hatch, ground));
    expect(Math.min(...onGrounds, ...onHatched)).toBeGreaterThanOrEqual(GRAPHICS);
  },
);
