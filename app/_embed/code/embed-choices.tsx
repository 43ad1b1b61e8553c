import * as messages from '#messages/embed';
import { MODES, THEMES } from '../../../stories/urls/embed-query';
import { useStory } from '../../_story/story-context';
import { AMOUNTS, type Choice, SIZES } from './choice';
import styles from './embed-dialog.module.css';

type ChoicesProps = { choice: Choice; onChoose: (choice: Choice) => void };

function RadioGroup<Value extends string>({
  name,
  legend,
  options,
  value,
  onSelect,
}: {
  name: string;
  legend: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onSelect: (value: Value) => void;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onSelect(option)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Select element with all steps of the story, grouped by chapter. */
function StepSelect({
  label,
  value,
  onSelect,
}: {
  label: string;
  value: string;
  onSelect: (step: string) => void;
}) {
  const story = useStory();
  return (
    <label className={styles.stepSelect}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onSelect(target.value)}>
        {story.chapters.map(({ id, title, first, count }) => (
          <optgroup key={id} label={title}>
            {story.steps.slice(first, first + count).map((step, index) => (
              <option key={step.id} value={step.id}>
                {`${first + index + 1} ${step.title}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

const MODE_LABELS = { step: messages.modeStep, scroll: messages.modeScroll } as const;
const THEME_LABELS = {
  reader: messages.themeReader,
  light: messages.themeLight,
  dark: messages.themeDark,
} as const;

/** The controls for the options of a frame: amount, mode, size and theme. */
export function EmbedChoices({ choice, onChoose }: ChoicesProps) {
  const story = useStory();
  const step = story.steps.find(({ id }) => id === choice.step);
  const chapter = story.chapters.find(({ id }) => id === step?.chapter);
  const amountLabels = {
    step: messages.amountStep({ title: step?.title ?? '' }),
    chapter: messages.amountChapter({ title: chapter?.title ?? '' }),
    story: messages.amountStory({ steps: story.steps.length }),
    range: messages.amountRange,
  };
  return (
    <div>
      <RadioGroup
        name="embed-amount"
        legend={messages.amountLegend}
        options={AMOUNTS.map((amount) => [amount, amountLabels[amount]] as const)}
        value={choice.amount}
        onSelect={(amount) => onChoose({ ...choice, amount })}
      />
      {choice.amount === 'range' && (
        <div className={styles.stepRange}>
          <StepSelect
            label={messages.rangeFrom}
            value={choice.from}
            onSelect={(from) => onChoose({ ...choice, from })}
          />
          <StepSelect
            label={messages.rangeTo}
            value={choice.to}
            onSelect={(to) => onChoose({ ...choice, to })}
          />
        </div>
      )}
      <RadioGroup
        name="embed-mode"
        legend={messages.modeLegend}
        options={MODES.map((mode) => [mode, MODE_LABELS[mode]] as const)}
        value={choice.mode}
        onSelect={(mode) => onChoose({ ...choice, mode })}
      />
      <RadioGroup
        name="embed-size"
        legend={messages.sizeLegend}
        options={(Object.keys(SIZES) as Choice['size'][]).map(
          (size) =>
            [size, messages.sizeHeight({ label: SIZES[size].label, height: SIZES[size].height })] as const,
        )}
        value={choice.size}
        onSelect={(size) => onChoose({ ...choice, size })}
      />
      <RadioGroup
        name="embed-theme"
        legend={messages.themeLegend}
        options={(['reader', ...THEMES] as const).map((theme) => [theme, THEME_LABELS[theme]] as const)}
        value={choice.theme ?? 'reader'}
        onSelect={(theme) => onChoose({ ...choice, theme: theme === 'reader' ? null : theme })}
      />
    </div>
  );
}
