'use client';

import { useEffect, useState } from 'react';

/**
 * Whether the page does not have the focus, as while the browser’s own search field has it; the root element says so as
 * `data-away`. What lies over the prose is scroll padding only then: words that are found come to where nothing covers
 * them, and keys that reach what stays over the prose do not scroll the page.
 */
export function useAway(): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const leave = () => setAway(true);
    const comeBack = () => setAway(false);
    setAway(!document.hasFocus());
    window.addEventListener('blur', leave);
    window.addEventListener('focus', comeBack);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', comeBack);
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-away', away);
  }, [away]);
  return away;
}
