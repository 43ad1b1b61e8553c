import type { Story } from '../../stories/model/story';

/** Reading speed, words per minute. */
const WORDS_A_MINUTE = 220;

/** Minutes that reading a story takes, whole. */
export const readingMinutesOf = ({ steps }: Story): number =>
  Math.round(
    steps
      .map(({ prose }) => prose)
      .join(' ')
      .split(/\s+/).length / WORDS_A_MINUTE,
  );
