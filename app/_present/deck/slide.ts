import type { LecturerNotes } from '../../../stories/model/step-schema';
import type { Story } from '../../../stories/model/story';
import { stepsOfTalk, type TalkLength } from '../../../stories/talk/talk';
import type { StepRange } from '../../../stories/urls/embed-query';

/** A step’s slide: its claim, one sentence, and the shortest talk that includes it, minutes. */
export type Slide = { claim: string; talk: TalkLength };

/** The slides of a story, in the order of its steps. */
export const slidesOf = ({ steps }: Story): Slide[] => steps.map(({ claim, talk }) => ({ claim, talk }));

/** The speaker notes of a story, in the order of its steps. */
export const notesOf = ({ steps }: Story): LecturerNotes[] => steps.map(({ notes }) => notes);

/** Returns a function from a step’s index to the shortest talk that includes it, minutes; 45 for an unknown index. */
export const shortestTalkOf =
  (slides: readonly Slide[]) =>
  (step: number): TalkLength =>
    slides[step]?.talk ?? 45;

/** Index of the first step of a part of a story in a talk of a given length. */
export const firstStepOfPart = (part: StepRange, length: TalkLength, slides: readonly Slide[]): number =>
  stepsOfTalk(part, length, shortestTalkOf(slides))[0] ?? part.first;
