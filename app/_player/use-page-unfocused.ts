import { useEffect, useState } from 'react';

/**
 * Whether the page does not have the focus, as while the browser’s find bar has it; the root element then has
 * `data-away`. Bars that cover the prose become scroll padding only then: text that the find bar finds scrolls to where
 * nothing covers it, and keys that focus a bar do not scroll the page.
 */
export function usePageUnfocused(): boolean {
  const [isUnfocused, setUnfocused] = useState(false);
  useEffect(() => {
    const onBlur = () => setUnfocused(true);
    const onFocus = () => setUnfocused(false);
    setUnfocused(!document.hasFocus());
    window.addEventListener('blur', onBlur);
    window.addEventListener('focus', onFocus);
    return () => {
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('focus', onFocus);
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-away', isUnfocused);
  }, [isUnfocused]);
  return isUnfocused;
}
