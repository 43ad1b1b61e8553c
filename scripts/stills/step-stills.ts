import type { Device } from '../../app/_map/picture/label-features';
import { STILL_FRAMINGS, stillPath } from '../../app/_map/still/framing';
import { pictureProgresses } from '../../app/_map/still/step-pictures';
import { drawLayeredStill } from '../../app/_map/still/still';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { loadStory } from '../../stories/load/load';
import { storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { fontCssFor } from './embedded-fonts';
import { readGeodata } from './read-geodata';

const devices = Object.keys(STILL_FRAMINGS) as Device[];
const themes = Object.keys(palettes) as Theme[];

/** Number of stills of a story’s steps. */
export const countStepStills = (id: string): number =>
  loadStory(process.cwd(), id).steps.length * devices.length * themes.length;

/** Draws the stills of all steps, in both framings and both themes, with their paths in the site. */
export async function* drawStepStills(id: string): AsyncGenerator<{ path: string; svg: string }> {
  const story = storyboardOf(loadStory(process.cwd(), id));
  const geodata = readGeodata();
  for (const [index, step] of story.steps.entries()) {
    for (const device of devices) {
      const common = {
        ...{ story, geodata, measure: measureText, title: step.alt },
        ...STILL_FRAMINGS[device],
        ...{ step: index, progresses: pictureProgresses(step), progress: step.still },
      };
      const fontCss = await fontCssFor(drawLayeredStill({ ...common, palette: palettes.light }));
      for (const theme of themes) {
        const svg = drawLayeredStill({ ...common, palette: palettes[theme], fontCss });
        yield { path: stillPath(id, step.id, device, theme), svg };
      }
    }
  }
}
