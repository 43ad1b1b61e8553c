import { expect, type Page } from '@playwright/test';
import { frames } from './reading';

export const PRESENT = '/present/fault-lines/';

/** The root of the projector’s page, which says where the talk stands. */
export const root = (page: Page) => page.locator('[data-step][data-stop]');

/** The picture of the moment is fully drawn, be it the map or the still. */
export async function settled(page: Page): Promise<void> {
  const there = page.locator('[data-stop][data-settled="true"]:not([data-map="loading"])');
  await expect(there).toBeVisible();
  await frames(page);
  await expect(there).toBeVisible();
}

/** Opens the projector’s page at an address behind its path, and waits for its picture. */
export async function project(page: Page, behind = ''): Promise<void> {
  await page.goto(`${PRESENT}${behind}`);
  await settled(page);
}

/** Where a talk stands: step, and the stop that is reached or played to. */
export async function place(page: Page): Promise<string> {
  const at = root(page);
  return `${await at.getAttribute('data-step')} ${await at.getAttribute('data-stop')}`;
}

/** The talk comes to a place. */
export const at = (page: Page, where: string) => expect.poll(() => place(page)).toBe(where);
