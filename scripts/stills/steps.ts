import type { Device } from '../../app/_stage/label-features';
import { STILL_FRAMINGS, stillPath } from '../../app/_stage/still/framing';
import { drawStill } from '../../app/_stage/still/still';
import { palettes, type Theme } from '../../geo/palette';
import { loadStory } from '../../stories/load';
import { storyboardOf } from '../../stories/storyboard';
import { measure } from '../labels/measure';
import { fontCssFor } from './fonts';
import { readGeography } from './geography';

/** Every step’s still of a story, in both framings and both themes, with its path in the site. */
export async function* drawStepStills(id: string): AsyncGenerator<{ path: string; svg: string }> {
  const story = storyboardOf(loadStory(process.cwd(), id));
  const geography = readGeography();
  for (const [at, step] of story.steps.entries()) {
    for (const device of Object.keys(STILL_FRAMINGS) as Device[]) {
      const common = {
        ...{ story, geography, measure, title: step.alt },
        ...STILL_FRAMINGS[device],
        moment: { step: at, progress: step.still },
      };
      const fontCss = await fontCssFor(drawStill({ ...common, palette: palettes.light }));
      for (const theme of Object.keys(palettes) as Theme[]) {
        const svg = drawStill({ ...common, palette: palettes[theme], fontCss });
        yield { path: stillPath(id, step.id, device, theme), svg };
      }
    }
  }
}
