import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** It takes most of the time, as it looks at what lies behind every word. */
const CONTRAST = 'color-contrast';
const STRONG_CONTRAST = 'color-contrast-enhanced';

type Scan = {
  /** One rule alone, or all but that of contrast; without either all. */
  rules?: typeof CONTRAST | typeof STRONG_CONTRAST | 'all but contrast';
  /** Selectors of what is looked at, and of what in it is not. */
  within?: string | undefined;
  except?: string;
};

async function violations(page: Page, { rules, within, except }: Scan): Promise<string[]> {
  const isOne = rules === CONTRAST || rules === STRONG_CONTRAST;
  // in the page itself, and what passes not written out: several times as fast on a long story
  const axe = new AxeBuilder({ page })
    .options({
      runOnly: isOne ? { type: 'rule', values: [rules] } : { type: 'tag', values: RULES },
      ...(rules === 'all but contrast' ? { rules: { [CONTRAST]: { enabled: false } } } : {}),
      resultTypes: ['violations'],
    })
    .setLegacyMode(true);
  if (within) axe.include(within);
  if (except) axe.exclude(except);
  const found = await axe.analyze();
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

const everythingButContrast = (page: Page) => violations(page, { rules: 'all but contrast' });

/** Fails on what WCAG 2.2 AA forbids, and on what good practice advises against; in the whole page or within what a selector finds. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await violations(page, { within })).toEqual([]);
}

/** The same in a page whose body text, its links among it, has the contrast of level AAA; all other text that of AA. */
export async function expectAccessibleAndStrong(page: Page): Promise<void> {
  expect([
    ...(await everythingButContrast(page)),
    ...(await violations(page, { rules: STRONG_CONTRAST, within: 'main' })),
    ...(await violations(page, { rules: CONTRAST, except: 'main' })),
  ]).toEqual([]);
}

/** The same in a page that has been looked at before something opened over it: all of it, and the contrast of what has opened. */
export async function expectAccessibleWith(page: Page, opened: string): Promise<void> {
  expect([
    ...(await everythingButContrast(page)),
    ...(await violations(page, { rules: CONTRAST, within: opened })),
  ]).toEqual([]);
}
