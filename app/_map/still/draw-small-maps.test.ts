import { describe, expect, test } from 'vitest';
import { palettes } from '../../../geo/drawing/palette';
import { measureText } from '../../../scripts/fonts/measure-text';
import { readGeodata } from '../../../scripts/stills/read-geodata';
import { faultLines } from '../../../stories/load/shared-story';
import { storyboardOf } from '../../../stories/model/storyboard';
import { drawSmallMaps } from './draw-small-maps';
import { smallMapsPath } from './small-maps';

const story = storyboardOf(faultLines);
const settings = { geodata: readGeodata(), measure: measureText, palette: palettes.light, title: 'Maps' };

describe('small maps', () => {
  for (const { id, smallMaps } of story.steps) {
    if (!smallMaps) continue;
    test(`of ${id} are one file without texts, in which each has an address, and no two are alike`, () => {
      const svg = drawSmallMaps(story, smallMaps, settings);
      const groups = [...svg.matchAll(/class="k( [^"]*)"/g)].map(([, names = '']) => names.split(' k'));
      for (const index of smallMaps.maps.keys()) {
        const address = smallMapsPath(story.id, id, 'light', index).split('#')[1];
        expect(svg.includes(`<g id="${address}"/>`), `${address} is in the file`).toBe(true);
        for (let other = 0; other < index; other++) {
          const differs = groups.some((names) => names.includes(`${index}`) !== names.includes(`${other}`));
          expect(differs, `maps ${index} and ${other} differ`).toBe(true);
        }
      }
      expect(svg.includes('<text')).toBe(false);
    });
  }
});
