import { useEffect, useRef, useState } from 'react';
import type { TalkStart } from '../../../stories/talk/pace';
import type { Talk, TalkOptions, TalkPosition } from '../../../stories/talk/talk';
import { firstStepOfPart, type Slide } from '../deck/slide';
import { type DisplayToggles, isAnythingOpen } from '../deck/use-display-toggles';
import type { RemoteCommand } from '../input/commands';
import type { OpenTransport } from './transport';
import { WindowChannel } from './window-channel';
import type { ProjectorState, SpeakerRequest } from './window-messages';

export type ProjectorOptions = {
  /** This window’s name. */
  name: string;
  slides: readonly Slide[];
  talk: Talk;
  position: TalkPosition;
  /** Whether the step in the address has been opened; before that, no state is sent. */
  isOpen: boolean;
  start: TalkStart | null;
  displayToggles: DisplayToggles;
  isPenActive: boolean;
  /** The room in which the talk is shared; null if it is not. */
  room: ProjectorState['room'];
  /** Called before any request of a speaker’s window. */
  onRequest: () => void;
  onCommand: (command: RemoteCommand) => void;
  onSelectTalk: (selection: TalkOptions) => void;
  onGoToStep: (step: number) => void;
};

const stateOf = (options: ProjectorOptions): ProjectorState => {
  const { talk, displayToggles, position, start, isPenActive, room } = options;
  const { display } = displayToggles;
  return {
    ...{ ...position, steps: [...talk.steps], part: talk.part, length: talk.length, minutes: talk.minutes },
    ...{ start, blankScreen: display.blankScreen, dialog: display.dialog, isCovered: display.cover },
    ...{ areLabelsHidden: !display.labels, prose: display.prose, shareStep: display.shareStep, isPenActive },
    room,
  };
};

/** Does what a speaker’s window requests of the projector. */
function perform(request: SpeakerRequest, options: ProjectorOptions): void {
  const { slides, talk, displayToggles, onRequest, onCommand, onSelectTalk, onGoToStep } = options;
  onRequest();
  // the slide must not change behind a dialog
  displayToggles.toggleDialog(null);
  switch (request.type) {
    case 'go-to-step':
      onGoToStep(request.step);
      break;
    case 'select-talk': {
      const { part, length } = request.talk;
      onSelectTalk(request.talk);
      if (part) onGoToStep(firstStepOfPart(part, length ?? talk.length, slides));
      break;
    }
    case 'command': {
      // with nothing to close, Escape would open the overview here, which only the lecturer looks for
      const isIdle = displayToggles.display.dialog !== null || !isAnythingOpen(stateOf(options));
      if (request.command !== 'escape' || !isIdle) onCommand(request.command);
    }
  }
}

/**
 * The projector’s end of the connection to the speaker’s windows over a transport, null while there is none: sends them
 * what is shown, and does what they request. Returns whether one that follows this window is connected; null before one
 * ever was.
 */
export function useProjectorChannel(
  openTransport: OpenTransport | null,
  options: ProjectorOptions,
): boolean | null {
  const { name, talk, position, isOpen, start, displayToggles, isPenActive, room } = options;
  const [isConnected, setConnected] = useState<boolean | null>(null);
  const channel = useRef<WindowChannel<'projector'> | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    const transport = openTransport?.();
    if (!transport) return;
    const followers = new Set<string>();
    const updateConnected = () =>
      setConnected((before) => (followers.size > 0 ? true : before === null ? null : false));
    const stateMessage = () =>
      latest.current.isOpen
        ? ({ role: 'projector', type: 'state', state: stateOf(latest.current) } as const)
        : null;
    const opened = new WindowChannel(transport, 'projector', name, {
      heartbeat: stateMessage,
      closed: { role: 'projector', type: 'projector-closed' },
      onMessage: (message, from) => {
        if (message.type === 'following') opened.send(stateMessage(), from);
        if (message.type === 'following' && message.followed !== name) followers.delete(from);
        else followers.add(from);
        updateConnected();
        if (message.type === 'command' || message.type === 'go-to-step' || message.type === 'select-talk')
          perform(message, latest.current);
      },
      onDisconnect: (from) => {
        followers.delete(from);
        updateConnected();
      },
    });
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, [openTransport, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sends the state as soon as any of it changes
  useEffect(
    () => channel.current?.sendHeartbeat(),
    [position, isOpen, talk, start, displayToggles.display, isPenActive, room],
  );
  return isConnected;
}
