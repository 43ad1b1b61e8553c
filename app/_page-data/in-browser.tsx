import { use } from 'react';
import { PROSE, type ProseOf } from './prose-element';
import { MARK, REGISTRY, type StoryData, storyKey, type TalkData, talkKey } from './story-data';

/** The data and the prose of a story in browsers: see at-build.tsx, which stands in its place while pages are built. */

type Registry = Partial<Record<string, unknown>>;

/** What the scripts of data have brought; the build wrote them, so they are trusted. */
const brought = (key: string): unknown =>
  (window as unknown as Record<string, Registry | undefined>)[REGISTRY]?.[key];

const arrivals = new Map<string, Promise<unknown>>();

/**
 * Resolves with a key’s data once its script has run. If that is missing or broken it never does: the page stays as it
 * was served, and its early script shows it as one without programs.
 */
function arrivalOf(key: string): Promise<unknown> {
  const known = arrivals.get(key);
  if (known) return known;
  const value = brought(key);
  // marked as React marks a promise of which it knows the value: it then does not wait
  const arrival = value
    ? Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value })
    : new Promise((done) => {
        const script = document.querySelector(`script[${MARK}="${key}"]`);
        script?.addEventListener('load', () => {
          if (brought(key)) done(brought(key));
        });
      });
  arrivals.set(key, arrival);
  return arrival;
}

/** The element with the served prose: kept, as a page that breaks is taken down before it is drawn anew. */
let servedProse: Element | null = null;

/** A key’s data. React waits for data that are on their way before it takes the page over. */
function useData(key: string): unknown {
  servedProse ??= document.querySelector('[data-prose]');
  return use(arrivalOf(key));
}

export const useStoryData = ({ story, chapter }: ProseOf): StoryData =>
  useData(storyKey(story, chapter)) as StoryData;

export const useTalkData = (story: string): TalkData => useData(talkKey(story)) as TalkData;

/**
 * The served prose as it stands: React takes its element over and leaves what is in it alone. It is read only if the page
 * is drawn anew, because a part of it broke.
 */
const AS_SERVED = { __html: { toString: () => servedProse?.innerHTML ?? '' } };

function Served(_: ProseOf) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: what the build has served
  return <div {...PROSE} suppressHydrationWarning dangerouslySetInnerHTML={AS_SERVED} />;
}

export { Served as EmbedProse, Served as ReadingProse, Served as TalkProse };
