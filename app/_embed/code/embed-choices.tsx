'use client';

import type { Storyboard } from '../../../stories/model/storyboard';
import { MODES, THEMES } from '../../../stories/urls/embed-query';
import { AMOUNTS, type Choice, SIZES } from './choice';
import styles from './embed-dialog.module.css';

type ChoicesProps = { story: Storyboard; choice: Choice; onChoose: (choice: Choice) => void };

function Radios<Value extends string>({
  name,
  legend,
  options,
  value,
  onPick,
}: {
  name: string;
  legend: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onPick: (value: Value) => void;
}) {
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onPick(option)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A step of the story, chosen from all of them by chapter. */
function StepSelect({
  label,
  story,
  value,
  onPick,
}: {
  label: string;
  story: Storyboard;
  value: string;
  onPick: (step: string) => void;
}) {
  return (
    <label className={styles.select}>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onPick(target.value)}>
        {story.chapters.map(({ id, title, first, count }) => (
          <optgroup key={id} label={title}>
            {story.steps.slice(first, first + count).map((step, nth) => (
              <option key={step.id} value={step.id}>
                {`${first + nth + 1} ${step.title}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

const MODE_WORDS = { step: 'Step by step, with buttons', scroll: 'With a scroll of its own' } as const;
const THEME_WORDS = { reader: 'As the reader has it', light: 'Light', dark: 'Dark' } as const;

/** What of the story, how, how large and in which colours. */
export function EmbedChoices({ story, choice, onChoose }: ChoicesProps) {
  const step = story.steps.find(({ id }) => id === choice.step);
  const chapter = story.chapters.find(({ id }) => id === step?.chapter);
  const amountWords = {
    step: `This step: ${step?.title}`,
    chapter: `This chapter: ${chapter?.title}`,
    story: `The whole story, ${story.steps.length} steps`,
    range: 'From one step to another',
  };
  return (
    <div>
      <Radios
        name="embed-amount"
        legend="How much"
        options={AMOUNTS.map((amount) => [amount, amountWords[amount]] as const)}
        value={choice.amount}
        onPick={(amount) => onChoose({ ...choice, amount })}
      />
      {choice.amount === 'range' && (
        <div className={styles.range}>
          <StepSelect
            label="From"
            story={story}
            value={choice.from}
            onPick={(from) => onChoose({ ...choice, from })}
          />
          <StepSelect
            label="To"
            story={story}
            value={choice.to}
            onPick={(to) => onChoose({ ...choice, to })}
          />
        </div>
      )}
      <Radios
        name="embed-mode"
        legend="How"
        options={MODES.map((mode) => [mode, MODE_WORDS[mode]] as const)}
        value={choice.mode}
        onPick={(mode) => onChoose({ ...choice, mode })}
      />
      <Radios
        name="embed-size"
        legend="Where"
        options={(Object.keys(SIZES) as Choice['size'][]).map(
          (size) => [size, `${SIZES[size].words}, ${SIZES[size].height} pixels high`] as const,
        )}
        value={choice.size}
        onPick={(size) => onChoose({ ...choice, size })}
      />
      <Radios
        name="embed-theme"
        legend="Colours"
        options={(['reader', ...THEMES] as const).map((theme) => [theme, THEME_WORDS[theme]] as const)}
        value={choice.theme ?? 'reader'}
        onPick={(theme) => onChoose({ ...choice, theme: theme === 'reader' ? null : theme })}
      />
    </div>
  );
}
