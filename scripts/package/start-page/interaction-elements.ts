import type { StoryMessage } from './messages';
import { sessionTime } from './session-time';

type AnswerMessage = Extract<StoryMessage, { type: 'answer' }>;

/** Number of characters of an answer that a platform stores, by SCORM 1.2 (CMIString255). */
const MAX_LENGTH = 255;

/** An option of a choice, numbered from 1, as the letter that SCORM 1.2 asks for. */
const letterOf = (option: string): string => String.fromCharCode('a'.charCodeAt(0) + Number(option) - 1);

const RESULTS = { right: 'correct', wrong: 'wrong', neutral: 'neutral' } as const;

/**
 * An answer as the elements below `cmi.interactions.n` of SCORM 1.2, in the order in which they are set: the vocabulary has
 * `choice`, whose responses are letters, and `fill-in` for everything in other words: ids, degrees, figures, names.
 */
export function interactionElements(
  { id, kind, response, correct, result, seconds }: AnswerMessage,
  date: Date,
): [element: string, value: string][] {
  const isChoice = kind === 'choice';
  const written = (answer: string) => (isChoice ? letterOf(answer) : answer).slice(0, MAX_LENGTH);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return [
    ['id', id.slice(0, MAX_LENGTH)],
    ['type', isChoice ? 'choice' : 'fill-in'],
    ['time', time.map((part) => String(part).padStart(2, '0')).join(':')],
    ...(correct === undefined
      ? []
      : ([['correct_responses.0.pattern', written(correct)]] as [string, string][])),
    ['student_response', written(response)],
    ['result', RESULTS[result]],
    ['latency', sessionTime(seconds * 1000)],
  ];
}
