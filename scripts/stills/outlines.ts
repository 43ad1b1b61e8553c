import { drawOutline, outlinePath } from '../../app/_stage/still/outline';
import { edtfWords } from '../../geo/dates';
import { palettes } from '../../geo/palette';
import { type Chapter, loadStory } from '../../stories/load';
import { readGeography } from './geography';

/** What a chapter’s outline map is. */
export const outlineWords = ({ dates }: Pick<Chapter, 'dates'>): string =>
  `Blank outline map: coasts, rivers and the borders of ${edtfWords(dates.split('/')[0] ?? dates)}, without names`;

/** A blank outline map of each chapter’s frame, with the borders of its first day. */
export function* drawOutlines(id: string): Generator<{ path: string; svg: string }> {
  const story = loadStory(process.cwd(), id);
  const geography = readGeography();
  for (const chapter of story.chapters) {
    const day = chapter.steps[0]?.days[0]?.[1] ?? '1953-03-01';
    const title = outlineWords(chapter);
    const svg = drawOutline({ frame: chapter.frame, day, geography, palette: palettes.light, title });
    yield { path: outlinePath(id, chapter.id), svg };
  }
}
