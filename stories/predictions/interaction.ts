import { judge, type Verdict } from './judge';
import type { Answer, Prediction } from './prediction';

/** An answer as it is told to pages and platforms around the story. */
export type Interaction = {
  /** `predict-plzen`, of a step; `retrieve-hot-summer`, of a chapter. */
  id: string;
  kind: Prediction['kind'] | 'retrieval';
  /** Ids, positions in degrees or figures, with a space between. */
  response: string;
  /** The response that would have been right, in the same form; absent where none is. */
  correct?: string;
  result: Verdict;
};

/** Hundredths of a degree are finer than a finger marks. */
const degrees = (value: number): string => value.toFixed(2);

function responseOf(answer: Exclude<Answer, { kind: 'passed' }>): string {
  switch (answer.kind) {
    case 'option':
      return answer.id;
    case 'mark':
      return answer.at.map(degrees).join(' ');
    case 'route':
      return `${answer.from} ${answer.to}`;
    case 'range':
      return `${answer.low} ${answer.high}`;
  }
}

/** A step’s prediction as an interaction; null for a reader who only wanted to see what happened. */
export function interactionOf(step: string, prediction: Prediction, answer: Answer): Interaction | null {
  if (answer.kind === 'passed') return null;
  const { kind, answer: right } = prediction;
  return {
    ...{ id: `predict-${step}`, kind, response: responseOf(answer) },
    ...(right !== null && { correct: [right].flat().join(' ') }),
    result: judge(prediction, answer),
  };
}

/** A round of questions for names at a chapter’s end as an interaction: right if all names are. */
export function retrievalInteraction(
  chapter: string,
  { answers, names, right }: { answers: readonly string[]; names: readonly string[]; right: number },
): Interaction {
  return {
    ...{ id: `retrieve-${chapter}`, kind: 'retrieval', response: answers.join(', ') },
    ...{ correct: names.join(', '), result: right === names.length ? 'right' : 'wrong' },
  };
}
