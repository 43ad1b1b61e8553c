import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { parseTalkQuery, type Talk, type TalkOptions, talkQuery } from '../../../stories/talk/talk';
import { changeAddress } from '../../_player/address-bar';
import { useStory } from '../../_story/story-context';
import { type Slide, shortestTalkOf } from './slide';

const subscribeNever = () => () => undefined;

/**
 * The talk that the query of the address selects. Another selection also changes the address, so that a reload, a
 * bookmark and the next window have it too.
 */
export function useTalkSelection(slides: readonly Slide[]): {
  talk: Talk;
  selectTalk: (selection: TalkOptions) => void;
  restoreTalk: () => void;
} {
  const story = useStory();
  const initialSearch = useSyncExternalStore(
    subscribeNever,
    () => window.location.search,
    () => '',
  );
  const restoredSearch = useRef<string | null>(null);
  useEffect(() => {
    restoredSearch.current ??= window.location.search;
  }, []);
  const [selectedSearch, setSelectedSearch] = useState<string | null>(null);
  const search = selectedSearch ?? initialSearch;
  const talk = useMemo(() => {
    const shortestTalk = shortestTalkOf(slides);
    const steps = story.steps.map((step, index) => ({ ...step, talk: shortestTalk(index) }));
    return parseTalkQuery(search, steps);
  }, [search, story, slides]);
  const selectTalk = useCallback(
    (selection: TalkOptions) => {
      const next = talkQuery(selection, search, story.steps);
      changeAddress({ search: next });
      setSelectedSearch(next);
    },
    [search, story],
  );
  /** Restores the talk of the address with which the page was opened, for the next visitor. */
  const restoreTalk = useCallback(() => {
    if (selectedSearch === null || restoredSearch.current === null) return;
    changeAddress({ search: restoredSearch.current });
    setSelectedSearch(restoredSearch.current);
  }, [selectedSearch]);
  return { talk, selectTalk, restoreTalk };
}
