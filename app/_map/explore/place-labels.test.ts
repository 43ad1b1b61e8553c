import { describe, expect, test } from 'vitest';
import { type Camera, pixelOf, type Viewport } from '../../../geo/camera/camera';
import { parseIsoDay } from '../../../geo/time/dates';
import { labelBox, type MeasureText, overlapArea } from '../../../stories/labels/label-boxes';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { labelsOnDay, sceneOnDay } from '../../../stories/scene/explore-scene';
import { placeLabels } from './place-labels';

const story = storyboardOf(faultLines);
const measure: MeasureText = (text, _font, size) => text.length * size * 0.52;
const viewport: Viewport = {
  width: 856,
  height: 530,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
};
const day = parseIsoDay('1953-06-17');
const labels = labelsOnDay(story, sceneOnDay(story, day).presence, day);

const placedAt = (camera: Camera, occupied: Parameters<typeof placeLabels>[4] = []) =>
  placeLabels(labels, camera, viewport, measure, occupied).map((label) => ({
    label,
    box: labelBox(
      label,
      label.side.wide as Exclude<typeof label.side.wide, 'none'>,
      pixelOf(label.at, camera, viewport),
      measure,
    ),
  }));

const CAMERAS: [string, Camera][] = [
  ['the whole bloc', { center: [22, 50], zoom: 3.8 }],
  ['Saxony', { center: [12.4, 51.4], zoom: 7 }],
  ['Berlin', { center: [13.4, 52.5], zoom: 9.5 }],
];

describe('labels under a reader’s own camera', () => {
  test.each(CAMERAS)('never overlap or leave the window: %s', (_, camera) => {
    const placed = placedAt(camera);
    expect(placed.length).toBeGreaterThan(2);
    for (const { box } of placed) {
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(viewport.width);
      expect(box.bottom).toBeLessThanOrEqual(viewport.height);
    }
    placed.forEach((label, index) => {
      for (const other of placed.slice(index + 1)) expect(overlapArea(label.box, other.box)).toBe(0);
    });
  });

  test('leave room for the controls over the map', () => {
    const plate = { left: 0, top: 0, right: 400, bottom: 300 };
    for (const { box } of placedAt({ center: [12.4, 51.4], zoom: 6 }, [plate]))
      expect(overlapArea(box, plate)).toBe(0);
  });

  test('are more, the closer a reader zooms in on many towns', () => {
    const towns = (zoom: number) =>
      placedAt({ center: [12.2, 51.45], zoom }).filter(({ label }) => label.style === 'mark').length;
    expect(towns(7.5)).toBeGreaterThan(towns(4));
  });
});
