'use client';

import * as messages from '#messages/site';
import { switchTheme, useTheme } from '../_site/theme/theme';
import { Button } from './button';

/** Switches between the light and the dark theme; until it is pressed the system’s setting holds. */
export function ThemeSwitch() {
  const theme = useTheme();
  const nextTheme = theme === 'light' ? 'dark' : 'light';
  return (
    <Button
      variant="icon"
      aria-label={messages.switchTheme({ theme: nextTheme })}
      title={messages.switchTheme({ theme: nextTheme })}
      onClick={() => switchTheme(nextTheme)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
      </svg>
    </Button>
  );
}
