'use client';

import { useRef, useState } from 'react';

/**
 * Copies a field’s text. Where the browser refuses, or has no clipboard for this page, the text stands ready, marked.
 * `said` tells which of the two has happened to the text that stands there now.
 */
export function useCopying<Field extends HTMLInputElement | HTMLTextAreaElement>(text: string) {
  const field = useRef<Field>(null);
  const [done, setDone] = useState({ of: '', words: '' });
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setDone({ of: text, words: 'Copied.' });
    } catch {
      field.current?.focus();
      field.current?.select();
      setDone({ of: text, words: 'The text is marked: copy it with Ctrl or ⌘ and C.' });
    }
  };
  return { field, copy, said: done.of === text ? done.words : '' };
}
