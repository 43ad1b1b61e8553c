import type { ReactNode } from 'react';
import { LEGEND } from '../../geo/atlas/legend';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { storyboardOf } from '../../stories/model/storyboard';
import { LegendSymbol } from '../_map/controls/legend-symbol';
import { slidesOf } from '../_present/deck/slide';
import { firstStory } from '../_site/load-stories';
import { DialogSamples } from './dialog-samples';
import styles from './gallery.module.css';
import { PartSamples } from './part-samples';
import { ScaleSamples } from './scale-samples';
import { ThemeSample } from './theme-sample';

const THEMES: readonly Theme[] = ['light', 'dark'];

/** All signs of the legend in a theme. */
function LegendSamples({ theme }: { theme: Theme }) {
  return (
    <ul className={styles.sampleList}>
      {LEGEND.map(({ id, words, inFull = words, draw }) => (
        <li key={id}>
          <LegendSymbol draw={draw} palette={palettes[theme]} />
          <span>{inFull}</span>
        </li>
      ))}
    </ul>
  );
}

/** The colours of a theme by name. */
function ColorSamples({ theme }: { theme: Theme }) {
  return (
    <ul className={styles.sampleList}>
      {Object.entries(palettes[theme]).map(([name, color]) => (
        <li key={name}>
          <i style={{ background: color }} />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}

function InBothThemes({ title, sampleOf }: { title: string; sampleOf: (theme: Theme) => ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <div className={styles.themeColumns}>
        {THEMES.map((theme) => (
          <ThemeSample key={theme} theme={theme}>
            {sampleOf(theme)}
          </ThemeSample>
        ))}
      </div>
    </>
  );
}

/** Every part that pages share, for whoever changes one: in development only. */
export default function Gallery() {
  const story = firstStory();
  const board = storyboardOf(story);
  const slides = slidesOf(story);
  return (
    <main className={styles.gallery} id="parts">
      <h1>Gallery</h1>
      <InBothThemes title="Buttons, plate and text" sampleOf={() => <PartSamples />} />
      <InBothThemes title="Dialogs" sampleOf={() => <DialogSamples story={board} slides={slides} />} />
      <InBothThemes title="Signs of the legend" sampleOf={(theme) => <LegendSamples theme={theme} />} />
      <InBothThemes title="Scales of type and space" sampleOf={() => <ScaleSamples />} />
      <InBothThemes title="Colours" sampleOf={(theme) => <ColorSamples theme={theme} />} />
    </main>
  );
}
