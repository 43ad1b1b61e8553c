// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { faultLines } from '../../../stories/load/shared-story';
import { StopNotes } from './stop-notes';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('what to say at the stop that is reached stands out among what to say at the others', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const notes = faultLines.steps.find(({ id }) => id === 'tanks')?.notes.sayAtStops ?? [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const currentAt = (reached: number) => {
    act(() => root.render(<StopNotes notes={notes} reached={reached} />));
    return [...document.querySelectorAll('[aria-current]')].map(({ textContent }) => textContent);
  };
  expect(notes.map(({ stop }) => stop)).toEqual([1, 2, 3, 4]);
  expect(currentAt(0)).toEqual([]);
  expect(currentAt(2)).toEqual(['A ring and no arrow: no start point is documented.']);
  expect(currentAt(4)).toHaveLength(1);
  act(() => root.unmount());
});
