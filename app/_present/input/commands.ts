/** What a presenter can do; keys, clickers, buttons, the speaker’s window and the help all go by this table. */
export const COMMANDS = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n'],
    label: 'Next stop, then the next step',
  },
  { id: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Shift+Space'], label: 'Back' },
  { id: 'first', keys: ['Home'], label: 'To the first step' },
  { id: 'last', keys: ['End'], label: 'To the last step' },
  { id: 'replay', keys: ['r'], label: 'Play the step again' },
  { id: 'prose', keys: ['i'], label: 'The step’s prose' },
  { id: 'overview', keys: ['o'], label: 'All steps' },
  { id: 'escape', keys: ['Escape'], label: 'Close what is over the map; else all steps' },
  { id: 'speaker', keys: ['s'], label: 'Speaker’s window' },
  { id: 'fullscreen', keys: ['f', 'F5'], label: 'Full screen' },
  { id: 'black', keys: ['b', '.'], label: 'Black screen' },
  { id: 'white', keys: ['w', ','], label: 'White screen' },
  { id: 'labels', keys: ['h'], label: 'Hide the names on the map' },
  { id: 'cover', keys: ['q'], label: 'Cover title, date and claim, for a question' },
  { id: 'timer', keys: ['t'], label: 'Time passed' },
  { id: 'clock', keys: [], label: 'Begin the time anew' },
  { id: 'pointer', keys: ['l'], label: 'Pointer' },
  { id: 'draw', keys: ['d'], label: 'Draw on the map, and put the pen down' },
  { id: 'undo', keys: ['z', 'Backspace'], label: 'Take back the last stroke' },
  { id: 'clear', keys: ['x', 'Delete'], label: 'Wipe the drawing away' },
  { id: 'zoomIn', keys: ['+', '='], label: 'Closer' },
  { id: 'zoomOut', keys: ['-'], label: 'Farther' },
  { id: 'zoomBack', keys: ['0'], label: 'The step’s own frame' },
  { id: 'follow', keys: ['a'], label: 'Address of the step, for the students’ own devices' },
  { id: 'hall', keys: ['c'], label: 'Check before the lecture: network, map, screen' },
  { id: 'help', keys: ['?'], label: 'These keys' },
] as const;

export type Command = (typeof COMMANDS)[number]['id'];

const BY_KEY: ReadonlyMap<string, Command> = new Map(
  COMMANDS.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
);

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Name of what was pressed, as the table writes it; null for what belongs to the browser. */
export function keyName({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (key.length > 1) return key;
  // on a Cyrillic or Greek keyboard the letter that is printed beside its own
  const [, latinLetter] = /^Key([A-Z])$/.exec(code) ?? [];
  return (/\p{L}/u.test(key) && !/[a-z]/i.test(key) ? (latinLetter ?? key) : key).toLowerCase();
}

const isLatinLetter = (name: string): boolean => /^[a-z]$/.test(name);

/**
 * The command of a key; single letters and signs only while they are on. Who speaks to a computer, or shakes, has to be
 * able to switch off both: WCAG 2.2, 2.1.4.
 */
export function commandOfKey(name: string, hasSingleKeys: boolean): Command | null {
  if (!hasSingleKeys && name.length === 1) return null;
  return BY_KEY.get(name) ?? null;
}

/** Commands that go on as long as their key is held; any other would only flicker. */
const REPEATED_WHILE_HELD: ReadonlySet<Command> = new Set(['zoomIn', 'zoomOut']);

/** Whether a key that is held down does its command again and again. */
export const isRepeatable = (command: Command): boolean => REPEATED_WHILE_HELD.has(command);

const KEY_LABELS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  'Shift+Space': 'Shift Space',
  Escape: 'Esc',
  '-': '−',
};

/** A key as it is written on keyboards. */
export const keyLabel = (key: string): string =>
  KEY_LABELS[key] ?? (isLatinLetter(key) ? key.toUpperCase() : key);
