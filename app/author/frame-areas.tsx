import { cameraFor, pixelOf, placeAt } from '../../geo/camera/camera';
import type { LabelBox } from '../../stories/labels/label-boxes';
import type { StepBoard } from '../../stories/model/storyboard';
import { controlBoxes } from '../_map/picture/control-boxes';
import { type MapView, useMapView } from '../_map/story-map-context';
import styles from './author.module.css';
import { MAP_WINDOWS, type MapWindowClass, viewportOf } from './map-windows';

/** Pixels of the map’s window in which another window shows its part of a step, free of what it keeps at its edges. */
function areaOf(step: StepBoard, window: MapWindowClass, { camera, viewport }: MapView): LabelBox {
  const other = viewportOf(window);
  const { top, right, bottom, left } = other.padding;
  const otherCamera = cameraFor(step.bounds[window.device], other);
  const northWest = placeAt([left, top], otherCamera, other);
  const southEast = placeAt([other.width - right, other.height - bottom], otherCamera, other);
  const [x0, y0] = pixelOf(northWest, camera, viewport);
  const [x1, y1] = pixelOf(southEast, camera, viewport);
  return { left: x0, top: y0, right: x1, bottom: y1 };
}

const Box = ({ left, top, right, bottom, name, kind }: LabelBox & { name?: string; kind: string }) => (
  <div
    className={styles.area}
    data-kind={kind}
    style={{ left, top, width: right - left, height: bottom - top }}
  >
    {name && <span>{name}</span>}
  </div>
);

/** Over the map: the safe area of each window at the step’s frame, and the boxes that controls cover in this one. */
export function FrameAreas({ step, current }: { step: StepBoard; current: MapWindowClass }) {
  const view = useMapView();
  if (!view) return null;
  const texts = {
    date: step.dateWords,
    headline: step.headline,
    caption: step.label.at === 'frame' ? step.label.text : undefined,
    hasLocator: step.locator !== undefined,
  };
  return (
    <div className={styles.areas} aria-hidden="true">
      {MAP_WINDOWS.map((window) => (
        <Box key={window.name} {...areaOf(step, window, view)} name={window.name} kind="window" />
      ))}
      {controlBoxes(view.viewport, current.device, texts).map((box) => (
        <Box key={`${box.left} ${box.top}`} {...box} kind="control" />
      ))}
    </div>
  );
}
