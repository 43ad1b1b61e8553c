import { useEffect, useState } from 'react';
import { AMOUNTS } from './choice';
import type { EmbedRequest } from './embed-dialog';

/** The last press of an ‘Embed’ button on the page, in the served prose and elsewhere; null before one. */
export function useEmbedButtons() {
  const [request, setRequest] = useState<EmbedRequest | null>(null);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-embed]') : null;
      const amount = AMOUNTS.find((candidate) => candidate === button?.dataset.embed);
      // a step’s own button stands in its section
      const step = button?.dataset.embedStep ?? button?.closest('section')?.id;
      if (!button || !amount || !step) return;
      button.focus({ preventScroll: true });
      setRequest({ amount, step });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return [request, setRequest] as const;
}
