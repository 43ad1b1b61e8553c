import type { Part } from '../../../stories/embedding';
import type { Story } from '../../../stories/load';
import { stepsOfTalk, type TalkLength } from '../../../stories/talk';

/** What a step is to a lecturer: its sentence, the talks that keep it, and the notes. */
export type Slide = {
  claim: string;
  talk: TalkLength;
  notes: { say: string; ask: string; differ: string };
};

/** The slides of a story, by the positions of their steps. */
export const slidesOf = ({ steps }: Story): Slide[] =>
  steps.map(({ claim, talk, notes }) => ({ claim, talk, notes }));

/** The step with which a part of a story begins in a talk of some length. */
export const firstOfPart = (part: Part, length: TalkLength, slides: readonly Slide[]): number =>
  stepsOfTalk(part, length, (step) => slides[step]?.talk ?? 45)[0] ?? part.first;
