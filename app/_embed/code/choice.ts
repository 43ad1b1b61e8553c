import type { Storyboard } from '../../../stories/model/storyboard';
import type { MODES, THEMES } from '../../../stories/urls/embed-query';
import type { Embedded } from '../../_site/share/iframe-code';
import { FRAME_SIZE } from '../../_site/share/iframe-size';

/** How much of a story is to be embedded. */
export const AMOUNTS = ['step', 'chapter', 'story', 'range'] as const;

/** What a lecturer chooses of a frame. */
export type Choice = {
  amount: (typeof AMOUNTS)[number];
  /** Id of the step from which the choice began. */
  step: string;
  /** Ids of steps; they count where the amount is a range. */
  from: string;
  to: string;
  mode: (typeof MODES)[number];
  /** Null follows the reader’s. */
  theme: (typeof THEMES)[number] | null;
  /** Id of a size. */
  size: keyof typeof SIZES;
};

/** Columns of usual course pages, and frames that suit them, pixels. */
export const SIZES = {
  narrow: { words: 'Narrow column or phone', width: 320, height: 640 },
  column: { words: 'Column of text', ...FRAME_SIZE },
  wide: { words: 'Whole page', width: 1000, height: 720 },
} as const;

const chapterAt = ({ chapters, steps }: Storyboard, step: string) => {
  const at = steps.find(({ id }) => id === step);
  return chapters.find(({ id }) => id === at?.chapter);
};

/** Steps of a range in the story’s order, whichever was named first. */
function inOrder({ steps }: Storyboard, from: string, to: string): readonly [string, string] {
  const position = (step: string) => steps.findIndex(({ id }) => id === step);
  return position(from) <= position(to) ? [from, to] : [to, from];
}

/** The frame that a choice asks for: of the smallest page that holds its steps. */
export function embeddedOf(story: Storyboard, choice: Choice): Embedded {
  const { amount, mode, theme } = choice;
  const how = { story: story.id, mode, theme };
  const chapter = chapterAt(story, choice.step)?.id;
  if (amount === 'story') return how;
  if (amount === 'chapter') return { ...how, chapter };
  if (amount === 'step') return { ...how, chapter, from: choice.step, to: choice.step };
  const [from, to] = inOrder(story, choice.from, choice.to);
  const [first, last] = [chapterAt(story, from), chapterAt(story, to)];
  return { ...how, chapter: first === last ? first?.id : undefined, from, to };
}

/** What a frame is called: voices read it, and pages list it. */
export function nameOf(story: Storyboard, { chapter, from, to }: Embedded): string {
  const titleOf = (step?: string) => story.steps.find(({ id }) => id === step)?.title;
  if (from && from === to) return `${story.title}: ${titleOf(from)}`;
  if (from) return `${story.title}: from “${titleOf(from)}” to “${titleOf(to)}”`;
  const named = story.chapters.find(({ id }) => id === chapter);
  return named ? `${story.title}: ${named.title}` : `${story.title}: the whole story`;
}
