import { use } from 'react';
import { PROSE_ATTRIBUTES, type ProseSource } from './prose-element';
import { KEY_ATTRIBUTE, REGISTRY, type StoryData, storyKey, type TalkData, talkKey } from './story-data';

/** The data and the prose of a story in browsers; while pages are built, at-build.tsx takes its place. */

type Registry = Partial<Record<string, unknown>>;

/** Data registered by a data script; not validated, since the build wrote it. */
const loadedData = (key: string): unknown =>
  (window as unknown as Record<string, Registry | undefined>)[REGISTRY]?.[key];

const pendingData = new Map<string, Promise<unknown>>();

/**
 * Resolves with a key’s data once its script has run. If the script fails it never settles: the page stays as served, and
 * its inline script falls back to the version without scripts.
 */
function dataPromise(key: string): Promise<unknown> {
  const cached = pendingData.get(key);
  if (cached) return cached;
  const value = loadedData(key);
  // with the properties that React sets on settled promises, so that `use` does not suspend
  const promise = value
    ? Object.assign(Promise.resolve(value), { status: 'fulfilled' as const, value })
    : new Promise((resolve) => {
        const script = document.querySelector(`script[${KEY_ATTRIBUTE}="${key}"]`);
        script?.addEventListener('load', () => {
          if (loadedData(key)) resolve(loadedData(key));
        });
      });
  pendingData.set(key, promise);
  return promise;
}

/** The element with the served prose; kept because React removes it before it renders anew after an error. */
let servedProse: Element | null = null;

/** A key’s data. Suspends hydration while they load. */
function useData(key: string): unknown {
  servedProse ??= document.querySelector('[data-prose]');
  return use(dataPromise(key));
}

export const useStoryData = ({ story, chapter }: ProseSource): StoryData =>
  useData(storyKey(story, chapter)) as StoryData;

export const useTalkData = (story: string): TalkData => useData(talkKey(story)) as TalkData;

/**
 * The served prose as HTML. React hydrates its element without touching the content; the string is read only when React
 * renders anew after an error.
 */
const SERVED_HTML = { __html: { toString: () => servedProse?.innerHTML ?? '' } };

function ServedProse(_: ProseSource) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML from the build
  return <div {...PROSE_ATTRIBUTES} suppressHydrationWarning dangerouslySetInnerHTML={SERVED_HTML} />;
}

export { ServedProse as EmbedProse, ServedProse as ReadingProse, ServedProse as TalkProse };
