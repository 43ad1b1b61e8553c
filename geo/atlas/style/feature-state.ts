import { DATA_SETS, type DataSet } from '../../drawing/kinds/kind';
import { isAlly } from '../layer-traits';
import { LINE_KINDS, PLATE_KINDS } from '../schema/feature-kinds';
import type { Feature } from '../schema/feature-schema';

type DrawnFeature = Pick<
  Feature,
  'id' | 'layer' | 'kind' | 'category' | 'ref' | 'state' | 'states' | 'zone' | 'place' | 'level' | 'drawnAs'
>;

/** Where a feature’s presence goes: a key of the feature state of a shape in a data set. */
export type StateTarget = { source: DataSet; id: string; key: string };

/** The data set that has a layer’s own shapes, by the layer’s name; without one they are among the events. */
const dataSetOf = (layer: string): DataSet => DATA_SETS.find((name): boolean => name === layer) ?? 'events';

/** Key of a state’s feature state at which a feature shows on its land or along its edge. */
const stateKey = ({ layer, category, level }: DrawnFeature): string => `${layer}/${level ?? category}`;

/**
 * Where the presence of a feature goes. Things that use a state’s land or outline share the state’s own shape: each has
 * a key in its feature state, so nothing is sent twice and nothing needs a filter.
 */
export function targetsOf(feature: DrawnFeature, features: readonly DrawnFeature[]): StateTarget[] {
  const { id, layer, kind, drawnAs, state, states } = feature;
  const ownShape = (source: DataSet): StateTarget[] => [{ source, id, key: 'presence' }];
  if (PLATE_KINDS.has(kind)) return [];
  if (LINE_KINDS.has(kind) || drawnAs === 'line') return ownShape('routes');
  const refs = [state, states].flat().filter((ref) => ref !== undefined);
  const dataSet = dataSetOf(layer);
  if (dataSet !== 'events' || refs.length === 0) return ownShape(dataSet);
  return features
    .filter(({ ref }) => ref !== undefined && refs.includes(ref))
    .map((shape) => ({ source: 'states' as const, id: shape.id, key: stateKey(feature) }));
}

/** Feature states by data set, id and key: what a drawing has to know, and nothing else. */
export type FeatureStates = ReadonlyMap<DataSet, ReadonlyMap<string, Readonly<Record<string, number>>>>;

/** How strongly the hatch of a state out of focus shows, as a share. */
const DIMMED_HATCH = 0.35;
/** Keys of feature state that draw a hatch over a state’s land. */
const HATCH_KEYS = /^bloc-policy\//;

/** Pales a state’s land, and its hatch with it, by `dimming` from 0 to 1. */
function dim(ofState: Record<string, number>, dimming: number): void {
  ofState.dimmed = dimming;
  for (const key of Object.keys(ofState).filter((name) => HATCH_KEYS.test(name)))
    ofState[key] = (ofState[key] ?? 0) * (1 - (1 - DIMMED_HATCH) * dimming);
}

const targets = new WeakMap<readonly DrawnFeature[], ReadonlyMap<string, StateTarget[]>>();

function targetsById(features: readonly DrawnFeature[]): ReadonlyMap<string, StateTarget[]> {
  const known = targets.get(features);
  if (known) return known;
  const byId = new Map(features.map((feature) => [feature.id, targetsOf(feature, features)]));
  targets.set(features, byId);
  return byId;
}

/**
 * The feature states that draw the presences of a scene; where several meet, the strongest stands. `allied`, 0 to 1,
 * hardens the edges of the states that signed the alliance; `dimmed`, 0 to 1 by ref, pales the land of states out of
 * focus and what their policy at home draws on it.
 */
export function featureStates(
  presence: Readonly<Record<string, number>>,
  features: readonly DrawnFeature[],
  { allied, dimmed }: { allied: number; dimmed: Readonly<Record<string, number>> } = {
    allied: 0,
    dimmed: {},
  },
): FeatureStates {
  const states = new Map<DataSet, Map<string, Record<string, number>>>();
  const byId = targetsById(features);
  for (const [id, value] of Object.entries(presence)) {
    for (const target of byId.get(id) ?? []) {
      const ofSource = states.get(target.source) ?? new Map<string, Record<string, number>>();
      const ofFeature = ofSource.get(target.id) ?? {};
      ofFeature[target.key] = Math.max(ofFeature[target.key] ?? 0, value);
      ofSource.set(target.id, ofFeature);
      states.set(target.source, ofSource);
    }
  }
  const allies = new Set(features.filter(isAlly).map(({ state }) => state));
  for (const { id, ref } of features) {
    const ofState = ref ? states.get('states')?.get(id) : undefined;
    if (!ref || !ofState) continue;
    if (allied > 0 && allies.has(ref)) ofState.allied = allied;
    const dimming = dimmed[ref] ?? 0;
    if (dimming > 0) dim(ofState, dimming);
  }
  return states;
}
