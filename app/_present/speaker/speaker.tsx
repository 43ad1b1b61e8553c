'use client';

import { Suspense, useEffect, useState } from 'react';
import { useStoryData, useTalkData } from '#served';
import type { StepBoard } from '../../../stories/model/storyboard';
import { stopsOf } from '../../../stories/scene/scroll-progress';
import { describePace } from '../../../stories/talk/pace';
import { stepNumberInTalk } from '../../../stories/talk/talk';
import { useMarkStarted } from '../../_site/startup/use-no-js-fallback';
import { href } from '../../_site/urls/urls';
import { StoryProvider, useStory } from '../../_story/story-context';
import { Button } from '../../_ui/button';
import { ErrorBoundary } from '../../_ui/error-boundary';
import { holdAtTop } from '../../_ui/scroll-to-top';
import { RichText } from '../../_ui/text/rich-text';
import '../../_site/translation/moved-nodes';
import * as language from '#messages/language';
import * as messages from '#messages/present';
import { formatDuration, useCurrentTime } from '../deck/timer';
import { isAnythingOpen } from '../deck/use-display-toggles';
import { Help } from '../dialogs/help';
import { Overview } from '../dialogs/overview';
import { type Command, isRemoteCommand, isSpeakerCommand } from '../input/commands';
import { useKeyboard } from '../input/use-keyboard';
import { useReturnFocus } from '../input/use-return-focus';
import { useSingleKeyShortcuts } from '../input/use-single-key-shortcuts';
import { useSpeakerTransport } from '../room/use-speaker-transport';
import { useSpeakerChannel } from '../windows/use-speaker-channel';
import type { ProjectorState } from '../windows/window-messages';
import { ConnectionStatus, RemoteDialog, RoomStatus } from './connection-status';
import styles from './speaker.module.css';
import { SpeakerPictures } from './speaker-pictures';
import { StopNotes } from './stop-notes';

type SpeakerProps = {
  /** The story’s id. */
  story: string;
};

/** Commands that have a button in this window, and its label; the others are on keys alone. */
const TOOLS: readonly (readonly [Command, string])[] = [
  ['previous', messages.back],
  ['next', messages.next],
  ['black', messages.black],
  ['replay', messages.replay],
  ['clock', messages.restartTheClock],
  ['help', messages.keys],
];

/** The current step’s number in the talk, and the number of its stop. */
function positionText(state: ProjectorState, board: StepBoard | undefined): string {
  const step = messages.stepOfSteps({
    number: stepNumberInTalk(state, state.step) ?? '–',
    steps: state.steps.length,
  });
  const stops = board ? stopsOf(board).length : 0;
  if (!board || stops < 2) return step;
  return messages.stopOfStops({ step, reached: reachedStops(board, state), stops });
}

/** How many stops of a step the projector has reached, or plays to. */
const reachedStops = (step: Pick<StepBoard, 'builds'>, state: ProjectorState): number =>
  stopsOf(step).filter((stop) => stop <= state.stop).length;

/** The position in the talk, the elapsed time and pace, and the time of day. */
function SpeakerHead({ state }: { state: ProjectorState | null }) {
  const story = useStory();
  const now = useCurrentTime();
  const step = state ? story.steps[state.step] : undefined;
  return (
    <header className={styles.head}>
      <h1>{step?.title ?? messages.notes}</h1>
      {state && (
        <>
          <p>{positionText(state, step)}</p>
          <p role="timer" className={styles.clock}>
            <span>{state.start && now ? formatDuration(now - state.start.at) : '0:00'}</span>
            <span>{` ${messages.ofDuration({ duration: `${state.minutes}:00` })}`}</span>
          </p>
          <p>{now ? describePace(state, state.start, state, story.steps, now) : ''}</p>
        </>
      )}
      <p>
        {now ? new Date(now).toLocaleTimeString(language.tag, { hour: '2-digit', minute: '2-digit' }) : ''}
      </p>
    </header>
  );
}

/**
 * The speaker’s window: notes, the current and the next slide, time and pace. Its keys control the projector; help and
 * overview open here, where the audience does not see them.
 */
export function Speaker({ story: id }: SpeakerProps) {
  const { board } = useStoryData({ story: id });
  return (
    <StoryProvider story={board}>
      <SpeakerWindow />
    </StoryProvider>
  );
}

function SpeakerWindow() {
  const story = useStory();
  const { slides, notes } = useTalkData(story.id);
  useMarkStarted();
  const [dialog, setDialog] = useState<'help' | 'overview' | 'remote' | null>(null);
  const [digits, setDigits] = useState('');
  const [hasSingleKeys, onSingleKeys] = useSingleKeyShortcuts();
  const transport = useSpeakerTransport(story.id);
  const { state, otherStates, isConnected, sendRequest } = useSpeakerChannel(transport.openTransport);
  const runCommand = (command: Command) => {
    // with nothing to close on the projector, Escape opens the overview, as it does there
    const resolved = command === 'escape' && !(state && isAnythingOpen(state)) ? 'overview' : command;
    if (resolved === 'help') setDialog('help');
    else if (resolved === 'overview') setDialog(state && 'overview');
    else if (isRemoteCommand(resolved)) sendRequest({ role: 'speaker', type: 'command', command: resolved });
  };
  const goToStep = (step: number) => sendRequest({ role: 'speaker', type: 'go-to-step', step });
  useKeyboard({
    onCommand: runCommand,
    onJump: (number) => {
      const step = state?.steps[number - 1];
      if (step !== undefined) goToStep(step);
    },
    onDigits: setDigits,
    hasSingleKeys,
    isHandled: isSpeakerCommand,
    isDialogOpen: () => document.querySelector('dialog[open]') !== null,
  });
  useReturnFocus();
  const stepIndex = state?.step ?? null;
  const step = stepIndex === null ? undefined : story.steps[stepIndex];
  useEffect(() => {
    document.title = step ? messages.notesTitle({ title: step.title }) : messages.notes;
    // the notes of another step begin at their top
    return holdAtTop(document.documentElement);
  }, [step]);

  const stepNotes = stepIndex === null ? undefined : notes[stepIndex];
  return (
    <div className={styles.speaker} data-step={step?.id} data-present={isConnected ?? undefined}>
      <ErrorBoundary>
        <SpeakerHead state={state} />
      </ErrorBoundary>
      <ErrorBoundary>
        <ConnectionStatus {...{ state, otherStates, isConnected, transport }} />
        {process.env.RELAY_URL && !transport.isRemote && (
          <RoomStatus room={state?.room ?? null} onRemote={() => setDialog('remote')} />
        )}
      </ErrorBoundary>
      <main
        className={styles.notes}
        aria-label={messages.notes}
        data-scrolls="page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll them where they are longer than the window is high
        tabIndex={0}
      >
        {stepIndex !== null && stepNotes && (
          <>
            <p className={styles.claim}>{slides[stepIndex]?.claim}</p>
            {(stepNotes.say || stepNotes.sayAtStops.length > 0) && <h2>{messages.notesSay}</h2>}
            <p>{stepNotes.say}</p>
            {step && state && <StopNotes notes={stepNotes.sayAtStops} reached={reachedStops(step, state)} />}
            {stepNotes.ask && <h2>{messages.notesAsk}</h2>}
            <p>{stepNotes.ask}</p>
            {stepNotes.differ && <h2>{messages.notesDiffer}</h2>}
            <p>{stepNotes.differ}</p>
          </>
        )}
      </main>
      <ErrorBoundary>{state && <SpeakerPictures state={state} />}</ErrorBoundary>
      {state && (
        <nav className={styles.controls} aria-label={messages.presentation}>
          {TOOLS.map(([command, label]) => (
            <Button
              key={command}
              variant={command === 'next' ? 'primary' : 'plain'}
              data-main={command === 'next' || undefined}
              onClick={() => runCommand(command)}
            >
              {label}
            </Button>
          ))}
        </nav>
      )}
      <div className="no-script-only">
        <p className={styles.projectorStatus}>
          <RichText
            text={messages.speakerScriptsNeeded}
            tags={{ link: (words) => <a href={href(`/handout/${story.id}/notes/`)}>{words}</a> }}
          />
        </p>
      </div>
      {digits && <p className={styles.typedNumber}>{digits}</p>}
      <ErrorBoundary key={dialog}>
        {dialog === 'overview' && state && (
          <Overview
            slides={slides}
            talk={state}
            stepIndex={state.step}
            hasSingleKeys={hasSingleKeys}
            onSelectTalk={(talk) => sendRequest({ role: 'speaker', type: 'select-talk', talk })}
            onGoToStep={goToStep}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === 'remote' && RemoteDialog && state?.room && (
          <Suspense>
            <RemoteDialog story={story.id} room={state.room} onClose={() => setDialog(null)} />
          </Suspense>
        )}
        {dialog === 'help' && (
          <Help
            hasSingleKeys={hasSingleKeys}
            onSingleKeys={onSingleKeys}
            isOffered={isSpeakerCommand}
            onCommand={runCommand}
            onClose={() => setDialog(null)}
          />
        )}
      </ErrorBoundary>
    </div>
  );
}
