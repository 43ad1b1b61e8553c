import * as messages from '#messages/predict';
import { formatNumber } from '../../geo/language/numbers';
import type { Answer, Option, Prediction } from '../../stories/predictions/prediction';
import { Button } from '../_ui/button';
import styles from './answer-fields.module.css';

type FieldProps<Kind extends Prediction['kind']> = {
  prediction: Extract<Prediction, { kind: Kind }>;
  /** What the reader has chosen so far; null before they have. */
  draft: Answer | null;
  onDraft: (draft: Answer) => void;
  /** Prefix of the fields’ names, unique in the page. */
  name: string;
};

/** Radio buttons of a choice, of states or of places; a mark on the map takes the place of a chosen one. */
function OptionField({ prediction, draft, onDraft, name }: FieldProps<'choice' | 'state' | 'place'>) {
  return (
    <>
      {prediction.kind !== 'choice' && (
        <p className={styles.hint}>{prediction.kind === 'place' ? messages.orMark : messages.orChoose}</p>
      )}
      <div className={styles.options}>
        {prediction.options.map((option) => (
          <label key={option.id}>
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={draft?.kind === 'option' && draft.id === option.id}
              onChange={() => onDraft({ kind: 'option', id: option.id })}
            />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </>
  );
}

function PlaceSelect({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: readonly Option[];
  value: string;
  onChoose: (id: string) => void;
}) {
  return (
    <label className={styles.select}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{messages.choosePlace}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where a line begins and ends, and the button with which it is drawn on the map instead. */
function LineField({
  prediction,
  draft,
  onDraft,
  isDrawing,
  onDraw,
}: FieldProps<'line'> & { isDrawing: boolean; onDraw: () => void }) {
  const { options } = prediction;
  const route = draft?.kind === 'route' ? draft : { from: '', to: '' };
  const choose = (change: { from?: string; to?: string }) => {
    const next = { from: route.from, to: route.to, ...change };
    const points = [next.from, next.to].flatMap((id) => {
      const position = options.find((option) => option.id === id)?.position;
      return position ? [position] : [];
    });
    onDraft({ kind: 'route', ...next, points });
  };
  return (
    <div className={styles.line}>
      <PlaceSelect
        label={messages.from}
        options={options}
        value={route.from}
        onChoose={(from) => choose({ from })}
      />
      <PlaceSelect label={messages.to} options={options} value={route.to} onChoose={(to) => choose({ to })} />
      <Button variant="link" aria-pressed={isDrawing} onClick={onDraw}>
        {isDrawing ? messages.drawing : messages.draw}
      </Button>
    </div>
  );
}

/** The range before the reader has moved it: the middle half of the scale. */
export function startingRange({ min, max, step }: Extract<Prediction, { kind: 'range' }>) {
  const steps = Math.round((max - min) / step);
  const at = (share: number) => min + Math.round(steps * share) * step;
  return { low: at(0.25), high: at(0.75) };
}

/** Two sliders, for the lower and the upper end of a range. */
function RangeField({ prediction, draft, onDraft }: FieldProps<'range'>) {
  const { unit, min, max, step } = prediction;
  const { low, high } = draft?.kind === 'range' ? draft : startingRange(prediction);
  const ends = [
    { label: messages.atLeast, value: low, change: (to: number) => ({ low: to, high: Math.max(to, high) }) },
    { label: messages.atMost, value: high, change: (to: number) => ({ low: Math.min(to, low), high: to }) },
  ];
  return (
    <div className={styles.range}>
      {ends.map(({ label, value, change }) => {
        const words = messages.amount({ number: formatNumber(value), unit });
        return (
          <label key={label}>
            <span>{label}</span>
            <input
              type="range"
              {...{ min, max, step, value }}
              aria-valuetext={words}
              onChange={({ target }) => onDraft({ kind: 'range', ...change(Number(target.value)) })}
            />
            <output>{words}</output>
          </label>
        );
      })}
    </div>
  );
}

/** The fields of a question, by its kind: all work with the keys alone. */
export function AnswerFields({
  prediction,
  isDrawing,
  onDraw,
  ...props
}: Omit<FieldProps<Prediction['kind']>, 'prediction'> & {
  prediction: Prediction;
  isDrawing: boolean;
  onDraw: () => void;
}) {
  switch (prediction.kind) {
    case 'line':
      return <LineField prediction={prediction} isDrawing={isDrawing} onDraw={onDraw} {...props} />;
    case 'range':
      return <RangeField prediction={prediction} {...props} />;
    default:
      return <OptionField prediction={prediction} {...props} />;
  }
}
