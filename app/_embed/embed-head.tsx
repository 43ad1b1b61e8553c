import * as messages from '#messages/embed';
import { href } from '../_site/urls/urls';
import { useStepIndex, useStory } from '../_story/story-context';
import styles from './embed.module.css';

type HeadProps = {
  story: string;
  title: string;
  /** The chapter’s number and title. */
  chapter?: string;
  /** Id of the step at which the link opens the full story; without one, its beginning. */
  step?: string;
};

function Head({ story, title, chapter, step }: HeadProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: outside main it is a banner, which a name tells from the host’s
    <header className={styles.head} aria-label={messages.frameLabel({ title })}>
      <h1 className={styles.title}>
        <span>{title}</span> {chapter && <span className={styles.chapter}>{chapter}</span>}
      </h1>
      <a
        className={styles.fullPageLink}
        href={href(step ? `/stories/${story}/#${step}` : `/stories/${story}/`)}
        target="_blank"
        rel="noopener"
      >
        <span>{messages.openStory}</span>
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
          <path
            d="M5.5 2H2v10h10V8.5M8 1.5h4.5V6M12 2L6.5 7.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
      </a>
    </header>
  );
}

/** The head without chapter and step, for when the interactive frame has thrown. */
export const FallbackHead = ({ story, title }: Pick<HeadProps, 'story' | 'title'>) => (
  <Head story={story} title={title} />
);

/** The story’s title, the current chapter, and a link to the full story. */
export function EmbedHead() {
  const story = useStory();
  const stepIndex = useStepIndex();
  const step = story.steps[stepIndex];
  const chapterIndex = story.chapters.findIndex(({ id }) => id === step?.chapter);
  const chapter = `${chapterIndex + 1}\u2002${story.chapters[chapterIndex]?.title}`;
  return <Head story={story.id} title={story.title} chapter={chapter} step={step?.id} />;
}
