import type { Device } from '../../app/_stage/label-features';
import { STILL_FRAMINGS, stillPath } from '../../app/_stage/still/framing';
import { drawStill } from '../../app/_stage/still/still';
import { palettes, type Theme } from '../../geo/palette';
import { loadStory, type Step } from '../../stories/load';
import { type StepBoard, storyboardOf } from '../../stories/storyboard';
import { measure } from '../labels/measure';
import { fontCssFor } from './fonts';
import { readGeography } from './geography';

type StepPicture = { device: Device; progress: number; nth: number | null; title: string };

/** A step’s own still, then those of its series, in each framing. */
function picturesOf(step: Step | undefined, { still, alt }: StepBoard): StepPicture[] {
  const series = (step?.stillSeries ?? []).map(({ at, shows }, nth) => ({ progress: at, nth, title: shows }));
  return (Object.keys(STILL_FRAMINGS) as Device[]).flatMap((device) =>
    [{ progress: still, nth: null, title: alt }, ...series].map((picture) => ({ device, ...picture })),
  );
}

/** How many stills the steps of a story have. */
export function countStepStills(id: string): number {
  const loaded = loadStory(process.cwd(), id);
  const { steps } = storyboardOf(loaded);
  const pictures = steps.flatMap((step, at) => picturesOf(loaded.steps[at], step));
  return pictures.length * Object.keys(palettes).length;
}

/** Every step’s stills of a story, in both framings and both themes, with its path in the site. */
export async function* drawStepStills(id: string): AsyncGenerator<{ path: string; svg: string }> {
  const loaded = loadStory(process.cwd(), id);
  const story = storyboardOf(loaded);
  const geography = readGeography();
  for (const [at, step] of story.steps.entries()) {
    for (const { device, progress, nth, title } of picturesOf(loaded.steps[at], step)) {
      const common = {
        ...{ story, geography, measure, title },
        ...STILL_FRAMINGS[device],
        moment: { step: at, progress },
      };
      const fontCss = await fontCssFor(drawStill({ ...common, palette: palettes.light }));
      for (const theme of Object.keys(palettes) as Theme[]) {
        const svg = drawStill({ ...common, palette: palettes[theme], fontCss });
        yield { path: stillPath(id, step.id, device, theme, nth), svg };
      }
    }
  }
}
