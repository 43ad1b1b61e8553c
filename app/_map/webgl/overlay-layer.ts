import type { FeatureCollection } from 'geojson';
import { type Alignment, faultLines, SMALL } from '../../../geo/atlas/alignments';
import { GENERALIZED_BELOW_ZOOM } from '../../../geo/atlas/geodata/generalize';
import type { FeatureStates } from '../../../geo/atlas/style/feature-state';
import type { Overlay, OverlayPaint, OverlaySource } from '../../../geo/drawing/overlays';
import { AreaFills, type Paint } from './area-fills';
import { DistanceField, type Level } from './distance-field';
import { type Mesh, meshesOf } from './mesh';
import { createProgram, type HostMap, type Program, setView, viewOf } from './programs';
import { segmentsOf } from './segments';
import { FIELD_FRAGMENT, FIELD_VERTEX, FILL_FRAGMENT, FILL_VERTEX, PAINT_KIND } from './shaders';

/** The data for overlays: polygons by data set, and the borders of states as lines. */
type Shapes = Readonly<Record<OverlaySource | 'borders', FeatureCollection>>;
/** The data for nearer views, and for wide ones. */
export type OverlayData = Readonly<Record<Form, Shapes>>;
type Form = 'detailed' | 'generalized';

const formAt = (zoom: number): Form => (zoom < GENERALIZED_BELOW_ZOOM ? 'generalized' : 'detailed');

/** Metres on the equator as a share of the unit square (WGS84 circumference 40,075,017 m). */
const metres = (m: number) => m / 40_075_017;
/** Zoom from which enclaves have bands of their own. */
const ENCLAVES_FROM_ZOOM = 5.9;

const ENCLAVES = new Set<unknown>(SMALL);

const withoutEnclaves = (borders: FeatureCollection): FeatureCollection => ({
  ...borders,
  features: borders.features.filter(
    ({ properties }) => !ENCLAVES.has(properties?.left) && !ENCLAVES.has(properties?.right),
  ),
});

/**
 * Borders by level of detail. Those of wide views are the generalized ones themselves, so that bands keep to the edges
 * of what they lie on. `skipsEnclaves` leaves enclaves out where they are too small.
 */
function detailLevels(bordersOf: (form: Form) => FeatureCollection, skipsEnclaves: boolean): Level[] {
  const level = (belowZoom: number, form: Form, tolerance: number): Level => {
    const borders = bordersOf(form);
    const isWide = skipsEnclaves && belowZoom <= ENCLAVES_FROM_ZOOM;
    return { belowZoom, segments: segmentsOf(isWide ? withoutEnclaves(borders) : borders, tolerance) };
  };
  return [
    level(GENERALIZED_BELOW_ZOOM, 'generalized', 0),
    level(ENCLAVES_FROM_ZOOM, 'detailed', metres(1000)),
    level(7, 'detailed', metres(700)),
    level(Number.POSITIVE_INFINITY, 'detailed', 0),
  ];
}

/** Which distance field an overlay needs, if any. */
const distanceFieldFor = ({ paint }: Overlay): 'states' | 'faults' | null => {
  if (paint.kind !== 'band') return null;
  return paint.along === 'fault-lines' ? 'faults' : 'states';
};

type PaintedFeature = { id: string; overlay: Overlay; strength: number };

const rgb = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];

/** A paint’s alpha and shape parameters for the shader, at a strength from 0 to 1. */
function shaderShape(
  paint: OverlayPaint,
  strength: number,
): { alpha: number; shape: [number, number, number, number] } {
  switch (paint.kind) {
    case 'ground':
      return { alpha: paint.alpha * strength, shape: [0, 0, 0, 0] };
    case 'hatch': {
      // angles count from the horizontal, rising to the right; the shader needs the direction across the strokes
      const angle = ((90 - paint.angle) * Math.PI) / 180;
      const width = paint.thins ? paint.width * strength : paint.width;
      return {
        alpha: paint.thins ? 1 : strength,
        shape: [Math.cos(angle), Math.sin(angle), paint.period, width],
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

function shaderPaint({ overlay, strength }: PaintedFeature): Paint {
  const { alpha, shape } = shaderShape(overlay.paint, strength);
  return {
    color: [...rgb(overlay.paint.color), alpha],
    shape,
    kind: PAINT_KIND[overlay.paint.kind],
    byFaults: distanceFieldFor(overlay) === 'faults',
  };
}

const NO_LINES: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** What a generalized feature too small to have an area is drawn as. */
const NO_MESH: Mesh = { id: '', properties: {}, corners: new Float32Array() };

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
  /** Triangles of the polygons, computed when they are first drawn: form and source → id → mesh. */
  private readonly meshes = new Map<string, ReadonlyMap<string, Mesh>>();
  private states: FeatureStates = new Map();
  private painted: PaintedFeature[] = [];
  private gl: WebGL2RenderingContext | null = null;
  private program: Program | null = null;
  private field: DistanceField | null = null;
  private faultField: DistanceField | null = null;
  private faultLines: (form: Form) => FeatureCollection = () => NO_LINES;
  private areas: AreaFills | null = null;
  /** Whether the areas and paints are yet to be uploaded. */
  private needsUpload = true;
  /** The form of the areas that are uploaded. */
  private form: Form | null = null;
  private map: HostMap | null = null;

  constructor(
    private readonly data: OverlayData,
    private overlays: readonly Overlay[],
  ) {}

  /** Sets the feature states, the same as those of the style’s layers. */
  setStates(states: FeatureStates): void {
    this.states = states;
    this.painted = this.overlays.flatMap((overlay) => this.paintedFeatures(overlay, states));
    this.needsUpload = true;
  }

  /** Changes the overlays’ colours. */
  setOverlays(overlays: readonly Overlay[]): void {
    this.overlays = overlays;
    this.setStates(this.states);
  }

  /** Sets the fault lines, which change only when a border or an alignment does. */
  setFaultLines(alignments: ReadonlyMap<string, Alignment>, bordersDay: string): void {
    this.faultLines = (form) => faultLines(this.data[form].borders, alignments, bordersDay);
    this.faultField?.setLevels(detailLevels(this.faultLines, true));
  }

  private paintedFeatures(overlay: Overlay, states: FeatureStates): PaintedFeature[] {
    const { source, stateKey, where } = overlay;
    const sourceStates = states.get(source);
    if (!sourceStates) return [];
    return this.data.detailed[source].features.flatMap(({ properties }) => {
      const id = String(properties?.id);
      const state = sourceStates.get(id);
      const strength = (state?.[stateKey] ?? 0) * (stateKey === 'presence' ? 1 : (state?.presence ?? 0));
      const isIncluded = !where || where.values.includes(String(properties?.[where.property]));
      return strength > 0 && isIncluded ? [{ id, overlay, strength }] : [];
    });
  }

  private meshOf(form: Form, source: OverlaySource, id: string): Mesh {
    const key = `${form} ${source}`;
    const meshes =
      this.meshes.get(key) ?? new Map(meshesOf(this.data[form][source]).map((mesh) => [mesh.id, mesh]));
    this.meshes.set(key, meshes);
    return meshes.get(id) ?? NO_MESH;
  }

  private upload(areas: AreaFills, form: Form): void {
    areas.set(
      this.painted.map(({ overlay, id }) => this.meshOf(form, overlay.source, id)),
      this.painted.map(shaderPaint),
    );
    this.needsUpload = false;
    this.form = form;
  }

  onAdd(map: HostMap, gl: WebGL2RenderingContext): void {
    this.map = map;
    this.gl = gl;
    this.program = createProgram(gl, FILL_VERTEX, FILL_FRAGMENT);
    this.areas = new AreaFills(gl, this.program);
    this.needsUpload = true;
    const distances = createProgram(gl, FIELD_VERTEX, FIELD_FRAGMENT);
    this.field = new DistanceField(
      gl,
      distances,
      detailLevels((form) => this.data[form].borders, false),
    );
    this.faultField = new DistanceField(gl, distances, detailLevels(this.faultLines, true));
  }

  prerender(): void {
    if (!this.map) return;
    const view = viewOf(this.map);
    const uses = (faultLines: boolean) =>
      this.painted.some(({ overlay }) => distanceFieldFor(overlay) === (faultLines ? 'faults' : 'states'));
    if (uses(false)) this.field?.draw(view, this.map.getZoom());
    if (uses(true)) this.faultField?.draw(view, this.map.getZoom());
  }

  render(): void {
    const { gl, program, areas, field, faultField } = this;
    if (!gl || !program || !areas || !field || !faultField || !this.map || this.painted.length === 0) return;
    const form = formAt(this.map.getZoom());
    if (this.needsUpload || form !== this.form) this.upload(areas, form);
    const view = viewOf(this.map);
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
