import type { FeatureStates } from '../../../geo/atlas/style/feature-state';
import type { Overlay } from '../../../geo/drawing/overlays';

/** How much nearer to neutral the land out of focus is than on a map that fills a window, as a factor. */
const DIMMING = 1.8;
/** How strong the ribbons along the fault line stay, as a share. */
const RIBBONS = 0.4;
/** Keys of feature state that draw ribbons. */
const RIBBON_KEYS = new Set(['presence', 'allied']);

/** Feature states of a map so small that what is in focus has to stand out by its colour alone. */
export function quietStates(states: FeatureStates): FeatureStates {
  const land = [...(states.get('states') ?? [])].map(
    ([id, { dimmed = 0, ...ofState }]) => [id, { ...ofState, dimmed: dimmed * DIMMING }] as const,
  );
  return new Map([...states, ['states', new Map(land)]]);
}

/** Overlays with paler ribbons. */
export const quietOverlays = (overlays: readonly Overlay[]): Overlay[] =>
  overlays.map((overlay) =>
    overlay.source === 'states' && RIBBON_KEYS.has(overlay.stateKey) && overlay.paint.kind === 'band'
      ? { ...overlay, paint: { ...overlay.paint, alpha: overlay.paint.alpha * RIBBONS } }
      : overlay,
  );
