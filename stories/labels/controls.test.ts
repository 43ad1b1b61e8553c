import { expect, test } from 'vitest';
import { measureText } from '../../scripts/fonts/measure-text';
import { layOutLabels } from '../../scripts/labels/label-layout';
import { viewportsOf } from '../../scripts/labels/map-viewports';
import { stopsOf } from '../../scripts/labels/step-window';
import { loadStory } from '../load/load';
import { storyboardOf } from '../model/storyboard';
import { boxArea, overlapArea } from './label-boxes';

const STORIES = ['fault-lines', 'austria-1945-1955', 'belgrade-and-moscow'];

/** Labels for orientation, which are left out where a control is. */
const ORIENTING = new Set(['state', 'water', 'town', 'garrison']);
/** Share of a label or a mark that may lie under a control: boxes have some space around what they hold. */
const ALLOWED = 0.05;

const windows = (['wide', 'narrow'] as const).flatMap((device) =>
  viewportsOf(device).map((viewport) => ({ device, viewport })),
);

test.each(STORIES)('neither the date nor a button covers a mark or a label of %s', (id) => {
  const story = storyboardOf(loadStory(process.cwd(), id));
  const covered = story.steps.flatMap((board, step) =>
    windows.flatMap(({ device, viewport }) =>
      stopsOf(board).flatMap((progress) => {
        const { labels, marks, controls } = layOutLabels(
          story,
          step,
          progress,
          device,
          viewport,
          measureText,
        );
        // what lies under a legend that has risen is at the edge of the map, and no control
        const buttons = controls.filter(({ left, right }) => right - left < viewport.width);
        const { width, height } = viewport;
        const window = { left: 0, top: 0, right: width, bottom: height };
        const inFrame = marks.filter(({ box }) => {
          const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
          const { left, top, right, bottom } = viewport.padding;
          return x >= left && y >= top && x <= width - right && y <= height - bottom;
        });
        return [
          ...labels
            .filter(({ label }) => !ORIENTING.has(label.style))
            .map(({ label, box }) => ({ what: label.text, box })),
          ...inFrame.map(({ id: place, box }) => ({ what: `the mark of ${place}`, box })),
        ]
          .filter(({ box }) => overlapArea(box, window) > 0)
          .filter(({ box }) => buttons.some((button) => overlapArea(box, button) > ALLOWED * boxArea(box)))
          .map(({ what }) => `${board.id} in ${width}×${height}: ${what}`);
      }),
    ),
  );
  expect([...new Set(covered)].join('\n')).toBe('');
});
