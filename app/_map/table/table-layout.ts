import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { LabelBox } from '../../../stories/labels/label-boxes';
import type { Change, MoscowTable } from '../../../stories/table/moscow-table';
import { withFallbackFont } from '../picture/text-width';

const MOSCOW = [37.6156, 55.7522] as const;
/**
 * Share of the window’s height at which every table begins, where Moscow leaves room: readers find it in the same place
 * from step to step.
 */
const TABLE_TOP = { wide: 0.43, compact: 0.45 };

/** Sizes in pixels. A compact table has each post above its names, and only the rows that matter most. */
const WIDE = {
  post: 13.5,
  name: 20,
  caption: 14,
  row: 30,
  line: 22,
  postColumn: 86,
  gutter: 20,
  names: 215,
  /** Least width of a table, so that all begin at one distance from the window’s edge. */
  least: 250,
};
/** Where there is less room west of Moscow, names break sooner. */
const CROWDED = {
  ...WIDE,
  ...{ post: 12.5, name: 17, row: 25, line: 19, postColumn: 78, gutter: 18, names: 140, least: 210 },
};
/** Maps of which less is seen have it so, pixels. */
const CROWDED_BELOW = 700;
const COMPACT = {
  post: 11,
  name: 13.5,
  caption: 11.5,
  row: 28,
  line: 15,
  postColumn: 0,
  gutter: 13,
  names: 164,
  least: 118,
};
/** Maps that are lower, or narrower, have the compact table, pixels. */
const COMPACT_BELOW = { width: 600, height: 400 };
/** Least pixels between Moscow’s middle and the table, and between the table and the window’s edges. */
const BELOW_MOSCOW = { wide: 36, compact: 26 };
const EDGE = { right: 12, bottom: 12, left: 8 };
/** Rows of the highest posts, which every table has. */
const TOP_ROWS = 2;
/** Pixels between two names. */
const NAME_GAP = 6;

/** Font names of the map, by what has become of a person. */
export const NAME_FONTS: Readonly<Record<Change, string>> = {
  stays: 'Sofia 400',
  enters: 'Sofia 700',
  leaves: 'Sofia 400',
};

export type TableText = {
  text: string;
  /** Baseline’s left end, pixels from the table’s top left corner. */
  x: number;
  y: number;
  /** Pixels. */
  size: number;
  kind: 'post' | 'caption' | Change;
};

/** An arrow between two names: from the height of one, round the left, to that of the other. */
type TableArrow = { x: number; from: number; to: number; reach: number };

type TableLayout = { width: number; height: number; texts: TableText[]; arrows: TableArrow[] };

/** Width of a text in em, by the widths of the site’s own font: letters are narrow, wide or neither. */
const emWidth = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (/[ijltfrI,.']/.test(letter)) return sum + 0.26;
    return (
      sum + (/[mwMW]/.test(letter) ? 0.74 : /[A-Z]/.test(letter) ? 0.55 : /\s/.test(letter) ? 0.2 : 0.485)
    );
  }, 0);
/** Width of a text in pixels, for places where nothing can measure it. */
export const textWidth = withFallbackFont((text, _font, size) => emWidth(text) * size);

/** Whether a map is so small that its tables take their compact form. */
export const isCompact = ({ width, height }: Pick<Viewport, 'width' | 'height'>): boolean =>
  width < COMPACT_BELOW.width || height < COMPACT_BELOW.height;

type Row = MoscowTable['rows'][number];

/** Those to whom something happens in a table, or who do something: their names are bold. */
const subjectsOf = ({ attacks, acts }: MoscowTable): string[] => [
  ...attacks.map(({ on }) => on),
  ...acts.map(({ by }) => by),
];

/** Rows of a compact table: the highest posts, those in which something changes, or else the last. */
function compactRows(table: MoscowTable): Row[] {
  const { rows } = table;
  const subjects = subjectsOf(table);
  const rowsOfSubjects = subjects.map((subject) =>
    rows.find(({ names }) => names.some(({ name }) => name === subject)),
  );
  const changes = (row: Row) =>
    row.names.some(({ change }) => change !== 'stays') || rowsOfSubjects.includes(row);
  const kept = rows.filter((row, at) => at < TOP_ROWS || changes(row));
  const last = rows.at(-1);
  return kept.length > TOP_ROWS || !last || kept.some(changes) ? kept : [...kept, last];
}

/** Names in lines no wider than their column. */
function nameLines(names: Row['names'], size: number, maxWidth: number) {
  const lines: { name: string; change: Change; x: number }[][] = [[]];
  let x = 0;
  names.forEach(({ name, change }, at) => {
    const isLast = at === names.length - 1;
    const text = change === 'stays' && !isLast && names[at + 1]?.change === 'stays' ? `${name},` : name;
    const width = textWidth(text, NAME_FONTS[change], size);
    if (x > 0 && x + width > maxWidth) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ name: text, change, x });
    x += width + NAME_GAP;
  });
  return lines;
}

/** Places the words and arrows of a table, its sizes those of its form. */
function layOutTable(table: MoscowTable, compact: boolean, isCrowded: boolean): TableLayout {
  const sizes = compact ? COMPACT : isCrowded ? CROWDED : WIDE;
  const rows = compact ? compactRows(table) : table.rows;
  const namesLeft = sizes.postColumn + sizes.gutter;
  const texts: TableText[] = [];
  /** Height of the first line with a name, from the top, and the names that have their caption. */
  const heights = new Map<string, number>();
  const captioned = new Set<string>();
  let y = 0;
  const subjects = subjectsOf(table);
  const remarks = [
    ...table.attacks.map(({ on, caption }) => ({ of: on, caption, kind: 'caption' as const })),
    ...table.acts.map(({ by, caption }) => ({ of: by, caption, kind: 'post' as const })),
  ];
  for (const { post, names: written, note } of rows) {
    const names = written.map(({ name, change }) => ({
      name,
      // in the row where its caption stands, not in a lower one
      change:
        change === 'stays' && subjects.includes(name) && !captioned.has(name) ? ('enters' as const) : change,
    }));
    const lines = nameLines(names, sizes.name, sizes.names);
    const firstLine = y + (compact ? sizes.post + 3 + sizes.name : sizes.row - 5);
    if (compact)
      texts.push({ text: post, x: namesLeft, y: y + sizes.post + 2, size: sizes.post, kind: 'post' });
    else {
      const [first = '', second] = breakPost(post, sizes.post, sizes.postColumn);
      texts.push({ text: first, x: 0, y: firstLine, size: sizes.post, kind: 'post' });
      if (second)
        texts.push({ text: second, x: 0, y: firstLine + sizes.post + 1, size: sizes.post, kind: 'post' });
    }
    lines.forEach((line, nth) => {
      for (const { name, change, x } of line) {
        const baseline = firstLine + nth * sizes.line;
        texts.push({ text: name, x: namesLeft + x, y: baseline, size: sizes.name, kind: change });
        const key = name.replace(/,$/, '');
        if (!heights.has(key)) heights.set(key, baseline - sizes.name * 0.34);
      }
    });
    const last = lines.at(-1)?.at(-1);
    if (note && last) {
      const x = namesLeft + last.x + textWidth(last.name, NAME_FONTS[last.change], sizes.name) + NAME_GAP;
      texts.push({ text: note, x, y: firstLine, size: sizes.caption, kind: 'caption' });
    }
    const postLines = !compact && breakPost(post, sizes.post, sizes.postColumn).length > 1 ? 2 : 1;
    y += sizes.row + (Math.max(lines.length, postLines) - 1) * sizes.line;
    for (const { of, caption, kind } of remarks) {
      if (captioned.has(of) || !names.some(({ name }) => name === of)) continue;
      captioned.add(of);
      texts.push({
        text: caption,
        x: namesLeft,
        y: y + sizes.caption - 2,
        size: sizes.caption,
        kind,
      });
      y += sizes.line;
    }
  }
  const arrows = table.attacks.flatMap(({ by, on }): TableArrow[] => {
    // where nobody is named who attacks the caption alone says so: an arrow would come from no name
    const [from, to] = [by === null ? undefined : heights.get(by), heights.get(on)];
    return from === undefined || to === undefined
      ? []
      : [{ x: namesLeft - 3, from, to, reach: sizes.gutter - 7 }];
  });
  const widths = texts.map(({ text, x, size }) => x + textWidth(text, 'Sofia 500', size));
  return { width: Math.ceil(Math.max(sizes.least, ...widths)) + 2, height: y + 6, texts, arrows };
}

/** A post’s name in two lines, if it is wider than its column. */
function breakPost(post: string, size: number, maxWidth: number): string[] {
  if (textWidth(post, 'Sofia 400', size) <= maxWidth) return [post];
  const words = post.split(' ');
  const last = words.pop() ?? '';
  return [words.join(' '), last];
}

export type PlacedTable = TableLayout & {
  box: LabelBox;
  /** Moscow’s middle, pixels of the window. */
  moscow: readonly [x: number, y: number];
};

/** The table at the window’s right, with a line from Moscow’s mark; null where Moscow is out of the window. */
export function placeTable(table: MoscowTable, camera: Camera, viewport: Viewport): PlacedTable | null {
  const [x, y] = pixelOf(MOSCOW, camera, viewport);
  const isInWindow = x > 0 && y > 0 && x < viewport.width && y < viewport.height;
  if (!isInWindow || table.rows.length === 0) return null;
  const compact = isCompact(viewport);
  // on a slide the text covers the left of the map
  const seen = viewport.width - (viewport.padding.left > 100 ? viewport.padding.left : 0);
  const layout = layOutTable(table, compact, seen < CROWDED_BELOW);
  const left = Math.max(EDGE.left, viewport.width - EDGE.right - layout.width);
  const form = compact ? 'compact' : 'wide';
  const lowest = viewport.height - EDGE.bottom - layout.height;
  const top = Math.min(Math.max(TABLE_TOP[form] * viewport.height, y + BELOW_MOSCOW[form]), lowest);
  return {
    ...layout,
    box: { left, top, right: left + layout.width, bottom: top + layout.height },
    moscow: [x, y],
  };
}
