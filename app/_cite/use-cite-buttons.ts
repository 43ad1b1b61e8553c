import { useEffect, useState } from 'react';

/**
 * The step of the last press of a button with `data-cite` on the page, in the served prose and elsewhere; null before one.
 * An address with `?cite` asks for it at once, of the step that it leads to, or of `firstStep`.
 */
export function useCiteButtons(firstStep: string) {
  const [step, setStep] = useState<string | null>(null);
  useEffect(() => {
    if (!new URLSearchParams(location.search).has('cite')) return;
    setStep(decodeURIComponent(location.hash.slice(1)) || firstStep);
  }, [firstStep]);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-cite]') : null;
      // a step’s own button stands in its section
      const cited = button?.dataset.cite || button?.closest('section')?.id;
      if (!button || !cited) return;
      button.focus({ preventScroll: true });
      setStep(cited);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return [step, setStep] as const;
}
