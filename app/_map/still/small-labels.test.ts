import { describe, expect, test } from 'vitest';
import { palettes } from '../../../geo/drawing/palette';
import { measureText } from '../../../scripts/fonts/measure-text';
import { layOutLabels } from '../../../scripts/labels/label-layout';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { STILL_FRAMINGS } from './framing';
import { SMALL_FORMS, smallestLetters, smallRules, smallSizes } from './small-labels';
import { drawStill } from './still';

const STORIES = ['fault-lines', 'austria-1945-1955', 'belgrade-and-moscow'];
const framing = STILL_FRAMINGS.narrow;

describe.each(STORIES)('where the pictures of %s are shown smaller, as in a small frame', (id) => {
  const story = storyboardOf(loadStory(process.cwd(), id));

  test.each(SMALL_FORMS.map(({ down }, form) => [down, form] as const))(
    'labels have letters of at least 11 pixels, down to %s of the size',
    (down, form) => {
      const small = story.steps.flatMap((board, step) => {
        const { labels } = layOutLabels(story, step, 1, 'narrow', framing, measureText);
        const sizes = smallSizes(labels, 'narrow', measureText, [], framing);
        // a key label’s second line grows less where it would leave the window
        return labels
          .filter(({ label }) => label.style !== 'key')
          .map(({ label }) => ({
            label,
            size: smallestLetters(label) * down * (sizes.get(label.id)?.[form] ?? 0),
          }))
          .filter(({ size }) => size > 0 && size < 11)
          .map(({ label, size }) => `${board.id}: ${label.text}, ${size.toFixed(1)} px`);
      });
      expect(small).toEqual([]);
    },
  );
});

test('a picture asks how large it is shown, and a label without room is left out', () => {
  expect(smallRules([[1, 1.25, 0]], 650)).toBe(
    '@media (min-width:455px) and (max-width:558.98px){.f1g125{transform:scale(1.25)}}' +
      '@media (max-width:454.98px){.f2x{display:none}}',
  );
});

test('a phone’s still has these sizes in it, a laptop’s has not', () => {
  const story = storyboardOf(loadStory(process.cwd(), 'fault-lines'));
  const still = (device: 'wide' | 'narrow') =>
    drawStill({
      ...{ story, ...STILL_FRAMINGS[device], palette: palettes.light, geodata: readGeodata() },
      ...{ measure: measureText, title: '', moment: { step: 0, progress: 1 } },
    });
  expect(still('narrow')).toContain('@media');
  expect(still('wide')).not.toContain('@media');
});
