import { memo } from 'react';
import * as messages from '#messages/map';
import type { LegendRow } from '../../../geo/atlas/layers/layer';
import { legendEntries } from '../../../geo/atlas/legend';
import { type ColorName, type Palette, palettes } from '../../../geo/drawing/palette';
import styles from './legend.module.css';
import { LegendSymbol } from './legend-symbol';

/** The palette as CSS custom properties, so that the legend’s symbols follow the theme. */
const themePalette = Object.fromEntries(
  (Object.keys(palettes.light) as ColorName[]).map((name) => [name, `var(--${name})`]),
) as Palette;

/** Rows that complete each other’s words, such as the levels of a scale; one row where a row stands alone. */
function groupsOf(rows: readonly LegendRow[]): LegendRow[][] {
  const groups: LegendRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.group !== undefined && row.group === last[0]?.group) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** What stands before the first cell of a group, and the words of that cell: ‘Policy at home: hard’. */
function splitHeading({ group, words }: LegendRow): readonly [heading: string, words: string] {
  const [heading = '', rest] = group ? words.split(': ') : [];
  return rest ? [heading, rest] : ['', words];
}

/** Rows of a group side by side in one line, as a scale is. */
function LegendGroup({ rows }: { rows: readonly LegendRow[] }) {
  const heading = rows[0] && splitHeading(rows[0])[0];
  return (
    <li data-group={rows.length > 1 ? rows.length : undefined}>
      {heading && <span data-heading>{messages.legendHeading({ heading })}</span>}
      {rows.map((row) => (
        <span key={row.id} className={styles.row}>
          <LegendSymbol draw={row.draw} palette={themePalette} />
          <span>{splitHeading(row)[1]}</span>
        </span>
      ))}
    </li>
  );
}

/** The legend below the map, with rows only for what is shown. Memoised, since the map renders while its camera moves. */
export const Legend = memo(function Legend({ rows }: { rows: readonly string[] }) {
  return (
    <ul className={styles.legend} aria-label={messages.legend}>
      {groupsOf(legendEntries(rows)).map((group) => (
        <LegendGroup key={group[0]?.id} rows={group} />
      ))}
    </ul>
  );
});
