'use client';

import { useCallback, useEffect, useState } from 'react';
import { stopsOf } from '../../../stories/position';
import type { Storyboard } from '../../../stories/storyboard';
import { placeAfter } from '../../../stories/talk';
import { asset } from '../../_site/address';
import { useTheme } from '../../_site/theme';
import { STILL_FRAMINGS, stillPath, stillSize } from '../../_stage/still/framing';
import { type Said, type Shown, useTalkChannel } from './channel';
import type { Command } from './commands';
import { Help } from './help';
import type { Slide } from './slide';
import styles from './speaker.module.css';
import { clockWords, useNow } from './timer';
import { usePresentationKeys } from './use-keys';
import { useLetters } from './use-letters';

type SpeakerProps = { story: Storyboard; slides: readonly Slide[] };

const MS_PER_MINUTE = 60_000;

/** How far a talk is before or behind its time, in words. */
function paceWords({ began, length, steps, step }: Shown, now: number): string {
  if (began === null) return 'The time begins with the first move.';
  const done = steps.filter((kept) => kept <= step).length / Math.max(1, steps.length);
  const minutes = Math.round(((now - began) / MS_PER_MINUTE - done * length) * 2) / 2;
  if (Math.abs(minutes) < 1) return 'On time';
  return minutes > 0 ? `${minutes} minutes behind` : `${-minutes} minutes ahead`;
}

/** A step as a still, under what it is in the talk. */
function Still({ story, step, words }: { story: Storyboard; step: number; words: string }) {
  const theme = useTheme();
  const board = story.steps[step];
  if (!board) return null;
  return (
    <figure className={styles.still}>
      <figcaption>
        {words}: <b>{step + 1}</b> {board.title}
      </figcaption>
      <img
        src={asset(stillPath(story.id, board.id, 'wide', theme))}
        {...stillSize(STILL_FRAMINGS.wide)}
        alt={board.alt}
      />
    </figure>
  );
}

/** The lecturer’s own window: notes, what is shown and what comes, time and pace; its keys drive the projector. */
export function Speaker({ story, slides }: SpeakerProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [helping, setHelping] = useState(false);
  const [letters, onLetters] = useLetters();
  const now = useNow();
  const beat = (): Said => ({ from: 'speaker', says: 'listens' });
  const { say, present } = useTalkChannel(
    story.id,
    beat,
    useCallback((said: Said) => said.says === 'shows' && setShown(said.shown), []),
  );
  const ask = (command: Command) => {
    if (command === 'help') return setHelping(true);
    // what a browser allows only to a hand on the window itself
    if (command !== 'fullscreen' && command !== 'speaker') say({ from: 'speaker', says: 'asks', command });
  };
  const jump = (step: number) => say({ from: 'speaker', says: 'jumps', step });
  usePresentationKeys({
    onCommand: ask,
    onJump: (number) => story.steps[number - 1] && jump(number - 1),
    onDigits: () => undefined,
    letters,
    busy: () => document.querySelector('dialog[open]') !== null,
  });
  useEffect(() => {
    document.title = shown ? `Notes: ${story.steps[shown.step]?.title}` : 'Notes';
  }, [shown, story]);

  const step = shown?.step ?? 0;
  const notes = slides[step]?.notes;
  const stops = story.steps[step] ? stopsOf(story.steps[step]) : [];
  const after = shown && placeAfter({ step, stop: 1 }, shown, story.steps);
  const nth = shown ? shown.steps.filter((kept) => kept <= step).length : 0;
  return (
    <div className={styles.speaker} data-step={story.steps[step]?.id} data-present={present ?? undefined}>
      <header className={styles.head}>
        <h1>{story.steps[step]?.title}</h1>
        <p>
          {shown && `${nth} of ${shown.steps.length}`}
          {shown &&
            stops.length > 1 &&
            `, stop ${stops.filter((stop) => stop <= shown.stop).length} of ${stops.length}`}
        </p>
        <p role="timer" className={styles.clock}>
          {shown?.began && now ? clockWords(now - shown.began) : '0:00'}
          <span> of {shown?.length ?? 45}:00</span>
        </p>
        <p>{shown && now ? paceWords(shown, now) : ''}</p>
        <p>{now ? new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) : ''}</p>
      </header>
      <p role="status" className={styles.line} data-gone={present === true ? undefined : true}>
        {present === null && 'Waiting for the window with the story: open it, and they find each other.'}
        {present === false && 'The window with the story is gone. Open it again, and they find each other.'}
      </p>
      <main className={styles.notes}>
        <p className={styles.claim}>{slides[step]?.claim}</p>
        <h2>Say</h2>
        <p>{notes?.say}</p>
        <h2>Ask</h2>
        <p>{notes?.ask}</p>
        <h2>Differ</h2>
        <p>{notes?.differ}</p>
      </main>
      <aside className={styles.pictures} aria-label="Pictures">
        <Still story={story} step={step} words="Now" />
        {after && after.step !== step && <Still story={story} step={after.step} words="Next" />}
        {after && after.step === step && <p>This is the last step.</p>}
      </aside>
      <nav className={styles.tools} aria-label="Presentation">
        <button type="button" onClick={() => ask('previous')}>
          Back
        </button>
        <button type="button" data-main onClick={() => ask('next')}>
          Next
        </button>
        <button type="button" onClick={() => ask('black')}>
          Black
        </button>
        <button type="button" onClick={() => ask('replay')}>
          Again
        </button>
        <button type="button" onClick={() => say({ from: 'speaker', says: 'begins' })}>
          Time from zero
        </button>
        <button type="button" onClick={() => setHelping(true)}>
          Keys
        </button>
      </nav>
      {helping && (
        <Help letters={letters} onLetters={onLetters} onCommand={ask} onClose={() => setHelping(false)} />
      )}
    </div>
  );
}
