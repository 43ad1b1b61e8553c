import { Scorm12API } from 'scorm-again/scorm12/min';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginLesson } from './lesson';
import { readMessage } from './messages';
import { openPlatform } from './platform';

const OF = 4;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A platform that keeps what another kept before it. */
function platformWith(kept?: Scorm12API): Scorm12API {
  const api = new Scorm12API({ autocommit: false });
  if (kept) api.loadFromJSON(JSON.parse(JSON.stringify(kept.cmi)));
  return api;
}

const begin = (api: Scorm12API) => beginLesson(openPlatform(api), Date.now);
const step = (id: string, number: number) =>
  ({ 'fault-lines': 1, type: 'step', step: id, number, of: OF }) as const;
const complete = { 'fault-lines': 1, type: 'complete' } as const;

const calls = (api: Scorm12API, name: string): (() => number) => {
  let count = 0;
  api.on(name, () => {
    count += 1;
  });
  return () => count;
};

test('a first visit is begun, and not yet completed', () => {
  const api = platformWith();
  const lesson = begin(api);
  expect(lesson.start).toBeNull();
  expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
});

test('each step is kept as the place, and counts once', () => {
  const api = platformWith();
  const lesson = begin(api);
  for (const message of [step('one', 1), step('two', 2), step('one', 1)]) lesson.receive(message);
  expect(api.LMSGetValue('cmi.core.lesson_location')).toBe('one');
  expect(api.LMSGetValue('cmi.core.score.raw')).toBe('50');
  expect(JSON.parse(api.LMSGetValue('cmi.suspend_data'))).toEqual({
    furthest: 2,
    visited: ['one', 'two'],
  });
});

test('a second visit begins where the first ended, and what was reached is not taken back', () => {
  const first = platformWith();
  const lesson = begin(first);
  for (const message of [step('one', 1), step('four', 4), complete]) lesson.receive(message);
  lesson.end();
  const second = platformWith(first);
  const again = begin(second);
  expect(again.start).toBe('four');
  again.receive(step('one', 1));
  expect(second.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
  expect(second.LMSGetValue('cmi.core.score.raw')).toBe('50');
});

test('what a platform has passed stays passed', () => {
  const api = platformWith();
  api.loadFromJSON({ core: { lesson_status: 'passed' } });
  begin(api).receive(complete);
  expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('passed');
});

test('steps that follow fast are saved together, and the end at once', () => {
  const api = platformWith();
  const commits = calls(api, 'LMSCommit');
  const lesson = begin(api);
  const before = commits();
  for (let number = 1; number <= OF; number++) lesson.receive(step(`step ${number}`, number));
  expect(commits()).toBe(before);
  vi.advanceTimersByTime(60_000);
  expect(commits()).toBe(before + 1);
  lesson.receive(complete);
  expect(commits()).toBe(before + 2);
});

test('the end is told once, with the time that it took', () => {
  const api = platformWith();
  const finishes = calls(api, 'LMSFinish');
  const lesson = begin(api);
  vi.advanceTimersByTime(65_000);
  lesson.end();
  lesson.end();
  expect(finishes()).toBe(1);
  expect(JSON.parse(JSON.stringify(api.cmi)).core.session_time).toBe('00:01:05');
});

const fail = () => {
  throw new Error('out of order');
};
const begins = () => 'true';
const BROKEN = {
  LMSInitialize: begins,
  LMSGetValue: fail,
  LMSSetValue: fail,
  LMSCommit: fail,
  LMSFinish: fail,
};

test('without a platform, and with one that fails, the lesson goes on', () => {
  for (const api of [null, { ...BROKEN, LMSInitialize: fail }, BROKEN]) {
    const lesson = beginLesson(openPlatform(api), Date.now);
    expect(lesson.start).toBeNull();
    lesson.receive(step('one', 1));
    lesson.end();
  }
});

test('only what the story says is heard', () => {
  expect(readMessage(JSON.stringify(step('one', 1)))).toEqual(step('one', 1));
  expect(readMessage(JSON.stringify({ ...step('one', 1), type: 'ready', from: 'one' }))?.type).toBe('ready');
  expect(readMessage(JSON.stringify(complete))).toEqual(complete);
  for (const other of [
    '{"fault-lines":1,"type":"resize","height":640}',
    '{"fault-lines":2,"type":"complete"}',
    '{"subject":"lti.frameResize","height":640}',
    '{"fault-lines":1,"type":"step","step":7}',
    'no JSON',
    complete,
    null,
  ]) {
    expect(readMessage(other)).toBeNull();
  }
});
