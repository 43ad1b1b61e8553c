import type { Option, Position, Retrieval } from './prediction';

/** Places that are asked for at once. */
const ASKED = 3;
/** Names to choose from beyond those that are right. */
const DISTRACTORS = 2;

/** FNV-1a, 32 bits: spreads texts evenly, and is the same on every device. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

const shuffled = <Entry extends { id: string }>(entries: readonly Entry[], seed: string): Entry[] =>
  [...entries].sort((a, b) => hash(`${seed} ${a.id}`) - hash(`${seed} ${b.id}`) || (a.id < b.id ? -1 : 1));

/** What is asked at a visit: places without their names, and names in alphabetical order. */
export type RetrievalRound = {
  asked: readonly (Option & { position: Position })[];
  names: readonly string[];
};

/**
 * The round of questions at a visit, counted from 0. Rounds go on through all places of the chapter before one is asked
 * for again, in an order that differs from chapter to chapter.
 */
export function retrievalRound({ places, step }: Retrieval, visit: number): RetrievalRound {
  const order = shuffled(places, step);
  const count = Math.min(ASKED, order.length);
  const from = (visit * count) % order.length;
  const turned = [...order.slice(from), ...order.slice(0, from)];
  const asked = turned.slice(0, count);
  const others = shuffled(turned.slice(count), `${step} ${visit}`).slice(0, DISTRACTORS);
  const names = [...asked, ...others].map(({ name }) => name).sort((a, b) => a.localeCompare(b));
  return { asked, names };
}
