import { type SymbolLayerSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { DATA_SETS, type DataSet } from '../../drawing/kinds/kind';
import { combinedLabelLayer, FONTS, LABEL_LOOKS, labelLayers } from '../../drawing/label-layers';
import { palettes, type Theme } from '../../drawing/palette';
import { SYMBOL_IDS } from '../../drawing/symbols';
import { generalizedData, unpacked } from '../build/checks/published-data';
import { layerAboveOverlays, overlays, styleFor, styleLayers } from './style';

const fontFaces = Object.fromEntries(
  Object.values(FONTS).map((name) => [
    name,
    [{ url: 'https://example.org/a.woff2', 'unicode-range': ['U+0000-00FF'] }],
  ]),
);
const data = Object.fromEntries(DATA_SETS.map((name) => [name, unpacked(name)])) as Record<
  DataSet,
  FeatureCollection
>;
const styleOf = (theme: Theme) =>
  styleFor({
    palette: palettes[theme],
    data,
    generalized: generalizedData(),
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
    const used = new Set(
      styleLayers(palettes[theme]).flatMap((layer) => ('source' in layer ? layer.source : [])),
    );
    expect([...used].filter((source) => source !== 'labels' && !(source in data))).toEqual([]);
  });

  test('draws all but the labels from one source, since every change of it costs a mask for each tile', () => {
    const used = new Set(layers.flatMap((layer) => ('source' in layer ? layer.source : [])));
    expect([...used].toSorted()).toEqual(Object.keys(style.sources).toSorted());
    expect(used.size).toBe(2);
  });

  test('uses only icons of the symbol sheet', () => {
    const pictures = styleLayers(palettes[theme]).flatMap(({ layout, paint }) => {
      const all = { ...layout, ...paint } as Record<string, unknown>;
      return [all['icon-image'], all['fill-pattern'], all['line-pattern']].filter(Boolean).flatMap(outcomes);
    });
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((picture) => !(SYMBOL_IDS as unknown[]).includes(picture))).toEqual([]);
  });

  test('uses only fonts of the site', () => {
    const fonts = styleLayers(palettes[theme]).flatMap(({ layout }) =>
      stringsIn((layout as Record<string, unknown> | undefined)?.['text-font']),
    );
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter((font) => !(font in fontFaces))).toEqual([]);
  });

  test('has all labels on top, the step’s subject topmost', () => {
    const all = styleLayers(palettes[theme]).map(({ id }) => id);
    const first = all.findIndex((id) => id.startsWith('label-'));
    expect(all.slice(first)).toEqual(Object.keys(LABEL_LOOKS).map((look) => `label-${look}`));
    expect(all.at(-1)).toBe('label-key');
    expect(ids.at(-1)).toBe('labels');
  });

  test('shows every label, even if labels overlap', () => {
    for (const { id, layout } of layers.filter((layer) => layer.id === 'labels')) {
      expect([id, (layout as Record<string, unknown>)['text-overlap']]).toEqual([id, 'always']);
    }
  });

  test('keeps the overlays above the land and water and below borders, marks and labels', () => {
    const above = ids.indexOf(layerAboveOverlays(palettes[theme]));
    const below = ['sea', 'states-land', 'states-land-generalized', 'lakes', 'rivers'].map((id) =>
      ids.indexOf(id),
    );
    expect(below.every((at) => at !== -1 && at < above)).toBe(true);
    expect(above).toBeLessThanOrEqual(ids.indexOf('curtain'));
    expect(above).toBeLessThan(ids.indexOf('labels'));
  });

  test('has no font below twelve pixels', () => {
    for (const [look, { size }] of Object.entries(LABEL_LOOKS))
      expect([look, size >= 12]).toEqual([look, true]);
  });

  test('requests nothing from other hosts: it names data, labels and fonts, and no tiles, glyphs or sprites', () => {
    const hosts = stringsIn(style).filter((text) => /^https?:/.test(text));
    expect(hosts.filter((address) => !address.startsWith('https://example.org/'))).toEqual([]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });
});

describe('all labels at once', () => {
  const { layout, paint } = combinedLabelLayer(palettes.light) as SymbolLayerSpecification;
  const one = labelLayers(palettes.light) as SymbolLayerSpecification[];
  /** What an expression chosen by the style of a label gives for one. */
  const chosenFor = (value: unknown, style: string): unknown => {
    if (!Array.isArray(value) || value[0] !== 'match' || value[1][1] !== 'style') return value;
    const at = value.indexOf(style, 2);
    const found = at === -1 ? value.at(-1) : value[at + 1];
    return Array.isArray(found) && found[0] === 'literal' ? found[1] : found;
  };

  test.each(Object.keys(LABEL_LOOKS))('look as %s do by themselves', (style) => {
    const own = one.find(({ id }) => id === `label-${style}`);
    for (const [given, all] of [
      [own?.layout, layout],
      [own?.paint, paint],
    ]) {
      for (const [name, value] of Object.entries(given ?? {})) {
        expect([name, chosenFor((all as Record<string, unknown>)[name], style)]).toEqual([name, value]);
      }
    }
    const image = chosenFor(layout?.['icon-image'], style);
    expect(image).toEqual(own?.layout?.['icon-image'] ?? '');
  });
});

test('both styles draw the same layers in the same order: only colours differ', () => {
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    styleOf(theme).layers.map(({ id, type }) => [id, type]),
  );
  expect(dark).toEqual(light);
  expect(overlays(palettes.dark)).toHaveLength(overlays(palettes.light).length);
});
