import { type RefObject, useEffect, useState } from 'react';

/** Name of the channel on which frames of one origin agree which of them draws the live map. */
const CHANNEL = 'fault-lines-live-map';
/** Share of a frame’s map that must be visible for the frame to request the lock. */
const MIN_VISIBLE_SHARE = 0.35;
/** How long it must be visible, milliseconds: a page that is scrolled past opens no maps. */
const VISIBLE_DELAY = 350;
/** How long a frame waits for the answer of one that holds the lock, milliseconds. */
const ANSWER_TIMEOUT = 150;

/** Events that show that a reader uses this frame. */
const INTERACTION_EVENTS = ['pointerdown', 'keydown', 'focusin'] as const;

/** Holds the lock while the frame has the focus, which no two frames have. Returns a function that stops it. */
function holdWhileFocused(element: Element, setHeld: (isHeld: boolean) => void): () => void {
  // a frame that is too low shows no map
  const update = () => setHeld(document.hasFocus() && element.clientHeight > 0);
  update();
  window.addEventListener('focus', update);
  window.addEventListener('blur', update);
  return () => {
    window.removeEventListener('focus', update);
    window.removeEventListener('blur', update);
  };
}

/**
 * Messages between frames: `query`, is the lock held; `held`, the answer of its holder; `released`; `acquired` by the
 * frame `id` at a time in milliseconds since 1970.
 */
type LockMessage = { type: 'query' | 'held' | 'released' } | { type: 'acquired'; time: number; id: string };

/** The lock as one frame sees it: it requests, acquires and releases it, and loses it to a later acquisition. */
class LiveMapLock {
  private acquisition: { time: number; id: string } | null = null;
  private answerTimer: ReturnType<typeof setTimeout> | undefined;
  private isRequested = false;
  private readonly id = Math.random().toString(36);

  constructor(
    private readonly channel: BroadcastChannel,
    private readonly setHeld: (isHeld: boolean) => void,
  ) {
    channel.onmessage = ({ data }: MessageEvent<LockMessage>) => this.onMessage(data);
  }

  /** Acquires the lock at once, whoever holds it. */
  acquire(): void {
    clearTimeout(this.answerTimer);
    if (this.acquisition) return;
    this.acquisition = { time: Date.now(), id: this.id };
    this.post({ type: 'acquired', ...this.acquisition });
    this.setHeld(true);
  }

  /** Acquires the lock if nobody holds it, now or as soon as it is released. */
  request(): void {
    this.isRequested = true;
    if (this.acquisition) return;
    this.post({ type: 'query' });
    clearTimeout(this.answerTimer);
    this.answerTimer = setTimeout(() => this.acquire(), ANSWER_TIMEOUT);
  }

  /** Withdraws a request, and releases the lock if it is held. */
  release(): void {
    this.isRequested = false;
    clearTimeout(this.answerTimer);
    if (!this.acquisition) return;
    this.lose();
    this.post({ type: 'released' });
  }

  close(): void {
    this.release();
    this.channel.close();
  }

  private lose(): void {
    this.acquisition = null;
    this.setHeld(false);
  }

  private post(message: LockMessage): void {
    this.channel.postMessage(message);
  }

  private onMessage(message: LockMessage): void {
    // a holder that is not visible any more releases the lock to the frame that asks
    if (message.type === 'query' && this.acquisition) {
      if (this.isRequested) this.post({ type: 'held' });
      else this.release();
    }
    if (message.type === 'held') clearTimeout(this.answerTimer);
    if (message.type === 'released' && this.isRequested) this.request();
    if (message.type !== 'acquired') return;
    clearTimeout(this.answerTimer);
    // where two frames acquire it at the same time, both know which of them was later
    const ownAcquisition = this.acquisition;
    if (
      ownAcquisition &&
      (message.time > ownAcquisition.time ||
        (message.time === ownAcquisition.time && message.id > ownAcquisition.id))
    )
      this.lose();
  }
}

/** The channel, or null: an opaque origin has none, and some browsers refuse it in a page of another site. */
function openChannel(): BroadcastChannel | null {
  if (window.origin === 'null') return null;
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/**
 * Requests the lock while the map is visible, and acquires it at once when the reader uses the frame. Returns a function
 * that stops it.
 */
function holdWhileVisible(
  element: Element,
  channel: BroadcastChannel,
  setHeld: (isHeld: boolean) => void,
): () => void {
  const lock = new LiveMapLock(channel, setHeld);
  let visibleTimer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const isVisible = entries.at(-1)?.isIntersecting ?? false;
      clearTimeout(visibleTimer);
      visibleTimer = setTimeout(() => (isVisible ? lock.request() : lock.release()), VISIBLE_DELAY);
    },
    { threshold: MIN_VISIBLE_SHARE },
  );
  observer.observe(element);
  const acquire = () => lock.acquire();
  const release = () => lock.release();
  // a page restored from the back/forward cache checks again whether the map is visible
  const observeAgain = () => {
    observer.unobserve(element);
    observer.observe(element);
  };
  for (const type of INTERACTION_EVENTS) window.addEventListener(type, acquire, { passive: true });
  const onVisibility = () => (document.visibilityState === 'hidden' ? release() : observeAgain());
  window.addEventListener('pagehide', release);
  window.addEventListener('pageshow', observeAgain);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    observer.disconnect();
    clearTimeout(visibleTimer);
    lock.close();
    for (const type of INTERACTION_EVENTS) window.removeEventListener(type, acquire);
    window.removeEventListener('pagehide', release);
    window.removeEventListener('pageshow', observeAgain);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/**
 * Whether this frame may draw the live map. Among frames that share an origin at most one may; a frame of an opaque
 * origin, as in a sandbox, may while it has the focus.
 */
export function useLiveMapLock(map: RefObject<HTMLElement | null>): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const element = map.current;
    if (!element) return;
    const channel = openChannel();
    return channel ? holdWhileVisible(element, channel, setHeld) : holdWhileFocused(element, setHeld);
  }, [map]);
  return isHeld;
}
