import type { Storyboard } from '../../stories/model/storyboard';
import type { StripBoard } from '../../stories/strips/strips';
import type { Notes, Slide } from '../_present/deck/slide';

/** What a shell needs of a story besides its prose; `strips` is null for a story without them. */
export type StoryData = { board: Storyboard; strips: StripBoard | null };

/** What a talk needs besides. */
export type TalkData = { slides: readonly Slide[]; notes: readonly Notes[] };

/** Names a file of data: a story’s, a chapter’s, or a talk’s. */
export const storyKey = (story: string, chapter?: string): string =>
  chapter ? `${story}-${chapter}` : story;
export const talkKey = (story: string): string => `${story}-talk`;

/** Where the scripts of data put what they bring, by key. */
export const REGISTRY = 'storyData';

/** Marks the script element that brings a key’s data. */
export const MARK = 'data-story-data';
