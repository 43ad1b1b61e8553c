import * as messages from '#messages/pages';
import { storyIds } from './load-stories';
import { SITE_NAME } from './site-name';
import { ofStory } from './story-links';
import { href } from './urls/urls';

/** Link to the home page, for a page’s head; a package of one story among several has none. */
export const HomeLink = () =>
  storyIds().length > 1 ? (
    <a href={href('/')} {...ofStory()}>
      {messages.allStories}
    </a>
  ) : (
    <a href={href('/')}>{SITE_NAME}</a>
  );
