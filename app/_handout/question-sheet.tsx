import * as messages from '#messages/handout';
import { outlinesOf } from '../../geo/atlas/layer-traits';
import { scaleOf } from '../../geo/camera/scale-bar';
import { formatEdtf } from '../../geo/time/dates';
import { articlesOf } from '../../stories/citations/articles';
import { shortReference } from '../../stories/citations/citation-marks';
import { parseReference } from '../../stories/citations/source-reference';
import type { Chapter, Story } from '../../stories/model/story';
import { OUTLINE_SIZE, outlineCamera, outlinePath } from '../_map/still/outline-map-size';
import { asset } from '../_site/urls/urls';
import pageStyles from './handout.module.css';
import styles from './question-sheet.module.css';

/** What a question rests on, such as `Kramer 2006, ¶2, ¶4`. */
function restsOn(story: Story, { paragraphs, source }: Chapter['questions'][number]): string {
  const [article] = articlesOf(story);
  const ofArticle =
    article && paragraphs.length > 0
      ? [[shortReference(article), ...paragraphs.map((paragraph) => `¶${paragraph}`)].join(', ')]
      : [];
  const others = source.map((reference) => {
    const { key, locator } = parseReference(reference);
    const work = story.sources.find(({ id }) => id === key);
    return [work ? shortReference(work) : key, locator].filter(Boolean).join(', ');
  });
  return [...ofArticle, ...others].join('; ');
}

/** A chapter’s sheet for the class: questions, and an outline map to answer them on. */
export function QuestionSheet({ story, chapter }: { story: Story; chapter: Chapter }) {
  const scale = scaleOf(outlineCamera(chapter.frame), 160);
  const borders = formatEdtf(chapter.dates.split('/')[0] ?? chapter.dates);
  const shown = chapter.steps.flatMap(({ show }) => show.map(({ layer }) => layer));
  const zones = outlinesOf(shown).map(({ caption }) => `, ${caption}`);
  return (
    <article className={styles.questions} aria-labelledby={`${chapter.id}-questions`}>
      <p className={pageStyles.kicker}>
        {messages.questionsKicker({
          number: story.chapters.indexOf(chapter) + 1,
          chapters: story.chapters.length,
        })}
      </p>
      <h3 id={`${chapter.id}-questions`}>{messages.questionsOn({ chapter: chapter.title })}</h3>
      <ol>
        {chapter.questions.map((question) => (
          <li key={question.ask}>
            {question.ask} <small>({restsOn(story, question)})</small>
            <span className={styles.answerLines} aria-hidden="true">
              <span />
              <span />
            </span>
          </li>
        ))}
      </ol>
      <figure className={styles.figure}>
        <img
          className={styles.outlineMap}
          src={asset(outlinePath(story.id, chapter.id))}
          {...OUTLINE_SIZE}
          alt={messages.outlineAlt({ date: borders })}
        />
        <figcaption className={styles.scaleBar}>
          <span aria-hidden="true" style={{ width: `${(scale.pixels / OUTLINE_SIZE.width) * 100}%` }} />
          {messages.outlineCaption({ km: scale.km, date: borders, zones: zones.join('') })}
        </figcaption>
      </figure>
    </article>
  );
}
