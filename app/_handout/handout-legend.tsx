import * as messages from '#messages/handout';
import { layerTexts } from '../../geo/atlas/layers';
import type { GroundRow } from '../../geo/atlas/layers/layer';
import { GIVEN_UP, LEGEND } from '../../geo/atlas/legend';
import { palettes } from '../../geo/drawing/palette';
import type { Chapter, Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { sceneAt } from '../../stories/scene/scene';
import { legendRowIds } from '../../stories/scene/scene-legend';
import { LegendSymbol } from '../_map/controls/legend-symbol';
import styles from './handout-legend.module.css';

/** Rows for what is on every map, and is explained only once: the fault line’s bands, and towns. */
const BASE_ROWS = Object.values(layerTexts).flatMap(({ groundLegend = [] }) => groundLegend);

/** Legend rows, each once, in the legend’s order. */
export function LegendRows({ rows, first = [] }: { rows: readonly string[]; first?: readonly GroundRow[] }) {
  const visibleRows = [...first, ...[...LEGEND, GIVEN_UP].filter(({ id }) => rows.includes(id))];
  if (visibleRows.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={messages.legend}>
      {visibleRows.map(({ id, words, inFull = words, draw }) => (
        <li key={id}>
          <LegendSymbol draw={draw} palette={palettes.light} />
          <span>{inFull}</span>
        </li>
      ))}
    </ul>
  );
}

/** How to read the maps of these chapters: shapes and patterns, which survive grey paper. */
export function HandoutLegend({ story, chapters }: { story: Story; chapters: readonly Chapter[] }) {
  const board = storyboardOf(story);
  const ids = new Set(chapters.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const rows = board.steps.flatMap(({ id, builds }, step) =>
    ids.has(id)
      ? builds.flatMap((progress) =>
          legendRowIds(board, { step, progress }, sceneAt(board, { step, progress })),
        )
      : [],
  );
  return (
    <section className={styles.howToRead} aria-labelledby="how-to-read">
      <h2 id="how-to-read">{messages.howToRead}</h2>
      <p>{messages.legendWords}</p>
      <LegendRows rows={rows} first={BASE_ROWS} />
    </section>
  );
}
