import type { CSSProperties, ReactNode } from 'react';
import { palettes, type Theme } from '../../geo/drawing/palette';
import styles from './gallery.module.css';

/** The colours of a theme as pages have them, for a part of a page that shows the other theme than the page. */
const themeStyle = (theme: Theme): CSSProperties => ({
  ...Object.fromEntries(Object.entries(palettes[theme]).map(([name, color]) => [`--${name}`, color])),
  ...{ '--plate': palettes[theme].paper, colorScheme: theme },
});

/** Samples in a theme, whatever the page’s own. */
export function ThemeSample({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <section className={styles.themeSample} style={themeStyle(theme)} aria-label={theme}>
      {children}
    </section>
  );
}
