import * as messages from '#messages/home';
import * as pages from '#messages/pages';
import { href } from '../_site/urls/urls';
import { LinkButton } from '../_ui/button';
import { EmbedIcon, PresentIcon } from '../_ui/way-icons';

type StoryActionsProps = {
  story: string;
  /** Title of the story, where others are on the page; added to the names of the links for screen readers. */
  title?: string;
  className?: string;
};

/** Links to read, present and embed a story. */
export function StoryActions({ story, title, className }: StoryActionsProps) {
  const nameOf = (words: string) => (title ? `${words}: ${title}` : undefined);
  return (
    <p className={className}>
      <LinkButton variant="primary" href={href(`/stories/${story}/`)} aria-label={nameOf(pages.readStory)}>
        {pages.readStory}
      </LinkButton>
      <LinkButton href={href(`/present/${story}/`)} aria-label={nameOf(messages.present)}>
        <PresentIcon />
        {messages.present}
      </LinkButton>
      <LinkButton
        href={href(title ? `/teach/#frames-${story}` : '/teach/#minute')}
        aria-label={nameOf(messages.embed)}
      >
        <EmbedIcon />
        {messages.embed}
      </LinkButton>
    </p>
  );
}
