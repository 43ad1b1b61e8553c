// @vitest-environment happy-dom
import { type MotionValue, motionValue } from 'framer-motion';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useMotionValueSelector } from './use-motion-value-selector';

let renders = 0;
let place: HTMLElement;
let unmount = () => {};

function Whole({ value }: { value: MotionValue<number> }) {
  renders += 1;
  return <p>{useMotionValueSelector(value, Math.floor)}</p>;
}

function show(value: MotionValue<number>): void {
  const root = createRoot(place);
  act(() => root.render(<Whole value={value} />));
  unmount = () => act(() => root.unmount());
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  renders = 0;
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test('a component shows what is selected of a value, from its first render on', () => {
  const value = motionValue(3.2);
  show(value);
  expect(place.textContent).toBe('3');
  act(() => value.set(4.1));
  expect(place.textContent).toBe('4');
});

test('it does not render again while the selection stays the same', () => {
  const value = motionValue(3.2);
  show(value);
  act(() => value.set(3.9));
  expect(renders).toBe(1);
});

test('it hears no more of a value once it is gone', () => {
  const value = motionValue(1);
  show(value);
  unmount();
  unmount = () => {};
  expect(() => value.set(2)).not.toThrow();
  expect(renders).toBe(1);
});
