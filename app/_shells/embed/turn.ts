'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Name of the lock that frames of one origin hold while they draw the live map. */
const LOCK = 'fault-lines-live-map';
/** Share of a frame that must be in view for it to want the live map. */
const IN_VIEW = 0.35;
/** How long it must be in view, milliseconds: a page that is scrolled past opens no maps. */
const REST = 350;

/** Signs that a reader has turned to this frame. */
const SIGNS = ['pointerdown', 'keydown', 'focusin'] as const;

/** The browser’s locks, where frames of one origin share them: not in opaque origins, nor without https. */
function sharedLocks(): LockManager | null {
  if (window.origin === 'null') return null;
  return navigator.locks ?? null;
}

/** Draws only while focused: no two frames have the focus. Returns what stops it. */
function whileFocused(setTurn: (turn: boolean) => void): () => void {
  const look = () => setTurn(document.hasFocus());
  look();
  window.addEventListener('focus', look);
  window.addEventListener('blur', look);
  return () => {
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', look);
  };
}

/** A place in the queue for the lock, and what gives it up. */
type Place = { leave: () => void };

/** Queues for the lock, or takes it from whoever holds it; tells when it is held, and when it is no longer. */
function queue(locks: LockManager, steal: boolean, onHeld: () => void, onEnd: () => void): Place {
  const waiting = new AbortController();
  let release = () => waiting.abort();
  const held = () =>
    new Promise<void>((done) => {
      release = done;
      onHeld();
    });
  // a lock that is taken at once has no time to be called off
  const how = steal ? { steal } : { signal: waiting.signal };
  locks.request(LOCK, how, held).then(onEnd, onEnd);
  return { leave: () => release() };
}

/**
 * The frame draws while it holds the lock: who is in view queues for it, whoever the reader turns to takes it.
 * Returns what stops it.
 */
function whileHolding(element: Element, locks: LockManager, setTurn: (turn: boolean) => void): () => void {
  let place: Place | null = null;
  let holds = false;
  let inView = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const hear = (turn: boolean) => {
    holds = turn;
    setTurn(turn);
  };
  const enter = (steal: boolean) => {
    const onHeld = () => {
      if (place === mine) hear(true);
      else mine.leave();
    };
    const onEnd = () => {
      if (place !== mine) return;
      place = null;
      hear(false);
      // taken by another frame: it is waited for again
      if (inView) enter(false);
    };
    const mine = queue(locks, steal, onHeld, onEnd);
    place = mine;
  };
  const leave = () => {
    const left = place;
    place = null;
    hear(false);
    left?.leave();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries.at(-1)?.isIntersecting ?? false;
      clearTimeout(resting);
      resting = setTimeout(() => {
        if (inView && !place) enter(false);
        if (!inView) leave();
      }, REST);
    },
    { threshold: IN_VIEW },
  );
  observer.observe(element);
  const take = () => {
    if (holds) return;
    leave();
    enter(true);
  };
  for (const sign of SIGNS) window.addEventListener(sign, take, { passive: true });
  return () => {
    inView = false;
    observer.disconnect();
    clearTimeout(resting);
    leave();
    for (const sign of SIGNS) window.removeEventListener(sign, take);
  };
}

/**
 * Whether it is this frame’s turn to draw the live map. Among frames that share an origin one at most draws; a frame
 * that knows of no others draws only while it has the focus.
 */
export function useTurn(root: RefObject<HTMLElement | null>): boolean {
  const [turn, setTurn] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const locks = sharedLocks();
    return locks ? whileHolding(element, locks, setTurn) : whileFocused(setTurn);
  }, [root]);
  return turn;
}
