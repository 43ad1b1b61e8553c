import { edtfWords } from '../../../geo/dates';
import type { Chapter, Story } from '../../../stories/load';
import { distanceWords } from '../../../stories/things-said';
import { asset } from '../../_site/address';
import { OUTLINE_SIZE, outlinePath } from '../../_stage/still/outline-size';
import styles from './handout.module.css';

/** A chapter’s sheet for the class: three questions, and a map without names to answer on. */
export function QuestionSheet({ story, chapter }: { story: Story; chapter: Chapter }) {
  const [west, south, east, north] = chapter.frame;
  const middle = (south + north) / 2;
  const across = distanceWords([west, middle], [east, middle]);
  const borders = edtfWords(chapter.steps[0]?.days[0]?.[1].slice(0, 7) ?? chapter.dates);
  return (
    <article className={styles.questions} aria-labelledby={`${chapter.id}-questions`}>
      <p className={styles.kicker}>
        For the class · Chapter {story.chapters.indexOf(chapter) + 1} of {story.chapters.length}
      </p>
      <h3 id={`${chapter.id}-questions`}>{`Questions on ‘${chapter.title}’`}</h3>
      <ol>
        {chapter.questions.map(({ ask, paragraphs }) => (
          <li key={ask}>
            {ask} <small>(Kramer 2006, {paragraphs.map((paragraph) => `¶${paragraph}`).join(', ')})</small>
          </li>
        ))}
      </ol>
      <figure className={styles.figure}>
        <img
          className={styles.outline}
          src={asset(outlinePath(story.id, chapter.id))}
          {...OUTLINE_SIZE}
          alt={`Blank outline map: coasts, rivers and the borders of ${borders}, without names`}
        />
        <figcaption>
          Outline map with the borders of {borders}; about {across} from edge to edge along its middle.
          Borders and coasts: Natural Earth, with our own lines.
        </figcaption>
      </figure>
    </article>
  );
}
