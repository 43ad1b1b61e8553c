import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flatten, palettes } from '../../../geo/drawing/palette';
import { measureText } from '../../../scripts/fonts/measure-text';
import { drawHomeStills } from '../../../scripts/stills/home-stills';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { drawOutline } from './outline-map';
import { pictureProgress, pictureProgresses } from './step-pictures';
import { drawLayeredStill, drawStill } from './still';

const story = storyboardOf(faultLines);
const geodata = readGeodata();

const SETTINGS = {
  ...{ story, geodata, measure: measureText, palette: palettes.light },
  width: 856,
  height: 518,
  padding: { top: 28, right: 28, bottom: 28, left: 28 },
  device: 'wide',
} as const;

const still = (id: string, progress = 1) =>
  drawStill({
    ...SETTINGS,
    moment: { step: story.steps.findIndex((step) => step.id === id), progress },
    title: id,
  });

describe('a still', () => {
  test('on the home page is what the first step’s scene draws today', () => {
    for (const { name, svg } of drawHomeStills()) {
      expect(readFileSync(`public/stills/${name}.svg`, 'utf8') === svg, `${name}: run npm run stills`).toBe(
        true,
      );
    }
  });

  test('has the labels of its step, as text', () => {
    const svg = still('plovdiv');
    expect(svg).toContain('>Plovdiv, 3–4 May</text>');
    expect(svg).toContain('>Sofia</text>');
    expect(svg).not.toContain('>Budapest</text>');
  });

  test('has the hatch of the Soviet zone while it is occupied, and not after the withdrawal', () => {
    const { soviet, occupied } = palettes.light;
    const hatch = flatten(soviet, occupied, 0.34).slice(1);
    expect(still('four-zones', 0.6)).toContain(`hatch-${hatch}`);
    expect(still('withdrawal')).not.toContain(`hatch-${hatch}`);
  });

  test('has a picture for every stop of its step, and shows the last one up to a moment', () => {
    const withdrawal = story.steps.find(({ id }) => id === 'withdrawal');
    if (!withdrawal) throw new Error('no step of the withdrawal');
    expect(pictureProgresses(withdrawal)).toEqual([0.3, 0.51, 0.64, 0.7, 0.85, 1]);
    const pictureFor = (progress: number) => pictureProgress(withdrawal, progress);
    expect([0, 0.3, 0.5, 0.51, 0.69, 0.9, 1].map(pictureFor)).toEqual([0.3, 0.3, 0.3, 0.51, 0.64, 0.85, 1]);
  });

  test('as an outline map has coasts and borders, and neither names nor alignments', () => {
    const svg = drawOutline({
      bounds: [8, 44, 24, 50],
      day: '1955-02-08',
      geodata,
      palette: palettes.light,
      title: 'Blank',
    });
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(20);
    expect(svg).not.toContain('<text');
    for (const side of ['bloc', 'nato', 'yugo', 'ussr'] as const) {
      expect(svg).not.toContain(palettes.light[side]);
    }
    // the line between the blocs is drawn like any border
    const borders = svg.match(new RegExp(`stroke="${palettes.light.ink2}" stroke-width="[^"]*"`, 'g')) ?? [];
    expect(borders.length).toBeGreaterThan(5);
    expect(new Set(borders).size).toBe(1);
    expect(svg).not.toContain(`stroke="${palettes.light.ink}"`);
  });

  test('of every step has all pictures without invalid numbers, and no mask, which WebKit drops in print', () => {
    for (const [step, board] of story.steps.entries()) {
      const options = { step, progresses: pictureProgresses(board), progress: board.still, title: board.id };
      expect(drawLayeredStill({ ...SETTINGS, ...options })).not.toMatch(/NaN|undefined|Infinity|<mask/);
    }
  });

  test('draws both lines of a double band inside a border, each in its own clip path', () => {
    const svg = still('hesitation');
    expect(svg.match(/<clipPath id="in-state-pol-\d/g)?.length).toBeGreaterThan(1);
  });
});
