import type { FeatureCollection, Position } from 'geojson';
import {
  type LineFeature,
  matchesLine,
  type Pixel,
  type SchematicLine,
  type Stroke,
  strokesOf,
} from '../../../geo/drawing/schematic-lines';
import { fromOrigin } from './mesh';
import { type OverlayHost, type Program, programOf, setView, type View, viewOf } from './programs';
import { STROKE_FRAGMENT, STROKE_VERTEX } from './shaders';

type Line = { row: LineFeature; strength: number; growth: number; erased: number };

/** Pixels by which a line’s casing is wider than the line, and how strong it is. */
const CASING = { wider: 2.6, strength: 0.7 };
/** Numbers of a corner: place, measures along and across, half width, length, colour. */
const CORNER = 10;
const FEATHER = 1;

const rgb = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** The parts of every route, by its id. */
function partsById(routes: FeatureCollection): ReadonlyMap<string, Position[][]> {
  return new Map(
    routes.features.map(({ properties, geometry }) => {
      const parts = geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
      return [String(properties?.id), geometry?.type === 'LineString' ? [geometry.coordinates] : parts];
    }),
  );
}

/** The two triangles of a stroke, grown by a pixel on every side for a soft edge. */
function cornersOf(
  { from, to, widths }: Stroke,
  color: readonly number[],
  alpha: number,
  into: number[],
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (end: 0 | 1, side: -1 | 1) => {
    const half = (widths[end] as number) / 2;
    const across = side * (half + FEATHER);
    const along = end === 0 ? -FEATHER : length + FEATHER;
    const [x, y] = [from[0] + ux * along - uy * across, from[1] + uy * along + ux * across];
    into.push(x, y, along, across, half, length, ...color, alpha);
  };
  corner(0, -1);
  corner(0, 1);
  corner(1, -1);
  corner(1, -1);
  corner(0, 1);
  corner(1, 1);
}

/** The schematic lines as a custom layer of the live map, worked out in pixels by `geo/drawing/schematic-lines`. */
export class ArrowLayer {
  readonly id = 'arrows';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  private readonly parts: ReadonlyMap<string, Position[][]>;
  private lines: readonly Line[] = [];
  private host: OverlayHost | null = null;
  private program: Program | null = null;
  private buffer: WebGLBuffer | null = null;
  private vertices: WebGLVertexArrayObject | null = null;

  constructor(
    routes: FeatureCollection,
    private arrows: readonly SchematicLine[],
    private casing: string,
  ) {
    this.parts = partsById(routes);
  }

  setLines(lines: readonly Line[]): void {
    this.lines = lines;
  }

  setColors(arrows: readonly SchematicLine[], casing: string): void {
    this.arrows = arrows;
    this.casing = casing;
  }

  onAdd(host: OverlayHost, gl: WebGL2RenderingContext): void {
    this.host = host;
    // compiled with the first lines: the beginning has none
    this.program = null;
    this.buffer = gl.createBuffer();
    this.vertices = gl.createVertexArray();
  }

  render(gl: WebGL2RenderingContext): void {
    const { host } = this;
    if (!host || this.lines.length === 0) return;
    this.program ??= programOf(gl, STROKE_VERTEX, STROKE_FRAGMENT);
    const { program } = this;
    const view = viewOf(host);
    const corners = this.corners(view);
    program.use();
    setView(gl, program, view);
    gl.bindVertexArray(this.vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW);
    const bytes = Float32Array.BYTES_PER_ELEMENT;
    const parts = [
      ['place', 2, 0],
      ['measure', 4, 2],
      ['paint', 4, 6],
    ] as const;
    for (const [name, count, offset] of parts) {
      const at = program.attribute(name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, count, gl.FLOAT, false, CORNER * bytes, offset * bytes);
    }
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.drawArrays(gl.TRIANGLES, 0, corners.length / CORNER);
    gl.bindVertexArray(null);
  }

  private corners(view: View): Float32Array {
    const toPixel = (position: Position): Pixel => {
      const [x, y] = fromOrigin(position);
      return [view.x + x * view.scale, view.y + y * view.scale];
    };
    const into: number[] = [];
    for (const arrow of this.arrows) {
      for (const { row, strength, growth, erased } of this.lines) {
        if (!matchesLine(arrow, row)) continue;
        const alpha = strength * (arrow.style.strength ?? 1);
        const parts = (this.parts.get(row.id) ?? []).map((part) => part.map(toPixel));
        const strokes = parts.flatMap((part) => strokesOf(part, arrow.style, growth, erased));
        const cased = strokes.map(({ widths: [a, b], ...ends }) => ({
          ...ends,
          widths: [a + CASING.wider, b + CASING.wider] as const,
        }));
        for (const stroke of cased) cornersOf(stroke, rgb(this.casing), alpha * CASING.strength, into);
        for (const stroke of strokes) cornersOf(stroke, rgb(arrow.style.color), alpha, into);
      }
    }
    return new Float32Array(into);
  }
}
