import { Button, LinkButton } from '../_ui/button';
import plate from '../_ui/plate.module.css';
import { ThemeSwitch } from '../_ui/theme-switch';
import hidden from '../_ui/visually-hidden.module.css';
import styles from './gallery.module.css';

/** Buttons in all looks, links that look like them, a plate, and text for screen readers alone. */
export function PartSamples() {
  return (
    <>
      <p className={styles.sampleRow}>
        <Button variant="primary">Primary</Button>
        <Button>Plain</Button>
        <Button disabled>Disabled</Button>
        <Button variant="link">Words that are pressed</Button>
        <Button variant="icon" aria-label="Sign">
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M2 2l12 12M14 2L2 14" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Button>
        <ThemeSwitch />
        <span className={hidden.visuallyHidden}>Only screen readers have this sentence.</span>
      </p>
      <p className={styles.sampleRow}>
        <LinkButton variant="primary" href="#parts">
          Primary link
        </LinkButton>
        <LinkButton href="#parts">Plain link</LinkButton>
      </p>
      <div className={styles.mapSample}>
        <p className={`${plate.plate} ${styles.plateSample}`}>A plate on the map</p>
      </div>
    </>
  );
}
