'use client';

import { useEffect, useState } from 'react';
import { useStoryData, useTalkData } from '#served';
import type { Storyboard } from '../../../stories/model/storyboard';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { paceWords } from '../../../stories/talk/pace';
import { numberIn } from '../../../stories/talk/talk';
import { useScripted } from '../../_site/startup/use-no-js-fallback';
import { href } from '../../_site/urls/urls';
import { ErrorBoundary } from '../../_ui/error-boundary';
import { holdAtTop } from '../../_ui/scroll-to-top';
import '../../_site/translation/moved-nodes';
import { clockWords, useNow } from '../deck/timer';
import { Help } from '../dialogs/help';
import { Overview } from '../dialogs/overview';
import type { Command } from '../input/commands';
import { usePresentationKeys } from '../input/use-keyboard';
import { useLentFocus } from '../input/use-return-focus';
import { useLetters } from '../input/use-single-key-shortcuts';
import { useSpeakerLine } from '../windows/use-speaker-channel';
import { UNLINKED, useLinkable } from '../windows/use-window-channel';
import { isAskable, type Shown } from '../windows/window-messages';
import styles from './speaker.module.css';
import { SpeakerPictures } from './speaker-pictures';
import { isSomethingOver, stateWords, windowWords } from './speaker-status';

type SpeakerProps = {
  /** The story’s id. */
  story: string;
};

/** What its keys and its help do: what the projector can be asked for, and what opens here. */
const isHeard = (command: Command): boolean =>
  isAskable(command) || command === 'overview' || command === 'help';

/** What a lecturer’s finger finds here; the rest is on keys. */
const TOOLS: readonly (readonly [Command, string])[] = [
  ['previous', 'Back'],
  ['next', 'Next'],
  ['black', 'Black'],
  ['replay', 'Replay'],
  ['clock', 'Restart the clock'],
  ['help', 'Keys'],
];

/** Which step of the talk is shown, and at which of its stops. */
function placeWords(shown: Shown, stops: readonly number[]): string {
  const step = `${numberIn(shown, shown.step) ?? '–'} of ${shown.steps.length}`;
  const reached = stops.filter((stop) => stop <= shown.stop).length;
  return stops.length > 1 ? `${step}, stop ${reached} of ${stops.length}` : step;
}

/** Where the talk stands, how long it has gone on, and what time it is. */
function Head({ story, shown }: { story: Storyboard; shown: Shown | null }) {
  const now = useNow();
  const step = shown ? story.steps[shown.step] : undefined;
  const stops = step ? stopsOf(step) : [];
  return (
    <header className={styles.head}>
      <h1>{step?.title ?? 'Notes'}</h1>
      {shown && (
        <>
          <p>{placeWords(shown, stops)}</p>
          <p role="timer" className={styles.clock}>
            <span>{shown.began && now ? clockWords(now - shown.began.at) : '0:00'}</span>
            <span>{` of ${shown.minutes}:00`}</span>
          </p>
          <p>{now ? paceWords(shown, shown.began, shown, story.steps, now) : ''}</p>
        </>
      )}
      <p>{now ? new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) : ''}</p>
    </header>
  );
}

const WAITING = 'Waiting for the window with the story: open it, and they find each other.';
const GONE = 'The window with the story is gone. Open it again, and they find each other.';

/** Whether the window with the story is there, and what is before its picture. */
function State({
  story,
  shown,
  others,
  present,
}: {
  story: Storyboard;
  shown: Shown | null;
  others: readonly Shown[];
  present: boolean | null;
}) {
  const linkable = useLinkable();
  const windows = present && shown && windowWords(story, shown, others);
  return (
    <>
      <div
        role="status"
        className={styles.line}
        data-urgent={present && others.length === 0 ? undefined : true}
      >
        {!linkable && (
          <>
            <span>{`${UNLINKED} The notes also stand in the `}</span>
            <a href={href(`/handout/${story.id}/notes/`)}>lecturer’s handout</a>
            <span>. </span>
          </>
        )}
        {!present && (linkable || present !== null) && <span>{`${present === null ? WAITING : GONE} `}</span>}
        {!present && (
          <a href={href(`/present/${story.id}/`)} target="_blank" rel="noopener">
            Open it here
          </a>
        )}
        {windows && <span>{windows}</span>}
      </div>
      <p role="status" className={styles.state}>
        {present && shown && stateWords(shown)}
      </p>
    </>
  );
}

/**
 * The lecturer’s own window: notes, what is shown and what comes, time and pace; its keys drive the projector, and what
 * only the lecturer needs opens here.
 */
export function Speaker({ story: id }: SpeakerProps) {
  const { board: story } = useStoryData({ story: id });
  const { slides, notes } = useTalkData(id);
  useScripted();
  const [dialog, setDialog] = useState<'help' | 'overview' | null>(null);
  const [digits, setDigits] = useState('');
  const [letters, onLetters] = useLetters();
  const { shown, others, present, wish } = useSpeakerLine(story.id);
  const ask = (command: Command) => {
    const opens = command === 'escape' && !(shown && isSomethingOver(shown)) ? 'overview' : command;
    if (opens === 'help') setDialog('help');
    else if (opens === 'overview') setDialog(shown && 'overview');
    else if (isAskable(opens)) wish({ from: 'speaker', says: 'asks', command: opens });
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
  const at = shown?.step ?? null;
  const step = at === null ? undefined : story.steps[at];
  useEffect(() => {
    document.title = step ? `Notes: ${step.title}` : 'Notes';
    // another step’s notes begin at their beginning
    return holdAtTop(document.documentElement);
  }, [step]);

  const told = at === null ? undefined : notes[at];
  return (
    <div className={styles.speaker} data-step={step?.id} data-present={present ?? undefined}>
      <ErrorBoundary>
        <Head story={story} shown={shown} />
      </ErrorBoundary>
      <ErrorBoundary>
        <State {...{ story, shown, others, present }} />
      </ErrorBoundary>
      <main
        className={styles.notes}
        aria-label="Notes"
        data-scrolls="page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll them where they are longer than the window is high
        tabIndex={0}
      >
        {at !== null && told && (
          <>
            <p className={styles.claim}>{slides[at]?.claim}</p>
            <h2>Say</h2>
            <p>{told.say}</p>
            <h2>Ask</h2>
            <p>{told.ask}</p>
            <h2>Where accounts differ</h2>
            <p>{told.differ}</p>
          </>
        )}
      </main>
      <ErrorBoundary>{shown && <SpeakerPictures story={story} shown={shown} />}</ErrorBoundary>
      {shown && (
        <nav className={styles.tools} aria-label="Presentation">
          {TOOLS.map(([command, words]) => (
            <button
              key={command}
              type="button"
              data-main={command === 'next' || undefined}
              onClick={() => ask(command)}
            >
              {words}
            </button>
          ))}
        </nav>
      )}
      <div className="unscripted">
        <p className={styles.state}>
          This window needs scripts, and they do not run. The notes also stand in the{' '}
          <a href={href(`/handout/${story.id}/notes/`)}>lecturer’s handout</a>.
        </p>
      </div>
      {digits && <p className={styles.digits}>{digits}</p>}
      <ErrorBoundary key={dialog}>
        {dialog === 'overview' && shown && (
          <Overview
            story={story}
            slides={slides}
            talk={shown}
            at={shown.step}
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
      </ErrorBoundary>
    </div>
  );
}
