import { Button } from '../_ui/button';
import { ThemeSwitch } from '../_ui/theme-switch';
import hidden from '../_ui/visually-hidden.module.css';

/** Buttons in all states, and text for screen readers alone. */
export function PartSamples() {
  return (
    <p>
      <Button variant="primary">Primary</Button> <Button>Plain</Button> <Button disabled>Disabled</Button>{' '}
      <ThemeSwitch />
      <span className={hidden.visuallyHidden}>Only screen readers have this sentence.</span>
    </p>
  );
}
