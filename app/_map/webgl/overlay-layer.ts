import type { FeatureCollection } from 'geojson';
import { type Alignment, faultLines, SMALL } from '../../../geo/atlas/alignments';
import type { FeatureStates } from '../../../geo/atlas/feature-state';
import type { Overlay, OverlayPaint, OverlaySource } from '../../../geo/drawing/overlays';
import { type Paint, PaintedAreas } from './area-fills';
import { DistanceField, type Level } from './distance-field';
import { type Mesh, meshesOf } from './mesh';
import { type OverlayHost, type Program, programOf, setView, viewOf } from './programs';
import { segmentsOf } from './segments';
import { FIELD_FRAGMENT, FIELD_VERTEX, FILL_FRAGMENT, FILL_VERTEX, PAINT_KIND } from './shaders';

/** The data that overlays lie on: polygons by data set, and the borders of states as lines. */
export type OverlayData = {
  polygons: Readonly<Record<OverlaySource, FeatureCollection>>;
  borders: FeatureCollection;
};

/** Metres on the equator as a share of the unit square (WGS84 circumference 40,075,017 m). */
const metres = (m: number) => m / 40_075_017;
/** Zoom from which enclaves have ribbons of their own. */
const SMALL_FROM = 6;

/** Borders for each level of zoom, the coarser the wider the view; enclaves too small for it left out if asked. */
function levelsOf(borders: FeatureCollection, leaveSmallOut: boolean): Level[] {
  const small = new Set<unknown>(SMALL);
  const large: FeatureCollection = {
    ...borders,
    features: borders.features.filter(
      ({ properties }) => !small.has(properties?.left) && !small.has(properties?.right),
    ),
  };
  const level = (belowZoom: number, tolerance: number): Level => ({
    belowZoom,
    segments: segmentsOf(leaveSmallOut && belowZoom <= SMALL_FROM ? large : borders, tolerance),
  });
  return [
    level(5, metres(3000)),
    level(6, metres(1500)),
    level(7, metres(700)),
    level(Number.POSITIVE_INFINITY, 0),
  ];
}

/** Which picture of distances an overlay needs, if any. */
const fieldOf = ({ paint }: Overlay): 'states' | 'faults' | null => {
  if (paint.kind !== 'band') return null;
  return paint.along === 'fault-lines' ? 'faults' : 'states';
};

type Draw = { mesh: Mesh; overlay: Overlay; strength: number };

const rgb = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];

/** Numbers of a paint for the shader: its alpha and its shape at a strength from 0 to 1. */
function shapeOf(
  paint: OverlayPaint,
  strength: number,
): { alpha: number; shape: [number, number, number, number] } {
  switch (paint.kind) {
    case 'ground':
      return { alpha: paint.alpha * strength, shape: [0, 0, 0, 0] };
    case 'hatch': {
      // strokes rise to the right; the hatch repeats across them
      const turn = ((90 - paint.angle) * Math.PI) / 180;
      const width = paint.thins ? paint.width * strength : paint.width;
      return {
        alpha: paint.thins ? 1 : strength,
        shape: [Math.cos(turn), Math.sin(turn), paint.period, width],
      };
    }
    case 'dots':
      return { alpha: strength, shape: [0, 0, paint.period, paint.radius] };
    default:
      return {
        alpha: paint.alpha * strength,
        shape: [paint.from, paint.to, paint.dash?.[0] ?? 0, paint.dash?.[1] ?? 0],
      };
  }
}

function paintOf({ overlay, strength }: Draw): Paint {
  const { alpha, shape } = shapeOf(overlay.paint, strength);
  return {
    color: [...rgb(overlay.paint.color), alpha],
    shape,
    kind: PAINT_KIND[overlay.paint.kind],
    byFaults: fieldOf(overlay) === 'faults',
  };
}

/** Texture units: distances to the borders of states and to the fault lines, and the paints. */
const [STATES, FAULTS, PAINTS] = [0, 1, 2];

/**
 * The overlays as a custom layer of the live map: patterns of one size at every zoom and bands along borders, by
 * fragment shaders. Holds no time of its own: it paints the feature states that it was last given.
 */
export class OverlayLayer {
  readonly id = 'overlays';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  private readonly meshes: ReadonlyMap<OverlaySource, Mesh[]>;
  private states: FeatureStates = new Map();
  private draws: Draw[] = [];
  private gl: WebGL2RenderingContext | null = null;
  private program: Program | null = null;
  private field: DistanceField | null = null;
  private faultField: DistanceField | null = null;
  private faults: FeatureCollection = { type: 'FeatureCollection', features: [] };
  private areas: PaintedAreas | null = null;
  /** Whether what is to be painted is yet to be sent. */
  private stale = true;
  private host: OverlayHost | null = null;

  constructor(
    private readonly data: OverlayData,
    private overlays: readonly Overlay[],
  ) {
    const sources = Object.entries(data.polygons) as [OverlaySource, FeatureCollection][];
    this.meshes = new Map(sources.map(([source, collection]) => [source, meshesOf(collection)]));
  }

  /** Sets what is to be painted: the same feature states that the style’s layers have. */
  setStates(states: FeatureStates): void {
    this.states = states;
    this.draws = this.overlays.flatMap((overlay) => this.drawsOf(overlay, states));
    this.stale = true;
  }

  /** Changes the colours; what is painted stays. */
  setOverlays(overlays: readonly Overlay[]): void {
    this.overlays = overlays;
    this.setStates(this.states);
  }

  /** Sets where the fault lines run: they move only when a border or an alignment does. */
  setFaultLines(alignments: ReadonlyMap<string, Alignment>, bordersDay: string): void {
    this.faults = faultLines(this.data.borders, alignments, bordersDay);
    this.faultField?.setLevels(levelsOf(this.faults, true));
  }

  private drawsOf(overlay: Overlay, states: FeatureStates): Draw[] {
    const { source, stateKey, where } = overlay;
    const given = states.get(source);
    if (!given) return [];
    return (this.meshes.get(source) ?? []).flatMap((mesh) => {
      const state = given.get(mesh.id);
      const strength = (state?.[stateKey] ?? 0) * (stateKey === 'presence' ? 1 : (state?.presence ?? 0));
      const wanted = !where || where.values.includes(String(mesh.properties[where.property]));
      return strength > 0 && wanted ? [{ mesh, overlay, strength }] : [];
    });
  }

  onAdd(host: OverlayHost, gl: WebGL2RenderingContext): void {
    this.host = host;
    this.gl = gl;
    this.program = programOf(gl, FILL_VERTEX, FILL_FRAGMENT);
    this.areas = new PaintedAreas(gl, this.program);
    this.stale = true;
    const distances = programOf(gl, FIELD_VERTEX, FIELD_FRAGMENT);
    this.field = new DistanceField(gl, distances, levelsOf(this.data.borders, false));
    this.faultField = new DistanceField(gl, distances, levelsOf(this.faults, true));
  }

  prerender(): void {
    if (!this.host) return;
    const view = viewOf(this.host);
    const uses = (faults: boolean) =>
      this.draws.some(({ overlay }) => fieldOf(overlay) === (faults ? 'faults' : 'states'));
    if (uses(false)) this.field?.draw(view, this.host.getZoom());
    if (uses(true)) this.faultField?.draw(view, this.host.getZoom());
  }

  render(): void {
    const { gl, program, areas, field, faultField } = this;
    if (!gl || !program || !areas || !field || !faultField || !this.host || this.draws.length === 0) return;
    if (this.stale) {
      areas.set(
        this.draws.map(({ mesh }) => mesh),
        this.draws.map(paintOf),
      );
      this.stale = false;
    }
    const view = viewOf(this.host);
    program.use();
    setView(gl, program, view);
    gl.uniform1f(program.uniform('ratio'), view.ratio);
    const distances = [
      ['states', STATES, field],
      ['faults', FAULTS, faultField],
    ] as const;
    for (const [name, unit, { texture }] of distances) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform1i(program.uniform(name), unit);
    }
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    areas.draw(program, PAINTS);
  }
}
