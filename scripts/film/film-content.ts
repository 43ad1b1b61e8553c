import { fileTexts } from '../../app/_site/file-texts';
import { formatEdtf } from '../../geo/time/dates';
import { creditOf } from '../../stories/citations/articles';
import { shortReference } from '../../stories/citations/citation-marks';
import { describeStep } from '../../stories/describe/map-description';
import type { Story } from '../../stories/model/story';
import { storyboardOf } from '../../stories/model/storyboard';
import { stopsOf } from '../../stories/scene/scroll-progress';
import { citedKeys, licenceLine, plain } from '../pptx/pptx-content';
import { type Cue, cuesOf, readingSeconds } from './captions';
import type { Titles } from './draw-titles';
import { type FilmStep, PLAY_SECONDS, stepSeconds, stepSpans, type TitleSeconds } from './timeline';

/** A film without its pictures. */
export type FilmContent = {
  steps: readonly FilmStep[];
  titles: TitleSeconds;
  cues: readonly Cue[];
  openingTitles: Titles;
  closingTitles: Titles;
};

/** Title, date and claim of a step, and what is new on its map, in words: sentences. */
function captionsOfStep(story: Story, position: number): string[] {
  const step = story.steps[position];
  if (!step) return [];
  const { changed, added, compared } = describeStep(story, position);
  return [`${step.title}. ${formatEdtf(step.date)}.`, plain(step.claim), ...changed, ...added, ...compared];
}

function sourcesOf(story: Story, positions: readonly number[]): string[] {
  const cited = new Set(positions.flatMap((at) => (story.steps[at] ? citedKeys(story.steps[at]) : [])));
  return [...new Set(story.sources.filter(({ id }) => cited.has(id)).map(shortReference))].sort();
}

/**
 * A film of steps, by their positions from 0. A step lasts as long as its voice, whose seconds stand by the step’s id, and
 * without one as long as its captions are read.
 */
export function filmContent(
  story: Story,
  positions: readonly number[],
  voiceSeconds: ReadonlyMap<string, number>,
): FilmContent {
  const board = storyboardOf(story);
  const captions = positions.map((position) => captionsOfStep(story, position));
  const steps = positions.map((step, at): FilmStep => {
    const voice = voiceSeconds.get(story.steps[step]?.id ?? '');
    const seconds =
      voice === undefined ? stepSeconds(readingSeconds(captions[at] ?? [])) : Math.max(voice, PLAY_SECONDS);
    return { step, stops: board.steps[step] ? stopsOf(board.steps[step]) : [1], seconds };
  });
  const titles = { opening: 4, closing: 8 };
  const spans = stepSpans(steps, titles);
  const credits = [creditOf(story), licenceLine(story)].filter(Boolean);
  return {
    steps,
    titles,
    cues: spans.flatMap((span, at) => cuesOf(captions[at] ?? [], span)),
    openingTitles: {
      title: story.title,
      lines: [story.subtitle, fileTexts.filmMap({ maps: positions.length })],
      small: [credits[0] ?? ''].filter(Boolean),
    },
    closingTitles: {
      title: fileTexts.sourcesAndLicence,
      lines: [],
      small: [...sourcesOf(story, positions), ...credits],
    },
  };
}
