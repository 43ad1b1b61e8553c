import type { DataSet } from '../drawing/kinds/kind';
import type { Feature } from './feature-schema';

type Drawn = Pick<
  Feature,
  'id' | 'layer' | 'kind' | 'category' | 'ref' | 'state' | 'states' | 'zone' | 'place' | 'level' | 'ink'
>;

/** Where a feature’s presence goes: a key of the feature state of something in a data set. */
export type Target = { source: DataSet; id: string; key: string };

const ZONE_SETS = {
  'austria-zones': 'austria-zones',
  'vienna-sectors': 'vienna-sectors',
  'berlin-sectors': 'berlin-sectors',
} as const;

/** Bands, fans, brackets and rings that are lines in the routes, though they mean areas. */
const DRAWN_AS_LINES = new Set([
  'supply-austria',
  'supply-austria-west',
  'hardliner-fan',
  'strand-cmea',
  'strand-pact',
]);

function channelsOf({ id, layer, category, level, ink }: Drawn): string[] {
  if (layer === 'bloc-policy') return [`${layer}/${level}`, ...(ink === 'named' ? [`${layer}/named`] : [])];
  return [category === 'strand' ? `${layer}/${id}` : `${layer}/${category}`];
}

/**
 * Where the presence of a feature goes. Things that use a state’s land or outline share the state’s own geometry:
 * each is a channel of its feature state, so nothing is sent twice and nothing needs a filter.
 */
export function targetsOf(feature: Drawn, features: readonly Drawn[]): Target[] {
  const own = (source: DataSet): Target[] => [{ source, id: feature.id, key: 'presence' }];
  if (feature.kind === 'badge' || feature.kind === 'chip') return [];
  if (feature.layer === 'states') return own('states');
  if (feature.kind === 'zone-ref') return own(ZONE_SETS[feature.layer as keyof typeof ZONE_SETS]);
  if (feature.kind === 'route' || feature.kind === 'link' || DRAWN_AS_LINES.has(feature.id))
    return own('routes');
  if (feature.layer === 'troop-zones') return own('troop-zones');
  if (feature.layer === 'garrisons') return own('garrisons');
  if (feature.layer === 'places') return own('places');
  const states = [feature.state, feature.states].flat();
  if (states.every((state) => !state)) return own('events');
  return features
    .filter((row) => row.layer === 'states' && states.includes(row.ref))
    .flatMap(({ id }) => channelsOf(feature).map((key) => ({ source: 'states' as const, id, key })));
}

/** Feature states by data set, id and key: what a drawing has to know, and nothing else. */
export type FeatureStates = ReadonlyMap<DataSet, ReadonlyMap<string, Readonly<Record<string, number>>>>;

const targets = new WeakMap<readonly Drawn[], ReadonlyMap<string, Target[]>>();

function targetsById(features: readonly Drawn[]): ReadonlyMap<string, Target[]> {
  const known = targets.get(features);
  if (known) return known;
  const byId = new Map(features.map((feature) => [feature.id, targetsOf(feature, features)]));
  targets.set(features, byId);
  return byId;
}

/**
 * The feature states that draw the presences of a scene; where several meet, the strongest stands. `allied`, 0 to 1,
 * hardens the edges of the states that signed the alliance; `aside` pales the land of states out of focus, by ref.
 */
export function featureStates(
  presence: Readonly<Record<string, number>>,
  features: readonly Drawn[],
  { allied = 0, aside = {} }: { allied?: number; aside?: Readonly<Record<string, number>> } = {},
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
  const signed = new Set(
    features.filter(({ category }) => category === 'signatory').map(({ state }) => state),
  );
  for (const { id, layer, ref } of features) {
    const ofState = layer === 'states' ? states.get('states')?.get(id) : undefined;
    if (!ofState) continue;
    if (allied > 0 && signed.has(ref)) ofState.allied = allied;
    const pale = aside[ref ?? ''] ?? 0;
    if (pale > 0) ofState.aside = pale;
  }
  return states;
}
