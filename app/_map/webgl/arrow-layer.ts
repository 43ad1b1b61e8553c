import type { FeatureCollection, Position } from 'geojson';
import {
  type LineFeature,
  matchesLine,
  type Pixel,
  type SchematicLine,
  type TaperedDash,
  taperedDashes,
} from '../../../geo/drawing/schematic-lines';
import { fromOrigin } from './mesh';
import { createProgram, type HostMap, type Program, setView, type View, viewOf } from './programs';
import { STROKE_FRAGMENT, STROKE_VERTEX } from './shaders';

type VisibleLine = { row: LineFeature; strength: number; growth: number; erased: number };

/** Pixels by which a line’s casing is wider than the line, and its opacity. */
const CASING = { wider: 2.6, strength: 0.7 };
/** Numbers per vertex: position, distance along and across, half width, length, colour. */
const VERTEX_SIZE = 10;
/** Pixels by which a stroke is enlarged for its soft edge. */
const EDGE_SOFTNESS = 1;

const rgb = (color: string) =>
  [1, 3, 5].map((location) => Number.parseInt(color.slice(location, location + 2), 16) / 255);

/** The lines of each route, by its id. */
function partsById(routes: FeatureCollection): ReadonlyMap<string, Position[][]> {
  return new Map(
    routes.features.map(({ properties, geometry }) => {
      const parts = geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
      return [String(properties?.id), geometry?.type === 'LineString' ? [geometry.coordinates] : parts];
    }),
  );
}

/** Appends the vertices of a stroke’s two triangles, enlarged on every side for a soft edge. */
function pushStrokeVertices(
  { from, to, widths }: TaperedDash,
  color: readonly number[],
  alpha: number,
  vertices: number[],
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (end: 0 | 1, side: -1 | 1) => {
    const half = (widths[end] as number) / 2;
    const across = side * (half + EDGE_SOFTNESS);
    const along = end === 0 ? -EDGE_SOFTNESS : length + EDGE_SOFTNESS;
    const [x, y] = [from[0] + ux * along - uy * across, from[1] + uy * along + ux * across];
    vertices.push(x, y, along, across, half, length, ...color, alpha);
  };
  corner(0, -1);
  corner(0, 1);
  corner(1, -1);
  corner(1, -1);
  corner(0, 1);
  corner(1, 1);
}

/** The schematic lines as a custom layer of the live map; `geo/drawing/schematic-lines` computes them in pixels. */
export class ArrowLayer {
  readonly id = 'arrows';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  private readonly parts: ReadonlyMap<string, Position[][]>;
  private lines: readonly VisibleLine[] = [];
  private map: HostMap | null = null;
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

  setLines(lines: readonly VisibleLine[]): void {
    this.lines = lines;
  }

  setColors(arrows: readonly SchematicLine[], casing: string): void {
    this.arrows = arrows;
    this.casing = casing;
  }

  onAdd(map: HostMap, gl: WebGL2RenderingContext): void {
    this.map = map;
    // compiled when the first lines are drawn, since a story’s first scenes have none
    this.program = null;
    this.buffer = gl.createBuffer();
    this.vertices = gl.createVertexArray();
  }

  render(gl: WebGL2RenderingContext): void {
    const { map } = this;
    if (!map || this.lines.length === 0) return;
    this.program ??= createProgram(gl, STROKE_VERTEX, STROKE_FRAGMENT);
    const { program } = this;
    const view = viewOf(map);
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
      const location = program.attribute(name);
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, count, gl.FLOAT, false, VERTEX_SIZE * bytes, offset * bytes);
    }
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.drawArrays(gl.TRIANGLES, 0, corners.length / VERTEX_SIZE);
    gl.bindVertexArray(null);
  }

  private corners(view: View): Float32Array {
    const toPixel = (position: Position): Pixel => {
      const [x, y] = fromOrigin(position);
      return [view.x + x * view.scale, view.y + y * view.scale];
    };
    const vertices: number[] = [];
    for (const arrow of this.arrows) {
      for (const { row, strength, growth, erased } of this.lines) {
        if (!matchesLine(arrow, row)) continue;
        const alpha = strength * (arrow.style.strength ?? 1);
        const parts = (this.parts.get(row.id) ?? []).map((part) => part.map(toPixel));
        const strokes = parts.flatMap((part) => taperedDashes(part, arrow.style, growth, erased));
        const casings = strokes.map(({ widths: [a, b], ...ends }) => ({
          ...ends,
          widths: [a + CASING.wider, b + CASING.wider] as const,
        }));
        for (const stroke of casings)
          pushStrokeVertices(stroke, rgb(this.casing), alpha * CASING.strength, vertices);
        for (const stroke of strokes) pushStrokeVertices(stroke, rgb(arrow.style.color), alpha, vertices);
      }
    }
    return new Float32Array(vertices);
  }
}
