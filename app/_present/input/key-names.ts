import * as messages from '#messages/present';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Name of a pressed key, as the table of commands writes it; null with a modifier that belongs to the browser. */
export function keyName({ key, code, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (key.length > 1) return key;
  // a Cyrillic or Greek keyboard has a Latin letter on the same key
  const [, latinLetter] = /^Key([A-Z])$/.exec(code) ?? [];
  return (/\p{L}/u.test(key) && !/[a-z]/i.test(key) ? (latinLetter ?? key) : key).toLowerCase();
}

const KEY_LABELS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: messages.keyPageDown,
  PageUp: messages.keyPageUp,
  'Shift+Space': messages.keyShiftSpace,
  Space: messages.keySpace,
  Home: messages.keyHome,
  End: messages.keyEnd,
  Delete: messages.keyDelete,
  Backspace: messages.keyBackspace,
  Escape: 'Esc',
  '-': '−',
};

/** A key’s label, as it is printed on keyboards. */
export const keyLabel = (key: string): string =>
  KEY_LABELS[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
