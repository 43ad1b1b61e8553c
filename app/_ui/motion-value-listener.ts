import type { MotionValue } from 'framer-motion';

/** Throws an error in a microtask, so that it is reported as uncaught without stopping the current code. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/**
 * Calls `onChange` at every change of a motion value; returns a function that stops it. What `onChange` throws goes to
 * `onError`: thrown further, it would keep the change from all later listeners, and stop framer-motion’s animation loop
 * for good.
 */
export function listen<Value>(
  value: MotionValue<Value>,
  onChange: (current: Value) => void,
  onError: (error: unknown) => void = throwLater,
): () => void {
  return value.on('change', (current) => {
    try {
      onChange(current);
    } catch (error) {
      onError(error);
    }
  });
}
