import { memo, type ReactNode } from 'react';
import { legendEntries } from '../../../geo/atlas/legend';
import { type ColorName, type Palette, palettes } from '../../../geo/drawing/palette';
import styles from './legend.module.css';
import { LegendSymbol } from './legend-symbol';

/** The palette as CSS custom properties, so that the legend’s symbols follow the theme. */
const themePalette = Object.fromEntries(
  (Object.keys(palettes.light) as ColorName[]).map((name) => [name, `var(--${name})`]),
) as Palette;

/** With more rows than this, each text breaks into two lines. */
const MAX_UNCROWDED_ROWS = 4;
/** Shorter texts stay in one line, letters. */
const MIN_SPLIT_LENGTH = 12;

/** A text in two lines, broken at the space nearest its middle. */
function splitInTwoLines(words: string): ReactNode {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
  const distanceFromMiddle = (index: number) => Math.abs(index - words.length / 2);
  const [middle] = spaces.sort((a, b) => distanceFromMiddle(a) - distanceFromMiddle(b));
  if (words.length < MIN_SPLIT_LENGTH || middle === undefined) return words;
  return (
    <>
      <span>{words.slice(0, middle)}</span>
      <br />
      <span>{words.slice(middle + 1)}</span>
    </>
  );
}

/** The legend below the map, with rows only for what is shown. Memoised, since the map renders while its camera moves. */
export const Legend = memo(function Legend({
  rows,
  isRoomy = false,
}: {
  rows: readonly string[];
  /** Whether each row has a line of its own. */
  isRoomy?: boolean;
}) {
  const entries = legendEntries(rows);
  const isCrowded = !isRoomy && entries.length > MAX_UNCROWDED_ROWS;
  return (
    <ul
      className={styles.legend}
      data-crowded={isCrowded || undefined}
      aria-label="Legend"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is longer than the map is wide
      tabIndex={0}
    >
      {entries.map(({ id, words, draw }) => (
        <li key={id}>
          <LegendSymbol draw={draw} palette={themePalette} />
          <span>{isCrowded ? splitInTwoLines(words) : words}</span>
        </li>
      ))}
    </ul>
  );
});
