import * as messages from '#messages/teach';
import type { Chapter, Story } from '../../stories/model/story';
import { sheetsOf } from '../../stories/sheets/sheets';
import { sheetPath } from '../_sheets/step-sheets';
import { ofStory, StoryLinks } from '../_site/story-links';
import { href } from '../_site/urls/urls';
import { RichText } from '../_ui/text/rich-text';
import { TEXT_TAGS } from '../_ui/text/text-tags';

type Stories = readonly Story[];

/** How a tag’s words are rendered as links to a page that each story has. */
const linked = (stories: Stories, pathOf: (id: string) => `/${string}`) => (words: string) => (
  <StoryLinks stories={stories} words={words} pathOf={pathOf} />
);

/** The sheets of a story, each by its title. */
function Sheets({ stories, story }: { stories: Stories; story: Story }) {
  const text = messages.compare({ stories: stories.length, title: story.title });
  return (
    <RichText
      text={text}
      tags={{
        ...TEXT_TAGS,
        sheets: (words) => <a href={href(sheetPath(story.id))}>{words}</a>,
        list: (separator) =>
          sheetsOf(story).map(({ content: { id, title } }, index) => (
            <span key={id}>
              {index > 0 && separator}
              <a href={href(sheetPath(story.id, id))}>{title}</a>
            </span>
          )),
      }}
    />
  );
}

type WaysToUseProps = {
  stories: Stories;
  /** A story and one of its chapters, as examples. */
  story: Story;
  chapter: Chapter;
};

/** The ways to use a story in a course, each with its links. */
export function WaysToUse({ stories, story, chapter }: WaysToUseProps) {
  return (
    <ul>
      <li>
        <RichText
          text={messages.read({ chapter: chapter.title })}
          tags={{
            ...TEXT_TAGS,
            story: linked(stories, (id) => `/stories/${id}/`),
            chapter: (words) => (
              <a href={href(`/stories/${story.id}/${chapter.id}/`)} {...ofStory(story.id)}>
                {words}
              </a>
            ),
          }}
        />
      </li>
      <li>
        <RichText text={messages.embed} tags={TEXT_TAGS} />
      </li>
      <li>
        <RichText
          text={messages.present}
          tags={{ ...TEXT_TAGS, talk: linked(stories, (id) => `/present/${id}/`) }}
        />
      </li>
      <li>
        <RichText
          text={messages.onPaper}
          tags={{
            ...TEXT_TAGS,
            handout: linked(stories, (id) => `/handout/${id}/`),
            notes: linked(stories, (id) => `/handout/${id}/notes/`),
          }}
        />
      </li>
      {stories
        .filter((candidate) => sheetsOf(candidate).length > 0)
        .map((candidate) => (
          <li key={candidate.id} {...ofStory(candidate.id)}>
            <Sheets stories={stories} story={candidate} />
          </li>
        ))}
      <li {...ofStory()}>
        <RichText
          text={messages.data}
          tags={{ ...TEXT_TAGS, data: (words) => <a href={href('/data/')}>{words}</a> }}
        />
      </li>
    </ul>
  );
}
