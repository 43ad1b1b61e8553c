import type { Page } from '@playwright/test';
import { waitForAnimationFrames } from './reading';

export type TouchPoint = { x: number; y: number };

/** Sends a real touch: fingers go down at the first positions, move through the others and lift. */
export async function touch(page: Page, ...positions: TouchPoint[][]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: TouchPoint[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  const [first = [], ...rest] = positions;
  await send('touchStart', first);
  for (const points of rest) {
    await send('touchMove', points);
    await waitForAnimationFrames(page);
  }
  await send('touchEnd', []);
  await waitForAnimationFrames(page);
}
