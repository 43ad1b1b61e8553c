import { expect, test } from 'vitest';
import { cameraFor, pixelOf } from '../../geo/camera/camera';
import { measureText } from '../../scripts/fonts/measure-text';
import { layOutLabels } from '../../scripts/labels/label-layout';
import { isCityMap, namedPlaces, namedStates } from '../../scripts/labels/labelled-story';
import { rasterizeStates } from '../../scripts/labels/land-raster';
import { windowsOf } from '../../scripts/labels/step-labels';
import { stopsOf } from '../../scripts/labels/step-window';
import { loadStory } from '../load/load';
import { storyboardOf } from '../model/storyboard';
import { presenceRules } from '../scene/scene';
import { boxArea, overlapArea } from './label-boxes';

const STORIES = ['fault-lines', 'austria-1945-1955', 'belgrade-and-moscow'];

/** Names of a step’s title, claim or headline that its map does not have, each with why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'withdrawal ROU': 'troops leave Austria; Romania, where some go, lies beyond the frame',
  'new-reason AUT': 'only its edge is in a phone’s frame, which is that of Hungary and Romania',
  'bled GRC': 'its north alone is in the frame, whose subject is between Bled and Moscow',
};

const stateAt = rasterizeStates();

test.each(STORIES)('what a title, a claim or a headline of %s names has its label in every window', (id) => {
  const full = loadStory(process.cwd(), id);
  const story = storyboardOf(full);
  const capitals = story.features.flatMap(({ category, place = '' }) => {
    const at = story.places[place]?.at;
    return category === 'capital' && at ? [{ id: place, at }] : [];
  });
  const missing = story.steps.flatMap((board, step) => {
    const listed = presenceRules(story, step);
    const marked = new Set(
      story.features.flatMap(({ id, place }) => (listed.has(id) && place ? [place] : [])),
    );
    const places = namedPlaces(full, step).filter((place) => marked.has(place));
    const states = isCityMap(board) ? [] : namedStates(full, step);
    return (['wide', 'narrow'] as const).flatMap((device) =>
      windowsOf(device).flatMap((viewport) => {
        const camera = cameraFor(board.bounds[device], viewport);
        const { width, height, padding } = viewport;
        const left = padding.left > 100 ? padding.left : 0;
        const window = { left, top: 0, right: width, bottom: height };
        const layouts = stopsOf(board).map((progress) =>
          layOutLabels(story, step, progress, device, viewport, measureText),
        );
        const isLabelled = (isOf: (label: { state?: string; at: readonly [number, number] }) => boolean) =>
          layouts.some(({ labels, controls }) =>
            labels.some(
              ({ label, box }) =>
                isOf(label) &&
                overlapArea(box, window) > 0.98 * boxArea(box) &&
                (left > 0 || !controls.some((control) => overlapArea(control, box) > 0.05 * boxArea(box))),
            ),
          );
        const isInWindow = (at: readonly [number, number]) => {
          const [x, y] = pixelOf(at, camera, viewport);
          return x > left && y > 0 && x < width && y < height;
        };
        // where a state has no room for its name, its capital’s says which it is
        const isCapitalNamed = (ref: string) =>
          capitals.some(
            ({ id: capital, at }) =>
              stateAt(at) === ref &&
              ((device === 'narrow' && board.columns.some(({ place }) => place === capital)) ||
                isLabelled((label) => label.at.join() === at.join())),
          );
        return [
          ...states.filter((ref) => !isLabelled(({ state }) => state === ref) && !isCapitalNamed(ref)),
          ...places.filter((place) => {
            const at = story.places[place]?.at;
            return at && isInWindow(at) && !isLabelled((label) => label.at.join() === at.join());
          }),
        ]
          .filter((name) => !(`${board.id} ${name}` in EXCEPTIONS))
          .map((name) => `${board.id} ${name} in ${width}×${height}`);
      }),
    );
  });
  expect(missing.join('\n')).toBe('');
});
