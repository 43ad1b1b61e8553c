import * as messages from '#messages/embed';
import type { Storyboard } from '../../../stories/model/storyboard';
import type { MODES, THEMES } from '../../../stories/urls/embed-query';
import type { EmbedTarget } from '../../_site/share/iframe-code';
import { FRAME_SIZE } from '../../_site/share/iframe-size';

/** How much of a story is embedded. */
export const AMOUNTS = ['step', 'chapter', 'story', 'range'] as const;

/** The options of a frame in the embed dialog. */
export type Choice = {
  amount: (typeof AMOUNTS)[number];
  /** Id of the step whose ‘Embed’ was pressed. */
  step: string;
  /** Ids of the first and last step; used only where the amount is a range. */
  from: string;
  to: string;
  mode: (typeof MODES)[number];
  /** Null for the reader’s own theme. */
  theme: (typeof THEMES)[number] | null;
  /** Id of a size. */
  size: keyof typeof SIZES;
};

/** Sizes of frames for usual columns of course pages, pixels. */
export const SIZES = {
  narrow: { label: messages.sizeNarrow, width: 320, height: 640 },
  column: { label: messages.sizeColumn, ...FRAME_SIZE },
  wide: { label: messages.sizeWide, width: 1000, height: 720 },
} as const;

const chapterAt = ({ chapters, steps }: Storyboard, step: string) => {
  const chapterStep = steps.find(({ id }) => id === step);
  return chapters.find(({ id }) => id === chapterStep?.chapter);
};

/** The ids of a range’s ends in the story’s order. */
function sortRange({ steps }: Storyboard, from: string, to: string): readonly [string, string] {
  const position = (step: string) => steps.findIndex(({ id }) => id === step);
  return position(from) <= position(to) ? [from, to] : [to, from];
}

/** The frame for a choice: of the smallest page that contains its steps. */
export function embeddedFor(story: Storyboard, choice: Choice): EmbedTarget {
  const { amount, mode, theme } = choice;
  const base = { story: story.id, mode, theme };
  const chapter = chapterAt(story, choice.step)?.id;
  if (amount === 'story') return base;
  if (amount === 'chapter') return { ...base, chapter };
  if (amount === 'step') return { ...base, chapter, from: choice.step, to: choice.step };
  const [from, to] = sortRange(story, choice.from, choice.to);
  const [first, last] = [chapterAt(story, from), chapterAt(story, to)];
  return { ...base, chapter: first === last ? first?.id : undefined, from, to };
}

/** The frame’s `title`, which screen readers read. */
export function embedTitle(story: Storyboard, { chapter, from, to }: EmbedTarget): string {
  const titleOf = (step?: string) => story.steps.find(({ id }) => id === step)?.title ?? '';
  if (from && from === to) return `${story.title}: ${titleOf(from)}`;
  if (from) return messages.rangeTitle({ title: story.title, from: titleOf(from), to: titleOf(to) });
  const namedChapter = story.chapters.find(({ id }) => id === chapter);
  return namedChapter ? `${story.title}: ${namedChapter.title}` : messages.storyTitle({ title: story.title });
}
