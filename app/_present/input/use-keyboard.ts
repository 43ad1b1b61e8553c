'use client';

import { useEffect, useRef } from 'react';
import { type Command, commandOf, isHeldOn, nameOfKey } from './commands';

/** How long digits wait for the next or for Enter, milliseconds. */
const PATIENCE = 3000;
const ELSEWHERE = 'input:not([type="range"]), textarea, select, [contenteditable]';
/** The keys that move a slider; a clicker’s are not among them. */
const MOVES_SLIDER = /^(Arrow|Home|End)/;
/** The keys that scroll what is longer than its window, once the focus stands in it. */
const SCROLLS = /^(Arrow(Up|Down)|Page|Home|End|Space|Shift\+Space)/;
/** The keys with which a map in hand is zoomed, once the focus stands in it. */
const ZOOMS = /^[+=-]$/;
/** What Enter and Space press instead. */
const PRESSABLE = 'button, a[href], summary, [role="slider"]';

/** Whether something scrolls; what says `page` is scrolled with its whole page. */
function isLonger(element: HTMLElement | null | undefined): boolean {
  const scroller = element?.dataset.scrolls === 'page' ? document.scrollingElement : element;
  return scroller != null && scroller.scrollHeight > scroller.clientHeight + 1;
}

type Hear = {
  onCommand: (command: Command) => void;
  /** A number was typed and Enter pressed: the step of that number in the story, from 1. */
  onJump: (number: number) => void;
  /** Digits typed so far. */
  onDigits: (digits: string) => void;
  /** Whether single letters and signs count. */
  letters: boolean;
  /** Whether a command is heard here; the browser keeps the keys of any other. */
  hears?: (command: Command) => boolean;
  /** Whether a dialog has the keys. */
  busy: () => boolean;
};

/** Hears keyboards and clickers: commands by the table, and numbers that Enter ends. */
export function usePresentationKeys(hear: Hear): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    let digits = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const type = (now: string) => {
      digits = now;
      clearTimeout(waiting);
      if (digits) waiting = setTimeout(() => type(''), PATIENCE);
      latest.current.onDigits(digits);
    };
    const onKey = (event: KeyboardEvent) => {
      const { onCommand, onJump, letters, hears, busy } = latest.current;
      const name = nameOfKey(event);
      const target = event.target instanceof Element ? event.target : null;
      if (!name || event.defaultPrevented) return;
      // a clicker’s key: the browser would load the talk anew, out of full screen and without what is drawn
      if (name === 'F5') event.preventDefault();
      const command = commandOf(name, letters);
      const isElsewhere = name !== 'F5' && target?.closest(ELSEWHERE);
      if (isElsewhere || (busy() && command !== 'fullscreen')) return;
      // zero alone brings the frame back, where single signs count
      if (/^\d$/.test(name) && (digits || name !== '0')) {
        event.preventDefault();
        return type(digits.length < 3 ? digits + name : digits);
      }
      if (name === 'Enter' && digits) {
        event.preventDefault();
        onJump(Number(digits));
        return type('');
      }
      if (name === 'Escape' && digits) return type('');
      if (name === 'Backspace' && digits) {
        event.preventDefault();
        return type(digits.slice(0, -1));
      }
      if (MOVES_SLIDER.test(name) && target?.closest('input, [role="slider"]')) return;
      if (SCROLLS.test(name) && isLonger(target?.closest<HTMLElement>('[data-scrolls]'))) return;
      if (ZOOMS.test(name) && target?.closest('canvas')) return;
      if ((name === 'Space' || name === 'Enter') && target?.closest(PRESSABLE)) return;
      if (!command || hears?.(command) === false) return;
      event.preventDefault();
      if (event.repeat && !isHeldOn(command)) return;
      onCommand(command);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
