// @vitest-environment happy-dom
import { type MotionValue, motionValue } from 'framer-motion';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary, useBreak } from './error-boundary';
import { listen } from './motion-value-listener';

const broken = () => {
  throw new Error('broken');
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React says there what a boundary has caught
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shows = (...parts: React.ReactNode[]) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(parts));
};

const Rendering = () => broken();

test('a part that breaks disappears, and what stands beside it stays', () => {
  shows(
    <p key="before">before</p>,
    <Boundary key="part">
      <Rendering />
    </Boundary>,
    <p key="after">after</p>,
  );
  expect(document.body.textContent).toBe('beforeafter');
});

test('a part that breaks gives way to what is to stand in its place', () => {
  shows(
    <Boundary key="part" instead={<p>instead</p>}>
      <Rendering />
    </Boundary>,
  );
  expect(document.body.textContent).toBe('instead');
});

const Moving = ({ moment }: { moment: MotionValue<number> }) => {
  const onError = useBreak();
  useEffect(() => listen(moment, broken, onError), [moment, onError]);
  return <p>moving</p>;
};

test('a part that breaks while the story moves disappears, and the others hear of the move', () => {
  const moment = motionValue(0);
  const heard = vi.fn();
  shows(
    <Boundary key="part">
      <Moving moment={moment} />
    </Boundary>,
    <p key="after">after</p>,
  );
  listen(moment, heard);
  expect(document.body.textContent).toBe('movingafter');
  act(() => moment.set(1));
  expect(document.body.textContent).toBe('after');
  expect(heard).toHaveBeenCalledWith(1);
});
