'use client';

import { useCallback, useEffect, useState } from 'react';

/** How long a word stands, milliseconds. */
const STANDS = 6000;

/** A word to the presenter that goes by itself, such as why nothing happened; empty when there is none. */
export function useNotice(): { notice: string; say: (words: string) => void } {
  const [said, setSaid] = useState({ words: '' });
  useEffect(() => {
    if (!said.words) return;
    const going = setTimeout(() => setSaid({ words: '' }), STANDS);
    return () => clearTimeout(going);
  }, [said]);
  const say = useCallback((words: string) => setSaid({ words }), []);
  return { notice: said.words, say };
}
