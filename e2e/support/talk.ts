import { expect, type Page } from '@playwright/test';
import { waitForAnimationFrames } from './reading';

export const PRESENT_PATH = '/present/fault-lines/';

/** The root element of the projector window, whose data attributes hold step, stop and scene. */
export const talkRoot = (page: Page) => page.locator('[data-step][data-stop]');

/** Waits until the slide’s picture is complete, the live map or the still. */
export async function waitUntilTalkSettled(page: Page): Promise<void> {
  const settledTalk = page.locator('[data-stop][data-settled="true"]:not([data-map="loading"])');
  await expect(settledTalk).toBeVisible();
  await waitForAnimationFrames(page);
  await expect(settledTalk).toBeVisible();
}

/** Opens the projector window with a query or fragment, and waits for its picture. */
export async function openTalk(page: Page, queryOrFragment = ''): Promise<void> {
  await page.goto(`${PRESENT_PATH}${queryOrFragment}`);
  await waitUntilTalkSettled(page);
}

/** Where a talk is: the step’s id and the stop that is reached or played to, as in `tanks 0.3`. */
export async function getTalkPosition(page: Page): Promise<string> {
  const element = talkRoot(page);
  return `${await element.getAttribute('data-step')} ${await element.getAttribute('data-stop')}`;
}

/** Waits until the talk is at a position, as `getTalkPosition` writes it; the page itself looks at every animation frame. */
export async function expectTalkAt(page: Page, position: string): Promise<void> {
  const isThere = (expected: string) => {
    const { step, stop } = document.querySelector<HTMLElement>('[data-step][data-stop]')?.dataset ?? {};
    return `${step} ${stop}` === expected;
  };
  // if it never comes there, the comparison below says where it is
  await page.waitForFunction(isThere, position).catch(() => undefined);
  expect(await getTalkPosition(page)).toBe(position);
}
