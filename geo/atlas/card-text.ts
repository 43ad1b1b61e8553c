import { layerTexts } from './layers';
import type { Feature } from './schema/feature-schema';

const PUT_DOWN = {
  own: ', put down by the country’s own forces: a thin double ring',
  soviet: ', put down by Soviet troops: a thick ring',
} as const;

/** What a feature is, in the words of its card, and what became of it. */
export function cardText({ layer, category, level = '', putDownBy, ending }: Feature): string {
  const { cards } = layerTexts[layer];
  const text = cards[level] ?? cards[category] ?? '';
  return text + (putDownBy ? PUT_DOWN[putDownBy] : '') + (ending ? ', later given up' : '');
}
