import * as messages from '#messages/reading';
import type { Story } from '../../stories/model/story';
import { absoluteUrl } from '../_site/urls/site-origin';
import { Button } from '../_ui/button';
import styles from './reading-ends.module.css';

/** The part above the first step: title, lead, and how to read the story. */
export function ReadingHead({ story }: { story: Story }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{story.title}</h1>
      <p className={styles.subtitle}>{story.subtitle}</p>
      <p className={styles.lead}>{story.lead}</p>
      <p className={styles.readingHint}>
        {`${messages.howToRead} `}
        <Button variant="link" className={styles.steppingButton} data-stepping>
          {messages.stepByButtonsShort}
        </Button>
      </p>
      <p className={styles.printOnly}>
        {messages.onPaper({
          story: absoluteUrl(`/stories/${story.id}/`),
          handout: absoluteUrl(`/handout/${story.id}/`),
        })}
      </p>
    </div>
  );
}
