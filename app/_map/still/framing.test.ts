import { expect, test } from 'vitest';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS, stillCamera, stillCameraIn, stillSize } from './framing';

const { steps } = storyboardOf(faultLines);

/** The map on a 16:9 projector: text covers 270 pixels at its left, and the step’s bounds keep 410 free. */
const PROJECTOR_MAP = { width: 1150, height: 555, padding: { top: 28, right: 28, bottom: 28, left: 410 } };
const COVERED_LEFT = 270;

test('on a projector the stills of nearly all steps show the bounds that the live map shows', () => {
  const closer = steps.filter((step) => {
    const requested = cameraFor(step.bounds.wide as Bounds, PROJECTOR_MAP);
    return stillCameraIn(step, 'wide', PROJECTOR_MAP, requested, COVERED_LEFT).zoom > requested.zoom + 0.01;
  });
  expect(closer.length).toBeLessThanOrEqual(3);
});

test.each(steps.map((step) => [step.id, step] as const))(
  'the still of %s fills what text leaves of a projector’s picture',
  (_, step) => {
    const camera = stillCameraIn(
      step,
      'wide',
      PROJECTOR_MAP,
      cameraFor(step.bounds.wide as Bounds, PROJECTOR_MAP),
      COVERED_LEFT,
    );
    const drawnCamera = stillCamera(step, STILL_FRAMINGS.wide);
    const { width, height } = stillSize(STILL_FRAMINGS.wide);
    const scale = 2 ** (camera.zoom - drawnCamera.zoom);
    const [x, y] = pixelOf(drawnCamera.center, camera, PROJECTOR_MAP);
    expect(x - (width * scale) / 2).toBeLessThanOrEqual(COVERED_LEFT + 0.1);
    expect(x + (width * scale) / 2).toBeGreaterThanOrEqual(PROJECTOR_MAP.width - 0.1);
    expect(y - (height * scale) / 2).toBeLessThanOrEqual(0.1);
    expect(y + (height * scale) / 2).toBeGreaterThanOrEqual(PROJECTOR_MAP.height - 0.1);
  },
);
