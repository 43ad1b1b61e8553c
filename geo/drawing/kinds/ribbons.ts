import type { Overlay } from '../overlays';
import type { Palette } from '../palette';
import type { Drawing } from './kind';

/** Pixels inside the border, outer and inner ribbon. */
const OUTER = 9;
const INNER = 3.6;
/** How strong they are: alignment without an alliance, and the alliance. */
const LOOSE = { outer: 0.2, inner: 0.42 };
const FIRM = { outer: 0.26, inner: 0.58 };

type Strength = { outer: number; inner: number };

function ribbon(
  color: string,
  categories: readonly string[],
  channel: string,
  { outer, inner }: Strength,
): Overlay[] {
  const band = (to: number, alpha: number): Overlay => ({
    source: 'states',
    channel,
    where: { property: 'category', values: categories },
    paint: { kind: 'band', color, alpha, from: 0, to, along: 'fault-lines' },
  });
  return [band(OUTER, outer), band(INNER, inner)];
}

/** What is to be added to a loose ribbon, one over the other, to make it firm. */
const added = (loose: number, firm: number): number => (firm - loose) / (1 - loose);

/**
 * The fault line: along every border at which an alignment ends, a ribbon in its colour on its own side. NATO’s is
 * firm; the bloc’s hardens with the Warsaw Pact, by the channel `allied`.
 */
export const ribbons = (palette: Palette): Drawing => ({
  overlays: [
    ...ribbon(palette.ribWest, ['alignment-west'], 'presence', LOOSE),
    ...ribbon(palette.ribWest, ['alignment-nato'], 'presence', FIRM),
    ...ribbon(palette.ribYugo, ['alignment-yugo'], 'presence', LOOSE),
    ...ribbon(palette.ribSoviet, ['alignment-soviet', 'alignment-east'], 'presence', LOOSE),
    ...ribbon(palette.ribSoviet, ['alignment-soviet', 'alignment-east'], 'allied', {
      outer: added(LOOSE.outer, FIRM.outer),
      inner: added(LOOSE.inner, FIRM.inner),
    }),
  ],
});
