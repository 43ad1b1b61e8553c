const CLEAR = '\r\u001b[K';

/** Estimated time left in words, from milliseconds. */
export function timeLeft(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 5) return 'a few seconds left';
  if (seconds <= 55) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.ceil(seconds / 60)} min left`;
}

const isTerminal = ({ isTTY }, { CI, TERM }) => Boolean(isTTY) && !CI && TERM !== 'dumb';

/**
 * Runs `work`, which has `total` tasks, and shows its progress in one line of the terminal, which is rewritten. Pipes,
 * logs and CI get the printed results alone, without control characters. The line is cleared before anything else is
 * printed, errors included.
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
  const isVisible = isTerminal(terminal, environment);
  const started = now();
  let task = '';
  let done = 0;
  const draw = () => {
    if (!isVisible || !task) return;
    const rest = done > 0 && done < total ? `, ${timeLeft(((now() - started) / done) * (total - done))}` : '';
    const line = `${done} of ${total} done${rest}: ${task}`;
    // a wrapped line could not be rewritten: the name of the task, at its end, is cut off
    terminal.write(CLEAR + line.slice(0, (terminal.columns || 80) - 1));
  };
  const clear = () => isVisible && task && terminal.write(CLEAR);
  try {
    return await work({
      startTask: (name) => {
        task = name;
        draw();
      },
      finishTask: () => {
        done += 1;
        draw();
      },
      print: (line) => {
        clear();
        results.write(`${line}\n`);
        draw();
      },
    });
  } finally {
    clear();
  }
}
