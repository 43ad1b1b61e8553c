import { expect, test } from 'vitest';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS, stillCamera, stillCameraIn, stillSize } from './framing';

const { steps } = storyboardOf(loadStory(process.cwd(), 'fault-lines'));

/** The map’s window on a projector of 16:9: words hide 270 pixels of it, and keep the frame out of 410. */
const PROJECTOR = { width: 1150, height: 555, padding: { top: 28, right: 28, bottom: 28, left: 410 } };
const COVERED = 270;

test('on a projector the stills of nearly all steps stand in the frame that the live map has', () => {
  const closer = steps.filter((step) => {
    const asked = cameraFor(step.bounds.wide as Bounds, PROJECTOR);
    return stillCameraIn(step, 'wide', PROJECTOR, asked, COVERED).zoom > asked.zoom + 0.01;
  });
  expect(closer.length).toBeLessThanOrEqual(3);
});

test.each(steps.map((step) => [step.id, step] as const))(
  'the still of %s fills what words leave of a projector’s picture',
  (_, step) => {
    const shown = stillCameraIn(
      step,
      'wide',
      PROJECTOR,
      cameraFor(step.bounds.wide as Bounds, PROJECTOR),
      COVERED,
    );
    const drawn = stillCamera(step, STILL_FRAMINGS.wide);
    const { width, height } = stillSize(STILL_FRAMINGS.wide);
    const scale = 2 ** (shown.zoom - drawn.zoom);
    const [x, y] = pixelOf(drawn.center, shown, PROJECTOR);
    expect(x - (width * scale) / 2).toBeLessThanOrEqual(COVERED + 0.1);
    expect(x + (width * scale) / 2).toBeGreaterThanOrEqual(PROJECTOR.width - 0.1);
    expect(y - (height * scale) / 2).toBeLessThanOrEqual(0.1);
    expect(y + (height * scale) / 2).toBeGreaterThanOrEqual(PROJECTOR.height - 0.1);
  },
);
