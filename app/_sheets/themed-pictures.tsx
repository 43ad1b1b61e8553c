'use client';

import { useEffect } from 'react';
import { useTheme } from '../_site/theme/theme';

/** Shows the pictures of sheets on the page in the theme that the reader chose instead of the system’s. */
export function ThemedPictures() {
  const theme = useTheme();
  useEffect(() => {
    if (!document.documentElement.dataset.theme) return;
    for (const source of document.querySelectorAll<HTMLSourceElement>('source[data-dark]'))
      source.media = theme === 'dark' ? (source.dataset.dark ?? '') : 'not all';
  }, [theme]);
  return null;
}
