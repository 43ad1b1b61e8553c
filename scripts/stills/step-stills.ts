import { drawLocator } from '../../app/_map/locator/draw-locator';
import { locatorPath } from '../../app/_map/locator/locator-file';
import type { Device } from '../../app/_map/picture/label-features';
import { drawSmallMaps } from '../../app/_map/still/draw-small-maps';
import { STILL_FRAMINGS, stillPath } from '../../app/_map/still/framing';
import { smallMapsPath } from '../../app/_map/still/small-maps';
import { pictureProgresses } from '../../app/_map/still/step-pictures';
import { drawLayeredStill } from '../../app/_map/still/still';
import { getStory } from '../../app/_site/load-stories';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { formatIsoDay } from '../../geo/time/dates';
import { storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { outlineTexts } from './outline-texts';
import { readGeodata } from './read-geodata';

const devices = Object.keys(STILL_FRAMINGS) as Device[];
const themes = Object.keys(palettes) as Theme[];

/** Number of stills of a story’s steps, and of files with their small maps and locators. */
export function countStepStills(id: string): number {
  const { steps } = getStory(id);
  const extra = steps.flatMap(({ smallMaps, locator }) => [smallMaps, locator].filter(Boolean));
  return (steps.length * devices.length + extra.length) * themes.length;
}

/** Draws the stills of all steps, in both framings and both themes, with their paths in the site. */
export function* drawStepStills(id: string): Generator<{ path: string; svg: string }> {
  const story = storyboardOf(getStory(id));
  const geodata = readGeodata();
  for (const [index, step] of story.steps.entries()) {
    if (step.smallMaps) {
      const settings = { geodata, measure: measureText, title: step.title };
      for (const theme of themes) {
        const svg = drawSmallMaps(story, step.smallMaps, { ...settings, palette: palettes[theme] });
        yield { path: smallMapsPath(id, step.id, theme), svg };
      }
    }
    const { locator } = step;
    if (locator) {
      const day = formatIsoDay(step.days.at(-1)?.[1] ?? 0);
      const settings = { state: locator, frame: step.bounds.wide, day, geodata, title: step.title };
      for (const theme of themes)
        yield {
          path: locatorPath(id, step.id, theme),
          svg: drawLocator({ ...settings, palette: palettes[theme] }),
        };
    }
    for (const device of devices) {
      const common = {
        ...{ story, geodata, measure: measureText, title: step.alt },
        ...STILL_FRAMINGS[device],
        ...{ step: index, progresses: pictureProgresses(step), progress: step.still },
      };
      for (const theme of themes) {
        const svg = outlineTexts(drawLayeredStill({ ...common, palette: palettes[theme] }));
        yield { path: stillPath(id, step.id, device, theme), svg };
      }
    }
  }
}
