import { BAND_REACH } from '../../../geo/drawing/overlays';
import { type Program, setView, type View } from './programs';
import { copyVisible, type Segments, STRIDE } from './segments';

const CORNERS = new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]);
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Borders at a level of detail, used at zooms below `belowZoom`. */
export type Level = { belowZoom: number; segments: Segments };

/**
 * A texture with each pixel’s distance to the nearest border, and its distance along it; drawn again only when the map
 * has moved. Bands of any width are painted from it without seams.
 */
export class DistanceField {
  readonly texture: WebGLTexture;
  private readonly framebuffer: WebGLFramebuffer;
  private readonly depth: WebGLRenderbuffer;
  private readonly cornerBuffer: WebGLBuffer;
  private readonly segmentBuffer: WebGLBuffer;
  private levels: readonly Level[] = [];
  /** The segments in view, to be uploaded. */
  private visible = new Float32Array();
  private readonly vertices: WebGLVertexArrayObject;
  private drawnView = '';
  private size = '';

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly program: Program,
    levels: readonly Level[],
  ) {
    this.texture = gl.createTexture();
    this.framebuffer = gl.createFramebuffer();
    this.depth = gl.createRenderbuffer();
    this.vertices = gl.createVertexArray();
    this.segmentBuffer = gl.createBuffer();
    this.cornerBuffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.cornerBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
    this.setLevels(levels);
  }

  /** Replaces the borders. */
  setLevels(levels: readonly Level[]): void {
    this.levels = levels;
    this.visible = new Float32Array(Math.max(...levels.map(({ segments }) => segments.data.length)));
    this.drawnView = '';
  }

  /** Draws the field for a view, unless it is drawn already. */
  draw(view: View, zoom: number): void {
    const key = Object.values(view).join();
    if (key === this.drawnView) return;
    this.drawnView = key;
    const { gl } = this;
    this.resize(view);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    gl.viewport(0, 0, Math.round(view.width * view.ratio), Math.round(view.height * view.ratio));
    gl.colorMask(true, true, true, true);
    gl.depthMask(true);
    gl.clearColor(0, 0, 0, 0);
    gl.clearDepth(1);
    gl.disable(gl.SCISSOR_TEST);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.disable(gl.BLEND);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.DEPTH_TEST);
    gl.depthFunc(gl.LESS);
    gl.depthRange(0, 1);
    this.drawSegments(view, zoom);
    gl.disable(gl.DEPTH_TEST);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  private drawSegments(view: View, zoom: number): void {
    const { gl, program } = this;
    const { segments } = this.levels.find(({ belowZoom }) => zoom < belowZoom) ?? this.finest();
    program.use();
    setView(gl, program, view);
    gl.uniform1f(program.uniform('reach'), BAND_REACH);
    gl.bindVertexArray(this.vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.cornerBuffer);
    gl.enableVertexAttribArray(program.attribute('corner'));
    gl.vertexAttribPointer(program.attribute('corner'), 2, gl.FLOAT, false, 0, 0);
    const margin = BAND_REACH / view.scale;
    const bounds = [
      -view.x / view.scale - margin,
      -view.y / view.scale - margin,
      (view.width - view.x) / view.scale + margin,
      (view.height - view.y) / view.scale + margin,
    ] as const;
    const count = copyVisible(segments, bounds, this.visible);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.segmentBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.visible.subarray(0, count * STRIDE), gl.DYNAMIC_DRAW);
    this.bindInstanceAttribute('ends', 4, 0);
    this.bindInstanceAttribute('before', 1, 4);
    if (count > 0) gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    gl.bindVertexArray(null);
  }

  private bindInstanceAttribute(name: string, count: number, offset: number): void {
    const { gl, program } = this;
    const location = program.attribute(name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, count, gl.FLOAT, false, STRIDE * BYTES, offset * BYTES);
    gl.vertexAttribDivisor(location, 1);
  }

  private finest(): Level {
    const finest = this.levels.at(-1);
    if (!finest) throw new Error('a distance field needs borders');
    return finest;
  }

  private resize({ width, height, ratio }: View): void {
    const { gl } = this;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.size === `${w},${h}`) return;
    this.size = `${w},${h}`;
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, w, h, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T])
      gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
    gl.bindRenderbuffer(gl.RENDERBUFFER, this.depth);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, w, h);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.texture, 0);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, this.depth);
  }
}
