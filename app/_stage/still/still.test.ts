import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palettes } from '../../../geo/palette';
import { measure } from '../../../scripts/labels/measure';
import { readGeography } from '../../../scripts/stills/geography';
import { drawHomeStills } from '../../../scripts/stills/home';
import { loadStory } from '../../../stories/load';
import { storyboardOf } from '../../../stories/storyboard';
import { drawStill } from './still';

const story = storyboardOf(loadStory(process.cwd(), 'fault-lines'));
const geography = readGeography();

const still = (id: string, progress = 1) =>
  drawStill({
    story,
    moment: { step: story.steps.findIndex((step) => step.id === id), progress },
    width: 856,
    height: 518,
    padding: { top: 28, right: 28, bottom: 28, left: 28 },
    device: 'wide',
    palette: palettes.light,
    geography,
    measure,
    title: id,
  });

describe('a still', () => {
  test('on the home page is what the first step’s scene draws today', async () => {
    for (const { name, svg } of await drawHomeStills()) {
      expect(readFileSync(`public/stills/${name}.svg`, 'utf8') === svg, `${name}: run npm run still`).toBe(
        true,
      );
    }
  });

  test('names what the step speaks of, in real letters', () => {
    const svg = still('plovdiv');
    expect(svg).toContain('>Plovdiv, 3–4 May</text>');
    expect(svg).toContain('>Haskovo</text>');
    expect(svg).not.toContain('>Budapest</text>');
  });

  test('of an empty Soviet zone has no hatch left, and of a full one has', () => {
    const hatch = palettes.light.soviet.slice(1);
    expect(still('four-zones', 0.6)).toContain(`hatch-${hatch}`);
    expect(still('withdrawal')).not.toContain(`hatch-${hatch}`);
  });

  test('draws every step without a number that is none', () => {
    for (const { id } of story.steps) expect(still(id)).not.toMatch(/NaN|undefined|Infinity/);
  });
});
