import type { FeatureCollection } from 'geojson';
import type { PlainStep } from './steps';

declare global {
  interface Window {
    /** Steps of the page, written into it when it was built. */
    STEPS: PlainStep[];
  }
}

/** The element that says where the page stands, as the pages of the story do. */
const root = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[data-step]');
  if (!found) throw new Error('the page does not say where it stands');
  return found;
};

/** Says which step is shown, and that its picture is on its way. */
export function enter(step: string): void {
  root().dataset.step = step;
  root().dataset.settled = 'false';
}

/** Says that the picture stands. */
export function settle(): void {
  root().dataset.map = 'live';
  root().dataset.settled = 'true';
}

export async function loadData(name: 'areas' | 'marks'): Promise<FeatureCollection> {
  return (await fetch(`./geo/${name}.json`)).json();
}
