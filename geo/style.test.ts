import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { unpacked } from './build/published';
import { DATA_SETS, type DataSet } from './kinds/kind';
import { FONTS, LABEL_LOOKS } from './labels';
import { palettes, type Theme } from './palette';
import { layerAboveOverlays, overlays, styleFor } from './style';
import { SYMBOL_IDS } from './symbols';

const fontFaces = Object.fromEntries(
  Object.values(FONTS).map((name) => [
    name,
    [{ url: 'https://example.org/a.woff2', 'unicode-range': ['U+0000-00FF'] }],
  ]),
);
const data = Object.fromEntries(
  DATA_SETS.map((name) => [name, `https://example.org/geo/${name}.geojson`]),
) as Record<DataSet, string>;
const styleOf = (theme: Theme) =>
  styleFor({
    palette: palettes[theme],
    data,
    fontFaces,
    labels: { type: 'FeatureCollection', features: [] },
  });

/** Every string inside a value of a style: names of pictures, fonts and data sets among them. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What an expression may give, where it chooses between pictures by `match`: its outputs, not its conditions. */
function outcomes(value: unknown): unknown[] {
  if (!Array.isArray(value) || value[0] !== 'match') return [value];
  return value.slice(2).filter((_, at, rest) => at % 2 === 1 || at === rest.length - 1);
}

describe.each(Object.keys(palettes) as Theme[])('the %s style', (theme) => {
  const style = styleOf(theme);
  const { layers } = style;
  const ids = layers.map(({ id }) => id);

  test('is valid by the style specification', () => {
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  test('names each of its layers once', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('draws only from data sets that are published', () => {
    const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].filter((source) => !(source in style.sources))).toEqual([]);
    expect(Object.keys(style.sources).toSorted()).toEqual([...DATA_SETS, 'labels'].toSorted());
    for (const name of DATA_SETS) {
      expect(unpacked(name).type).toBe('FeatureCollection');
    }
  });

  test('uses only pictures of the symbol sheet', () => {
    const pictures = layers.flatMap(({ layout, paint }) => {
      const all = { ...layout, ...paint } as Record<string, unknown>;
      return [all['icon-image'], all['fill-pattern'], all['line-pattern']].filter(Boolean).flatMap(outcomes);
    });
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((picture) => !(SYMBOL_IDS as unknown[]).includes(picture))).toEqual([]);
  });

  test('sets words only in fonts that it brings', () => {
    const fonts = layers.flatMap(({ layout }) =>
      stringsIn((layout as Record<string, unknown> | undefined)?.['text-font']),
    );
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter((font) => !(font in fontFaces))).toEqual([]);
  });

  test('has all labels on top, the step’s subject topmost', () => {
    const first = ids.findIndex((id) => id.startsWith('label-'));
    expect(ids.slice(first)).toEqual(Object.keys(LABEL_LOOKS).map((look) => `label-${look}`));
    expect(ids.at(-1)).toBe('label-key');
  });

  test('shows every label whatever stands in its way', () => {
    for (const { id, layout } of layers.filter((layer) => layer.id.startsWith('label-'))) {
      expect([id, (layout as Record<string, unknown>)['text-overlap']]).toEqual([id, 'always']);
    }
  });

  test('keeps the overlays above the land and water and below borders, marks and labels', () => {
    const above = ids.indexOf(layerAboveOverlays(palettes[theme]));
    const below = ['sea', 'states-land', 'lakes', 'rivers'].map((id) => ids.indexOf(id));
    expect(below.every((at) => at !== -1 && at < above)).toBe(true);
    expect(above).toBeLessThanOrEqual(ids.indexOf('curtain'));
    expect(above).toBeLessThan(ids.findIndex((id) => id.startsWith('label-')));
  });

  test('has every font at the floor of twelve pixels or above', () => {
    for (const [look, { size }] of Object.entries(LABEL_LOOKS))
      expect([look, size >= 12]).toEqual([look, true]);
  });

  test('asks no host but its own: it names data, labels and fonts, and no tiles, glyphs or sprites', () => {
    const hosts = stringsIn(style).filter((text) => /^https?:/.test(text));
    expect(hosts.filter((address) => !address.startsWith('https://example.org/'))).toEqual([]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });
});

test('both styles draw the same layers in the same order: only colours differ', () => {
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    styleOf(theme).layers.map(({ id, type }) => [id, type]),
  );
  expect(dark).toEqual(light);
  expect(overlays(palettes.dark)).toHaveLength(overlays(palettes.light).length);
});
