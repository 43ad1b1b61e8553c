import * as messages from '#messages/predict';
import { formatNumber } from '../../geo/language/numbers';
import { judge, kilometresOff, nearestOption } from '../../stories/predictions/judge';
import type { Answer, Prediction } from '../../stories/predictions/prediction';

const nameOf = (prediction: Prediction, id: string): string =>
  'options' in prediction ? (prediction.options.find((option) => option.id === id)?.name ?? id) : id;

const rangeWords = (unit: string, low: number, high: number): string =>
  low === high
    ? messages.single({ low: formatNumber(low), unit })
    : messages.range({ low: formatNumber(low), high: formatNumber(high), unit });

/** A reader’s answer in words, such as ‘Nickelsdorf’ or ‘a mark on the map, near Vienna, 60 kilometres away’. */
export function answerWords(prediction: Prediction, answer: Answer): string {
  switch (answer.kind) {
    case 'passed':
      return messages.notAnswered;
    case 'option':
      return nameOf(prediction, answer.id);
    case 'mark': {
      const options = 'options' in prediction ? prediction.options : [];
      return messages.markAt({ place: nearestOption(options, answer.at)?.name ?? '' });
    }
    case 'route':
      return messages.line({ from: nameOf(prediction, answer.from), to: nameOf(prediction, answer.to) });
    case 'range':
      return rangeWords(prediction.kind === 'range' ? prediction.unit : '', answer.low, answer.high);
  }
}

/** What was, in words; null where no answer is right. */
export function outcomeWords(prediction: Prediction): string | null {
  if (prediction.answer === null) return null;
  if (prediction.kind === 'range') return rangeWords(prediction.unit, ...prediction.answer);
  if (prediction.kind === 'line') {
    const [from, to] = prediction.answer;
    return messages.line({ from: nameOf(prediction, from), to: nameOf(prediction, to) });
  }
  return nameOf(prediction, prediction.answer);
}

/** How an answer compares with what was, in a sentence; empty where nothing was answered. */
export function verdictWords(prediction: Prediction, answer: Answer): string {
  if (answer.kind === 'passed') return '';
  const verdict = judge(prediction, answer);
  const off = kilometresOff(prediction, answer);
  if (verdict === 'wrong' && off !== null && off >= 1)
    return `${messages.wrong} ${messages.away({ km: Math.round(off) })}.`;
  if (verdict === 'neutral' && prediction.kind === 'range' && prediction.answer) return messages.wide;
  return { right: messages.right, wrong: messages.wrong, neutral: messages.neutral }[verdict];
}
