import * as cite from '#messages/cite';
import * as messages from '#messages/files';
import * as present from '#messages/present';
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
  notesSay: present.notesSay,
  notesAsk: present.notesAsk,
  notesDiffer: present.notesDiffer,
  founders: cite.founders({ site: SITE_NAME }),
  mapCredit: present.mapCredit,
  contextFlag: present.contextFlag,
  outlookFlag: present.outlookFlag,
  sourcesAndLicence: messages.sourcesAndLicence,
  licenceOfStory: messages.licenceOfStory,
  pictureSoFar: messages.pictureSoFar,
  filmMap: messages.filmMap,
};
