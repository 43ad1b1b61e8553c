import { drawChronology } from '../../app/_sheets/draw-chronology';
import { drawMapPanels } from '../../app/_sheets/draw-map-panels';
import { SHEET_FORMS, SHEET_WIDTH, type SheetForm, sheetPicturePath } from '../../app/_sheets/sheet-pictures';
import { getStory } from '../../app/_site/load-stories';
import { type Palette, palettes, type Theme } from '../../geo/drawing/palette';
import { storyboardOf } from '../../stories/model/storyboard';
import { measureText } from '../fonts/measure-text';
import { outlineTexts } from './outline-texts';
import { readGeodata } from './read-geodata';

const themes = Object.keys(palettes) as Theme[];

/** How many pictures the sheets of a story have. */
export function countSheetPictures(id: string): number {
  const { chronologies, mapPanels } = getStory(id).sheets;
  return (chronologies.length + mapPanels.length) * SHEET_FORMS.length * themes.length;
}

/** The pictures of a story’s sheets, in every form and both themes, with their paths in the site. */
export function* drawSheets(id: string): Generator<{ path: string; svg: string }> {
  const story = getStory(id);
  const { chronologies, mapPanels } = story.sheets;
  const board = storyboardOf(story);
  const geodata = readGeodata();
  type Draw = (form: SheetForm, palette: Palette) => string;
  const drawings: { sheet: string; draw: Draw }[] = [
    ...chronologies.map((chronology) => ({
      sheet: chronology.id,
      draw: ((form, palette) =>
        drawChronology({
          ...{ chronology, palette, measure: measureText },
          ...{ width: SHEET_WIDTH[form], title: chronology.title },
        })) satisfies Draw,
    })),
    ...mapPanels.map((panels) => ({
      sheet: panels.id,
      draw: ((form, palette) =>
        drawMapPanels({
          ...{ story: board, panels, form, palette, geodata, measure: measureText },
          width: SHEET_WIDTH[form],
        })) satisfies Draw,
    })),
  ];
  for (const { sheet, draw } of drawings) {
    for (const form of SHEET_FORMS) {
      for (const theme of themes)
        yield {
          path: sheetPicturePath(id, sheet, form, theme),
          svg: outlineTexts(draw(form, palettes[theme])),
        };
    }
  }
}
