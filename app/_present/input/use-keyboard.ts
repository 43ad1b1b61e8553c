import { useEffect, useRef } from 'react';
import { type Command, commandOfKey, isRepeatable } from './commands';
import { keyName } from './key-names';

/** After how long without another digit or Enter the typed digits are discarded, milliseconds. */
const DIGITS_TIMEOUT = 3000;
/** Elements in which keys write text or select an option. */
const TEXT_ENTRY = 'input:not([type="range"]), textarea, select, [contenteditable]';
/** Keys that move a focused slider; a clicker sends none of them. */
const SLIDER_KEYS = /^(Arrow|Home|End)/;
/** Keys that scroll a focused element that is higher than its viewport. */
const SCROLL_KEYS = /^(Arrow(Up|Down)|Page|Home|End|Space|Shift\+Space)/;
/** Keys that zoom a focused live map. */
const ZOOM_KEYS = /^[+=-]$/;
/** Elements that Enter and Space press. */
const PRESSABLE = 'button, a[href], summary, [role="slider"]';

/** Whether an element can be scrolled; with `data-scrolls="page"`, whether the page can. */
function isScrollable(element: HTMLElement | null | undefined): boolean {
  const scroller = element?.dataset.scrolls === 'page' ? document.scrollingElement : element;
  return scroller != null && scroller.scrollHeight > scroller.clientHeight + 1;
}

type KeyboardOptions = {
  onCommand: (command: Command) => void;
  /** Called when Enter ends a number: the step of that number in the talk, from 1. */
  onJump: (number: number) => void;
  /** Called with the digits typed so far. */
  onDigits: (digits: string) => void;
  /** Whether single-key shortcuts are on. */
  hasSingleKeys: boolean;
  /** Whether this window handles a command; the keys of others are left to the browser. By default it handles all. */
  isHandled?: (command: Command) => boolean;
  /** Whether a dialog is open, which handles keys itself. */
  isDialogOpen: () => boolean;
};

/** Handles the keys of keyboards and clickers: those of commands, and numbers that Enter ends. */
export function useKeyboard(options: KeyboardOptions): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    let digits = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const setDigits = (now: string) => {
      digits = now;
      clearTimeout(timer);
      if (digits) timer = setTimeout(() => setDigits(''), DIGITS_TIMEOUT);
      latest.current.onDigits(digits);
    };
    const onKey = (event: KeyboardEvent) => {
      const { onCommand, onJump, hasSingleKeys, isHandled, isDialogOpen } = latest.current;
      const name = keyName(event);
      const target = event.target instanceof Element ? event.target : null;
      if (!name || event.defaultPrevented) return;
      // clickers send F5, with which the browser would reload the talk, out of full screen and without its strokes
      if (name === 'F5') event.preventDefault();
      const command = commandOfKey(name, hasSingleKeys);
      const isTyping = name !== 'F5' && target?.closest(TEXT_ENTRY);
      if (isTyping || (isDialogOpen() && command !== 'fullscreen')) return;
      // zero alone is a shortcut where single keys are on
      if (/^\d$/.test(name) && (digits || name !== '0')) {
        event.preventDefault();
        return setDigits(digits.length < 3 ? digits + name : digits);
      }
      if (name === 'Enter' && digits) {
        event.preventDefault();
        onJump(Number(digits));
        return setDigits('');
      }
      if (name === 'Escape' && digits) return setDigits('');
      if (name === 'Backspace' && digits) {
        event.preventDefault();
        return setDigits(digits.slice(0, -1));
      }
      if (SLIDER_KEYS.test(name) && target?.closest('input, [role="slider"]')) return;
      if (SCROLL_KEYS.test(name) && isScrollable(target?.closest<HTMLElement>('[data-scrolls]'))) return;
      if (ZOOM_KEYS.test(name) && target?.closest('canvas')) return;
      if ((name === 'Space' || name === 'Enter') && target?.closest(PRESSABLE)) return;
      if (!command || isHandled?.(command) === false) return;
      event.preventDefault();
      if (event.repeat && !isRepeatable(command)) return;
      onCommand(command);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
