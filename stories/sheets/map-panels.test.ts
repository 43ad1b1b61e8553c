import { expect, test } from 'vitest';
import { type Bounds, cameraFor } from '../../geo/camera/camera';
import { scaleOf } from '../../geo/camera/scale-bar';
import { faultLines as story } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { sceneAt } from '../scene/scene';
import { boundsAround, PANEL_SHAPE, panelBoard } from './map-panels';

const [panels] = story.sheets.mapPanels;
if (!panels) throw new Error('the story has no map panels');
const board = panelBoard(storyboardOf(story), panels);

test('a kilometre is as many pixels on each map of a sheet, from Bulgaria to Poland', () => {
  const size = { width: 500, height: 500 * PANEL_SHAPE };
  const pixels = board.steps.map(({ bounds }) => {
    const viewport = { ...size, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
    return scaleOf(cameraFor(bounds.wide as Bounds, viewport), 300).pixels;
  });
  for (const length of pixels) expect(length).toBeCloseTo(pixels[0] ?? 0, 0);
  const [west, , east] = boundsAround([0, 0], 40_075.017 / 36);
  expect(east - west).toBeCloseTo(10, 5);
});

test('each map shows what its row lists on its day, and nothing of the map before', () => {
  const shown = (step: number) =>
    Object.keys(sceneAt(board, { step, progress: 1 }).presence).filter(
      (id) => !board.features.find((one) => one.id === id)?.ref,
    );
  panels.maps.forEach(({ show }, step) => {
    expect(shown(step).sort()).toEqual(show.flatMap(({ features }) => features).sort());
  });
});
