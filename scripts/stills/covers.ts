import { COVER_SIZES, type CoverForm, coverPath } from '../../app/_home/cover';
import { drawStill } from '../../app/_map/still/still';
import { getStory, storyIds } from '../../app/_site/load-stories';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { outlineTexts } from './outline-texts';
import { readGeodata } from './read-geodata';

const forms = Object.keys(COVER_SIZES) as CoverForm[];
const themes = Object.keys(palettes) as Theme[];
const MARGIN = 12;

/** Number of a story’s pictures on the shelf: a site with one story has no shelf. */
export const countCovers = (): number => (storyIds().length > 1 ? forms.length * themes.length : 0);

/** Draws a story’s first step for the shelf, in both forms and both themes, with their paths in the site. */
export function* drawCovers(id: string): Generator<{ path: string; svg: string }> {
  if (countCovers() === 0) return;
  const story = storyboardOf(getStory(id));
  const [first] = story.steps;
  const common = {
    ...{ story, geodata: readGeodata(), measure: measureText, title: first?.alt ?? story.title },
    moment: { step: 0, progress: first?.still ?? 1 },
    padding: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  };
  for (const form of forms) {
    const options = { ...common, ...COVER_SIZES[form], device: form };
    for (const theme of themes)
      yield {
        path: coverPath(id, form, theme),
        svg: outlineTexts(drawStill({ ...options, palette: palettes[theme] })),
      };
  }
}
