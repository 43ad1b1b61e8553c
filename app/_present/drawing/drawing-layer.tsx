import { useMemo, useState } from 'react';
import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { type MapView, useMapView } from '../../_map/story-map-context';
import styles from './drawing.module.css';
import { strokePath } from './stroke-path';
import type { PenDrawing, Stroke } from './use-drawing';
import { type PenOptions, usePen } from './use-pen';

type DrawingLayerProps = {
  drawing: PenDrawing;
  /** Called with the camera that a pinch of two fingers sets. */
  onCamera: (camera: Camera) => void;
};

/** The surface over the map that receives the pen’s pointer events. */
function PenSurface(pen: PenOptions) {
  return <div className={styles.penSurface} data-sheet aria-hidden="true" {...usePen(pen)} />;
}

const pathOf = (stroke: Stroke, camera: Camera, viewport: Viewport): string =>
  strokePath(stroke.map((place) => pixelOf(place, camera, viewport)));

/** The strokes on the map, projected with its camera, and the surface for the pen while it is active. */
export function DrawingLayer(props: DrawingLayerProps) {
  const view = useMapView();
  return view && <ProjectedDrawing view={view} {...props} />;
}

function ProjectedDrawing({ view, drawing, onCamera }: DrawingLayerProps & { view: MapView }) {
  const [activeStroke, setActiveStroke] = useState<Stroke>([]);
  const { camera, viewport } = view;
  // finished strokes may be many, and do not change while the pen moves
  const finishedPaths = useMemo(
    () => drawing.strokes.map((stroke) => pathOf(stroke, camera, viewport)).join(''),
    [drawing.strokes, camera, viewport],
  );
  const path = finishedPaths + (drawing.isPenActive ? pathOf(activeStroke, camera, viewport) : '');
  return (
    <>
      {path && (
        <svg className={styles.strokes} data-drawing aria-hidden="true">
          <path className={styles.casing} d={path} />
          <path className={styles.stroke} d={path} />
        </svg>
      )}
      {drawing.isPenActive && (
        <PenSurface
          view={view}
          onStroke={drawing.addStroke}
          onProgress={setActiveStroke}
          onCamera={onCamera}
        />
      )}
    </>
  );
}
