import * as messages from '#messages/present';
import type { Talk } from '../../../stories/talk/talk';
import type { Deck } from '../deck/use-deck';
import type { DisplayToggles } from '../deck/use-display-toggles';
import type { PenDrawing } from '../drawing/use-drawing';

/** What commands act on: the parts of the projector’s window. */
export type CommandContext = {
  talk: Talk;
  deck: Pick<Deck, 'next' | 'previous' | 'replay'>;
  displayToggles: DisplayToggles;
  drawing: PenDrawing;
  /** Shows a step at its end, by its index in the story. */
  goToStep: (step: number) => void;
  /** Starts the talk’s clock, unless it runs. */
  startClock: () => void;
  restartClock: () => void;
  /** Whether the live map is drawn, which can be zoomed and hide its labels. */
  hasLiveMap: () => boolean;
  /** Zooms the map by levels, as if by hand. */
  zoomMap: (levels: number) => void;
  /** Sets the map’s camera back to the step’s. */
  resetCamera: () => void;
  openSpeakerWindow: () => void;
  switchFullScreen: () => void;
  /** Shows a message to the presenter, such as why a command does nothing. */
  notify: (text: string) => void;
};

type CommandRecord = {
  id: string;
  /** Keys as `keyName` writes them. */
  keys: readonly string[];
  /** Its text in the help. */
  label: string;
  /**
   * The window in which it is performed: the projector’s, also when the speaker’s requests it; the projector’s, only when
   * it is used there; or the one in which it is used, which the audience does not see if it is the speaker’s.
   */
  where: 'projector' | 'projector-only' | 'own-window';
  /** What it does in the projector’s window. */
  perform: (context: CommandContext) => void;
  /** Whether it is repeated while its key is held down. */
  isRepeatable?: true;
};

const LABELS_STAY_TEXT = messages.labelsStay;

/** Shows the slide again if the screen is blank; the first key press behind a blank screen does nothing else. */
function endBlankScreen({ displayToggles: { display, toggleBlankScreen } }: CommandContext): boolean {
  if (!display.blankScreen) return false;
  toggleBlankScreen(null);
  return true;
}

/** Closes the topmost of what is over the map; where nothing is, opens the overview. */
function closeTopmost({ displayToggles, drawing }: CommandContext): void {
  const { display, toggle, toggleBlankScreen, toggleDialog } = displayToggles;
  const visible = (['shareStep', 'prose', 'cover'] as const).find((name) => display[name]);
  if (display.dialog) toggleDialog(null);
  else if (display.blankScreen) toggleBlankScreen(null);
  else if (drawing.isPenActive) drawing.stopPen();
  else if (visible) toggle(visible);
  else toggleDialog('overview');
}

/** Shares the talk with a class over the relay; only where the build names one. */
const SHARE_TALK = {
  id: 'shareTalk',
  keys: ['k'],
  label: messages.commandShareTalk,
  where: 'projector',
  perform: ({ displayToggles }) => displayToggles.toggleDialog('share'),
} as const satisfies CommandRecord;

/** All commands of a presenter: keys, clickers, buttons, the speaker’s window and the help use this table. */
export const COMMANDS = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n'],
    label: messages.commandNext,
    where: 'projector',
    perform: (context) => {
      if (endBlankScreen(context)) return;
      context.startClock();
      context.deck.next();
    },
  },
  {
    id: 'previous',
    keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Shift+Space'],
    label: messages.back,
    where: 'projector',
    perform: (context) => {
      if (!endBlankScreen(context)) context.deck.previous();
    },
  },
  {
    id: 'first',
    keys: ['Home'],
    label: messages.commandFirst,
    where: 'projector',
    perform: ({ talk, goToStep }) => goToStep(talk.steps[0] ?? 0),
  },
  {
    id: 'last',
    keys: ['End'],
    label: messages.commandLast,
    where: 'projector',
    perform: ({ talk, goToStep }) => goToStep(talk.steps.at(-1) ?? 0),
  },
  {
    id: 'replay',
    keys: ['r'],
    label: messages.commandReplay,
    where: 'projector',
    perform: ({ deck }) => deck.replay(),
  },
  {
    id: 'prose',
    keys: ['i'],
    label: messages.commandProse,
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('prose'),
  },
  {
    id: 'overview',
    keys: ['o'],
    label: messages.overview,
    where: 'own-window',
    perform: ({ displayToggles }) => displayToggles.toggleDialog('overview'),
  },
  {
    id: 'escape',
    keys: ['Escape'],
    label: messages.commandEscape,
    where: 'projector',
    perform: closeTopmost,
  },
  {
    id: 'speaker',
    keys: ['s'],
    label: messages.speakersWindow,
    where: 'projector-only',
    perform: ({ openSpeakerWindow }) => openSpeakerWindow(),
  },
  {
    id: 'fullscreen',
    keys: ['f', 'F5'],
    label: messages.fullScreen,
    where: 'projector-only',
    perform: ({ switchFullScreen }) => switchFullScreen(),
  },
  {
    id: 'black',
    keys: ['b', '.'],
    label: messages.commandBlack,
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggleBlankScreen('black'),
  },
  {
    id: 'white',
    keys: ['w', ','],
    label: messages.commandWhite,
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggleBlankScreen('white'),
  },
  {
    id: 'labels',
    keys: ['h'],
    label: messages.commandLabels,
    where: 'projector',
    perform: ({ displayToggles, hasLiveMap, notify }) => {
      displayToggles.toggle('labels');
      if (!hasLiveMap()) notify(LABELS_STAY_TEXT);
    },
  },
  {
    id: 'cover',
    keys: ['q'],
    label: messages.commandCover,
    where: 'projector',
    perform: ({ displayToggles: { display, toggle }, hasLiveMap, notify }) => {
      toggle('cover');
      if (!hasLiveMap() && !display.cover) notify(LABELS_STAY_TEXT);
    },
  },
  {
    id: 'timer',
    keys: ['t'],
    label: messages.commandTimer,
    where: 'projector',
    perform: ({ displayToggles, startClock }) => {
      startClock();
      displayToggles.toggle('timer');
    },
  },
  {
    id: 'clock',
    keys: [],
    label: messages.commandRestartClock,
    where: 'projector',
    perform: ({ restartClock }) => restartClock(),
  },
  {
    id: 'pointer',
    keys: ['l'],
    label: messages.commandPointer,
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('pointer'),
  },
  {
    id: 'draw',
    keys: ['d'],
    label: messages.commandDraw,
    where: 'projector',
    perform: ({ drawing }) => drawing.togglePen(),
  },
  {
    id: 'undo',
    keys: ['z', 'Backspace'],
    label: messages.commandUndo,
    where: 'projector',
    perform: ({ drawing }) => drawing.undo(),
  },
  {
    id: 'clear',
    keys: ['x', 'Delete'],
    label: messages.commandClear,
    where: 'projector',
    perform: ({ drawing }) => drawing.clear(),
  },
  {
    id: 'zoomIn',
    keys: ['+', '='],
    label: messages.commandCloser,
    where: 'projector',
    perform: ({ zoomMap }) => zoomMap(0.5),
    isRepeatable: true,
  },
  {
    id: 'zoomOut',
    keys: ['-'],
    label: messages.commandFarther,
    where: 'projector',
    perform: ({ zoomMap }) => zoomMap(-0.5),
    isRepeatable: true,
  },
  {
    id: 'zoomBack',
    keys: ['0'],
    label: messages.commandResetCamera,
    where: 'projector',
    perform: ({ resetCamera }) => resetCamera(),
  },
  {
    id: 'shareStep',
    keys: ['a'],
    label: messages.commandShareStep,
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('shareStep'),
  },
  ...(process.env.RELAY_URL ? [SHARE_TALK] : []),
  {
    id: 'preflight',
    keys: ['c'],
    label: messages.commandPreflight,
    where: 'projector-only',
    perform: ({ displayToggles }) => displayToggles.toggleDialog('preflight'),
  },
  {
    id: 'help',
    keys: ['?'],
    label: messages.helpCommand,
    where: 'own-window',
    perform: ({ displayToggles }) => displayToggles.toggleDialog('help'),
  },
] as const satisfies readonly CommandRecord[];

type Row = (typeof COMMANDS)[number];

export type Command = Row['id'];
/** A command that the speaker’s window can request of the projector. */
export type RemoteCommand = Extract<Row, { where: 'projector' }>['id'];

const BY_ID: ReadonlyMap<string, CommandRecord> = new Map(COMMANDS.map((command) => [command.id, command]));

const BY_KEY: ReadonlyMap<string, Command> = new Map(
  COMMANDS.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
);

/**
 * The command of a key, by the name that `keyName` gives it; null if it has none. Single letters and signs count only
 * while `hasSingleKeys`: whoever dictates to a computer, or presses keys by accident, has to be able to switch them off
 * (WCAG 2.2, 2.1.4).
 */
export function commandOfKey(name: string, hasSingleKeys: boolean): Command | null {
  if (!hasSingleKeys && name.length === 1) return null;
  return BY_KEY.get(name) ?? null;
}

/** Whether a command is repeated while its key is held down; any other would only flicker. */
export const isRepeatable = (command: Command): boolean => BY_ID.get(command)?.isRepeatable === true;

/** Whether the speaker’s window can request a command of the projector. */
export const isRemoteCommand = (command: Command): command is RemoteCommand =>
  BY_ID.get(command)?.where === 'projector';

/** Whether the speaker’s window handles a command: it requests it of the projector, or performs it itself. */
export const isSpeakerCommand = (command: Command): boolean => BY_ID.get(command)?.where !== 'projector-only';

/** Performs a command in the projector’s window. */
export const performCommand = (command: Command, context: CommandContext): void =>
  BY_ID.get(command)?.perform(context);
