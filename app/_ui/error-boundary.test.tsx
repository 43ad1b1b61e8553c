// @vitest-environment happy-dom
import { type MotionValue, motionValue } from 'framer-motion';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary, useThrowToBoundary } from './error-boundary';
import { listen } from './motion-value-listener';

const throwError = () => {
  throw new Error('broken');
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React logs there what a boundary has caught
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const render = (...parts: React.ReactNode[]) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(parts));
};

const BrokenComponent = () => throwError();

test('a part that throws disappears, and what is beside it stays', () => {
  render(
    <p key="before">before</p>,
    <ErrorBoundary key="part">
      <BrokenComponent />
    </ErrorBoundary>,
    <p key="after">after</p>,
  );
  expect(document.body.textContent).toBe('beforeafter');
});

test('a part that throws is replaced by its fallback', () => {
  render(
    <ErrorBoundary key="part" fallback={<p>instead</p>}>
      <BrokenComponent />
    </ErrorBoundary>,
  );
  expect(document.body.textContent).toBe('instead');
});

const BrokenListener = ({ moment }: { moment: MotionValue<number> }) => {
  const onError = useThrowToBoundary();
  useEffect(() => listen(moment, throwError, onError), [moment, onError]);
  return <p>moving</p>;
};

test('a part that throws at a change of the moment disappears, and other listeners get the change', () => {
  const moment = motionValue(0);
  const listener = vi.fn();
  render(
    <ErrorBoundary key="part">
      <BrokenListener moment={moment} />
    </ErrorBoundary>,
    <p key="after">after</p>,
  );
  listen(moment, listener);
  expect(document.body.textContent).toBe('movingafter');
  act(() => moment.set(1));
  expect(document.body.textContent).toBe('after');
  expect(listener).toHaveBeenCalledWith(1);
});
