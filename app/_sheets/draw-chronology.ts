import * as messages from '#messages/handout';
import type { Palette } from '../../geo/drawing/palette';
import { formatEdtf, parseIsoDay } from '../../geo/time/dates';
import type { Chronology } from '../../stories/model/sheets-schema';
import { type ChartEntry, chartRows } from '../../stories/sheets/chronology';
import { element, escapeSvg } from '../_map/still/draw/svg';

type ChartOptions = {
  chronology: Chronology;
  /** Pixels. */
  width: number;
  palette: Palette;
  measure: (text: string, font: string, size: number) => number;
  title: string;
};

/** Pixels: the columns’ lanes within a row, and above and below the rows. */
const LANE = 14;
const ROW_GAP = 9;
const TOP = 78;
const BOTTOM = 36;
const RIGHT = 8;
const SIZE = 12;
const MARK = 4.6;
/** Weeks that have a tick. */
const WEEKS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const FONTS = { regular: 'Sofia 400', medium: 'Sofia 500', strong: 'Sofia 600' } as const;
const FAMILY = 'Sofia Sans Semi Condensed';

type TextOptions = {
  weight?: 400 | 500 | 600;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  fill: string;
};

const drawText = (words: string, x: number, y: number, options: TextOptions): string =>
  element(
    'text',
    {
      'font-family': FAMILY,
      'font-weight': options.weight ?? 400,
      'font-size': options.size ?? SIZE,
      'text-anchor': options.anchor,
      fill: options.fill,
      ...{ x, y },
    },
    escapeSvg(words),
  );

const MARK_PATHS = {
  triangle: `M${-MARK} ${-MARK}L${MARK + 0.8} 0L${-MARK} ${MARK}Z`,
  square: `M${-MARK + 0.5} ${-MARK + 0.5}H${MARK - 0.5}V${MARK - 0.5}H${-MARK + 0.5}Z`,
  disc: `M${-MARK} 0a${MARK} ${MARK} 0 1 0 ${2 * MARK} 0a${MARK} ${MARK} 0 1 0 ${-2 * MARK} 0Z`,
} as const;

type Mark = keyof typeof MARK_PATHS;

/** A disc is unrest, which alone has a colour. */
const colorOf = (mark: Mark, palette: Palette): string => (mark === 'disc' ? palette.rising : palette.ink);

const drawMark = (mark: Mark, x: number, y: number, hollow: boolean, palette: Palette): string =>
  element('path', {
    d: MARK_PATHS[mark],
    transform: `translate(${Math.round(x * 10) / 10} ${y})`,
    fill: hollow ? palette.paper : colorOf(mark, palette),
    stroke: colorOf(mark, palette),
    'stroke-width': 1.6,
  });

/** First days of the months of an axis. */
function monthsOf({ from, to }: Chronology['axis']): { day: number; month: number; year: number }[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: { day: number; month: number; year: number }[] = [];
  for (let nth = 0; ; nth++) {
    const date = new Date(Date.UTC(year, month - 1 + nth, 1));
    const day = parseIsoDay(date.toISOString().slice(0, 10));
    if (day > parseIsoDay(to)) return months;
    months.push({ day, month: date.getUTCMonth() + 1, year: date.getUTCFullYear() });
  }
}

type Plot = { left: number; right: number; bottom: number; x: (day: number) => number };

/** Months below the rows, weeks above them, and the line of the day from which they are counted. */
function drawAxes({ chronology, palette }: ChartOptions, { right, bottom, x }: Plot): string[] {
  const { since, axis } = chronology;
  const months = monthsOf(axis);
  const start = parseIsoDay(since.day);
  const lines = months.map(({ day, month }) =>
    element('path', {
      d: `M${Math.round(x(day)) + 0.5} ${TOP}V${bottom + (month % 3 === 0 ? 5 : 3)}`,
      stroke: month === 1 ? palette.tick : palette.rule,
      'stroke-width': 1,
    }),
  );
  const names = months
    .filter(({ day, month }) => month % 3 === 0 && x(day) < right - 20)
    .map(({ day, month, year }) => {
      const name = formatEdtf(`${year}-${String(month).padStart(2, '0')}`).slice(0, 3);
      return drawText(name, x(day) + 1, bottom + 16, { fill: palette.ink2 });
    });
  const years = months
    .filter(({ month }, at) => at === 0 || month === 1)
    .map(({ day, year }) =>
      drawText(`${year}`, x(day) + 1, bottom + 32, { weight: 600, fill: palette.ink2 }),
    );
  const weeks = WEEKS.map((week) => ({ week, at: x(start + week * 7) })).filter(({ at }) => at < right - 10);
  return [
    ...lines,
    ...names,
    ...years,
    element('path', {
      d: `M${Math.round(x(start))} ${TOP - 33}V${bottom}`,
      stroke: palette.ink,
      'stroke-width': 1.6,
    }),
    drawText(since.text, x(start) + 6, TOP - 24, { weight: 500, fill: palette.ink }),
    ...weeks.flatMap(({ week, at }) => [
      element('path', {
        d: `M${Math.round(at) + 0.5} ${TOP - 5}V${TOP}`,
        stroke: palette.tick,
        'stroke-width': 1,
      }),
      drawText(week === WEEKS[0] ? messages.weeks({ weeks: week }) : `${week}`, at, TOP - 8, {
        ...{ anchor: 'middle', size: 11, fill: palette.ink2 },
      }),
    ]),
    element('path', {
      d: `M${x(start)} ${bottom + 0.5}H${right}M${x(start)} ${TOP + 0.5}H${right}`,
      stroke: palette.tick,
      'stroke-width': 1,
    }),
  ];
}

/** A mark for each column, and what a hollow one means. */
function drawKey({ chronology, palette, measure }: ChartOptions): string[] {
  let left = 6;
  const parts = chronology.columns.flatMap(({ title, mark }) => {
    const at = left;
    left += 12 + measure(title, FONTS.medium, SIZE) + 12;
    return [
      drawMark(mark, at, 11, false, palette),
      drawText(title, at + 10, 15, { weight: 500, fill: palette.ink }),
    ];
  });
  return [
    ...parts,
    drawMark('square', 6, 28, true, palette),
    drawText(messages.hollowMark, 16, 32, { fill: palette.ink2 }),
  ];
}

/** An entry: its span where it has several days, its mark, and its date beside it, where there is room. */
function drawEntry(
  entry: ChartEntry,
  next: ChartEntry | undefined,
  y: number,
  { x, right }: Plot,
  { chronology, palette, measure }: ChartOptions,
): string {
  const mark = chronology.columns[entry.column]?.mark ?? 'disc';
  const [from, to] = [x(entry.from), x(entry.to)];
  const middle = (from + to) / 2;
  const half = Math.max(MARK, (to - from) / 2);
  const words = measure(entry.words, FONTS.regular, SIZE);
  const limit = next ? x(next.from) - MARK : right + RIGHT;
  const fits = middle + half + 5 + words <= limit;
  const color = colorOf(mark, palette);
  const span =
    to - from > 2 * MARK
      ? element('path', {
          d: `M${Math.round(from * 10) / 10} ${y}H${Math.round(to * 10) / 10}`,
          stroke: color,
          'stroke-width': 2,
          'stroke-dasharray': entry.hollow ? '2 2' : undefined,
        })
      : '';
  return [
    span,
    drawMark(mark, middle, y, entry.hollow, palette),
    drawText(entry.words, fits ? middle + half + 5 : middle - half - 5, y + 4, {
      anchor: fits ? undefined : 'end',
      fill: palette.ink,
    }),
  ].join('');
}

/**
 * Draws a chronology as SVG: a row for each state, in it a lane for each column, on one axis of months, with the weeks
 * since its first day above.
 */
export function drawChronology(options: ChartOptions): string {
  const { chronology, width, palette, measure, title } = options;
  const rows = chartRows(chronology);
  const height = rows.length * (chronology.columns.length * LANE + ROW_GAP) + TOP + BOTTOM;
  const left = Math.max(...rows.map(({ name }) => measure(name, FONTS.strong, 13))) + 10;
  const right = width - RIGHT;
  const [first, end] = [parseIsoDay(chronology.axis.from), parseIsoDay(chronology.axis.to)];
  const x = (day: number) => left + ((day - first) / (end - first)) * (right - left);
  const plot = { left, right, bottom: height - BOTTOM, x };
  const rowHeight = chronology.columns.length * LANE + ROW_GAP;
  const drawn = rows.flatMap(({ name, entries }, at) => {
    const top = TOP + at * rowHeight;
    const lane = (column: number) => top + ROW_GAP / 2 + (column + 0.5) * LANE;
    return [
      element('path', { d: `M0 ${top + rowHeight - 0.5}H${right}`, stroke: palette.rule, 'stroke-width': 1 }),
      drawText(name, 0, top + rowHeight / 2 + 4, { weight: 600, size: 13, fill: palette.ink }),
      ...entries.map((entry, index) => {
        const next = entries[index + 1];
        return drawEntry(
          entry,
          next?.column === entry.column ? next : undefined,
          lane(entry.column),
          plot,
          options,
        );
      }),
    ];
  });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    element('title', {}, escapeSvg(title)) +
      element('rect', { width, height, fill: palette.paper }) +
      [...drawKey(options), ...drawAxes(options, plot), ...drawn].join(''),
  );
}
