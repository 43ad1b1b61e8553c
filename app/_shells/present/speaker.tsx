'use client';

import { useEffect, useState } from 'react';
import { paceWords } from '../../../stories/pace';
import { stopsOf } from '../../../stories/position';
import type { Storyboard } from '../../../stories/storyboard';
import { numberIn, placeAfter } from '../../../stories/talk';
import { asset } from '../../_site/address';
import { useTheme } from '../../_site/theme';
import { pictureInSeries, STILL_FRAMINGS, stillPath, stillSize } from '../../_stage/still/framing';
import { isAskable, type Shown } from './channel';
import type { Command } from './commands';
import { Help } from './help';
import { Overview } from './overview';
import type { Slide } from './slide';
import styles from './speaker.module.css';
import { clockWords, useNow } from './timer';
import { usePresentationKeys } from './use-keys';
import { useLentFocus } from './use-lent-focus';
import { useLetters } from './use-letters';
import { useSpeakerLine } from './use-speaker-line';

type SpeakerProps = { story: Storyboard; slides: readonly Slide[] };

/** What its keys and its help do: what the projector can be asked for, and what opens here. */
const isHeard = (command: Command): boolean =>
  isAskable(command) || command === 'overview' || command === 'help';

/** What the audience does not see, or has before it, and the lecturer may have forgotten. */
const stateWords = ({ curtain, covered, nameless, penOut }: Shown): string =>
  [
    curtain && `The screen is ${curtain}.`,
    covered && 'Title and claim are covered.',
    nameless && 'Names are hidden.',
    penOut && 'The pen is out.',
  ]
    .filter(Boolean)
    .join(' ');

/** Whether something is before the picture that Escape takes away. */
const isSomethingOver = (shown: Shown | null): boolean =>
  shown !== null && (shown.curtain !== null || shown.penOut || shown.covered);

/** That more than one window shows the story, and which of them the notes follow; nothing where it is one. */
function windowWords(story: Storyboard, shown: Shown, others: readonly Shown[]): string {
  if (others.length === 0) return '';
  const title = ({ step }: Shown) => `“${story.steps[step]?.title}”`;
  const many = others.length === 1 ? 'Two windows show' : `${others.length + 1} windows show`;
  const apart = others.some(({ step }) => step !== shown.step);
  const which = apart
    ? `the one at ${title(shown)}, not the one at ${others.map(title).join(' or ')}`
    : `the one that was heard first; all are at ${title(shown)}`;
  return `${many} the story. These notes follow and drive ${which}. Close what is not on the projector.`;
}

/** A step as a still, or as the picture of its series for a stop, under what it is in the talk. */
function Still({
  story,
  shown,
  step,
  stop,
  words,
}: {
  story: Storyboard;
  shown: Shown | null;
  step: number;
  stop?: number;
  words: string;
}) {
  const theme = useTheme();
  const board = story.steps[step];
  if (!board) return null;
  const picture = stop === undefined ? null : pictureInSeries(board, stop);
  return (
    <figure className={styles.still}>
      <figcaption>
        {words}: {shown && <b>{numberIn(shown, step) ?? '–'}</b>} {board.title}
      </figcaption>
      <img
        src={asset(stillPath(story.id, board.id, 'wide', theme, picture))}
        {...stillSize(STILL_FRAMINGS.wide)}
        alt={board.alt}
      />
    </figure>
  );
}

/**
 * The lecturer’s own window: notes, what is shown and what comes, time and pace; its keys drive the projector, and what
 * only the lecturer needs opens here.
 */
export function Speaker({ story, slides }: SpeakerProps) {
  const [dialog, setDialog] = useState<'help' | 'overview' | null>(null);
  const [digits, setDigits] = useState('');
  const [letters, onLetters] = useLetters();
  const now = useNow();
  const { shown, others, present, wish } = useSpeakerLine(story.id);
  const ask = (command: Command) => {
    if (command === 'help') setDialog('help');
    else if (command === 'overview' || (command === 'escape' && !isSomethingOver(shown)))
      setDialog(shown && 'overview');
    else if (isAskable(command)) wish({ from: 'speaker', says: 'asks', command });
  };
  const jump = (step: number) => wish({ from: 'speaker', says: 'jumps', step });
  usePresentationKeys({
    onCommand: ask,
    onJump: (number) => {
      const step = shown?.steps[number - 1];
      if (step !== undefined) jump(step);
    },
    onDigits: setDigits,
    letters,
    hears: isHeard,
    busy: () => document.querySelector('dialog[open]') !== null,
  });
  useLentFocus();
  useEffect(() => {
    document.title = shown ? `Notes: ${story.steps[shown.step]?.title}` : 'Notes';
  }, [shown, story]);

  const step = shown?.step ?? 0;
  const notes = slides[step]?.notes;
  const stops = story.steps[step] ? stopsOf(story.steps[step]) : [];
  const after = shown && placeAfter({ step, stop: 1 }, shown, story.steps);
  return (
    <div className={styles.speaker} data-step={story.steps[step]?.id} data-present={present ?? undefined}>
      <header className={styles.head}>
        <h1>{story.steps[step]?.title}</h1>
        <p>
          {shown && `${numberIn(shown, step) ?? '–'} of ${shown.steps.length}`}
          {shown &&
            stops.length > 1 &&
            `, stop ${stops.filter((stop) => stop <= shown.stop).length} of ${stops.length}`}
        </p>
        <p role="timer" className={styles.clock}>
          {shown?.began && now ? clockWords(now - shown.began.at) : '0:00'}
          {shown && <span> of {shown.minutes}:00</span>}
        </p>
        <p>{shown && now ? paceWords(shown, shown.began, shown, story.steps, now) : ''}</p>
        <p>{now ? new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) : ''}</p>
      </header>
      <p
        role="status"
        className={styles.line}
        data-urgent={present && others.length === 0 ? undefined : true}
      >
        {present === null && 'Waiting for the window with the story: open it, and they find each other.'}
        {present === false && 'The window with the story is gone. Open it again, and they find each other.'}
        {present && shown && windowWords(story, shown, others)}
      </p>
      <p role="status" className={styles.state}>
        {present && shown && stateWords(shown)}
      </p>
      <main className={styles.notes}>
        <p className={styles.claim}>{slides[step]?.claim}</p>
        <h2>Say</h2>
        <p>{notes?.say}</p>
        <h2>Ask</h2>
        <p>{notes?.ask}</p>
        <h2>Where accounts differ</h2>
        <p>{notes?.differ}</p>
      </main>
      <aside className={styles.pictures} aria-label="Pictures">
        <Still {...{ story, shown, step }} stop={shown?.stop ?? 1} words="Now" />
        {after && after.step !== step && <Still {...{ story, shown }} step={after.step} words="Next" />}
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
          Replay
        </button>
        <button type="button" onClick={() => ask('clock')}>
          Restart the clock
        </button>
        <button type="button" onClick={() => ask('help')}>
          Keys
        </button>
      </nav>
      {digits && <p className={styles.digits}>{digits}</p>}
      {dialog === 'overview' && shown && (
        <Overview
          story={story}
          slides={slides}
          talk={shown}
          at={step}
          letters={letters}
          onTalk={(talk) => wish({ from: 'speaker', says: 'chooses', talk })}
          onGo={jump}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'help' && (
        <Help
          letters={letters}
          onLetters={onLetters}
          offers={isHeard}
          onCommand={ask}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
