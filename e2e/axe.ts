import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Run = { runOnly: { type: 'tag' | 'rule'; values: string[] } };

async function violations(page: Page, run: Run, within?: string): Promise<string[]> {
  // in the page itself, and what passes not written out: several times as fast on a long story
  const axe = new AxeBuilder({ page }).options({ ...run, resultTypes: ['violations'] }).setLegacyMode(true);
  if (within) axe.include(within);
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

/** Fails on what WCAG 2.2 AA forbids, and on what good practice advises against; in the whole page or within what a selector finds. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await violations(page, { runOnly: { type: 'tag', values: RULES } }, within)).toEqual([]);
}

/** Fails on body text, its links among it, below the contrast of level AAA. */
export async function expectStrongText(page: Page): Promise<void> {
  const run: Run = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };
  expect(await violations(page, run, 'main')).toEqual([]);
}
