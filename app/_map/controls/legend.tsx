import { memo, type ReactNode } from 'react';
import { legendEntries } from '../../../geo/atlas/legend';
import { type ColorName, type Palette, palettes } from '../../../geo/drawing/palette';
import styles from './legend.module.css';
import { LegendSymbol } from './legend-symbol';

/** The palette as the page’s custom properties: a legend’s pictures follow the theme by themselves. */
const themed = Object.fromEntries(
  (Object.keys(palettes.light) as ColorName[]).map((name) => [name, `var(--${name})`]),
) as Palette;

/** More rows than this take their words in two lines. */
const ROOMY = 4;
/** Letters that never need a second line. */
const SHORT = 12;

/** Words in two lines, parted at the space nearest their middle; short ones stay in one. */
function inTwo(words: string): ReactNode {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const off = (at: number) => Math.abs(at - words.length / 2);
  const [middle] = spaces.sort((a, b) => off(a) - off(b));
  if (words.length < SHORT || middle === undefined) return words;
  return (
    <>
      <span>{words.slice(0, middle)}</span>
      <br />
      <span>{words.slice(middle + 1)}</span>
    </>
  );
}

/** What is shown, and only that, as a caption line below the map; it rests while only the camera moves. */
export const Legend = memo(function Legend({
  rows,
  roomy = false,
}: {
  rows: readonly string[];
  /** Whether each row has a line of its own. */
  roomy?: boolean;
}) {
  const shown = legendEntries(rows);
  const crowded = !roomy && shown.length > ROOMY;
  return (
    <ul
      className={styles.legend}
      data-crowded={crowded || undefined}
      aria-label="Legend"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is longer than the map is wide
      tabIndex={0}
    >
      {shown.map(({ id, words, draw }) => (
        <li key={id}>
          <LegendSymbol draw={draw} palette={themed} />
          <span>{crowded ? inTwo(words) : words}</span>
        </li>
      ))}
    </ul>
  );
});
