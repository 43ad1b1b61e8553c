import type { ReactNode } from 'react';
import * as handout from '#messages/handout';
import * as messages from '#messages/predict';
import { formatEdtf } from '../../geo/time/dates';
import type { Chapter, Story } from '../../stories/model/story';
import type { Prediction } from '../../stories/predictions/prediction';
import { predictionOf } from '../../stories/predictions/predictions-file';
import { OUTLINE_SIZE, outlinePath } from '../_map/still/outline-map-size';
import { outcomeWords } from '../_predict/answer-words';
import { asset } from '../_site/urls/urls';
import styles from './prediction-sheet.module.css';
import sheetStyles from './question-sheet.module.css';

/** Room to answer: boxes to tick, blanks for figures, or where on the map. */
function AnswerRoom({ prediction }: { prediction: Prediction }) {
  if (prediction.kind === 'range') return <p>{messages.printBetween({ unit: prediction.unit })}</p>;
  return (
    <>
      <ul className={styles.options}>
        {prediction.options.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {prediction.kind === 'place' && <p>{messages.printMark}</p>}
      {prediction.kind === 'line' && <p>{messages.printDraw}</p>}
    </>
  );
}

/** What was, and what that rests on: on the lecturer’s copy alone. */
function Outcome({ prediction }: { prediction: Prediction }) {
  const sources = prediction.sources.map(({ reference }) => reference).join('; ');
  return (
    <p className={styles.outcome}>
      <b>{[messages.was, outcomeWords(prediction)].filter(Boolean).join(': ')}</b>{' '}
      <span>{`${prediction.about} (${sources})`}</span>
    </p>
  );
}

/** What a chapter asks before it is read, below its title, with its outline map to answer on. */
export function PredictionSheet({
  story,
  chapter,
  withAnswers,
  opening,
}: {
  story: Story;
  chapter: Chapter;
  withAnswers: boolean;
  opening: ReactNode;
}) {
  const predictions = chapter.steps.flatMap((step) => predictionOf(story, step) ?? []);
  const borders = formatEdtf(chapter.dates.split('/')[0] ?? chapter.dates);
  return (
    <article className={styles.sheet} aria-labelledby={`${chapter.id}-predictions`}>
      {opening}
      <h3 id={`${chapter.id}-predictions`}>{messages.printHeading({ chapter: chapter.title })}</h3>
      <p className={styles.lead}>{messages.printLead}</p>
      <ol>
        {predictions.map((prediction) => (
          <li key={prediction.ask}>
            <b>{prediction.ask}</b>
            <AnswerRoom prediction={prediction} />
            {withAnswers && <Outcome prediction={prediction} />}
          </li>
        ))}
      </ol>
      <figure className={sheetStyles.figure}>
        <img
          className={sheetStyles.outlineMap}
          src={asset(outlinePath(story.id, chapter.id))}
          {...OUTLINE_SIZE}
          alt={handout.outlineAlt({ date: borders })}
        />
      </figure>
    </article>
  );
}
