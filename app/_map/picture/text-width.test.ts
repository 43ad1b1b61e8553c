import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { labelBox, overlapArea } from '../../../stories/labels/label-boxes';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { sceneAt, storyLabels } from '../../../stories/scene/scene';
import { STILL_FRAMINGS } from '../still/framing';
import { pictureOf, wordsWidth } from './picture';
import { hasWideLetters, roughly } from './text-width';

const story = storyboardOf(loadStory(process.cwd(), 'fault-lines'));

/** A browser in which every letter is as wide as a share of its height. */
function withLetters(share: number): void {
  const context = {
    font: '',
    measureText(text: string) {
      return { width: text.length * share * Number(/(\d+)px/.exec(this.font)?.[1]) };
    },
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
}

afterEach(() => vi.unstubAllGlobals());

describe('the width of a label’s words', () => {
  test('is reckoned where nothing can measure it, and where the letters are the site’s own', () => {
    expect(hasWideLetters()).toBe(false);
    expect(wordsWidth('Poznań', 'Sofia 500', 13)).toBe(roughly('Poznań', '', 13));
  });
});

describe('where the site’s letters did not come and others are wider', () => {
  test.each(['wide', 'narrow'] as const)('no label lies on another in a %s window', async (device) => {
    vi.resetModules();
    withLetters(0.62);
    const { pictureOf: pictureWith, wordsWidth: widthWith } = await import('./picture');
    const { width, height, padding } = STILL_FRAMINGS[device];
    const viewport = { width, height, padding };
    story.steps.forEach((step, nth) => {
      const scene = sceneAt(story, { step: nth, progress: 1 });
      const { labels } = pictureWith(story, scene, viewport, device, true);
      const camera = cameraFor(step.bounds[device] as Bounds, viewport);
      const shown = storyLabels(story).flatMap((label) => {
        const side = label.side[device];
        if (side === 'none' || (labels[label.id] ?? 0) === 0) return [];
        return [{ label, box: labelBox(label, side, pixelOf(label.at, camera, viewport), widthWith) }];
      });
      const lying = shown.flatMap(({ label, box }, at) =>
        shown
          .slice(at + 1)
          .filter((other) => overlapArea(box, other.box) > 0)
          .map((other) => `${label.text} and ${other.label.text}`),
      );
      expect(lying, step.id).toEqual([]);
      const subjects = storyLabels(story).filter(
        ({ style, side }) => style === 'key' && side[device] !== 'none',
      );
      const usual = pictureOf(story, scene, viewport, device, true).labels;
      const lost = subjects.filter(({ id }) => (usual[id] ?? 0) > 0 && (labels[id] ?? 0) === 0);
      expect(
        lost.map(({ text }) => text),
        step.id,
      ).toEqual([]);
    });
  });
});
