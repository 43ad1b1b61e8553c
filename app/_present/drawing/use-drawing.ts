import { useCallback, useMemo, useState } from 'react';

/** Places of a stroke in their order, WGS84 degrees; a single one is a dot. */
export type Stroke = readonly (readonly [longitude: number, latitude: number])[];

export type PenDrawing = {
  /** Whether the pen is active: pointers draw instead of changing the step. */
  isPenActive: boolean;
  /** Finished strokes, oldest first. */
  strokes: readonly Stroke[];
  /** Activates the pen, or stops it. */
  togglePen: () => void;
  stopPen: () => void;
  addStroke: (stroke: Stroke) => void;
  /** Removes the last stroke. */
  undo: () => void;
  clear: () => void;
};

/** The presenter’s strokes on the map: they keep their places from step to step, until they are cleared. */
export function useDrawing(): PenDrawing {
  const [isPenActive, setPenActive] = useState(false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const togglePen = useCallback(() => setPenActive((before) => !before), []);
  const stopPen = useCallback(() => setPenActive(false), []);
  const addStroke = useCallback((stroke: Stroke) => setStrokes((before) => [...before, stroke]), []);
  const undo = useCallback(() => setStrokes((before) => before.slice(0, -1)), []);
  const clear = useCallback(() => setStrokes([]), []);
  return useMemo(
    () => ({ isPenActive, strokes, togglePen, stopPen, addStroke, undo, clear }),
    [isPenActive, strokes, togglePen, stopPen, addStroke, undo, clear],
  );
}
