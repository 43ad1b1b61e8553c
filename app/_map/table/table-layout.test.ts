import { describe, expect, test } from 'vitest';
import { cameraFor, placeAt } from '../../../geo/camera/camera';
import { rasterizeStates } from '../../../scripts/labels/land-raster';
import { PROJECTORS, viewportsOf } from '../../../scripts/labels/map-viewports';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { sceneAt } from '../../../stories/scene/scene';
import { placeTables } from '../picture/picture';

const story = storyboardOf(faultLines);
const stateAt = rasterizeStates();

/** Pixels between the points of a table at which the land is looked up. */
const SPACING = 6;

const windows = [
  ...viewportsOf('wide').map((viewport) => ({ device: 'wide' as const, viewport })),
  ...viewportsOf('narrow').map((viewport) => ({ device: 'narrow' as const, viewport })),
  ...PROJECTORS.map((viewport) => ({ device: 'wide' as const, viewport })),
];
const steps = story.steps.flatMap(({ id, tables }, step) => (tables ? [[id, step] as const] : []));

describe.each(steps)('the Moscow table of %s', (_, step) => {
  test.each(windows)(
    'lies in the window and on no ally, in $device windows of $viewport.width pixels',
    ({ device, viewport }) => {
      const scene = sceneAt(story, { step, progress: 1 });
      const camera = cameraFor(scene.camera.to[device], viewport);
      const [table] = placeTables(scene, camera, viewport);
      if (!table) throw new Error('the table is missing');
      const { left, top, right, bottom } = table.box;
      expect({
        left: left >= 0,
        top: top >= 0,
        right: right <= viewport.width,
        bottom: bottom <= viewport.height,
      }).toEqual({
        ...{ left: true, top: true, right: true, bottom: true },
      });
      const states = new Set<string | null>();
      for (const { x, y, text, size } of table.texts)
        for (let dx = 0; dx <= text.length * size * 0.45; dx += SPACING)
          states.add(stateAt(placeAt([left + x + dx, top + y - size / 3], camera, viewport)));
      expect([...states].filter((state) => state !== null && state !== 'SUN')).toEqual([]);
    },
  );

  test('has words of at least 11 pixels', () => {
    const scene = sceneAt(story, { step, progress: 1 });
    for (const { device, viewport } of windows) {
      const [table] = placeTables(scene, cameraFor(scene.camera.to[device], viewport), viewport);
      expect(Math.min(...(table?.texts ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(11);
    }
  });
});
