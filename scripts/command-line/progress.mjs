const CLEAR = '\r\u001b[K';

/** How long something may still take, in words, from milliseconds. */
export function timeLeft(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 5) return 'a few seconds left';
  if (seconds <= 55) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.ceil(seconds / 60)} min left`;
}

const isTerminal = ({ isTTY }, { CI, TERM }) => Boolean(isTTY) && !CI && TERM !== 'dumb';

/**
 * Does work that takes its time and tells how far it has come, in one line that is written over on a terminal. Pipes,
 * logs and CI get the results alone, without control characters. The line is gone before anything else is printed,
 * errors included.
 */
export async function withProgress(
  total,
  work,
  {
    terminal = process.stderr,
    results = process.stdout,
    now = () => performance.now(),
    environment = process.env,
  } = {},
) {
  const shown = isTerminal(terminal, environment);
  const started = now();
  let what = '';
  let done = 0;
  const draw = () => {
    if (!shown || !what) return;
    const rest = done > 0 && done < total ? `, ${timeLeft(((now() - started) / done) * (total - done))}` : '';
    const line = `${done} of ${total} done${rest}: ${what}`;
    // a line that wraps could not be written over; what is cut off then is what is being done, not how far it is
    terminal.write(CLEAR + line.slice(0, (terminal.columns || 80) - 1));
  };
  const clear = () => shown && what && terminal.write(CLEAR);
  try {
    return await work({
      doing: (words) => {
        what = words;
        draw();
      },
      done: () => {
        done += 1;
        draw();
      },
      say: (line) => {
        clear();
        results.write(`${line}\n`);
        draw();
      },
    });
  } finally {
    clear();
  }
}
