import type { StoryMessage } from './messages';
import type { Platform } from './platform';
import { percentSeen, readProgress, withStep, writeProgress } from './progress';
import { sessionTime } from './session-time';

/** Milliseconds between two savings of steps, at least: a reader may scroll through several in a second. */
const PAUSE = 10_000;
/** What a reader has once reached is not taken back. */
const REACHED = new Set(['completed', 'passed']);

export type Lesson = {
  /** Where the reader stopped last time; null for a first visit. */
  start: string | null;
  hear: (message: StoryMessage) => void;
  /** The reader leaves. */
  end: () => void;
};

/** Keeps a platform told of how far the reader is. `now` is in milliseconds. */
export function beginLesson(platform: Platform, now: () => number): Lesson {
  const begun = now();
  let progress = readProgress(platform.get('cmi.suspend_data'));
  let reached = REACHED.has(platform.get('cmi.core.lesson_status'));
  let saving: ReturnType<typeof setTimeout> | null = null;
  let saved = Number.NEGATIVE_INFINITY;

  const save = () => {
    if (saving !== null) clearTimeout(saving);
    saving = null;
    saved = now();
    platform.set('cmi.core.session_time', sessionTime(now() - begun));
    platform.commit();
  };
  const saveSoon = () => {
    const wait = saved + PAUSE - now();
    if (wait <= 0) save();
    else saving ??= setTimeout(save, wait);
  };
  const seen = (message: Extract<StoryMessage, { step: string }>) => {
    progress = withStep(progress, message);
    platform.set('cmi.core.lesson_location', message.step);
    platform.set('cmi.suspend_data', writeProgress(progress));
    platform.set('cmi.core.score.raw', String(percentSeen(progress, message.of)));
    saveSoon();
  };
  const complete = () => {
    if (reached) return;
    reached = true;
    platform.set('cmi.core.lesson_status', 'completed');
    save();
  };

  if (!reached) platform.set('cmi.core.lesson_status', 'incomplete');
  platform.set('cmi.core.score.min', '0');
  platform.set('cmi.core.score.max', '100');
  // so that the platform keeps the place for the next visit
  platform.set('cmi.core.exit', 'suspend');
  save();
  return {
    start: platform.get('cmi.core.lesson_location') || null,
    hear: (message) => (message.type === 'complete' ? complete() : seen(message)),
    end: () => {
      save();
      platform.finish();
    },
  };
}
