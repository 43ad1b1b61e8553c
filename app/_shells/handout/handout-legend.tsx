import { GIVEN_UP, LEGEND } from '../../../geo/legend';
import { palettes } from '../../../geo/palette';
import type { Chapter, Story } from '../../../stories/load';
import { sceneAt } from '../../../stories/scene';
import { sceneLegend } from '../../../stories/scene-legend';
import { storyboardOf } from '../../../stories/storyboard';
import styles from './handout.module.css';

/** Rows of the legend, each once, in the legend’s order. */
export function LegendRows({ rows }: { rows: readonly string[] }) {
  const shown = [...LEGEND, GIVEN_UP].filter(({ id }) => rows.includes(id));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Legend">
      {shown.map(({ id, words, inFull = words, draw }) => {
        const { width, height, svg } = draw(palettes.light);
        return (
          <li key={id}>
            <svg
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              aria-hidden="true"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: our own symbols
              dangerouslySetInnerHTML={{ __html: svg }}
            />
            <span>{inFull}</span>
          </li>
        );
      })}
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
          sceneLegend(board, { step, progress }, sceneAt(board, { step, progress })),
        )
      : [],
  );
  return (
    <section className={styles.reading} aria-labelledby="how-to-read">
      <h2 id="how-to-read">How to read the maps</h2>
      <p>
        Land is pale, edges speak: where two alignments meet, a dark line runs between two ribbons. Each
        meaning has a shape or a pattern, so that it survives grey paper. A filled mark is documented, a
        hollow one reported or approximate. Dashed lines are schematic: their ends are known, the way between
        is not meant. Figures in dispute are ranges, with who says so.
      </p>
      <LegendRows rows={rows} />
    </section>
  );
}
