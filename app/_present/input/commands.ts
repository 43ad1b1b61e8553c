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

const LABELS_STAY_TEXT = 'Without the live map the pictures keep their names.';

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

/** All commands of a presenter: keys, clickers, buttons, the speaker’s window and the help use this table. */
export const COMMANDS = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n'],
    label: 'Next stop, then the next step',
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
    label: 'Back',
    where: 'projector',
    perform: (context) => {
      if (!endBlankScreen(context)) context.deck.previous();
    },
  },
  {
    id: 'first',
    keys: ['Home'],
    label: 'To the first step',
    where: 'projector',
    perform: ({ talk, goToStep }) => goToStep(talk.steps[0] ?? 0),
  },
  {
    id: 'last',
    keys: ['End'],
    label: 'To the last step',
    where: 'projector',
    perform: ({ talk, goToStep }) => goToStep(talk.steps.at(-1) ?? 0),
  },
  {
    id: 'replay',
    keys: ['r'],
    label: 'Play the step again',
    where: 'projector',
    perform: ({ deck }) => deck.replay(),
  },
  {
    id: 'prose',
    keys: ['i'],
    label: 'The step’s prose',
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('prose'),
  },
  {
    id: 'overview',
    keys: ['o'],
    label: 'All steps',
    where: 'own-window',
    perform: ({ displayToggles }) => displayToggles.toggleDialog('overview'),
  },
  {
    id: 'escape',
    keys: ['Escape'],
    label: 'Close what is over the map; else all steps',
    where: 'projector',
    perform: closeTopmost,
  },
  {
    id: 'speaker',
    keys: ['s'],
    label: 'Speaker’s window',
    where: 'projector-only',
    perform: ({ openSpeakerWindow }) => openSpeakerWindow(),
  },
  {
    id: 'fullscreen',
    keys: ['f', 'F5'],
    label: 'Full screen',
    where: 'projector-only',
    perform: ({ switchFullScreen }) => switchFullScreen(),
  },
  {
    id: 'black',
    keys: ['b', '.'],
    label: 'Black screen',
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggleBlankScreen('black'),
  },
  {
    id: 'white',
    keys: ['w', ','],
    label: 'White screen',
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggleBlankScreen('white'),
  },
  {
    id: 'labels',
    keys: ['h'],
    label: 'Hide the names on the map',
    where: 'projector',
    perform: ({ displayToggles, hasLiveMap, notify }) => {
      displayToggles.toggle('labels');
      if (!hasLiveMap()) notify(LABELS_STAY_TEXT);
    },
  },
  {
    id: 'cover',
    keys: ['q'],
    label: 'Cover title, date and claim, for a question',
    where: 'projector',
    perform: ({ displayToggles: { display, toggle }, hasLiveMap, notify }) => {
      toggle('cover');
      if (!hasLiveMap() && !display.cover) notify(LABELS_STAY_TEXT);
    },
  },
  {
    id: 'timer',
    keys: ['t'],
    label: 'Time passed',
    where: 'projector',
    perform: ({ displayToggles, startClock }) => {
      startClock();
      displayToggles.toggle('timer');
    },
  },
  {
    id: 'clock',
    keys: [],
    label: 'Begin the time anew',
    where: 'projector',
    perform: ({ restartClock }) => restartClock(),
  },
  {
    id: 'pointer',
    keys: ['l'],
    label: 'Pointer',
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('pointer'),
  },
  {
    id: 'draw',
    keys: ['d'],
    label: 'Draw on the map, and put the pen down',
    where: 'projector',
    perform: ({ drawing }) => drawing.togglePen(),
  },
  {
    id: 'undo',
    keys: ['z', 'Backspace'],
    label: 'Take back the last stroke',
    where: 'projector',
    perform: ({ drawing }) => drawing.undo(),
  },
  {
    id: 'clear',
    keys: ['x', 'Delete'],
    label: 'Wipe the drawing away',
    where: 'projector',
    perform: ({ drawing }) => drawing.clear(),
  },
  {
    id: 'zoomIn',
    keys: ['+', '='],
    label: 'Closer',
    where: 'projector',
    perform: ({ zoomMap }) => zoomMap(0.5),
    isRepeatable: true,
  },
  {
    id: 'zoomOut',
    keys: ['-'],
    label: 'Farther',
    where: 'projector',
    perform: ({ zoomMap }) => zoomMap(-0.5),
    isRepeatable: true,
  },
  {
    id: 'zoomBack',
    keys: ['0'],
    label: 'The step’s own frame',
    where: 'projector',
    perform: ({ resetCamera }) => resetCamera(),
  },
  {
    id: 'shareStep',
    keys: ['a'],
    label: 'Address of the step, for the students’ own devices',
    where: 'projector',
    perform: ({ displayToggles }) => displayToggles.toggle('shareStep'),
  },
  {
    id: 'preflight',
    keys: ['c'],
    label: 'Check before the lecture: network, map, screen',
    where: 'projector-only',
    perform: ({ displayToggles }) => displayToggles.toggleDialog('preflight'),
  },
  {
    id: 'help',
    keys: ['?'],
    label: 'These keys',
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
