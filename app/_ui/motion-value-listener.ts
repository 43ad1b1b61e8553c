import type { MotionValue } from 'framer-motion';

/** Reports an error as an uncaught one is, without stopping what runs now. */
export function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

/**
 * Hears of every change of a value; returns what stops it. What a listener throws goes to `onError`: thrown on, it would
 * keep the change from all later listeners, and stop framer-motion’s frame loop for good.
 */
export function listen<Value>(
  value: MotionValue<Value>,
  hear: (now: Value) => void,
  onError: (error: unknown) => void = report,
): () => void {
  return value.on('change', (now) => {
    try {
      hear(now);
    } catch (error) {
      onError(error);
    }
  });
}
