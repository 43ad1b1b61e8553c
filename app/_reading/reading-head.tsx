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
      <p className={styles.how}>
        Scroll to read; the map follows. The keys ← and → go from step to step.{' '}
        <Button variant="link" className={styles.stepping} data-stepping>
          Step by buttons
        </Button>
      </p>
      <p className={styles.onPaper}>
        Made for the screen, where the map moves: {absoluteUrl(`/stories/${story.id}/`)}. The handout, made
        for paper, has each map with its legend, and questions for a class:{' '}
        {absoluteUrl(`/handout/${story.id}/`)}.
      </p>
    </div>
  );
}
