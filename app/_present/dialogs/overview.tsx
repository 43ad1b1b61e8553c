import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import * as messages from '#messages/present';
import { stepNumberInTalk, type Talk, type TalkOptions } from '../../../stories/talk/talk';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import { useStory } from '../../_story/story-context';
import { Button } from '../../_ui/button';
import { Dialog } from '../../_ui/dialog/dialog';
import { useFullScreenExit } from '../../_ui/use-full-screen';
import { firstStepOfPart, type Slide } from '../deck/slide';
import { commandOfKey } from '../input/commands';
import { keyName } from '../input/key-names';
import styles from './dialogs.module.css';
import { TalkPicker } from './talk-picker';

type OverviewProps = {
  slides: readonly Slide[];
  talk: Pick<Talk, 'steps' | 'part' | 'length'>;
  /** Index of the current step in the story, from 0. */
  stepIndex: number;
  /** Whether single-key shortcuts are on. */
  hasSingleKeys: boolean;
  onSelectTalk: (selection: TalkOptions) => void;
  onGoToStep: (step: number) => void;
  onClose: () => void;
};

/** By how many steps the keys of a keyboard or a clicker move the focus; Enter selects a step. */
const STEPS_OF_KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** Lower case without diacritics, as it is typed on a keyboard that has none. */
const normalize = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();

/** Whether a step’s texts contain all words of a query, with their diacritics or without. */
function isMatch(query: string, ...texts: readonly string[]): boolean {
  const text = normalize(texts.join(' '));
  return normalize(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * All steps as stills, by chapter, with a search and the selection of the talk. Steps that the talk leaves out have no
 * number, and can be shown all the same.
 */
export function Overview({
  slides,
  talk,
  stepIndex,
  hasSingleKeys,
  onSelectTalk,
  onGoToStep,
  onClose,
}: OverviewProps) {
  const story = useStory();
  const dialog = useRef<HTMLDialogElement>(null);
  useFullScreenExit(onClose);
  const [query, setQuery] = useState('');
  const theme = useTheme();
  useEffect(() => {
    const current = dialog.current?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'center' });
    current?.focus();
  }, []);
  const goToStep = (step: number) => {
    // at once, so that the step finds the page within reach
    flushSync(onClose);
    onGoToStep(step);
  };
  const presentPart = (first: number, count: number) => {
    const part = { first, last: first + count - 1 };
    onSelectTalk({ part });
    goToStep(firstStepOfPart(part, talk.length, slides));
  };
  const onKey = (event: KeyboardEvent) => {
    const name = keyName(event.nativeEvent);
    const isTyping = event.target instanceof HTMLInputElement;
    if (name === 'Escape' && query && isTyping) {
      // Escape first clears the query; the next press closes the dialog
      event.preventDefault();
      return setQuery('');
    }
    if (!name || isTyping) return;
    if (commandOfKey(name, hasSingleKeys) === 'overview') onClose();
    const delta = STEPS_OF_KEYS[name];
    if (delta === undefined) return;
    event.preventDefault();
    const steps = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const focusedIndex = steps.indexOf(document.activeElement as HTMLElement);
    steps[Math.min(steps.length - 1, Math.max(0, focusedIndex + delta))]?.focus();
  };
  const matches = story.steps.map(({ id, title, dateWords }, index) =>
    isMatch(query, id, title, dateWords, slides[index]?.claim ?? ''),
  );
  return (
    <Dialog
      ref={dialog}
      title={messages.overview}
      besideTitle={
        <input
          type="search"
          className={styles.searchField}
          aria-label={messages.findStep}
          placeholder={messages.findStep}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      }
      belowTitle={<TalkPicker slides={slides} talk={talk} onSelectTalk={onSelectTalk} />}
      className={styles.overview}
      onKeyDown={onKey}
      onClose={onClose}
    >
      <p role="status" className={styles.status}>
        {query && messages.stepsFound({ found: matches.filter(Boolean).length, steps: story.steps.length })}
      </p>
      {story.chapters.map(({ id, title, first, count }, index) => {
        const steps = story.steps.slice(first, first + count);
        if (!steps.some((_, indexInChapter) => matches[first + indexInChapter])) return null;
        return (
          <section key={id}>
            <h3>{`${index + 1}\u2002${title}`}</h3>
            <Button variant="link" className={styles.partButton} onClick={() => presentPart(first, count)}>
              {messages.presentChapter}
            </Button>
            <ul>
              {steps.map((step, indexInChapter) => {
                const position = first + indexInChapter;
                const number = stepNumberInTalk(talk, position);
                if (!matches[position]) return null;
                return (
                  <li key={step.id}>
                    <button
                      type="button"
                      data-step={step.id}
                      aria-current={position === stepIndex ? 'step' : undefined}
                      onClick={() => goToStep(position)}
                    >
                      <img
                        src={asset(stillPath(story.id, step.id, 'wide', theme))}
                        {...stillSize(STILL_FRAMINGS.wide)}
                        alt=""
                        loading="lazy"
                      />
                      <span>
                        {number !== null && <b>{`${number} `}</b>}
                        <span>{step.title}</span>
                      </span>
                      <span className={styles.stepDate}>
                        {number === null ? messages.dateNotInTalk({ date: step.dateWords }) : step.dateWords}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
