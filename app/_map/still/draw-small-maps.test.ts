import { describe, expect, test } from 'vitest';
import { palettes } from '../../../geo/drawing/palette';
import { measureText } from '../../../scripts/fonts/measure-text';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { loadStory } from '../../../stories/load/load';
import { storyboardOf } from '../../../stories/model/storyboard';
import { drawSmallMaps } from './draw-small-maps';
import { smallMapsPath } from './small-maps';

const story = storyboardOf(loadStory(process.cwd(), 'fault-lines'));
const settings = { geodata: readGeodata(), measure: measureText, palette: palettes.light, title: 'Maps' };

describe('small maps', () => {
  for (const { id, smallMaps } of story.steps) {
    if (!smallMaps) continue;
    test(`of ${id} are one file, in which each has an address and something of its own`, () => {
      const svg = drawSmallMaps(story, smallMaps, settings);
      for (const index of smallMaps.maps.keys()) {
        const address = smallMapsPath(story.id, id, 'light', index).split('#')[1];
        expect(svg).toContain(`<g id="${address}"/>`);
        expect(svg).toMatch(new RegExp(`class="k[^"]*\\bk${index}\\b`));
      }
      expect(svg).not.toContain('<text');
    });
  }
});
