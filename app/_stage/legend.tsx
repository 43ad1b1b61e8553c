import { LEGEND } from '../../geo/legend';
import { type ColorName, type Palette, palettes } from '../../geo/palette';
import styles from './legend.module.css';

/** The palette as the page’s custom properties: a legend’s pictures follow the theme by themselves. */
const themed = Object.fromEntries(
  (Object.keys(palettes.light) as ColorName[]).map((name) => [name, `var(--${name})`]),
) as Palette;

/** What is shown, and only that, as a caption line below the map. */
export function Legend({ rows }: { rows: readonly string[] }) {
  const shown = LEGEND.filter(({ id }) => rows.includes(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it where it is longer than the map is wide
    <ul className={styles.legend} aria-label="Legend" tabIndex={0}>
      {shown.map(({ id, words, draw }) => {
        const { width, height, svg } = draw(themed);
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
            {words}
          </li>
        );
      })}
    </ul>
  );
}
