/** What a presenter can do; keys, clickers, buttons, the speaker’s window and the help all go by this table. */
export const COMMANDS = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n'],
    words: 'Next stop, then the next step',
  },
  { id: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Shift+Space'], words: 'Back' },
  { id: 'first', keys: ['Home'], words: 'To the first step' },
  { id: 'last', keys: ['End'], words: 'To the last step' },
  { id: 'replay', keys: ['r'], words: 'Play the step again' },
  { id: 'prose', keys: ['i'], words: 'The step’s prose' },
  { id: 'overview', keys: ['o'], words: 'All steps' },
  { id: 'escape', keys: ['Escape'], words: 'Close what is over the map; else all steps' },
  { id: 'speaker', keys: ['s'], words: 'Speaker’s window' },
  { id: 'fullscreen', keys: ['f', 'F5'], words: 'Full screen' },
  { id: 'black', keys: ['b', '.'], words: 'Black screen' },
  { id: 'white', keys: ['w', ','], words: 'White screen' },
  { id: 'labels', keys: ['h'], words: 'Hide the names on the map' },
  { id: 'cover', keys: ['q'], words: 'Cover title, date and claim, for a question' },
  { id: 'timer', keys: ['t'], words: 'Time passed' },
  { id: 'clock', keys: [], words: 'Begin the time anew' },
  { id: 'pointer', keys: ['l'], words: 'Pointer' },
  { id: 'draw', keys: ['d'], words: 'Draw on the map, and put the pen down' },
  { id: 'undo', keys: ['z', 'Backspace'], words: 'Take back the last stroke' },
  { id: 'clear', keys: ['x', 'Delete'], words: 'Wipe the drawing away' },
  { id: 'zoomIn', keys: ['+', '='], words: 'Closer' },
  { id: 'zoomOut', keys: ['-'], words: 'Farther' },
  { id: 'zoomBack', keys: ['0'], words: 'The step’s own frame' },
  { id: 'follow', keys: ['a'], words: 'Address of the step, for the students’ own devices' },
  { id: 'hall', keys: ['c'], words: 'Check before the lecture: network, map, screen' },
  { id: 'help', keys: ['?'], words: 'These keys' },
] as const;

export type Command = (typeof COMMANDS)[number]['id'];

const BY_KEY: ReadonlyMap<string, Command> = new Map(
  COMMANDS.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Name of what was pressed, as the table writes it; null for what belongs to the browser. */
export function nameOfKey({ key, code, shiftKey, altKey, ctrlKey, metaKey }: Pressed): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (key.length > 1) return key;
  // on a Cyrillic or Greek keyboard the letter that is printed beside its own
  const [, beside] = /^Key([A-Z])$/.exec(code) ?? [];
  return (/\p{L}/u.test(key) && !/[a-z]/i.test(key) ? (beside ?? key) : key).toLowerCase();
}

const isLetter = (name: string): boolean => /^[a-z]$/.test(name);

/**
 * The command of a key; single letters and signs only while they are on. Who speaks to a computer, or shakes, has to be
 * able to switch off both: WCAG 2.2, 2.1.4.
 */
export function commandOf(name: string, letters: boolean): Command | null {
  if (!letters && name.length === 1) return null;
  return BY_KEY.get(name) ?? null;
}

/** Commands that go on as long as their key is held; any other would only flicker. */
const HELD: ReadonlySet<Command> = new Set(['zoomIn', 'zoomOut']);

/** Whether a key that is held down does its command again and again. */
export const isHeldOn = (command: Command): boolean => HELD.has(command);

const SIGNS: Readonly<Record<string, string>> = {
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
export const signOf = (key: string): string => SIGNS[key] ?? (isLetter(key) ? key.toUpperCase() : key);
