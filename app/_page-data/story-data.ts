import type { LecturerNotes } from '../../stories/model/step-schema';
import type { Storyboard } from '../../stories/model/storyboard';
import type { StripBoard } from '../../stories/strips/strips';
import type { Slide } from '../_present/deck/slide';

/**
 * What a page needs of a story besides its prose; `strips` is null for a story without them. `predictions` is the address of
 * the data script with what readers are asked, null for a story that asks nothing.
 */
export type StoryData = { board: Storyboard; strips: StripBoard | null; predictions: DataAddress | null };

/** Address of a data script in the site. */
export type DataAddress = `/story-data/${string}`;

/** What a talk needs in addition. */
export type TalkData = { slides: readonly Slide[]; notes: readonly LecturerNotes[] };

/** Keys of data: of a story, a chapter, or a talk. */
export const storyKey = (story: string, chapter?: string): string =>
  chapter ? `${story}-${chapter}` : story;
export const talkKey = (story: string): string => `${story}-talk`;
export const predictionsKey = (story: string): string => `${story}-predictions`;

/** Global variable in which data scripts register data by key. */
export const REGISTRY = 'storyData';

/** Attribute of the script element that loads a key’s data. */
export const KEY_ATTRIBUTE = 'data-story-data';
