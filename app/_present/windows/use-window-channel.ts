'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { href } from '../../_site/urls/urls';
import { type Message, message, type Said, type SaidBy } from './window-messages';

/** How often each window says that it is there, milliseconds, and after how long a silence it is taken to be gone. */
const BEAT = 1500;
const SILENCE = 5000;

/** A name for a window that no other has; randomUUID is not to be had on an insecure address. */
const newName = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

type End = Said['from'];
type OtherEnd<Mine extends End> = Exclude<End, Mine>;

export type Line<Mine extends End> = {
  /** This window’s name. */
  me: string;
  /** What it says again and again; null while it has nothing to say. */
  beat: () => SaidBy<Mine> | null;
  leaving: SaidBy<Mine>;
  /** A window of the other end has said something to this one, or to all. */
  onHeard: (said: SaidBy<OtherEnd<Mine>>, by: string) => void;
  /** It has left, or is not heard any more. */
  onLost: (by: string) => void;
};

const KEPT = 'fault-lines-window';

/** Takes the name that this window had before it was loaded anew, if it had one: a copy of the window gets its own. */
function takeKept(): string | null {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return kept;
  } catch {
    // storage is refused, or there is none while the page is served
    return null;
  }
}

/** This window’s name among all that are open; it keeps it when it is loaded anew, where storage allows. */
export function useWindowName(): string {
  const [name] = useState(() => takeKept() ?? newName());
  useEffect(() => {
    const keep = () => {
      try {
        sessionStorage.setItem(KEPT, name);
      } catch {
        // storage is refused: it comes back as another window
      }
    };
    window.addEventListener('pagehide', keep);
    window.addEventListener('pageshow', takeKept);
    return () => {
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('pageshow', takeKept);
    };
  }, [name]);
  return name;
}

/** A channel, where the browser has them and gives one: some refuse it where they refuse cookies. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

const isFrom = <From extends End>(said: Said, from: From): said is SaidBy<From> => said.from === from;

/** Whether this browser lets a talk’s windows hear each other. */
export function canLink(): boolean {
  const channel = openChannel('fault-lines-talk');
  channel?.close();
  return channel !== null;
}

/** Why the windows do not find each other, where they cannot. */
export const UNLINKED = 'This browser does not let two windows hear each other.';

/** The same for a page that is drawn; true while it is served. */
export function useLinkable(): boolean {
  const [linkable, setLinkable] = useState(true);
  useEffect(() => setLinkable(canLink()), []);
  return linkable;
}

/**
 * One end of the line between a talk’s windows, on one machine and without a server. Each says again and again that it
 * is there, so that any may be loaded anew and finds the others. Returns what says something to one window, or to all.
 */
export function useLine<Mine extends End>(
  story: string,
  mine: Mine,
  line: Line<Mine>,
): (what: SaidBy<Mine> | null, to?: string) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const away = useRef(false);
  const latest = useRef(line);
  latest.current = line;
  const { me } = line;

  const say = useCallback(
    (what: SaidBy<Mine> | null, to: string | null = null) => {
      // a window that has left would be taken for one that is there
      if (what && !away.current) channel.current?.postMessage({ by: me, to, said: what } satisfies Message);
    },
    [me],
  );

  useEffect(() => {
    // two copies of the site may stand on one host, each below its own path
    const talk = new URL(href(`/present/${story}/`), window.location.href).pathname;
    const opened = openChannel(`fault-lines-talk:${talk}`);
    if (!opened) return;
    channel.current = opened;
    const other = (mine === 'speaker' ? 'projector' : 'speaker') as OtherEnd<Mine>;
    const silences = new Map<string, ReturnType<typeof setTimeout>>();
    const lose = (by: string) => {
      clearTimeout(silences.get(by));
      silences.delete(by);
      latest.current.onLost(by);
    };
    opened.onmessage = ({ data }: MessageEvent) => {
      const { success, data: heard } = message.safeParse(data);
      // windows of the same kind are not the other end of the line
      if (!success || !isFrom(heard.said, other) || (heard.to !== null && heard.to !== me)) return;
      const { by } = heard;
      if (heard.said.says === 'left' || heard.said.says === 'leaves') return lose(by);
      clearTimeout(silences.get(by));
      silences.set(
        by,
        setTimeout(() => lose(by), SILENCE),
      );
      latest.current.onHeard(heard.said, by);
    };
    const tell = () => say(latest.current.beat());
    away.current = false;
    tell();
    const beating = setInterval(tell, BEAT);
    const leave = () => {
      say(latest.current.leaving);
      away.current = true;
    };
    const comeBack = () => {
      away.current = false;
      tell();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    // timers of a hidden window hardly run: what it missed it asks for when it is seen again
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(beating);
      for (const silence of silences.values()) clearTimeout(silence);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      document.removeEventListener('visibilitychange', tell);
      leave();
      opened.close();
      channel.current = null;
    };
  }, [story, mine, me, say]);

  return say;
}
