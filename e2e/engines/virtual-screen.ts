import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A virtual X screen, larger than any window of the tests. */
export type VirtualScreen = { name: string; close: () => void };

/** Starts Xvfb at that path; it picks a free display number and writes it to its fourth descriptor. */
export async function startVirtualScreen(xvfbPath: string): Promise<VirtualScreen> {
  const xvfb = spawn(xvfbPath, ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const displayNumber = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', () => reject(new Error(`${xvfbPath} ended before it had a screen`)));
    (xvfb.stdio[3] as Readable).once('data', (data: Buffer) => resolve(String(data).trim()));
  });
  return { name: `:${displayNumber}`, close: () => xvfb.kill() };
}
