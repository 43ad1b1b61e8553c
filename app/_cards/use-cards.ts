'use client';

import { useEffect, useState } from 'react';
import type { CardsFile } from '../../stories/describe/cards';
import { cardsFile } from './fetch-cards';

/** The cards of a story once they are wanted: the file, `loading`, or `missing` if it does not come. */
export type Cards = CardsFile | 'loading' | 'missing';

/** `wanted` names what asks: a new name after a failure tries again; '' asks for nothing. */
export function useCards(story: string, wanted: string): Cards {
  const [cards, setCards] = useState<Cards>('loading');
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    cardsFile(story).then(
      (file) => !gone && setCards(file),
      () => !gone && setCards('missing'),
    );
    return () => {
      gone = true;
    };
  }, [story, wanted]);
  return cards;
}
