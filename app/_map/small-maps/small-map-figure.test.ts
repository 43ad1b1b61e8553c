import { expect, test } from 'vitest';
import { type Bounds, cameraFor, pixelOf } from '../../../geo/camera/camera';
import { ANCHORS } from '../../../geo/drawing/label-layers';
import { measureText } from '../../../scripts/fonts/measure-text';
import { faultLines } from '../../../stories/load/shared-story';
import type { SmallMaps } from '../../../stories/model/storyboard';
import { storyboardOf } from '../../../stories/model/storyboard';
import { type SmallMapName, smallMapNames } from '../../../stories/scene/small-map-scene';
import { SMALL_MAP_SIZE, SMALL_MAP_WINDOW } from '../still/small-maps';

const story = storyboardOf(faultLines);

/** Cells, and the least size of a name in them, of a laptop at 1280×800 and of a phone at 390×844, by number of maps. */
const CELLS: Readonly<Record<number, readonly { width: number; height: number; least: number }[]>> = {
  2: [
    { width: 406, height: 247, least: 11 },
    { width: 183, height: 120, least: 9 },
  ],
  3: [
    { width: 266, height: 247, least: 11 },
    { width: 118, height: 110, least: 9 },
  ],
  4: [
    { width: 298, height: 160, least: 11 },
    { width: 183, height: 100, least: 9 },
  ],
  5: [
    { width: 190, height: 150, least: 11 },
    { width: 118, height: 100, least: 9 },
  ],
};

type Cell = { width: number; height: number; least: number };
type Box = { text: string; left: number; right: number; top: number; bottom: number };

/** The box of a name in a cell, by the rules of the style sheet. */
function boxOf({ text, at, side, kind }: SmallMapName, { bounds }: SmallMaps, cell: Cell): Box {
  const viewport = { ...SMALL_MAP_WINDOW, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
  const [x, y] = pixelOf(at, cameraFor(bounds as Bounds, viewport), viewport);
  const scale = Math.max(cell.width / SMALL_MAP_SIZE.width, cell.height / SMALL_MAP_SIZE.height);
  const size = Math.min(20, Math.max(cell.least, 0.04 * cell.width));
  const isState = kind === 'state';
  const width = isState
    ? measureText(text.toUpperCase(), 'Sofia 700', size) + text.length * 0.04 * size
    : measureText(text, 'Sofia 600', size) + (kind === 'area' ? 6 : 0);
  const [towardX, towardY] = [Math.sign(ANCHORS[side].x), Math.sign(ANCHORS[side].y)];
  const middleX = cell.width / 2 + (x - viewport.width / 2) * scale + towardX * (6 + width / 2);
  const middleY = cell.height / 2 + (y - viewport.height / 2) * scale + towardY * (6 + size / 2);
  return {
    text,
    left: middleX - width / 2,
    right: middleX + width / 2,
    top: middleY - size * 0.4,
    bottom: middleY + size * 0.4,
  };
}

for (const { id, smallMaps } of story.steps) {
  if (!smallMaps) continue;
  for (const cell of CELLS[smallMaps.maps.length] ?? []) {
    test(`names on the small maps of ${id} stay apart and whole in cells ${cell.width} pixels wide`, () => {
      for (const map of smallMaps.maps) {
        const boxes = smallMapNames(story, map).map((name) => boxOf(name, smallMaps, cell));
        expect(boxes.length, `${map.title} has the names that it lists`).toBe(Object.keys(map.names).length);
        for (const [at, box] of boxes.entries()) {
          const cut =
            box.left < 1 || box.right > cell.width - 1 || box.top < 1 || box.bottom > cell.height - 1;
          expect(cut, `${map.title}: ${box.text} is cut off`).toBe(false);
          const covered = boxes
            .slice(at + 1)
            .find(
              (other) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            );
          expect(covered?.text, `${map.title}: what ${box.text} covers`).toBeUndefined();
        }
      }
    });
  }
}
