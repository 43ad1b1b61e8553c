import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** They take most of the time, as they look at what lies behind every word. */
const CONTRAST = 'color-contrast';
const STRONG_CONTRAST = 'color-contrast-enhanced';

type Scan = {
  /** Selector of what is looked at; without it the whole page. */
  within?: string | undefined;
  /** Selectors of the elements whose text has the contrast of level AA, and of AAA; without them all, and none. */
  contrast?: string;
  strongContrast?: string;
};

/** The source of axe in which rules look at other elements: one scan of a page then has all of them. */
const withSelectors = (rules: { id: string; selector: string }[]): string =>
  `${axe.source};axe.configure(${JSON.stringify({ rules })})`;

async function violations(page: Page, { within, contrast = '*', strongContrast }: Scan): Promise<string[]> {
  const axeSource = withSelectors([
    { id: CONTRAST, selector: contrast },
    ...(strongContrast ? [{ id: STRONG_CONTRAST, selector: strongContrast }] : []),
  ]);
  // in the page itself, and what passes not written out: several times as fast on a long story
  const scan = new AxeBuilder({ page, axeSource })
    .options({
      runOnly: { type: 'tag', values: RULES },
      rules: { [STRONG_CONTRAST]: { enabled: strongContrast !== undefined } },
      resultTypes: ['violations'],
    })
    .setLegacyMode(true);
  if (within) scan.include(within);
  const found = await scan.analyze();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

/** Fails on what WCAG 2.2 AA forbids, and on what good practice advises against; in the whole page or within what a selector finds. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await violations(page, { within })).toEqual([]);
}

/** The same in a page whose body text, its links among it, has the contrast of level AAA; all other text that of AA. */
export async function expectAccessibleAndStrong(page: Page): Promise<void> {
  const strong = { contrast: ':not(main, main *)', strongContrast: 'main, main *' };
  expect(await violations(page, strong)).toEqual([]);
}

/** The same in a page that has been looked at before something opened over it: all of it, and the contrast of what has opened. */
export async function expectAccessibleWith(page: Page, opened: string): Promise<void> {
  const contrast = `:is(${opened}), :is(${opened}) *`;
  expect(await violations(page, { contrast })).toEqual([]);
}
