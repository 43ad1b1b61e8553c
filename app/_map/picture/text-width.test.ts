import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { labelBox, overlapArea } from '../../../stories/labels/label-boxes';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { sceneAt, storyLabels } from '../../../stories/scene/scene';
import { STILL_FRAMINGS } from '../still/framing';
import { labelTextWidth, pictureOf } from './picture';
import { estimateTextWidth, hasWideFallbackFont } from './text-width';

const story = storyboardOf(faultLines);

/** Stubs a browser in which every letter’s width is a share of the font size. */
function stubLetterWidth(share: number): void {
  const context = {
    font: '',
    measureText(text: string) {
      return { width: text.length * share * Number(/(\d+)px/.exec(this.font)?.[1]) };
    },
  };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
}

afterEach(() => vi.unstubAllGlobals());

describe('the width of a label’s text', () => {
  test('is estimated where it cannot be measured, and where the font is the site’s own', () => {
    expect(hasWideFallbackFont()).toBe(false);
    expect(labelTextWidth('Poznań', 'Sofia 500', 13)).toBe(estimateTextWidth('Poznań', '', 13));
  });
});

describe('where the site’s font did not load and the fallback is wider', () => {
  test.each(['wide', 'narrow'] as const)('no label overlaps another in a %s window', async (device) => {
    vi.resetModules();
    stubLetterWidth(0.62);
    const { pictureOf: pictureInFont, labelTextWidth: widthInFont } = await import('./picture');
    const { width, height, padding } = STILL_FRAMINGS[device];
    const viewport = { width, height, padding };
    story.steps.forEach((step, nth) => {
      const scene = sceneAt(story, { step: nth, progress: 1 });
      const { labels } = pictureInFont(story, scene, viewport, device, true);
      const camera = cameraFor(step.bounds[device] as Bounds, viewport);
      const visible = storyLabels(story).flatMap((label) => {
        const side = label.side[device];
        if (side === 'none' || (labels[label.id] ?? 0) === 0) return [];
        return [{ label, box: labelBox(label, side, pixelOf(label.at, camera, viewport), widthInFont) }];
      });
      const overlapping = visible.flatMap(({ label, box }, index) =>
        visible
          .slice(index + 1)
          .filter((other) => overlapArea(box, other.box) > 0)
          .map((other) => `${label.text} and ${other.label.text}`),
      );
      expect(overlapping, step.id).toEqual([]);
      const keyLabels = storyLabels(story).filter(
        ({ style, side }) => style === 'key' && side[device] !== 'none',
      );
      const usualLabels = pictureOf(story, scene, viewport, device, true).labels;
      const lost = keyLabels.filter(({ id }) => (usualLabels[id] ?? 0) > 0 && (labels[id] ?? 0) === 0);
      expect(
        lost.map(({ text }) => text),
        step.id,
      ).toEqual([]);
    });
  });
});
