import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import * as messages from '#messages/predict';
import type { Answer, Prediction } from '../../stories/predictions/prediction';
import { href } from '../_site/urls/urls';
import { Button } from '../_ui/button';
import { AnswerFields, startingRange } from './answer-fields';
import { answerWords, outcomeWords, verdictWords } from './answer-words';
import styles from './prediction-card.module.css';
import { RangeScale } from './range-scale';

/** A draft that can be committed; null, with what is missing, for one that cannot. */
function completed(prediction: Prediction, draft: Answer | null): { answer: Answer | null; missing: string } {
  if (prediction.kind === 'range') {
    const answer = draft ?? { kind: 'range' as const, ...startingRange(prediction) };
    return { answer, missing: '' };
  }
  if (draft?.kind === 'route' && (!draft.from || !draft.to || draft.from === draft.to))
    return { answer: null, missing: messages.twoPlaces };
  return { answer: draft, missing: messages.chooseFirst };
}

/** What the reader answered beside what was. */
function Comparison({ prediction, answer }: { prediction: Prediction; answer: Answer }) {
  const outcome = outcomeWords(prediction);
  return (
    <>
      {prediction.kind === 'range' && <RangeScale prediction={prediction} answer={answer} />}
      <dl className={styles.comparison}>
        <dt>{messages.yoursWas}</dt>
        <dd>{answerWords(prediction, answer)}</dd>
        {outcome && <dt>{messages.was}</dt>}
        {outcome && <dd>{outcome}</dd>}
      </dl>
    </>
  );
}

/** The sentence that says what happened, and what it rests on. */
function Account({ prediction: { about, sources } }: { prediction: Prediction }) {
  return (
    <>
      <p className={styles.about}>{about}</p>
      <p className={styles.sources}>
        <span>{messages.restsOn}</span>
        {sources.map(({ key, reference }) => (
          <a key={reference} href={href(`/sources/#${key}`)}>
            {reference}
          </a>
        ))}
      </p>
    </>
  );
}

export type PredictionCardProps = {
  prediction: Prediction;
  /** The reader’s answer; null while the question is open. */
  answer: Answer | null;
  draft: Answer | null;
  onDraft: (draft: Answer) => void;
  onAnswer: (answer: Answer) => void;
  onClear: () => void;
  /** Whether a line is being drawn on the map, and what begins or ends that. */
  isDrawing: boolean;
  onDraw: () => void;
  /** Whether answers are posted to a host page. */
  isFramed: boolean;
};

/** The question before a step’s prose: its fields, and once it is answered the answer beside what was. */
export function PredictionCard(props: PredictionCardProps) {
  const { prediction, answer, draft, onDraft, onAnswer, onClear, isDrawing, onDraw, isFramed } = props;
  const id = useId();
  const [remark, setRemark] = useState('');
  const result = useRef<HTMLDivElement>(null);
  const hasJustAnswered = useRef(false);
  const give = (given: Answer) => {
    hasJustAnswered.current = true;
    onAnswer(given);
  };
  // the button that had the focus is gone
  useEffect(() => {
    if (answer && hasJustAnswered.current) result.current?.focus({ preventScroll: true });
    hasJustAnswered.current = false;
  }, [answer]);
  const commit = (event: FormEvent) => {
    event.preventDefault();
    const { answer: given, missing } = completed(prediction, draft);
    setRemark(given ? '' : missing);
    if (given) give(given);
  };
  return (
    <form className={styles.card} data-prediction={answer ? 'answered' : 'open'} onSubmit={commit}>
      <p className={styles.kicker}>{messages.kicker}</p>
      {answer ? (
        <div ref={result} tabIndex={-1} className={styles.result}>
          <p className={styles.ask}>{prediction.ask}</p>
          <Comparison prediction={prediction} answer={answer} />
        </div>
      ) : (
        <fieldset className={styles.question} aria-describedby={`${id}-device`}>
          <legend className={styles.ask}>{prediction.ask}</legend>
          <AnswerFields {...{ prediction, draft, onDraft, isDrawing, onDraw }} name={`${id}-answer`} />
          <p className={styles.buttons}>
            <button type="submit" className={styles.commit}>
              {messages.commit}
            </button>
            <Button className={styles.show} onClick={() => give({ kind: 'passed' })}>
              <span>{messages.justShow}</span>
              <span aria-hidden="true">{messages.escape}</span>
            </Button>
          </p>
          <p className={styles.device} id={`${id}-device`}>
            {isFramed ? messages.onDeviceAndHost : messages.onDevice}
          </p>
        </fieldset>
      )}
      <p role="status" className={styles.status}>
        {answer ? verdictWords(prediction, answer) : remark}
      </p>
      {answer && (
        <>
          <Account prediction={prediction} />
          <Button variant="link" className={styles.clear} onClick={onClear}>
            {messages.clear}
          </Button>
        </>
      )}
    </form>
  );
}
