import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import * as messages from '#messages/embed';
import { type EmbedOptions, parseEmbedQuery, type StepRange } from '../../stories/urls/embed-query';
import { useStory } from '../_story/story-context';

/** A frame higher than this many screens was sized to its content: nothing scrolls in it. */
const TALLER_THAN_SCREEN = 1.25;

const subscribeNever = () => () => undefined;
const readSearch = () => window.location.search;
const readServerSearch = () => null;

const TOO_TALL = messages.tooTall;

/**
 * The options in the query of the frame’s address, and whether it has been read: until then, as in the served page, the
 * page’s whole part is shown step by step.
 */
export function useEmbedQuery(part: StepRange): { embedding: EmbedOptions; isRead: boolean } {
  const story = useStory();
  const search = useSyncExternalStore<string | null>(subscribeNever, readSearch, readServerSearch);
  const [isTooTall, setTooTall] = useState(false);
  useEffect(() => {
    const measure = () => {
      // in either orientation of the device
      const longestSide = Math.max(window.screen.width, window.screen.height);
      setTooTall(window.innerHeight > longestSide * TALLER_THAN_SCREEN);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const embedding = useMemo((): EmbedOptions => {
    const query = parseEmbedQuery(search ?? '', story.steps, part);
    if (!isTooTall || query.mode === 'step') return query;
    return { ...query, mode: 'step', remarks: [...query.remarks, TOO_TALL] };
  }, [search, story, part, isTooTall]);
  return { embedding, isRead: search !== null };
}
