'use client';

import { useEffect, useState } from 'react';
import { AMOUNTS } from './choice';
import type { EmbedAsked } from './embed-dialog';

/** Hears of every ‘Embed’ that is pressed on the page, in the served prose and elsewhere. */
export function useEmbedAsked() {
  const [asked, setAsked] = useState<EmbedAsked | null>(null);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-embed]') : null;
      const amount = AMOUNTS.find((candidate) => candidate === button?.dataset.embed);
      const step = button?.dataset.embedStep;
      if (!button || !amount || !step) return;
      button.focus({ preventScroll: true });
      setAsked({ amount, step });
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return [asked, setAsked] as const;
}
