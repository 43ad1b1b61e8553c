import { Fragment } from 'react';
import * as messages from '#messages/pages';
import type { Story } from '../../stories/model/story';
import { href } from './urls/urls';

type Stories = readonly Pick<Story, 'id' | 'title'>[];

/**
 * Attribute of what concerns one story on a page of all: a package of another story hides it. Separators name no story,
 * so that a package of any hides them.
 */
export const ofStory = (id = '') => ({ 'data-of-story': id });

/** Links to all stories to read, for a page’s head. */
export const ReadingLinks = ({ stories }: { stories: Stories }) =>
  stories.map(({ id, title }) => (
    <a key={id} href={href(`/stories/${id}/`)} {...ofStory(id)}>
      {stories.length > 1 ? title : messages.readStory}
    </a>
  ));

type StoryLinksProps = {
  stories: Stories;
  /** Words of the link; with several stories their titles are the links, and stand behind the words. */
  words: string;
  pathOf: (id: string) => `/${string}`;
};

/** A page that each story has: `the handout` as a link, or with several stories `the handout (Title, Another)`. */
export function StoryLinks({ stories, words, pathOf }: StoryLinksProps) {
  const [only, another] = stories;
  if (only && !another) return <a href={href(pathOf(only.id))}>{words}</a>;
  return (
    <>
      {words} (
      {stories.map(({ id, title }, index) => (
        <Fragment key={id}>
          {index > 0 && <span {...ofStory()}>, </span>}
          <a href={href(pathOf(id))} {...ofStory(id)}>
            {title}
          </a>
        </Fragment>
      ))}
      )
    </>
  );
}
