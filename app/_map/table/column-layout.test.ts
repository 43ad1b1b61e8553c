import { describe, expect, test } from 'vitest';
import { cameraFor, placeAt } from '../../../geo/camera/camera';
import { shortenEdtf } from '../../../geo/time/dates';
import { rasterizeStates } from '../../../scripts/labels/land-raster';
import { PROJECTORS, viewportsOf } from '../../../scripts/labels/map-viewports';
import { overlapArea } from '../../../stories/labels/label-boxes';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { sceneAt } from '../../../stories/scene/scene';
import { controlBoxes } from '../picture/control-boxes';
import { placeColumns, placeTables } from '../picture/picture';

const story = storyboardOf(faultLines);
const stateAt = rasterizeStates();

const windows = [
  ...viewportsOf('wide').map((viewport) => ({ device: 'wide' as const, viewport })),
  ...viewportsOf('narrow').map((viewport) => ({ device: 'narrow' as const, viewport })),
  ...PROJECTORS.map((viewport) => ({ device: 'wide' as const, viewport })),
];
const steps = story.steps.flatMap((board, step) =>
  board.columns.length > 0 ? [[board.id, step, board] as const] : [],
);

describe.each(steps)('the columns of %s', (_, step, board) => {
  test.each(windows)(
    'stand all in the window, clear of controls, tables and the states in focus, in $device windows of $viewport.width pixels',
    ({ device, viewport }) => {
      const scene = sceneAt(story, { step, progress: 1 });
      const camera = cameraFor(scene.camera.to[device], viewport);
      const columns = placeColumns(scene, camera, viewport, device);
      expect(columns).toHaveLength(board.columns.length);
      const taken = [
        ...controlBoxes(viewport, device, { date: shortenEdtf(board.date), headline: board.headline }),
        ...placeTables(scene, camera, viewport).map(({ box }) => box),
      ];
      for (const [nth, { box }] of columns.entries()) {
        const others = columns.filter((__, other) => other !== nth).map((other) => other.box);
        expect([...taken, ...others].filter((other) => overlapArea(box, other) > 0)).toEqual([]);
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height);
        const states = new Set<string | null>();
        for (let x = box.left; x <= box.right; x += 6)
          for (let y = box.top; y <= box.bottom; y += 6)
            states.add(stateAt(placeAt([x, y], camera, viewport)));
        expect(board.inFocus.filter((state) => states.has(state))).toEqual([]);
      }
    },
  );

  test('have words of at least 11 pixels', () => {
    const scene = sceneAt(story, { step, progress: 1 });
    for (const { device, viewport } of windows) {
      const camera = cameraFor(scene.camera.to[device], viewport);
      const sizes = placeColumns(scene, camera, viewport, device).flatMap(({ texts }) =>
        texts.map(({ size }) => size),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });
});
