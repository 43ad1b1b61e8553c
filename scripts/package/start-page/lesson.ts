import { interactionElements } from './interaction-elements';
import { addStep, percentSeen, readProgress, writeProgress } from './lesson-progress';
import type { StoryMessage } from './messages';
import type { Platform } from './platform';
import { sessionTime } from './session-time';

/** Shortest time between two commits of steps, milliseconds: a reader may scroll through several in a second. */
const MIN_SAVE_INTERVAL = 10_000;
/** States of a completed lesson, which are never taken back. */
const COMPLETED_STATES = new Set(['completed', 'passed']);

export type Lesson = {
  /** Where the reader stopped last time; null for a first visit. */
  start: string | null;
  receive: (message: StoryMessage) => void;
  /** Called when the reader leaves. */
  end: () => void;
};

/** Starts a lesson, which reports the reader’s progress and answers to the platform. `now` returns milliseconds. */
export function beginLesson(platform: Platform, now: () => number): Lesson {
  const startTime = now();
  let progress = readProgress(platform.get('cmi.suspend_data'));
  let isCompleted = COMPLETED_STATES.has(platform.get('cmi.core.lesson_status'));
  let saveTimer: ReturnType<typeof setTimeout> | null = null;
  let lastSave = Number.NEGATIVE_INFINITY;

  const save = () => {
    if (saveTimer !== null) clearTimeout(saveTimer);
    saveTimer = null;
    lastSave = now();
    platform.set('cmi.core.session_time', sessionTime(now() - startTime));
    platform.commit();
  };
  const saveSoon = () => {
    const wait = lastSave + MIN_SAVE_INTERVAL - now();
    if (wait <= 0) save();
    else saveTimer ??= setTimeout(save, wait);
  };
  const recordStep = (message: Extract<StoryMessage, { step: string }>) => {
    progress = addStep(progress, message);
    platform.set('cmi.core.lesson_location', message.step);
    platform.set('cmi.suspend_data', writeProgress(progress));
    platform.set('cmi.core.score.raw', String(percentSeen(progress, message.of)));
    saveSoon();
  };
  const complete = () => {
    if (isCompleted) return;
    isCompleted = true;
    platform.set('cmi.core.lesson_status', 'completed');
    save();
  };

  const recordAnswer = (message: Extract<StoryMessage, { type: 'answer' }>) => {
    const count = Number(platform.get('cmi.interactions._count')) || 0;
    for (const [name, value] of interactionElements(message, new Date()))
      platform.set(`cmi.interactions.${count}.${name}`, value);
    saveSoon();
  };
  const receive = (message: StoryMessage) => {
    if (message.type === 'complete') complete();
    else if (message.type === 'answer') recordAnswer(message);
    else recordStep(message);
  };

  if (!isCompleted) platform.set('cmi.core.lesson_status', 'incomplete');
  platform.set('cmi.core.score.min', '0');
  platform.set('cmi.core.score.max', '100');
  // asks the platform to store the location for the next visit
  platform.set('cmi.core.exit', 'suspend');
  save();
  return {
    start: platform.get('cmi.core.lesson_location') || null,
    receive,
    end: () => {
      save();
      platform.finish();
    },
  };
}
