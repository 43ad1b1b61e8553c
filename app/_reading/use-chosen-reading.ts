import { useEffect, useState } from 'react';

const NONE: readonly string[] = [];

/** The steps to which the reading of a radio button links. */
function stepsOfReading(radio: HTMLInputElement): readonly string[] {
  const links = radio.closest('[data-reading]')?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]');
  return links ? [...links].map(({ hash }) => decodeURIComponent(hash.slice(1))) : NONE;
}

/** Steps on whose events the reading leans that is chosen in the served prose; none while none is chosen. */
export function useChosenReading(): readonly string[] {
  const [steps, setSteps] = useState(NONE);
  useEffect(() => {
    // browsers restore a choice when they come back to a page
    const restored = document.querySelector<HTMLInputElement>('input[name="reading"]:checked');
    if (restored) setSteps(stepsOfReading(restored));
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'reading') setSteps(stepsOfReading(target));
    };
    document.addEventListener('change', onChange);
    return () => document.removeEventListener('change', onChange);
  }, []);
  return steps;
}
