import { describe, expect, test } from 'vitest';
import { cameraFor, placeAt } from '../../geo/camera/camera';
import { measureText } from '../../scripts/fonts/measure-text';
import { layOutLabels } from '../../scripts/labels/label-layout';
import { rasterizeStates } from '../../scripts/labels/land-raster';
import { PROJECTORS, viewportsOf } from '../../scripts/labels/map-viewports';
import { faultLines } from '../load/shared-story';
import { storyboardOf } from '../model/storyboard';
import { type LabelBox, overlapArea } from './label-boxes';

const story = storyboardOf(faultLines);
const stateAt = rasterizeStates();

/** Notes on one map, and words in one note, that a reader takes in at a glance. */
const MAX_NOTES = 3;
const MAX_WORDS = 6;

const windows = [
  ...viewportsOf('wide').map((viewport) => ({ device: 'wide' as const, viewport })),
  ...viewportsOf('narrow').map((viewport) => ({ device: 'narrow' as const, viewport })),
  ...PROJECTORS.map((viewport) => ({ device: 'wide' as const, viewport })),
];
const steps = story.steps.map((step, at) => [step.id, at] as const).filter(([, at]) => hasNotes(at));

function hasNotes(at: number): boolean {
  return Object.keys(story.steps[at]?.leaders ?? {}).length > 0;
}

const momentsOf = (at: number): number[] =>
  [...new Set([...(story.steps[at]?.builds ?? []), story.steps[at]?.still ?? 1, 1])].filter((p) => p >= 0.3);

/** Points of a box at which the land is looked up. */
const pointsIn = ({ left, top, right, bottom }: LabelBox): [number, number][] =>
  [0, 0.25, 0.5, 0.75, 1].flatMap((x) =>
    [0, 0.5, 1].map((y): [number, number] => [left + (right - left) * x, top + (bottom - top) * y]),
  );

describe.each(steps)('the notes in the margin of %s', (_, at) => {
  test.each(windows)(
    'cover nothing, in $device windows of $viewport.width pixels',
    ({ device, viewport }) => {
      const board = story.steps[at];
      if (!board) throw new Error('there is no such step');
      const camera = cameraFor(board.bounds[device], viewport);
      const covered = momentsOf(at).flatMap((progress) => {
        const { labels, marks, controls } = layOutLabels(story, at, progress, device, viewport, measureText);
        const notes = labels.filter(({ label }) => label.style === 'leader');
        const occupied = [
          ...labels.map(({ label, box }) => ({ what: label.text, box })),
          ...marks.map(({ id, box }) => ({ what: id, box })),
          ...controls.map((box) => ({ what: 'a control', box })),
        ];
        return notes.flatMap(({ label, box }) => [
          ...occupied
            .filter((other) => other.box !== box && overlapArea(other.box, box) > 0)
            .map(({ what }) => `${label.text} on ${what}`),
          ...pointsIn(box)
            .map((pixel) => stateAt(placeAt(pixel, camera, viewport)))
            .filter((state) => state !== null && board.inFocus.includes(state))
            .map((state) => `${label.text} on ${state}`),
          ...(box.left < 0 || box.top < 0 || box.right > viewport.width || box.bottom > viewport.height
            ? [`${label.text} beyond the edge`]
            : []),
        ]);
      });
      expect([...new Set(covered)]).toEqual([]);
    },
  );

  test('are at most three at a time, of at most six words each', () => {
    for (const progress of momentsOf(at)) {
      const [viewport] = PROJECTORS;
      if (!viewport) throw new Error('there is no projector');
      const { labels } = layOutLabels(story, at, progress, 'wide', viewport, measureText);
      const notes = labels.filter(({ label }) => label.style === 'leader').map(({ label }) => label.text);
      expect(notes.length).toBeLessThanOrEqual(MAX_NOTES);
      for (const note of notes) expect(note.split(' ').length).toBeLessThanOrEqual(MAX_WORDS);
    }
  });
});
