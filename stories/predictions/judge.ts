import { geoDistance } from 'd3-geo';
import type { Answer, Option, Position, Prediction } from './prediction';

/** Mean radius of the earth, kilometres. */
const EARTH_RADIUS_KM = 6371;
/** A range as wide as this share of its scale, or wider, says nothing. */
const WIDEST = 0.5;

/** How an answer compares with what was; `neutral` where none is right, or nothing was answered. */
export type Verdict = 'right' | 'wrong' | 'neutral';

/** Distance of two places on the sphere, kilometres. */
export const kilometresBetween = (from: Position, to: Position): number =>
  geoDistance([...from], [...to]) * EARTH_RADIUS_KM;

/** The option that lies closest to a place. */
export function nearestOption(options: readonly Option[], position: Position): Option | null {
  const placed = options.filter((option): option is Option & { position: Position } =>
    Boolean(option.position),
  );
  return placed.reduce<(Option & { position: Position }) | null>(
    (best, option) =>
      best && kilometresBetween(best.position, position) <= kilometresBetween(option.position, position)
        ? best
        : option,
    null,
  );
}

const positionOf = (options: readonly Option[], id: string): Position | undefined =>
  options.find((option) => option.id === id)?.position;

/** How far a mark or a chosen place lies from the place where it happened, kilometres; null for other answers. */
export function kilometresOff(prediction: Prediction, answer: Answer): number | null {
  if (prediction.kind !== 'place') return null;
  const was = positionOf(prediction.options, prediction.answer);
  const mine =
    answer.kind === 'mark'
      ? answer.at
      : answer.kind === 'option'
        ? positionOf(prediction.options, answer.id)
        : undefined;
  return was && mine ? kilometresBetween(was, mine) : null;
}

const verdictOf = (isRight: boolean): Verdict => (isRight ? 'right' : 'wrong');

/**
 * Compares an answer with what was. A mark is right within the prediction’s kilometres, a line if it begins and ends
 * there, a range if it shares a figure with those of the sources and is narrower than half of its scale.
 */
export function judge(prediction: Prediction, answer: Answer): Verdict {
  if (prediction.answer === null || answer.kind === 'passed') return 'neutral';
  if (prediction.kind === 'place') {
    const off = kilometresOff(prediction, answer);
    return off === null ? 'neutral' : verdictOf(off <= prediction.within);
  }
  if (prediction.kind === 'range') {
    if (answer.kind !== 'range') return 'neutral';
    const [low, high] = prediction.answer;
    if (answer.high - answer.low >= WIDEST * (prediction.max - prediction.min)) return 'neutral';
    return verdictOf(answer.low <= high && answer.high >= low);
  }
  if (prediction.kind === 'line') {
    const [from, to] = prediction.answer;
    return answer.kind === 'route' ? verdictOf(answer.from === from && answer.to === to) : 'neutral';
  }
  return answer.kind === 'option' ? verdictOf(answer.id === prediction.answer) : 'neutral';
}
