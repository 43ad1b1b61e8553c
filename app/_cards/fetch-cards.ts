import type { CardsFile } from '../../stories/describe/cards';
import { asset } from '../_site/urls/urls';

const requests = new Map<string, Promise<CardsFile>>();

async function fetchCards(story: string): Promise<CardsFile> {
  const response = await fetch(asset(`/stories/${story}/cards.json`));
  if (!response.ok) throw new Error(`cards of ${story}: ${response.status}`);
  return response.json();
}

/** The cards of a story, fetched once. Rejects if that fails; the next call then tries again. */
export function loadCards(story: string): Promise<CardsFile> {
  const cards = requests.get(story) ?? fetchCards(story);
  requests.set(story, cards);
  cards.catch(() => requests.delete(story));
  return cards;
}
