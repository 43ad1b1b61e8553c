import * as messages from '#messages/files';
import { SITE_NAME } from './site-name';

/** Texts of the files beside the pages, for programs of `scripts/`: as a package of their own they read no messages. */
export const fileTexts = {
  siteName: SITE_NAME,
  chapterTitle: messages.chapterTitle,
  withNotes: messages.withNotes,
  storyLink: messages.storyLink,
  handoutLink: messages.handoutLink,
  sourcesLink: messages.sourcesLink,
  homeOfStory: messages.homeOfStory,
  outlineMap: messages.outlineMap,
  shareStory: messages.shareStory,
  shareChapter: messages.shareChapter,
  loaderButton: messages.loaderButton,
};
