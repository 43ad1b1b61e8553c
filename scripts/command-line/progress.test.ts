import { expect, test } from 'vitest';
import { timeLeft, withProgress } from './progress.mjs';

/** What empties the line on a terminal. */
const CLEAR = '\r\u001b[K';

/** A terminal as its user sees it: what is written over is gone. */
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
    ({ doing, done, say }) => {
      for (const name of ['one', 'two', 'three']) {
        doing(`Drawing ${name}`);
        clock += 10_000;
        done();
        say(`${name}.png`);
      }
      return 'all drawn';
    },
    { now: () => clock, environment: {}, ...streams },
  );
}

test('a terminal shows in one line what is being done, how much is done, and how long the rest may take', async () => {
  const terminal = screen();
  expect(await drawThree({ terminal, results: terminal })).toBe('all drawn');
  expect(terminal.frames()).toContain('0 of 3 done: Drawing one');
  expect(terminal.frames()).toContain('1 of 3 done, about 20 s left: Drawing one');
  expect(terminal.frames()).toContain('2 of 3 done, about 10 s left: Drawing two');
  expect(terminal.frames()).toContain('3 of 3 done: Drawing three');
  // what stays are the results
  expect(terminal.lines).toEqual(['one.png', 'two.png', 'three.png', '']);
});

test('a pipe, a log and CI get the results and nothing else', async () => {
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

test('an error is not written behind the line', async () => {
  const terminal = screen();
  const failing = withProgress(
    2,
    ({ doing }) => {
      doing('Drawing one');
      throw new Error('no fonts');
    },
    { terminal, results: terminal, environment: {} },
  );
  await expect(failing).rejects.toThrow('no fonts');
  expect(terminal.lines).toEqual(['']);
});

test('times are rounded up to what one can plan with', () => {
  expect([0, 4_000, 12_000, 55_000, 56_000, 150_000].map(timeLeft)).toEqual([
    'a few seconds left',
    'a few seconds left',
    'about 15 s left',
    'about 55 s left',
    'about 1 min left',
    'about 3 min left',
  ]);
});
