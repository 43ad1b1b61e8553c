import type { Story } from '../../../stories/model/story';
import { stepsOfTalk, type TalkLength } from '../../../stories/talk/talk';
import type { Part } from '../../../stories/urls/embed-query';

/** What a step is on a slide: its sentence, and the shortest talk that keeps it. */
export type Slide = { claim: string; talk: TalkLength };

/** What the lecturer alone reads of a step. */
export type Notes = { say: string; ask: string; differ: string };

/** The slides of a story, by the positions of their steps. */
export const slidesOf = ({ steps }: Story): Slide[] => steps.map(({ claim, talk }) => ({ claim, talk }));

/** The notes of a story, by the positions of their steps. */
export const notesOf = ({ steps }: Story): Notes[] => steps.map(({ notes }) => notes);

/** Tells the shortest talk that keeps a step, minutes; of a step that is not there, the longest. */
export const leastTalk =
  (slides: readonly Slide[]) =>
  (step: number): TalkLength =>
    slides[step]?.talk ?? 45;

/** The step with which a part of a story begins in a talk of some length. */
export const firstOfPart = (part: Part, length: TalkLength, slides: readonly Slide[]): number =>
  stepsOfTalk(part, length, leastTalk(slides))[0] ?? part.first;
