'use client';

import { useCallback, useMemo, useState } from 'react';

/** Places that a pen went through, WGS84 degrees, in its order; one alone is a dot. */
export type Stroke = readonly (readonly [longitude: number, latitude: number])[];

export type Drawing = {
  /** Whether the pen is out, and hands draw instead of turning pages. */
  penOut: boolean;
  /** What is on the map, oldest first. */
  strokes: readonly Stroke[];
  /** Takes the pen out, or puts it down. */
  flipPen: () => void;
  putPenDown: () => void;
  add: (stroke: Stroke) => void;
  /** Takes the last stroke back. */
  undo: () => void;
  clear: () => void;
};

/** What a presenter has drawn on the map: it stays with its places from step to step, until it is wiped away. */
export function useDrawing(): Drawing {
  const [penOut, setPenOut] = useState(false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const flipPen = useCallback(() => setPenOut((before) => !before), []);
  const putPenDown = useCallback(() => setPenOut(false), []);
  const add = useCallback((stroke: Stroke) => setStrokes((before) => [...before, stroke]), []);
  const undo = useCallback(() => setStrokes((before) => before.slice(0, -1)), []);
  const clear = useCallback(() => setStrokes([]), []);
  return useMemo(
    () => ({ penOut, strokes, flipPen, putPenDown, add, undo, clear }),
    [penOut, strokes, flipPen, putPenDown, add, undo, clear],
  );
}
