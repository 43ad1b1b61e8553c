import { expect, test } from 'vitest';
import { timeLeft, withProgress } from './progress.mjs';

/** Control characters that clear the line of a terminal. */
const CLEAR = '\r\u001b[K';

/** A terminal as its user sees it: rewritten lines have their last text. */
function screen(columns = 80) {
  const lines = [''];
  const frames: string[] = [];
  const write = (text: string) => {
    for (const piece of text.replaceAll(CLEAR, '\r').split(/([\r\n])/)) {
      if (piece === '\n') lines.push('');
      else if (piece === '\r') lines[lines.length - 1] = '';
      else if (piece) lines[lines.length - 1] += piece;
    }
    frames.push(lines.at(-1) ?? '');
  };
  return { isTTY: true, columns, write, lines, frames: () => frames.filter(Boolean) };
}

/** Draws three pictures, ten seconds each. */
async function drawThree(streams: Parameters<typeof withProgress>[2]): Promise<string> {
  let clock = 0;
  return withProgress(
    3,
    ({ startTask, finishTask, print }) => {
      for (const name of ['one', 'two', 'three']) {
        startTask(`Drawing ${name}`);
        clock += 10_000;
        finishTask();
        print(`${name}.png`);
      }
      return 'all drawn';
    },
    { now: () => clock, environment: {}, ...streams },
  );
}

test('a terminal shows in one line the current task, how many are done, and the time left', async () => {
  const terminal = screen();
  expect(await drawThree({ terminal, results: terminal })).toBe('all drawn');
  expect(terminal.frames()).toContain('0 of 3 done: Drawing one');
  expect(terminal.frames()).toContain('1 of 3 done, about 20 s left: Drawing one');
  expect(terminal.frames()).toContain('2 of 3 done, about 10 s left: Drawing two');
  expect(terminal.frames()).toContain('3 of 3 done: Drawing three');
  // what stays are the results
  expect(terminal.lines).toEqual(['one.png', 'two.png', 'three.png', '']);
});

test('a pipe, a log and CI get the results only', async () => {
  for (const [isTTY, environment] of [
    [false, {}],
    [true, { CI: 'true' }],
    [true, { TERM: 'dumb' }],
  ] as const) {
    let written = '';
    const stream = { isTTY, write: (text: string) => (written += text) };
    await drawThree({ terminal: stream, results: stream, environment });
    expect(written).toBe('one.png\ntwo.png\nthree.png\n');
  }
});

test('the line never wraps', async () => {
  const terminal = screen(31);
  await drawThree({ terminal, results: screen() });
  expect(terminal.frames().every((line) => line.length < 31)).toBe(true);
  expect(terminal.frames()).toContain('1 of 3 done, about 20 s left: ');
});

test('the line is cleared before an error is printed', async () => {
  const terminal = screen();
  const failing = withProgress(
    2,
    ({ startTask }) => {
      startTask('Drawing one');
      throw new Error('no fonts');
    },
    { terminal, results: terminal, environment: {} },
  );
  await expect(failing).rejects.toThrow('no fonts');
  expect(terminal.lines).toEqual(['']);
});

test('times left are rounded up to five seconds and whole minutes', () => {
  expect([0, 4_000, 12_000, 55_000, 56_000, 150_000].map(timeLeft)).toEqual([
    'a few seconds left',
    'a few seconds left',
    'about 15 s left',
    'about 55 s left',
    'about 1 min left',
    'about 3 min left',
  ]);
});
