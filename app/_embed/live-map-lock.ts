'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Channel on which frames of one origin agree who draws the live map. */
const CHANNEL = 'fault-lines-live-map';
/** Share of its map that must be in view for a frame to want it live. */
const IN_VIEW = 0.35;
/** How long it must be in view, milliseconds: a page that is scrolled past opens no maps. */
const REST = 350;
/** How long a frame waits for one that draws to say so, milliseconds. */
const ANSWER = 150;

/** Signs that a reader has turned to this frame. */
const SIGNS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Draws only while focused: no two frames have the focus. Returns what stops it. */
function whileFocused(element: Element, setTurn: (turn: boolean) => void): () => void {
  // a frame too low for a map has none to draw
  const look = () => setTurn(document.hasFocus() && element.clientHeight > 0);
  look();
  window.addEventListener('focus', look);
  window.addEventListener('blur', look);
  return () => {
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', look);
  };
}

/** What frames say to each other: does any of you draw; I do; I draw from now on; I no longer do. */
type Said = { says: 'ask' | 'draws' | 'left' } | { says: 'takes'; at: number; by: string };

/** One frame among others: it takes its turn, gives it up, and yields to whoever takes it later. */
class Turns {
  private taken: { at: number; by: string } | null = null;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private wants = false;
  private readonly by = Math.random().toString(36);

  constructor(
    private readonly channel: BroadcastChannel,
    private readonly setTurn: (turn: boolean) => void,
  ) {
    channel.onmessage = ({ data }: MessageEvent<Said>) => this.hear(data);
  }

  /** Takes the turn, from whoever has it. */
  take(): void {
    clearTimeout(this.asking);
    if (this.taken) return;
    this.taken = { at: Date.now(), by: this.by };
    this.say({ says: 'takes', ...this.taken });
    this.setTurn(true);
  }

  /** Takes the turn if nobody has it, now or as soon as it is given up. */
  want(): void {
    this.wants = true;
    if (this.taken) return;
    this.say({ says: 'ask' });
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.take(), ANSWER);
  }

  /** Wants it no longer, and gives it up. */
  leave(): void {
    this.wants = false;
    clearTimeout(this.asking);
    if (!this.taken) return;
    this.stop();
    this.say({ says: 'left' });
  }

  close(): void {
    this.leave();
    this.channel.close();
  }

  private stop(): void {
    this.taken = null;
    this.setTurn(false);
  }

  private say(said: Said): void {
    this.channel.postMessage(said);
  }

  private hear(said: Said): void {
    // one that nobody looks at any more leaves its turn to the one that asks
    if (said.says === 'ask' && this.taken) {
      if (this.wants) this.say({ says: 'draws' });
      else this.leave();
    }
    if (said.says === 'draws') clearTimeout(this.asking);
    if (said.says === 'left' && this.wants) this.want();
    if (said.says !== 'takes') return;
    clearTimeout(this.asking);
    // where two take it at once, both know who is the later
    const mine = this.taken;
    if (mine && (said.at > mine.at || (said.at === mine.at && said.by > mine.by))) this.stop();
  }
}

/** The channel, where the browser gives one: not to an origin of its own, and some not in another’s page. */
function openChannel(): BroadcastChannel | null {
  if (window.origin === 'null') return null;
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/** Draws while in view and nobody else does, or since the reader turned to it. Returns what stops it. */
function inTurns(element: Element, channel: BroadcastChannel, setTurn: (turn: boolean) => void): () => void {
  const turns = new Turns(channel, setTurn);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const inView = entries.at(-1)?.isIntersecting ?? false;
      clearTimeout(resting);
      resting = setTimeout(() => (inView ? turns.want() : turns.leave()), REST);
    },
    { threshold: IN_VIEW },
  );
  observer.observe(element);
  const take = () => turns.take();
  const leave = () => turns.leave();
  // a page that comes back from the browser’s memory looks anew whether it is in view
  const look = () => {
    observer.unobserve(element);
    observer.observe(element);
  };
  for (const sign of SIGNS) window.addEventListener(sign, take, { passive: true });
  const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : look());
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', look);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    observer.disconnect();
    clearTimeout(resting);
    turns.close();
    for (const sign of SIGNS) window.removeEventListener(sign, take);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', look);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/**
 * Whether it is this frame’s turn to draw the live map. Among frames that share an origin one at most draws; a frame
 * whose origin is its own, as in a sandbox, draws only while it has the focus.
 */
export function useTurn(map: RefObject<HTMLElement | null>): boolean {
  const [turn, setTurn] = useState(false);
  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const channel = openChannel();
    return channel ? inTurns(element, channel, setTurn) : whileFocused(element, setTurn);
  }, [map]);
  return turn;
}
