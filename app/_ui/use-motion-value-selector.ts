import type { MotionValue } from 'framer-motion';
import { useCallback, useSyncExternalStore } from 'react';
import { listen } from './motion-value-listener';

/**
 * What `select` makes of a motion value, kept up to date; the component renders again only when that changes. Results are
 * compared by identity, so that `select` returns a primitive or an object that exists already. What it throws reaches
 * the nearest error boundary.
 */
export function useMotionValueSelector<Value, Selected>(
  value: MotionValue<Value>,
  select: (current: Value) => Selected,
): Selected {
  const subscribe = useCallback((onChange: () => void) => listen(value, onChange), [value]);
  const selectCurrent = () => select(value.get());
  return useSyncExternalStore(subscribe, selectCurrent, selectCurrent);
}
