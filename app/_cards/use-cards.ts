import { useEffect, useState } from 'react';
import type { CardsFile } from '../../stories/describe/cards';
import { loadCards } from './fetch-cards';

/** The cards of a story: the file, `loading`, or `missing` if it could not be loaded. */
export type Cards = CardsFile | 'loading' | 'missing';

/** Loads a story’s cards when `request` is not empty; another value of it tries again after a failure. */
export function useCards(story: string, request: string): Cards {
  const [cards, setCards] = useState<Cards>('loading');
  useEffect(() => {
    if (!request) return;
    let isCancelled = false;
    loadCards(story).then(
      (file) => !isCancelled && setCards(file),
      () => !isCancelled && setCards('missing'),
    );
    return () => {
      isCancelled = true;
    };
  }, [story, request]);
  return cards;
}
