import type { Page } from '@playwright/test';
import { frames } from './reading';

export type Finger = { x: number; y: number };

/** Puts fingers down where the first moment says, moves them through the others, and lifts them: a real touch. */
export async function touch(page: Page, ...moments: Finger[][]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  const [first = [], ...rest] = moments;
  await send('touchStart', first);
  for (const fingers of rest) {
    await send('touchMove', fingers);
    await frames(page);
  }
  await send('touchEnd', []);
  await frames(page);
}
