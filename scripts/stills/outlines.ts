import { drawOutline } from '../../app/_stage/still/outline';
import { outlinePath } from '../../app/_stage/still/outline-size';
import { edtfWords } from '../../geo/dates';
import { palettes } from '../../geo/palette';
import { loadStory } from '../../stories/load';
import { readGeography } from './geography';

/** A blank outline map of each chapter’s frame, with the borders of its first day. */
export function* drawOutlines(id: string): Generator<{ path: string; svg: string }> {
  const story = loadStory(process.cwd(), id);
  const geography = readGeography();
  for (const chapter of story.chapters) {
    const day = chapter.steps[0]?.days[0]?.[1] ?? '1953-03-01';
    const title = `Blank outline map: coasts, rivers and the borders of ${edtfWords(day.slice(0, 7))}, without names`;
    const svg = drawOutline({ frame: chapter.frame, day, geography, palette: palettes.light, title });
    yield { path: outlinePath(id, chapter.id), svg };
  }
}
