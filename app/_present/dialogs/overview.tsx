'use client';

import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Storyboard } from '../../../stories/model/storyboard';
import { type AskedTalk, numberIn, type Talk } from '../../../stories/talk/talk';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_map/still/framing';
import { useTheme } from '../../_site/theme/theme';
import { asset } from '../../_site/urls/urls';
import { firstOfPart, type Slide } from '../deck/slide';
import { commandOf, nameOfKey } from '../input/commands';
import styles from './dialogs.module.css';
import { TalkChoice } from './talk-picker';
import { useModal } from './use-modal';

type OverviewProps = {
  story: Storyboard;
  slides: readonly Slide[];
  talk: Pick<Talk, 'steps' | 'part' | 'length'>;
  /** Current step’s position in the story, from 0. */
  at: number;
  /** Whether single letters count as keys. */
  letters: boolean;
  onTalk: (asked: AskedTalk) => void;
  onGo: (step: number) => void;
  onClose: () => void;
};

/** How far the keys of a keyboard or a clicker go among the steps; Enter takes one. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** As a keyboard writes it that has no accents. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gi, 'l').toLowerCase();

/** Whether a step’s title, claim or date has all the words that are looked for, with their accents or without. */
function isMeant(words: string, ...texts: readonly string[]): boolean {
  const text = plain(texts.join(' '));
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * All steps as stills, by chapter, with a search, and what of them the talk is to be; steps that it leaves out have no
 * number in it, and can be shown all the same.
 */
export function Overview({ story, slides, talk, at, letters, onTalk, onGo, onClose }: OverviewProps) {
  const { dialog, close, closing } = useModal(onClose);
  const [words, setWords] = useState('');
  const theme = useTheme();
  useEffect(() => {
    const current = dialog.current?.querySelector<HTMLElement>('[aria-current]');
    current?.scrollIntoView({ block: 'center' });
    current?.focus();
  }, [dialog]);
  const go = (step: number) => {
    close();
    onGo(step);
  };
  const presentPart = (first: number, count: number) => {
    const part = { first, last: first + count - 1 };
    onTalk({ part });
    go(firstOfPart(part, talk.length, slides));
  };
  const onKey = (event: KeyboardEvent) => {
    const name = nameOfKey(event.nativeEvent);
    const writes = event.target instanceof HTMLInputElement;
    if (name === 'Escape' && words && writes) {
      // what is looked for goes first, the dialog with the next press
      event.preventDefault();
      return setWords('');
    }
    if (!name || writes) return;
    if (commandOf(name, letters) === 'overview') close();
    const by = MOVES[name];
    if (by === undefined) return;
    event.preventDefault();
    const steps = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
    const at = steps.indexOf(document.activeElement as HTMLElement);
    steps[Math.min(steps.length - 1, Math.max(0, at + by))]?.focus();
  };
  const found = story.steps.map(({ title, dateWords }, nth) =>
    isMeant(words, title, dateWords, slides[nth]?.claim ?? ''),
  );
  return (
    <dialog
      ref={dialog}
      className={styles.overview}
      aria-labelledby="overview-title"
      {...closing}
      onKeyDown={onKey}
    >
      <div className={styles.head}>
        <h2 id="overview-title">All steps</h2>
        <input
          type="search"
          className={styles.search}
          aria-label="Find a step"
          placeholder="Find a step"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <button type="button" className={styles.close} onClick={close}>
          Close
        </button>
        <TalkChoice story={story} slides={slides} talk={talk} onTalk={onTalk} />
      </div>
      <p role="status" className={styles.found}>
        {words && `${found.filter(Boolean).length} of ${story.steps.length} steps`}
      </p>
      {story.chapters.map(({ id, title, first, count }, nth) => {
        const steps = story.steps.slice(first, first + count);
        if (!steps.some((_, inChapter) => found[first + inChapter])) return null;
        return (
          <section key={id}>
            <h3>{`${nth + 1}\u2002${title}`}</h3>
            <button type="button" className={styles.part} onClick={() => presentPart(first, count)}>
              Present this chapter alone
            </button>
            <ul>
              {steps.map((step, inChapter) => {
                const position = first + inChapter;
                const number = numberIn(talk, position);
                if (!found[position]) return null;
                return (
                  <li key={step.id}>
                    <button
                      type="button"
                      data-step={step.id}
                      aria-current={position === at ? 'step' : undefined}
                      onClick={() => go(position)}
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
                      <span className={styles.quiet}>
                        {number === null ? `${step.dateWords} · not in this talk` : step.dateWords}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </dialog>
  );
}
