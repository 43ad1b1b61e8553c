/** Ids of the patterns and clip paths of one drawing; a page may have several drawings. */
export type PatternIds = Readonly<Record<'tight' | 'mixed' | 'attack' | 'onBar' | 'begins', string>>;

export const patternIds = (id: string): PatternIds => ({
  tight: `${id}tight`,
  mixed: `${id}mixed`,
  attack: `${id}attack`,
  onBar: `${id}on-bar`,
  begins: `${id}begins`,
});

type HatchProps = { id: string; gap: number; line: number; ground: string; ink: string; opacity?: number };

/** A diagonal hatch pattern: lines `line` pixels wide, one every `gap` pixels. */
export function Hatch({ id, gap, line, ground, ink, opacity }: HatchProps) {
  return (
    <pattern
      id={id}
      width={gap}
      height={gap}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
      style={{ opacity }}
    >
      <rect width={gap} height={gap} style={{ fill: ground }} />
      <path d={`M${gap / 2} 0V${gap}`} style={{ stroke: ink, strokeWidth: line, opacity }} />
    </pattern>
  );
}

/** Patterns of the two strips: hard and mixed policy in the band, and attacks on a light bar and on a solid one. */
export function StripPatterns({ ids }: { ids: PatternIds }) {
  return (
    <>
      <Hatch id={ids.tight} gap={5} line={1.6} ground="var(--strip-tight)" ink="var(--ribSoviet)" />
      <Hatch id={ids.mixed} gap={10} line={1.3} ground="var(--strip-mixed)" ink="var(--ribSoviet)" />
      <Hatch id={ids.attack} gap={4} line={1.3} ground="var(--paper)" ink="var(--ink3)" />
      <Hatch id={ids.onBar} gap={4} line={1.7} ground="var(--strip-post)" ink="var(--paper)" />
      <linearGradient id={ids.begins}>
        <stop offset="0" style={{ stopColor: 'var(--strip-post)', stopOpacity: 0.08 }} />
        <stop offset="1" style={{ stopColor: 'var(--strip-post)' }} />
      </linearGradient>
    </>
  );
}
