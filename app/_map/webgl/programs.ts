import { project } from '../../../geo/camera/camera';
import { ORIGIN } from './mesh';

/** A linked shader program, and the locations of its inputs. */
export type Program = {
  use: () => void;
  attribute: (name: string) => number;
  uniform: (name: string) => WebGLUniformLocation | null;
};

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('no shader');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(gl.getShaderInfoLog(shader) ?? 'shader');
  }
  return shader;
}

/** Compiles and links a program. Throws the driver’s message if that fails. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, vertex));
  gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, fragment));
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(gl.getProgramInfoLog(program) ?? 'program');
  }
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  return {
    use: () => gl.useProgram(program),
    attribute: (name) => gl.getAttribLocation(program, name),
    uniform: (name) => {
      if (!uniforms.has(name)) uniforms.set(name, gl.getUniformLocation(program, name));
      return uniforms.get(name) ?? null;
    },
  };
}

/** Transform of the map: pixels per unit square, and the pixel of ORIGIN; the canvas in CSS pixels, and its pixel ratio. */
export type View = { scale: number; x: number; y: number; width: number; height: number; ratio: number };

/** Sets a program’s view uniforms. */
export function setView(gl: WebGL2RenderingContext, program: Program, view: View): void {
  gl.uniform3f(program.uniform('view'), view.scale, view.x, view.y);
  gl.uniform2f(program.uniform('size'), view.width, view.height);
}

/** What a custom layer calls on the map that it is added to. */
export type HostMap = {
  getCenter: () => { lng: number; lat: number };
  getZoom: () => number;
  getCanvas: () => HTMLCanvasElement;
};

const TILE_SIZE = 512;

/** The current view of a map. */
export function viewOf(map: HostMap): View {
  const { lng, lat } = map.getCenter();
  const canvas = map.getCanvas();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const scale = TILE_SIZE * 2 ** map.getZoom();
  const [x, y] = project([lng, lat]);
  return {
    scale,
    x: width / 2 + (ORIGIN[0] - x) * scale,
    y: height / 2 + (ORIGIN[1] - y) * scale,
    width,
    height,
    ratio: canvas.width / Math.max(1, width),
  };
}
