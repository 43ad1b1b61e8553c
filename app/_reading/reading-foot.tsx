import type { Story } from '../../stories/model/story';
import { glossaryUrl } from '../_cards/card-address';
import { sheetPath } from '../_sheets/step-sheets';
import { href } from '../_site/urls/urls';
import styles from './reading-ends.module.css';

/** The links below the last step. */
export function ReadingFoot({ story }: { story: Story }) {
  return (
    <footer className={styles.foot}>
      <p>
        <a href={href(`/handout/${story.id}/`)}>Handout for paper, with questions for a class</a>
      </p>
      <p>
        <a href={href(sheetPath(story.id))}>Sheets for a class: comparisons and readings</a>
      </p>
      <p>
        <a href={href(`/present/${story.id}/`)}>On the projector, for a lecture</a>
      </p>
      <p>
        <a href={href('/teach/')}>For teachers: embed it in a course</a>
      </p>
      {story.glossary.length > 0 && (
        <p>
          <a href={glossaryUrl(story.id)}>Glossary</a>
        </p>
      )}
      <p>
        <a href={href('/sources/')}>Sources, map data and what is approximate</a>
      </p>
      <p>
        <a href={href('/accessibility/')}>Accessibility and privacy</a>
      </p>
      <p>
        <a href={href('/')}>Back to the beginning</a>
      </p>
    </footer>
  );
}
