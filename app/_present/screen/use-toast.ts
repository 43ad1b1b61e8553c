import { useCallback, useEffect, useState } from 'react';

/** How long a toast is shown, milliseconds. */
const DURATION = 6000;

/** A message to the presenter that disappears by itself, such as why a command did nothing; empty when there is none. */
export function useToast(): { toast: string; notify: (text: string) => void } {
  const [message, setMessage] = useState({ text: '' });
  useEffect(() => {
    if (!message.text) return;
    const timer = setTimeout(() => setMessage({ text: '' }), DURATION);
    return () => clearTimeout(timer);
  }, [message]);
  const notify = useCallback((text: string) => setMessage({ text }), []);
  return { toast: message.text, notify };
}
