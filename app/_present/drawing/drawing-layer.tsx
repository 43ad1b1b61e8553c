'use client';

import { useMemo, useState } from 'react';
import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import type { MapView } from '../../_map/story-map';
import styles from './drawing.module.css';
import { strokePath } from './stroke-path';
import type { Drawing, Stroke } from './use-drawing';
import { type Pen, usePen } from './use-pen';

type LayerProps = {
  view: MapView;
  drawing: Drawing;
  /** Two fingers move the map under the pen. */
  onCamera: (camera: Camera) => void;
};

/** Where the pen draws, as long as it is out. */
function Sheet(pen: Pen) {
  return <div className={styles.sheet} data-sheet aria-hidden="true" {...usePen(pen)} />;
}

const pathOf = (stroke: Stroke, camera: Camera, viewport: Viewport): string =>
  strokePath(stroke.map((place) => pixelOf(place, camera, viewport)));

/** What is drawn on the map, under its camera, and the sheet for the pen while that is out. */
export function DrawingLayer({ view, drawing, onCamera }: LayerProps) {
  const [growing, setGrowing] = useState<Stroke>([]);
  const { camera, viewport } = view;
  // the strokes that are done are many, and stand while the pen moves
  const done = useMemo(
    () => drawing.strokes.map((stroke) => pathOf(stroke, camera, viewport)).join(''),
    [drawing.strokes, camera, viewport],
  );
  const path = done + (drawing.penOut ? pathOf(growing, camera, viewport) : '');
  return (
    <>
      {path && (
        <svg className={styles.strokes} data-drawing aria-hidden="true">
          <path className={styles.casing} d={path} />
          <path className={styles.ink} d={path} />
        </svg>
      )}
      {drawing.penOut && (
        <Sheet view={view} onStroke={drawing.add} onProgress={setGrowing} onCamera={onCamera} />
      )}
    </>
  );
}
