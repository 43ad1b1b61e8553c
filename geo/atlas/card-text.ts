import * as messages from '#messages/sentences';
import { layerTexts } from './layers';
import type { Feature } from './schema/feature-schema';

/** What a feature is, in the words of its card, and what became of it. */
export function cardText({ layer, category, level = '', putDownBy, ending }: Feature): string {
  const { cards } = layerTexts[layer];
  const kind = cards[level] ?? cards[category] ?? '';
  const text = putDownBy ? messages.putDown({ text: kind, by: putDownBy }) : kind;
  return ending ? messages.givenUp({ text }) : text;
}
