import * as messages from '#messages/predict';
import type { Answer, Prediction } from '../../stories/predictions/prediction';
import styles from './range-scale.module.css';

/** The reader’s range and that of the sources, one above the other on the question’s scale; the words stand beside it. */
export function RangeScale({
  prediction,
  answer,
}: {
  prediction: Extract<Prediction, { kind: 'range' }>;
  answer: Answer;
}) {
  const { min, max } = prediction;
  const share = (value: number) => `${((value - min) / (max - min)) * 100}%`;
  const bar = (low: number, high: number) => ({
    left: share(low),
    width: `calc(${share(high)} - ${share(low)} + 3px)`,
  });
  return (
    <div className={styles.scale} aria-hidden="true">
      {answer.kind === 'range' && (
        <p>
          <span>{messages.yoursWas}</span>
          <span className={styles.track}>
            <span data-yours="" style={bar(answer.low, answer.high)} />
          </span>
        </p>
      )}
      {prediction.answer && (
        <p>
          <span>{messages.was}</span>
          <span className={styles.track}>
            <span className={styles.was} style={bar(...prediction.answer)} />
          </span>
        </p>
      )}
    </div>
  );
}
