import type { FeatureCollection } from 'geojson';
import type { ComparisonStep } from './comparison-step';

declare global {
  interface Window {
    /** Steps of the page, written into it when it was built. */
    STEPS: ComparisonStep[];
  }
}

/** The element with the page’s state in data attributes, as the pages of the story have it. */
const stateElement = (): HTMLElement => {
  const element = document.querySelector<HTMLElement>('[data-step]');
  if (!element) throw new Error('the page has no element with data-step');
  return element;
};

/** Records that a step is shown whose picture is not drawn yet. */
export function markStep(step: string): void {
  stateElement().dataset.step = step;
  stateElement().dataset.settled = 'false';
}

/** Records that the picture is drawn. */
export function markSettled(): void {
  stateElement().dataset.map = 'live';
  stateElement().dataset.settled = 'true';
}

export async function loadData(name: 'areas' | 'marks'): Promise<FeatureCollection> {
  return (await fetch(`./geo/${name}.json`)).json();
}
