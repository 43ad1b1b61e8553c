import { LEGEND } from '../../geo/atlas/legend';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { LegendSymbol } from '../_map/controls/legend-symbol';
import { DialogSamples } from './dialog-samples';
import styles from './gallery.module.css';
import { PartSamples } from './part-samples';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** All signs of the legend in a theme, whatever the page’s own. */
function LegendSamples({ theme }: { theme: Theme }) {
  const palette = palettes[theme];
  return (
    <ul
      className={styles.legend}
      style={{ background: palette.paper, color: palette.ink }}
      aria-label={theme}
    >
      {LEGEND.map(({ id, words, inFull = words, draw }) => (
        <li key={id}>
          <LegendSymbol draw={draw} palette={palette} />
          <span>{inFull}</span>
        </li>
      ))}
    </ul>
  );
}

/** The colours of a theme by name. */
function ColorSamples({ theme }: { theme: Theme }) {
  const palette = palettes[theme];
  return (
    <ul
      className={styles.colors}
      style={{ background: palette.paper, color: palette.ink }}
      aria-label={theme}
    >
      {Object.entries(palette).map(([name, color]) => (
        <li key={name}>
          <i style={{ background: color }} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every part that pages share, for whoever changes one: in development only. */
export default function Gallery() {
  return (
    <main className={styles.gallery}>
      <h1>Gallery</h1>
      <h2>Buttons and text</h2>
      <PartSamples />
      <h2>Dialogs</h2>
      <DialogSamples />
      <h2>Signs of the legend</h2>
      {THEMES.map((theme) => (
        <LegendSamples key={theme} theme={theme} />
      ))}
      <h2>Colours</h2>
      {THEMES.map((theme) => (
        <ColorSamples key={theme} theme={theme} />
      ))}
    </main>
  );
}
