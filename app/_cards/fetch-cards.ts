import type { CardsFile } from '../../stories/describe/cards';
import { asset } from '../_site/urls/urls';

const asked = new Map<string, Promise<CardsFile>>();

async function fetchCards(story: string): Promise<CardsFile> {
  const answer = await fetch(asset(`/stories/${story}/cards.json`));
  if (!answer.ok) throw new Error(`cards of ${story}: ${answer.status}`);
  return answer.json();
}

/** The cards of a story, fetched when they are first asked for; after a failure the next one to ask tries again. */
export function cardsFile(story: string): Promise<CardsFile> {
  const cards = asked.get(story) ?? fetchCards(story);
  asked.set(story, cards);
  cards.catch(() => asked.delete(story));
  return cards;
}
