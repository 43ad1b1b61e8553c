import * as messages from '#messages/handout';
import type { LegendRow } from '../../geo/atlas/layers/layer';
import { LEGEND } from '../../geo/atlas/legend';
import { cameraFor } from '../../geo/camera/camera';
import { scaleOf } from '../../geo/camera/scale-bar';
import type { Palette } from '../../geo/drawing/palette';
import { formatEdtf } from '../../geo/time/dates';
import type { MeasureText } from '../../stories/labels/label-boxes';
import type { MapPanels } from '../../stories/model/sheets-schema';
import type { Storyboard } from '../../stories/model/storyboard';
import { sceneAt } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import { boundsAround, PANEL_SHAPE, panelBoard } from '../../stories/sheets/map-panels';
import type { MapGeodata } from '../_map/live/load-geodata';
import { element, escapeSvg } from '../_map/still/draw/svg';
import { drawStill } from '../_map/still/still';
import type { SheetForm } from './sheet-pictures';

type PanelsOptions = {
  story: Storyboard;
  panels: MapPanels;
  form: SheetForm;
  /** Pixels. */
  width: number;
  palette: Palette;
  geodata: MapGeodata;
  measure: MeasureText;
};

/** Pixels between maps, above each for its title and date, and of a line below them. */
const GAP = 8;
const HEAD = 40;
const LINE = 21;
const SIZE = 12.5;
const FAMILY = 'Sofia Sans Semi Condensed';
/** Maps in a row. */
const COLUMNS: Readonly<Record<SheetForm, number>> = { narrow: 2, wide: 4 };

const drawText = (words: string, x: number, y: number, size: number, weight: number, fill: string): string =>
  element(
    'text',
    { 'font-family': FAMILY, 'font-weight': weight, 'font-size': size, fill, x, y },
    escapeSvg(words),
  );

/** An SVG whose ids are its own, so that several can stand in one file. */
const withOwnIds = (svg: string, prefix: string): string =>
  svg
    .replace(/ id="([^"]+)"/g, ` id="${prefix}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replace(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`);

function drawLegendRow({ words, draw }: LegendRow, x: number, middle: number, palette: Palette): string {
  const { width, height, svg } = draw(palette);
  const frame = { x, y: middle - height / 2, width, height, viewBox: `0 0 ${width} ${height}` };
  return element('svg', frame, svg) + drawText(words, x + width + 6, middle + 4, SIZE, 400, palette.ink);
}

/** The legend of all maps in lines of at most `width` pixels, from `top` down; `height` is that of all lines. */
function drawLegend(
  board: Storyboard,
  { palette, measure, width }: PanelsOptions,
  top: number,
): { svg: string; height: number } {
  const ids = board.steps.flatMap((_, step) => {
    const moment = { step, progress: 1 };
    return legendRowIds(board, moment, sceneAt(board, moment));
  });
  const lines: { x: number; row: LegendRow }[][] = [[]];
  let x = 0;
  for (const row of LEGEND.filter(({ id }) => ids.includes(id))) {
    const needed = row.draw(palette).width + 6 + measure(row.words, 'Sofia 400', SIZE);
    if (x > 0 && x + needed > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ x, row });
    x += needed + 16;
  }
  let bottom = top;
  const drawn = lines.map((line) => {
    const height = Math.max(LINE, ...line.map(({ row }) => row.draw(palette).height + 2));
    bottom += height;
    return line.map(({ x, row }) => drawLegendRow(row, x, bottom - height / 2, palette)).join('');
  });
  return { svg: drawn.join(''), height: bottom - top };
}

/** A bar that is true on each of the maps. */
function drawScale(
  { panels, palette }: PanelsOptions,
  size: { width: number; height: number },
  y: number,
): string {
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const center = panels.maps[0]?.center ?? [0, 0];
  const scale = scaleOf(cameraFor(boundsAround(center, panels.km), { ...size, padding }), size.width / 2);
  return [
    element('path', {
      d: `M0.7 ${y - 7}V${y}H${scale.pixels}V${y - 7}`,
      ...{ fill: 'none', stroke: palette.ink, 'stroke-width': 1.4 },
    }),
    drawText(messages.scale({ km: scale.km }), scale.pixels + 8, y, SIZE, 500, palette.ink),
  ].join('');
}

/**
 * Draws the maps of a sheet beside each other as one SVG, by the machinery of the stills, with the scale that they share
 * and their legend.
 */
export function drawMapPanels(options: PanelsOptions): string {
  const { story, panels, form, width, palette, geodata, measure } = options;
  const columns = COLUMNS[form];
  const mapWidth = Math.floor((width - GAP * (columns - 1)) / columns);
  const size = { width: mapWidth, height: Math.round(mapWidth * PANEL_SHAPE) };
  const pitch = { x: size.width + GAP, y: HEAD + size.height + GAP };
  const board = panelBoard(story, panels);
  const maps = panels.maps.map(({ title, date }, at) => {
    const [x, y] = [(at % columns) * pitch.x, Math.floor(at / columns) * pitch.y];
    const still = drawStill({
      ...{ story: board, palette, geodata, measure, title, device: form, hasControls: false },
      ...{ ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
      moment: { step: at, progress: 1 },
    });
    const edge = { x: x + 0.5, y: y + HEAD + 0.5, width: size.width - 1, height: size.height - 1 };
    return [
      drawText(title, x, y + 15, 15, 600, palette.ink),
      drawText(formatEdtf(date), x, y + 32, SIZE, 500, palette.ink2),
      withOwnIds(still, `m${at}`).replace('<svg ', `<svg x="${x}" y="${y + HEAD}" `),
      element('rect', { ...edge, fill: 'none', stroke: palette.tick, 'stroke-width': 1 }),
    ].join('');
  });
  const bottom = Math.ceil(panels.maps.length / columns) * pitch.y;
  const legend = drawLegend(board, options, bottom + LINE + 4);
  const height = bottom + LINE + 8 + legend.height;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    element('title', {}, escapeSvg(panels.title)) +
      element('rect', { width, height, fill: palette.paper }) +
      maps.join('') +
      drawScale(options, size, bottom + 14) +
      legend.svg,
  );
}
