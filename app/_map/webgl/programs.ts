import { project } from '../../../geo/camera/camera';
import { ORIGIN } from './mesh';

/** A linked shader program with the places of its inputs. */
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

/** Compiles and links a program. Throws with the driver’s message if it cannot be. */
export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
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

/** Where the map is in the window: pixels for the unit square, and the pixel of the coordinates’ origin. */
export type View = { scale: number; x: number; y: number; width: number; height: number; ratio: number };

/** Tells a program where the map is. */
export function setView(gl: WebGL2RenderingContext, program: Program, view: View): void {
  gl.uniform3f(program.uniform('view'), view.scale, view.x, view.y);
  gl.uniform2f(program.uniform('size'), view.width, view.height);
}

/** What a custom layer asks of the map that carries it. */
export type OverlayHost = {
  getCenter: () => { lng: number; lat: number };
  getZoom: () => number;
  getCanvas: () => HTMLCanvasElement;
};

const TILE = 512;

/** Where a map is now. */
export function viewOf(host: OverlayHost): View {
  const { lng, lat } = host.getCenter();
  const canvas = host.getCanvas();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const scale = TILE * 2 ** host.getZoom();
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
