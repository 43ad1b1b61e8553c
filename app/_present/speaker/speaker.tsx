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
import { formatDuration, useCurrentTime } from '../deck/timer';
import { Help } from '../dialogs/help';
import { Overview } from '../dialogs/overview';
import type { Command } from '../input/commands';
import { useKeyboard } from '../input/use-keyboard';
import { useReturnFocus } from '../input/use-return-focus';
import { useSingleKeyShortcuts } from '../input/use-single-key-shortcuts';
import { useSpeakerLine } from '../windows/use-speaker-channel';
import { UNLINKED, useLinkable } from '../windows/use-window-channel';
import { isAskable, type Shown } from '../windows/window-messages';
import styles from './speaker.module.css';
import { SpeakerPictures } from './speaker-pictures';
import { isAnythingOpen, otherWindowsText, projectorStateText } from './speaker-status';

type SpeakerProps = {
  /** The story’s id. */
  story: string;
};

/** What its keys and its help do: what the projector can be asked for, and what opens here. */
const isHandled = (command: Command): boolean =>
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
function positionText(shown: Shown, stops: readonly number[]): string {
  const step = `${numberIn(shown, shown.step) ?? '–'} of ${shown.steps.length}`;
  const reached = stops.filter((stop) => stop <= shown.stop).length;
  return stops.length > 1 ? `${step}, stop ${reached} of ${stops.length}` : step;
}

/** Where the talk stands, how long it has gone on, and what time it is. */
function SpeakerHead({ story, shown }: { story: Storyboard; shown: Shown | null }) {
  const now = useCurrentTime();
  const step = shown ? story.steps[shown.step] : undefined;
  const stops = step ? stopsOf(step) : [];
  return (
    <header className={styles.head}>
      <h1>{step?.title ?? 'Notes'}</h1>
      {shown && (
        <>
          <p>{positionText(shown, stops)}</p>
          <p role="timer" className={styles.clock}>
            <span>{shown.began && now ? formatDuration(now - shown.began.at) : '0:00'}</span>
            <span>{` of ${shown.minutes}:00`}</span>
          </p>
          <p>{now ? paceWords(shown, shown.began, shown, story.steps, now) : ''}</p>
        </>
      )}
      <p>{now ? new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) : ''}</p>
    </header>
  );
}

const WAITING_TEXT = 'Waiting for the window with the story: open it, and they find each other.';
const GONE_TEXT = 'The window with the story is gone. Open it again, and they find each other.';

/** Whether the window with the story is there, and what is before its picture. */
function ConnectionStatus({
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
  const canConnect = useLinkable();
  const windowsText = present && shown && otherWindowsText(story, shown, others);
  return (
    <>
      <div
        role="status"
        className={styles.line}
        data-urgent={present && others.length === 0 ? undefined : true}
      >
        {!canConnect && (
          <>
            <span>{`${UNLINKED} The notes also stand in the `}</span>
            <a href={href(`/handout/${story.id}/notes/`)}>lecturer’s handout</a>
            <span>. </span>
          </>
        )}
        {!present && (canConnect || present !== null) && (
          <span>{`${present === null ? WAITING_TEXT : GONE_TEXT} `}</span>
        )}
        {!present && (
          <a href={href(`/present/${story.id}/`)} target="_blank" rel="noopener">
            Open it here
          </a>
        )}
        {windowsText && <span>{windowsText}</span>}
      </div>
      <p role="status" className={styles.state}>
        {present && shown && projectorStateText(shown)}
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
  const [hasSingleKeys, onSingleKeys] = useSingleKeyShortcuts();
  const { shown, others, present, wish } = useSpeakerLine(story.id);
  const runCommand = (command: Command) => {
    const resolved = command === 'escape' && !(shown && isAnythingOpen(shown)) ? 'overview' : command;
    if (resolved === 'help') setDialog('help');
    else if (resolved === 'overview') setDialog(shown && 'overview');
    else if (isAskable(resolved)) wish({ from: 'speaker', says: 'asks', command: resolved });
  };
  const goToStep = (step: number) => wish({ from: 'speaker', says: 'jumps', step });
  useKeyboard({
    onCommand: runCommand,
    onJump: (number) => {
      const step = shown?.steps[number - 1];
      if (step !== undefined) goToStep(step);
    },
    onDigits: setDigits,
    hasSingleKeys,
    isHandled,
    isDialogOpen: () => document.querySelector('dialog[open]') !== null,
  });
  useReturnFocus();
  const stepIndex = shown?.step ?? null;
  const step = stepIndex === null ? undefined : story.steps[stepIndex];
  useEffect(() => {
    document.title = step ? `Notes: ${step.title}` : 'Notes';
    // another step’s notes begin at their beginning
    return holdAtTop(document.documentElement);
  }, [step]);

  const stepNotes = stepIndex === null ? undefined : notes[stepIndex];
  return (
    <div className={styles.speaker} data-step={step?.id} data-present={present ?? undefined}>
      <ErrorBoundary>
        <SpeakerHead story={story} shown={shown} />
      </ErrorBoundary>
      <ErrorBoundary>
        <ConnectionStatus {...{ story, shown, others, present }} />
      </ErrorBoundary>
      <main
        className={styles.notes}
        aria-label="Notes"
        data-scrolls="page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll them where they are longer than the window is high
        tabIndex={0}
      >
        {stepIndex !== null && stepNotes && (
          <>
            <p className={styles.claim}>{slides[stepIndex]?.claim}</p>
            <h2>Say</h2>
            <p>{stepNotes.say}</p>
            <h2>Ask</h2>
            <p>{stepNotes.ask}</p>
            <h2>Where accounts differ</h2>
            <p>{stepNotes.differ}</p>
          </>
        )}
      </main>
      <ErrorBoundary>{shown && <SpeakerPictures story={story} shown={shown} />}</ErrorBoundary>
      {shown && (
        <nav className={styles.tools} aria-label="Presentation">
          {TOOLS.map(([command, label]) => (
            <button
              key={command}
              type="button"
              data-main={command === 'next' || undefined}
              onClick={() => runCommand(command)}
            >
              {label}
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
            stepIndex={shown.step}
            hasSingleKeys={hasSingleKeys}
            onSelectTalk={(talk) => wish({ from: 'speaker', says: 'chooses', talk })}
            onGoToStep={goToStep}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === 'help' && (
          <Help
            hasSingleKeys={hasSingleKeys}
            onSingleKeys={onSingleKeys}
            isOffered={isHandled}
            onCommand={runCommand}
            onClose={() => setDialog(null)}
          />
        )}
      </ErrorBoundary>
    </div>
  );
}
