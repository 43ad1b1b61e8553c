import { fileTexts } from '../../app/_site/file-texts';
import type { Story } from '../../stories/model/story';

/** The content of a package: a story, or one chapter of it. */
export type Course = {
  story: Story;
  /** The chapter; null for the story. */
  chapter: Story['chapters'][number] | null;
};

/** The licence of a course, with its address. */
export const licenceOf = ({ story: { licence } }: Course): string =>
  `${licence.name} (${licence.short}), ${licence.url}`;

/** Start of the names of a course’s files. */
export const courseName = ({ story, chapter }: Course): string =>
  chapter ? `${story.id}-${chapter.id}` : story.id;

export const courseTitle = ({ story, chapter }: Course): string =>
  chapter
    ? fileTexts.chapterTitle({
        story: story.title,
        number: story.chapters.indexOf(chapter) + 1,
        chapter: chapter.title,
      })
    : `${story.title}: ${story.subtitle}`;

export const courseDescription = ({ story, chapter }: Course): string => chapter?.summary ?? story.lead;

/** Path of a story’s page, or of its chapter’s page. */
export const pathOf = (kind: 'embed' | 'stories' | 'handout', { story, chapter }: Course): string =>
  `${kind}/${story.id}/${chapter ? `${chapter.id}/` : ''}`;

/** The chapters of a course. */
export const chaptersOf = ({ story, chapter }: Course): Story['chapters'] =>
  chapter ? [chapter] : story.chapters;
