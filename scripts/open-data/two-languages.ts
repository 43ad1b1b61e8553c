import { getStory, storyIds } from '../../app/_site/load-stories';
import { isTranslated } from '../../stories/load/languages';
import { loadStory } from '../../stories/load/load';
import type { Story } from '../../stories/model/story';

/** A story in English, and in German where it is translated. */
export type BilingualStory = { story: Story; german: Story | null };

/** All stories, each with its German texts. Throws if one has mistakes. */
export const bilingualStories = (): BilingualStory[] =>
  storyIds().map((id) => ({
    story: getStory(id),
    german: isTranslated(process.cwd(), id, 'de') ? loadStory(process.cwd(), id, 'de') : null,
  }));
