import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen without a monitor, larger than any window of the tests. */
export type Screen = { name: string; close: () => void };

/** Starts one with Xvfb, which picks a number that is free and tells it. */
export async function startScreen(program: string): Promise<Screen> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((told, failed) => {
    screen.once('error', failed);
    screen.once('exit', () => failed(new Error(`${program} ended before it had a screen`)));
    (screen.stdio[3] as Readable).once('data', (data: Buffer) => told(String(data).trim()));
  });
  return { name: `:${number}`, close: () => screen.kill() };
}
