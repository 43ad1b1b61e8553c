import { GIVEN_UP, LEGEND, type LegendEntry } from '../../geo/atlas/legend';
import { type ColorName, palettes } from '../../geo/drawing/palette';
import type { Chapter, Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { sceneAt } from '../../stories/scene/scene';
import { sceneLegend } from '../../stories/scene/scene-legend';
import { LegendSymbol } from '../_map/controls/legend-symbol';
import styles from './handout.module.css';

type Row = Pick<LegendEntry, 'id' | 'words' | 'inFull' | 'draw'>;

/** Land of an alignment with its ribbon, below a border at which it ends. */
const ribbon =
  (land: ColorName, color: ColorName): LegendEntry['draw'] =>
  (palette) => ({
    width: 30,
    height: 18,
    svg:
      `<rect width="30" height="18" fill="${palette[land]}"/>` +
      `<path d="M0 6H30" stroke="${palette[color]}" stroke-width="10" stroke-opacity=".3"/>` +
      `<path d="M0 4H30" stroke="${palette[color]}" stroke-width="5" stroke-opacity=".5"/>` +
      `<path d="M0 1H30" stroke="${palette.ink}" stroke-width="2"/>`,
  });

/** What stands on every map and needs no row beside a single one: the fault line’s ribbons, and towns. */
const GROUND: readonly Row[] = [
  { id: 'ground-soviet', words: 'The fault line, with Moscow’s side', draw: ribbon('bloc', 'ribSoviet') },
  { id: 'ground-west', words: 'Western side', draw: ribbon('west', 'ribWest') },
  { id: 'ground-yugoslav', words: 'Yugoslavia’s side', draw: ribbon('yugo', 'ribYugo') },
  {
    id: 'ground-town',
    words: 'A town, for orientation',
    draw: ({ ink, casing }) => ({
      width: 16,
      height: 16,
      svg: `<circle cx="8" cy="8" r="4" fill="${casing}" stroke="${ink}" stroke-width="1.6"/>`,
    }),
  },
];

/** Rows of the legend, each once, in the legend’s order. */
export function LegendRows({ rows, first = [] }: { rows: readonly string[]; first?: readonly Row[] }) {
  const shown: Row[] = [...first, ...[...LEGEND, GIVEN_UP].filter(({ id }) => rows.includes(id))];
  if (shown.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Legend">
      {shown.map(({ id, words, inFull = words, draw }) => (
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
      <LegendRows rows={rows} first={GROUND} />
    </section>
  );
}
