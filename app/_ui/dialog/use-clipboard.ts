import { useRef, useState } from 'react';
import * as messages from '#messages/site';

/**
 * Copies a field’s text to the clipboard. Where the browser refuses, or has no clipboard for this page, the text is
 * selected instead. `status` is the message about the current text; empty before it is copied.
 */
export function useCopyToClipboard<Field extends HTMLInputElement | HTMLTextAreaElement>(text: string) {
  const field = useRef<Field>(null);
  const [result, setResult] = useState({ copied: '', message: '' });
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setResult({ copied: text, message: messages.copied });
    } catch {
      field.current?.focus();
      field.current?.select();
      setResult({ copied: text, message: messages.textSelected });
    }
  };
  return { field, copy, status: result.copied === text ? result.message : '' };
}
