import { drawOutline } from '../../app/_map/still/outline-map';
import { outlinePath } from '../../app/_map/still/outline-map-size';
import { fileTexts } from '../../app/_site/file-texts';
import { getStory } from '../../app/_site/load-stories';
import { outlinesOf } from '../../geo/atlas/layer-traits';
import { palettes } from '../../geo/drawing/palette';
import { edtfSpan, formatEdtf, formatIsoDay, parseEdtf } from '../../geo/time/dates';
import { readGeodata } from './read-geodata';

/** Draws a blank outline map for each chapter, with the borders of its first day. */
export function* drawOutlines(id: string): Generator<{ path: string; svg: string }> {
  const story = getStory(id);
  const geodata = readGeodata();
  for (const chapter of story.chapters) {
    const day = formatIsoDay(edtfSpan(parseEdtf(chapter.dates)).from);
    const svg = drawOutline({
      bounds: chapter.frame,
      towns: chapter.towns.flatMap((id): [number, number][] => {
        const place = story.places.get(id);
        return place ? [[place.lon, place.lat]] : [];
      }),
      zones: outlinesOf(chapter.steps.flatMap(({ show }) => show.map(({ layer }) => layer))).map(
        ({ dataSet }) => dataSet,
      ),
      ...{ day, geodata, palette: palettes.light },
      title: fileTexts.outlineMap({ month: formatEdtf(day.slice(0, 7)) }),
    });
    yield { path: outlinePath(id, chapter.id), svg };
  }
}
