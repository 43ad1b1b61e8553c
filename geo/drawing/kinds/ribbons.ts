import type { Overlay } from '../overlays';

/** Pixels inside the border, outer and inner ribbon. */
const OUTER = 9;
const INNER = 3.6;
/** Ribbons of Western states are quieter: they lie along many coasts, and the story on the other side. */
export const QUIET = { outer: 0.12, inner: 0.26 };
export const QUIET_FIRM = { outer: 0.16, inner: 0.36 };
/** How strong the outer and the inner ribbon are, 0 to 1: alignment without an alliance, and the alliance. */
export const LOOSE = { outer: 0.2, inner: 0.42 };
const FIRM = { outer: 0.26, inner: 0.58 };

type Strength = { outer: number; inner: number };

/** Ribbons along every border of states of some categories at which their alignment ends, on their own side. */
export function ribbon(
  color: string,
  categories: readonly string[],
  stateKey: string,
  { outer, inner }: Strength,
): Overlay[] {
  const band = (to: number, alpha: number): Overlay => ({
    source: 'states',
    stateKey,
    where: { property: 'category', values: categories },
    paint: { kind: 'band', color, alpha, from: 0, to, along: 'fault-lines' },
  });
  return [band(OUTER, outer), band(INNER, inner)];
}

const added = (loose: number, firm: number): number => (firm - loose) / (1 - loose);

/** What is to be drawn over a loose ribbon to make it firm. */
export const FIRM_OVER_LOOSE: Strength = {
  outer: added(LOOSE.outer, FIRM.outer),
  inner: added(LOOSE.inner, FIRM.inner),
};
