import { allStories, storyIds } from '../../app/_site/load-stories';
import type { Story } from '../../stories/model/story';

/** The option by which commands choose a story; without it they take the first one of the home page. */
export const STORY_OPTION = { story: storyIds() };

/**
 * The story that a command’s arguments choose. An unknown one is left to the reading of the arguments, which reports it:
 * until then it is the first one, whose steps the arguments may name.
 */
export function chosenStory(args: readonly string[]): Story {
  const stories = allStories();
  const [first] = stories;
  if (!first) throw new Error('stories/ holds no story');
  return stories.find(({ id }) => args.includes(`--story=${id}`)) ?? first;
}

/** Folder for what a command draws of a story: in a site of several, one for each. */
export const folderOfStory = (folder: string, story: string): string =>
  storyIds().length > 1 ? `${folder}/${story}` : folder;
