'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { COMMANDS } from './commands';

const COMMAND_IDS = COMMANDS.map(({ id }) => id);

const position = z.int().check(z.nonnegative());

/** What the projector shows, as the speaker’s window needs to know it. */
const shown = z.strictObject({
  step: position,
  /** Progress of the stop that is reached or played to. */
  stop: z.number(),
  /** Positions of the talk’s steps, and its minutes. */
  steps: z.array(position),
  length: z.number(),
  /** When the talk began, milliseconds since 1970; null until it has. */
  began: z.nullable(z.number()),
});

export type Shown = z.infer<typeof shown>;

const said = z.discriminatedUnion('says', [
  z.strictObject({ from: z.literal('projector'), says: z.literal('shows'), shown }),
  z.strictObject({ from: z.literal('projector'), says: z.literal('leaves') }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('listens') }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('left') }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('asks'), command: z.enum(COMMAND_IDS) }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('jumps'), step: position }),
  z.strictObject({ from: z.literal('speaker'), says: z.literal('begins') }),
]);

/** What the projector’s window and the speaker’s say to each other. */
export type Said = z.infer<typeof said>;

/** How often each says that it is there, milliseconds, and after how long a silence it is taken to be gone. */
const BEAT = 1500;
const SILENCE = 5000;

/**
 * The line between the two windows of a talk, on one machine and without a server. Each says again and again that it is
 * there, so that either may be loaded anew and finds the other; `present` is whether the other has been heard lately,
 * null before it ever was.
 */
export function useTalkChannel(
  story: string,
  /** What this window says of itself at every beat. */
  beat: () => Said,
  onSaid: (said: Said) => void,
): { say: (said: Said) => void; present: boolean | null } {
  const [present, setPresent] = useState<boolean | null>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef({ beat, onSaid });
  latest.current = { beat, onSaid };

  useEffect(() => {
    if (!('BroadcastChannel' in window)) return;
    const line = new BroadcastChannel(`fault-lines-talk:${story}`);
    channel.current = line;
    const me = latest.current.beat().from;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const isThere = (there: boolean) => {
      clearTimeout(silence);
      setPresent((before) => (there ? true : before === null ? null : false));
      if (there) silence = setTimeout(() => setPresent(false), SILENCE);
    };
    line.onmessage = ({ data }: MessageEvent) => {
      const { success, data: heard } = said.safeParse(data);
      // another window of the same kind is not the other end of the line
      if (!success || heard.from === me) return;
      isThere(heard.says !== 'left' && heard.says !== 'leaves');
      if (heard.says === 'listens') line.postMessage(latest.current.beat());
      latest.current.onSaid(heard);
    };
    const tell = () => line.postMessage(latest.current.beat());
    tell();
    const beating = setInterval(tell, BEAT);
    const leave = () =>
      line.postMessage(
        me === 'projector' ? { from: 'projector', says: 'leaves' } : { from: 'speaker', says: 'left' },
      );
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(beating);
      clearTimeout(silence);
      window.removeEventListener('pagehide', leave);
      leave();
      line.close();
      channel.current = null;
    };
  }, [story]);

  const say = useCallback((what: Said) => channel.current?.postMessage(what), []);
  return { say, present };
}
