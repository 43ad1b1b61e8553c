import type { Mesh } from './mesh';
import type { Program } from './programs';
import { PAINT_TEXELS } from './shaders';

const BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Numbers per vertex: its position, and the row of its paint in the texture. */
const VERTEX_SIZE = 3;
/** Numbers per texel. */
const TEXEL_SIZE = 4;

/** How an area is painted, as the shader’s input. */
export type Paint = {
  /** Red, green, blue and alpha, 0 to 1. */
  color: readonly [red: number, green: number, blue: number, alpha: number];
  shape: readonly [number, number, number, number];
  kind: number;
  byFaults: boolean;
};

/** Fills areas in one draw call; WebGL draws triangles in their order, so later areas are on top. */
export class AreaFills {
  private readonly vertices: WebGLVertexArrayObject;
  private readonly corners: WebGLBuffer;
  private readonly paints: WebGLTexture;
  private meshes: readonly Mesh[] = [];
  private count = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    program: Program,
  ) {
    this.vertices = gl.createVertexArray();
    this.corners = gl.createBuffer();
    this.paints = gl.createTexture();
    gl.bindVertexArray(this.vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.corners);
    const corner = program.attribute('corner');
    gl.enableVertexAttribArray(corner);
    gl.vertexAttribPointer(corner, VERTEX_SIZE, gl.FLOAT, false, VERTEX_SIZE * BYTES, 0);
    gl.bindVertexArray(null);
  }

  /** Sets the areas, lowest first, and the paint of each. Vertices are uploaded only if the areas changed. */
  set(meshes: readonly Mesh[], paints: readonly Paint[]): void {
    if (meshes.length !== this.meshes.length || meshes.some((mesh, index) => mesh !== this.meshes[index]))
      this.sendCorners(meshes);
    this.sendPaints(paints);
  }

  /** Draws all areas with the program in use, with the paints on a texture unit. */
  draw(program: Program, unit: number): void {
    const { gl } = this;
    if (this.count === 0) return;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, this.paints);
    gl.uniform1i(program.uniform('paints'), unit);
    gl.bindVertexArray(this.vertices);
    gl.drawArrays(gl.TRIANGLES, 0, this.count);
    gl.bindVertexArray(null);
  }

  private sendCorners(meshes: readonly Mesh[]): void {
    const { gl } = this;
    this.meshes = meshes;
    this.count = meshes.reduce((sum, { corners }) => sum + corners.length / 2, 0);
    const vertices = new Float32Array(this.count * VERTEX_SIZE);
    let to = 0;
    for (const [row, { corners }] of meshes.entries()) {
      for (let from = 0; from < corners.length; from += 2) {
        vertices[to++] = corners[from] as number;
        vertices[to++] = corners[from + 1] as number;
        vertices[to++] = row;
      }
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, this.corners);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.DYNAMIC_DRAW);
  }

  private sendPaints(paints: readonly Paint[]): void {
    const { gl } = this;
    const rows = paints.map(({ color, shape, kind, byFaults }) => [
      ...color,
      ...shape,
      ...[kind, byFaults ? 1 : 0, 0, 0],
    ]);
    const texels = new Float32Array(rows.flat());
    gl.bindTexture(gl.TEXTURE_2D, this.paints);
    // MapLibre may have set them for its own textures
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    const height = texels.length / (PAINT_TEXELS * TEXEL_SIZE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, PAINT_TEXELS, height, 0, gl.RGBA, gl.FLOAT, texels);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  }
}
