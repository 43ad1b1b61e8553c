import * as messages from '#messages/handout';
import { glossaryTexts } from '../../stories/describe/glossary';
import type { Chapter, Story } from '../../stories/model/story';
import styles from './handout-glossary.module.css';

/** The terms of the story, or of one of its chapters those that its prose says. */
export function HandoutGlossary({ story, chapters }: { story: Story; chapters: readonly Chapter[] }) {
  const isWholeStory = chapters.length === story.chapters.length;
  const stepIds = new Set(chapters.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const terms = glossaryTexts(story).filter(
    ({ steps }) => isWholeStory || steps.some(({ id }) => stepIds.has(id)),
  );
  if (terms.length === 0) return null;
  return (
    <section className={styles.glossary} aria-labelledby="glossary">
      <h2 id="glossary">{messages.glossary}</h2>
      <dl>
        {terms.map(({ id, term, text }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
