import { Scorm12API } from 'scorm-again/scorm12/min';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginLesson } from './lesson';
import { readMessage } from './messages';
import { openPlatform } from './platform';

const STEP_COUNT = 4;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A platform that keeps what another kept before it. */
function createPlatform(previous?: Scorm12API): Scorm12API {
  const api = new Scorm12API({ autocommit: false });
  if (previous) api.loadFromJSON(JSON.parse(JSON.stringify(previous.cmi)));
  return api;
}

const startLesson = (api: Scorm12API) => beginLesson(openPlatform(api), Date.now);
const step = (id: string, number: number) =>
  ({ 'fault-lines': 1, type: 'step', step: id, number, of: STEP_COUNT }) as const;
const complete = { 'fault-lines': 1, type: 'complete' } as const;

const answer = {
  ...({ 'fault-lines': 1, type: 'answer', id: 'predict-plzen', kind: 'choice', response: '2' } as const),
  ...({ correct: '1', result: 'wrong', seconds: 12.5 } as const),
};

/** The interactions that a platform has stored: reading them back is not among the calls of SCORM 1.2. */
const interactionsOf = (api: Scorm12API): unknown[] =>
  Object.values(JSON.parse(JSON.stringify(api.cmi)).interactions);

const countCalls = (api: Scorm12API, name: string): (() => number) => {
  let count = 0;
  api.on(name, () => {
    count += 1;
  });
  return () => count;
};

test('a first visit starts the lesson as incomplete', () => {
  const api = createPlatform();
  const lesson = startLesson(api);
  expect(lesson.start).toBeNull();
  expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
});

test('each step is stored as the location, and counts once', () => {
  const api = createPlatform();
  const lesson = startLesson(api);
  for (const message of [step('one', 1), step('two', 2), step('one', 1)]) lesson.receive(message);
  expect(api.LMSGetValue('cmi.core.lesson_location')).toBe('one');
  expect(api.LMSGetValue('cmi.core.score.raw')).toBe('50');
  expect(JSON.parse(api.LMSGetValue('cmi.suspend_data'))).toEqual({
    furthest: 2,
    visited: ['one', 'two'],
  });
});

test('a second visit starts where the first ended, and keeps status and score', () => {
  const first = createPlatform();
  const lesson = startLesson(first);
  for (const message of [step('one', 1), step('four', 4), complete]) lesson.receive(message);
  lesson.end();
  const second = createPlatform(first);
  const secondLesson = startLesson(second);
  expect(secondLesson.start).toBe('four');
  secondLesson.receive(step('one', 1));
  expect(second.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
  expect(second.LMSGetValue('cmi.core.score.raw')).toBe('50');
});

test('each answer becomes an interaction, with what was right where something is', () => {
  const api = createPlatform();
  const lesson = startLesson(api);
  lesson.receive(answer);
  lesson.receive({
    ...({ 'fault-lines': 1, type: 'answer', id: 'predict-volna', kind: 'range' } as const),
    ...({ response: '2 8', result: 'neutral', seconds: 90 } as const),
  });
  expect(api.LMSGetValue('cmi.interactions._count')).toBe('2');
  expect(interactionsOf(api)).toMatchObject([
    {
      ...{ id: 'predict-plzen', type: 'choice', student_response: 'b', result: 'wrong' },
      ...{ latency: '00:00:12.5', correct_responses: { 0: { pattern: 'a' } } },
    },
    {
      ...{ id: 'predict-volna', type: 'fill-in', student_response: '2 8', result: 'neutral' },
      latency: '00:01:30',
    },
  ]);
});

test('a passed lesson stays passed', () => {
  const api = createPlatform();
  api.loadFromJSON({ core: { lesson_status: 'passed' } });
  startLesson(api).receive(complete);
  expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('passed');
});

test('steps in quick succession are committed together, and completion at once', () => {
  const api = createPlatform();
  const commits = countCalls(api, 'LMSCommit');
  const lesson = startLesson(api);
  const before = commits();
  for (let number = 1; number <= STEP_COUNT; number++) lesson.receive(step(`step ${number}`, number));
  expect(commits()).toBe(before);
  vi.advanceTimersByTime(60_000);
  expect(commits()).toBe(before + 1);
  lesson.receive(complete);
  expect(commits()).toBe(before + 2);
});

test('the end is reported once, with the duration of the session', () => {
  const api = createPlatform();
  const finishes = countCalls(api, 'LMSFinish');
  const lesson = startLesson(api);
  vi.advanceTimersByTime(65_000);
  lesson.end();
  lesson.end();
  expect(finishes()).toBe(1);
  expect(JSON.parse(JSON.stringify(api.cmi)).core.session_time).toBe('00:01:05');
});

const throwError = () => {
  throw new Error('out of order');
};
const returnTrue = () => 'true';
const BROKEN = {
  LMSInitialize: returnTrue,
  LMSGetValue: throwError,
  LMSSetValue: throwError,
  LMSCommit: throwError,
  LMSFinish: throwError,
};

test('without a platform, and with one that fails, the story goes on', () => {
  for (const api of [null, { ...BROKEN, LMSInitialize: throwError }, BROKEN]) {
    const lesson = beginLesson(openPlatform(api), Date.now);
    expect(lesson.start).toBeNull();
    lesson.receive(step('one', 1));
    lesson.end();
  }
});

test('only messages of the story are read', () => {
  expect(readMessage(JSON.stringify(step('one', 1)))).toEqual(step('one', 1));
  expect(readMessage(JSON.stringify({ ...step('one', 1), type: 'ready', from: 'one' }))?.type).toBe('ready');
  expect(readMessage(JSON.stringify(complete))).toEqual(complete);
  expect(readMessage(JSON.stringify(answer))).toEqual(answer);
  for (const data of [
    '{"fault-lines":1,"type":"resize","height":640}',
    '{"fault-lines":2,"type":"complete"}',
    '{"subject":"lti.frameResize","height":640}',
    '{"fault-lines":1,"type":"step","step":7}',
    'no JSON',
    complete,
    null,
  ]) {
    expect(readMessage(data)).toBeNull();
  }
});
