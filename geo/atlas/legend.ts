import type { Palette } from '../drawing/palette';
import { drawSymbol, type SymbolDrawing, type SymbolId } from '../drawing/symbols';
import type { LayerId } from './layers/ids';

type Row = {
  id: string;
  kind: string;
  layer: LayerId;
  category: string;
  certainty: string;
  level?: string;
  putDownBy?: string;
};

/** One line of the legend: its picture, its words, and the features that call for it. */
export type LegendEntry = {
  id: string;
  words: string;
  /** Rows that stand together and complete each other’s words. */
  group?: 'grip' | 'areas';
  /** Words where no row of its group stands before it. */
  inFull?: string;
  draw: (palette: Palette) => SymbolDrawing;
  means: (row: Row) => boolean;
};

const picture = (width: number, height: number, svg: (palette: Palette) => string) => (palette: Palette) => ({
  width,
  height,
  svg: svg(palette),
});

const symbol = (id: SymbolId) => (palette: Palette) => drawSymbol(id, palette);

/** A patch of land with something on it. */
const patch = (inside: (palette: Palette) => string) =>
  picture(
    30,
    18,
    (palette) =>
      `<rect x=".5" y=".5" width="29" height="17" fill="${palette.bloc}" stroke="${palette.border}"/>${inside(palette)}`,
  );

const strokes = (color: string, gap: number, width: number): string => {
  const lines = Array.from(
    { length: Math.ceil(48 / gap) },
    (_, at) => `M${at * gap - 17} 17.5L${at * gap} .5`,
  );
  return `<path d="${lines.join('')}" stroke="${color}" stroke-width="${width}" fill="none" clip-path="inset(0 0 0 0)"/>`;
};

const framed =
  (d: string) =>
  (color: string, width: number, more = '') =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" ${more}/>`;
const inner = framed('M3 3H27V15H3Z');
const inmost = framed('M6.5 6.5H23.5V11.5H6.5Z');

const disc = (radius: number, fill: string, stroke = 'none', width = 0) =>
  `<circle cx="17" cy="17" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

const dot = (fill: (palette: Palette) => string) => picture(34, 34, fill);

/** The powers of an occupation, in the legend’s order: the texture that each has everywhere. */
const POWERS: readonly { power: string; name: string; inside: (palette: Palette) => string }[] = [
  { power: 'su', name: 'Soviet', inside: ({ soviet }) => strokes(soviet, 8, 1.5) },
  {
    power: 'us',
    name: 'American',
    inside: ({ western }) =>
      [5, 13, 21]
        .map(
          (x) =>
            `<circle cx="${x}" cy="5" r="1.3" fill="${western}"/><circle cx="${x + 4}" cy="12" r="1.3" fill="${western}"/>`,
        )
        .join(''),
  },
  {
    power: 'gb',
    name: 'British',
    inside: ({ western }) => `<path d="M1 5H29M1 9H29M1 13H29" stroke="${western}"/>`,
  },
  {
    power: 'fr',
    name: 'French',
    inside: ({ western }) => `<path d="M6 1V17M11 1V17M16 1V17M21 1V17M26 1V17" stroke="${western}"/>`,
  },
];

/** The rows for the powers’ areas: a country has zones, a city sectors. */
const areasOf = (area: 'zone' | 'sector', layers: readonly LayerId[]): LegendEntry[] =>
  POWERS.map(({ power, name, inside }) => ({
    id: `${area}-${power}`,
    words: name,
    group: 'areas',
    inFull: `${name} ${area}`,
    draw: picture(
      30,
      18,
      (palette) =>
        `<rect x=".6" y=".6" width="28.8" height="16.8" fill="${palette.occupied}" stroke="${power === 'su' ? palette.soviet : palette.western}" stroke-width="1.2"/>${inside(palette)}`,
    ),
    means: ({ id, layer }) => layers.includes(layer) && id.endsWith(`-${power}`),
  }));

const risings = new Set<LayerId>(['uprisings-1953', 'flashpoints-1956']);
const isRising = ({ layer, kind }: Row) => risings.has(layer) && kind === 'mark';
const of =
  (layer: LayerId, ...categories: string[]) =>
  (row: Row): boolean =>
    row.layer === layer && (categories.length === 0 || categories.includes(row.category));

const WORKS = 'rising-leuna';

/** The legend of the whole map, in the order in which its rows stand. */
export const LEGEND: readonly LegendEntry[] = [
  {
    id: 'grip-tight',
    words: 'Moscow’s grip: tight',
    group: 'grip',
    draw: patch(({ ribSoviet }) => strokes(ribSoviet, 6, 1.1)),
    means: (row) => row.layer === 'bloc-policy' && row.level === 'tight',
  },
  {
    id: 'grip-mixed',
    words: 'mixed',
    group: 'grip',
    inFull: 'Moscow’s grip: mixed',
    draw: patch(({ ribSoviet }) => strokes(ribSoviet, 14, 1.1)),
    means: (row) => row.layer === 'bloc-policy' && row.level === 'mixed',
  },
  {
    id: 'grip-relaxed',
    words: 'relaxed',
    group: 'grip',
    inFull: 'Moscow’s grip: relaxed',
    draw: patch(() => ''),
    means: (row) => row.layer === 'bloc-policy' && row.level === 'relaxed',
  },
  {
    id: 'main',
    words: 'Main centre of a rising',
    draw: dot(({ rising, casing }) => disc(8.5, rising) + disc(2.6, casing)),
    means: (row) => isRising(row) && row.category === 'main',
  },
  {
    id: 'demonstrations',
    words: 'Demonstrations',
    draw: picture(14, 14, ({ rising }) => `<circle cx="7" cy="7" r="6" fill="${rising}"/>`),
    means: (row) => isRising(row) && row.category === 'documented' && row.id !== WORKS,
  },
  { id: 'works', words: 'Strike at a works', draw: symbol('diamond'), means: (row) => row.id === WORKS },
  {
    id: 'reported',
    words: 'Reported only',
    draw: picture(
      14,
      14,
      ({ rising, casing }) =>
        `<circle cx="7" cy="7" r="5" fill="${casing}" stroke="${rising}" stroke-width="2.2"/>`,
    ),
    means: (row) => isRising(row) && row.category === 'reported',
  },
  {
    id: 'own-forces',
    words: 'Put down by the country’s own forces',
    draw: dot(
      ({ national, rising }) =>
        disc(15, 'none', national, 1.2) + disc(12, 'none', national, 1.2) + disc(7, rising),
    ),
    means: (row) => isRising(row) && row.category === 'own-forces',
  },
  {
    id: 'soviet-ring',
    words: 'Soviet troops moved in',
    draw: dot(({ soviet, rising }) => disc(13, 'none', soviet, 3.6) + disc(7, rising)),
    means: of('soviet-response-1953', 'soviet-ring'),
  },
  {
    id: 'emergency',
    words: 'State of emergency, districts not shown',
    draw: patch(({ soviet }) => inner(soviet, 1.8, 'stroke-dasharray="6 3"')),
    means: of('soviet-response-1953', 'emergency'),
  },
  {
    id: 'unrest',
    words: 'Unrest, places not shown',
    draw: patch(({ rising }) => inner(rising, 2.6)),
    means: of('uprisings-1953', 'country'),
  },
  {
    id: 'pressure',
    words: 'Pressure, no rising yet',
    draw: patch(({ ink }) => inner(ink, 1.4) + inmost(ink, 1.4)),
    means: of('flashpoints-1956', 'pressure'),
  },
  {
    id: 'expectation',
    words: 'Expectation, schematic',
    draw: patch(({ ink2 }) => inmost(ink2, 1.3, 'stroke-dasharray="5 3"')),
    means: of('expectation'),
  },
  {
    id: 'troops',
    words: 'Soviet troops, area not extent',
    draw: picture(
      30,
      20,
      ({ soviet }) =>
        `<ellipse cx="15" cy="10" rx="14" ry="9" fill="${soviet}" fill-opacity=".18"/><ellipse cx="15" cy="10" rx="8" ry="5" fill="${soviet}" fill-opacity=".35"/>`,
    ),
    means: (row) => row.layer === 'troop-zones' && row.kind === 'area',
  },
  {
    id: 'headquarters',
    words: 'Soviet headquarters',
    draw: symbol('flag'),
    means: (row) => row.kind === 'headquarters' && row.certainty === 'documented',
  },
  {
    id: 'headquarters-unsure',
    words: 'Headquarters, position approximate',
    draw: symbol('flag-hollow'),
    means: (row) => row.kind === 'headquarters' && row.certainty !== 'documented',
  },
  {
    id: 'garrison',
    words: 'Garrison',
    draw: symbol('garrison'),
    means: (row) => row.kind === 'garrison' && row.certainty === 'documented',
  },
  {
    id: 'garrison-unsure',
    words: 'Garrison, reported',
    draw: symbol('garrison-hollow'),
    means: (row) => row.kind === 'garrison' && row.certainty !== 'documented',
  },
  ...areasOf('zone', ['austria-zones']),
  ...areasOf('sector', ['vienna-sectors', 'berlin-sectors']),
  {
    id: 'pact',
    words: 'Warsaw Pact',
    draw: picture(
      30,
      18,
      ({ bloc, ribSoviet }) =>
        `<rect width="30" height="18" fill="${bloc}"/><path d="M0 1.8H30" stroke="${ribSoviet}" stroke-width="3.6"/><path d="M0 4.5H30" stroke="${ribSoviet}" stroke-width="9" stroke-opacity=".3"/>`,
    ),
    means: of('pact', 'signatory'),
  },
  {
    id: 'nato',
    words: 'NATO',
    draw: picture(
      30,
      18,
      ({ nato, ribWest }) =>
        `<rect width="30" height="18" fill="${nato}"/><path d="M0 1.8H30" stroke="${ribWest}" stroke-width="3.6"/><path d="M0 4.5H30" stroke="${ribWest}" stroke-width="9" stroke-opacity=".3"/>`,
    ),
    means: of('nato'),
  },
  {
    id: 'treaty',
    words: 'Treaty or declaration signed',
    draw: symbol('treaty'),
    means: (row) => row.kind === 'mark' && row.category === 'treaty',
  },
  {
    id: 'meeting',
    words: 'Meeting, visit',
    draw: symbol('meeting'),
    means: (row) => row.kind === 'mark' && row.category === 'meeting',
  },
  {
    id: 'wash',
    words: 'Reach of the speech, schematic',
    draw: picture(30, 18, ({ speech }) => `<rect width="30" height="18" fill="${speech}"/>`),
    means: of('influence', 'speech'),
  },
  { id: 'plan', words: 'Secret plan', draw: symbol('plan'), means: of('volna', 'plan') },
  {
    id: 'schematic',
    words: 'Schematic: the way between is not meant',
    draw: picture(
      40,
      12,
      ({ ink2 }) =>
        `<path d="M1 6H9M13 6H22M26 6H30" stroke="${ink2}" stroke-width="3"/><path d="M30 1 39 6 30 11Z" fill="${ink2}"/>`,
    ),
    means: (row) => row.kind === 'route' || row.kind === 'link',
  },
  {
    id: 'outlook',
    words: 'Outlook: beyond the article',
    draw: symbol('outlook-ring'),
    means: of('outlook'),
  },
];

/** The row of the crosses: called for by what has gone, not by what is there. */
export const GIVEN_UP: LegendEntry = {
  id: 'given-up',
  words: 'Given up',
  draw: picture(
    14,
    14,
    ({ ink }) => `<path d="M3 3 11 11M11 3 3 11" stroke="${ink}" stroke-width="2.4" stroke-linecap="round"/>`,
  ),
  means: () => false,
};

/** From this presence on, a thing is in the legend. */
const SHOWN = 0.2;

/**
 * Ids of the legend’s rows for what a scene shows, in the legend’s order. A power has one texture: where its zone has a
 * row, its sector needs none.
 */
export function legendRows(presence: Readonly<Record<string, number>>, features: readonly Row[]): string[] {
  const shown = features.filter(({ id }) => (presence[id] ?? 0) >= SHOWN);
  const rows = LEGEND.filter(({ means }) => shown.some(means)).map(({ id }) => id);
  const hasZone = (id: string) => id.startsWith('sector-') && rows.includes(id.replace('sector', 'zone'));
  return rows.filter((id) => !hasZone(id));
}

/** The legend’s entries of these ids in its order, the first of each group with its words in full. */
export function legendEntries(ids: readonly string[]): LegendEntry[] {
  const shown = [...LEGEND, GIVEN_UP].filter(({ id }) => ids.includes(id));
  return shown.map((entry, at) => {
    const completed = entry.group !== undefined && entry.group === shown[at - 1]?.group;
    return completed ? entry : { ...entry, words: entry.inFull ?? entry.words };
  });
}
