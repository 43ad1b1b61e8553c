import { drawStill, type StillOptions } from '../../app/_map/still/still';
import { firstStory } from '../../app/_site/load-stories';
import { palettes, type Theme } from '../../geo/drawing/palette';
import { storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { outlineTexts } from './outline-texts';
import { readGeodata } from './read-geodata';

type Framing = Pick<StillOptions, 'width' | 'height' | 'padding' | 'device'>;

/** On a laptop the title stands on the left of the picture, on a phone below it. */
const FRAMINGS: Record<string, Framing> = {
  'home-wide': {
    width: 1440,
    height: 680,
    padding: { top: 20, right: 20, bottom: 12, left: 520 },
    device: 'wide',
  },
  'home-narrow': {
    width: 390,
    height: 360,
    padding: { top: 8, right: 8, bottom: 8, left: 8 },
    device: 'narrow',
  },
};

const themes = Object.keys(palettes) as Theme[];

/** Number of the home page’s stills. */
export const HOME_STILLS = Object.keys(FRAMINGS).length * themes.length;

/** Draws the first step of the first story for each framing of the home page and each theme. */
export function* drawHomeStills(): Generator<{ name: string; svg: string }> {
  const story = storyboardOf(firstStory());
  const [first] = story.steps;
  const common = {
    story,
    moment: { step: 0, progress: first?.still ?? 1 },
    geodata: readGeodata(),
    measure: measureText,
    title: first?.alt ?? story.title,
  };
  const pictures = Object.entries(FRAMINGS).flatMap(([name, framing]) =>
    themes.map((theme) => ({
      name: `${name}-${theme}`,
      options: { ...common, ...framing, palette: palettes[theme] },
    })),
  );
  for (const { name, options } of pictures) yield { name, svg: outlineTexts(drawStill(options)) };
}
