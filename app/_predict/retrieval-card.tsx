import { type FormEvent, useId, useState } from 'react';
import * as messages from '#messages/predict';
import { pixelOf } from '../../geo/camera/camera';
import type { Retrieval } from '../../stories/predictions/prediction';
import { retrievalRound } from '../../stories/predictions/retrieval';
import { OUTLINE_SIZE, outlineCamera, outlinePath } from '../_map/still/outline-map-size';
import { asset } from '../_site/urls/urls';
import { Button } from '../_ui/button';
import cardStyles from './prediction-card.module.css';
import styles from './retrieval-card.module.css';

const VIEWPORT = { ...OUTLINE_SIZE, padding: { top: 0, right: 0, bottom: 0, left: 0 } };

/** What was answered in a round, and how many of its names were right. */
type RetrievalResult = { answers: readonly string[]; names: readonly string[]; right: number };

type RetrievalCardProps = {
  story: string;
  chapter: { id: string; title: string };
  retrieval: Retrieval;
  /** How often the reader has been asked here already. */
  visit: number;
  /** Called once a round is answered; `result` is null for a reader who only wanted to see it. */
  onChecked: (result: RetrievalResult | null) => void;
};

/** The chapter’s map without names, on which numbers mark the places that are asked for. */
function UnnamedMap({ story, chapter, retrieval, visit }: Omit<RetrievalCardProps, 'onChecked'>) {
  const { asked } = retrievalRound(retrieval, visit);
  const camera = outlineCamera(retrieval.frame);
  return (
    <div className={styles.map}>
      <img
        src={asset(outlinePath(story, chapter.id))}
        {...OUTLINE_SIZE}
        loading="lazy"
        alt={messages.outlineAlt({ count: asked.length })}
      />
      <svg viewBox={`0 0 ${OUTLINE_SIZE.width} ${OUTLINE_SIZE.height}`} aria-hidden="true">
        {asked.map(({ id, position }, at) => {
          const [x, y] = pixelOf(position, camera, VIEWPORT);
          return (
            <g key={id} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <circle r={26} />
              <text dy="0.36em">{at + 1}</text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** One round of questions for names; remounted for the next. */
function Round({ onChecked, onNext, ...props }: RetrievalCardProps & { onNext: () => void }) {
  const { asked, names } = retrievalRound(props.retrieval, props.visit);
  const [answers, setAnswers] = useState<readonly string[]>(asked.map(() => ''));
  const [result, setResult] = useState<'open' | 'checked' | 'shown'>('open');
  const right = asked.filter(({ name }, at) => answers[at] === name).length;
  const check = (event: FormEvent) => {
    event.preventDefault();
    setResult('checked');
    onChecked({ answers, names: asked.map(({ name }) => name), right });
  };
  const show = () => {
    setResult('shown');
    onChecked(null);
  };
  const wordsOf = (name: string, at: number) => {
    const number = at + 1;
    if (result === 'shown' || !answers[at]) return messages.placeOpen({ number, name });
    return answers[at] === name
      ? messages.placeRight({ number, name })
      : messages.placeWrong({ number, name, answer: answers[at] ?? '' });
  };
  return (
    <form onSubmit={check}>
      <UnnamedMap {...props} />
      {result === 'open' ? (
        <>
          <div className={styles.fields}>
            {asked.map(({ id }, at) => (
              <label key={id}>
                <span>{messages.placeNumber({ number: at + 1 })}</span>
                <select
                  value={answers[at]}
                  onChange={({ target }) =>
                    setAnswers(answers.map((answer, other) => (other === at ? target.value : answer)))
                  }
                >
                  <option value="">{messages.choosePlace}</option>
                  {names.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <p className={cardStyles.buttons}>
            <button type="submit" className={cardStyles.commit}>
              {messages.check}
            </button>
            <Button onClick={show}>{messages.justShow}</Button>
          </p>
        </>
      ) : (
        <ul className={styles.results}>
          {asked.map(({ id, name }, at) => (
            <li key={id}>{wordsOf(name, at)}</li>
          ))}
        </ul>
      )}
      <p role="status" className={cardStyles.status}>
        {result === 'checked' && messages.countRight({ right, count: asked.length })}
      </p>
      {result !== 'open' && (
        <Button variant="link" className={cardStyles.clear} onClick={onNext}>
          {messages.othersNext}
        </Button>
      )}
    </form>
  );
}

/** The question at a chapter’s end: what the marked places of its map are called; other places at each visit. */
export function RetrievalCard(props: RetrievalCardProps) {
  const id = useId();
  // the count rises when a round is answered, which is not to change the round on the page
  const [visit, setVisit] = useState(props.visit);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would hold the fields of every round
    <div role="group" className={cardStyles.card} aria-labelledby={id} data-retrieval={props.chapter.id}>
      <p className={cardStyles.kicker}>{messages.retrievalKicker}</p>
      <p className={cardStyles.ask} id={id}>
        {messages.nameThese({ chapter: props.chapter.title })}
      </p>
      <Round key={visit} {...props} visit={visit} onNext={() => setVisit(visit + 1)} />
    </div>
  );
}
