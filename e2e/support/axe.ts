import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The contrast rules take most of a scan’s time: they look at what lies behind every text. */
const CONTRAST = 'color-contrast';
const STRONG_CONTRAST = 'color-contrast-enhanced';

type ScanOptions = {
  /** Selector of the part that is scanned; without it the whole page. */
  within?: string | undefined;
  /** Selector of the elements whose text needs the contrast of level AA; by default all. */
  contrast?: string;
  /** Selector of those whose text needs the contrast of level AAA; by default none. */
  strongContrast?: string;
};

/** Marks the elements whose contrast is measured. */
const SAMPLE = 'data-contrast-sample';

/**
 * Marks three elements of each kind with text: of the same colour, size and weight, and with the same backgrounds behind
 * them. Their contrast is the same, so that a table of a thousand rows need not be measured cell by cell. What is placed
 * over other parts of a page is marked whole.
 */
const markContrastSamples = (page: Page): Promise<void> =>
  page.evaluate((attribute) => {
    const kinds = new Map<string, number>();
    const counts = new Map<number, number>();
    const kindOf = (key: string): number => {
      const kind = kinds.get(key) ?? kinds.size;
      kinds.set(key, kind);
      return kind;
    };
    const mark = (element: Element, parentKind: number, isPlaced: boolean) => {
      const style = getComputedStyle(element);
      const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow } = style;
      const look = [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, textShadow];
      const kind = kindOf([parentKind, ...look].join('|'));
      const placed = isPlaced || ['absolute', 'fixed', 'sticky'].includes(style.position);
      const count = counts.get(kind) ?? 0;
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      element.toggleAttribute(attribute, placed || (hasText && count < 3));
      if (hasText && element.checkVisibility()) counts.set(kind, count + 1);
      for (const child of element.children) mark(child, kind, placed);
    };
    mark(document.body, 0, false);
  }, SAMPLE);

/** The source of axe with other selectors for some rules, so that one scan of a page covers all of them. */
const axeSourceWith = (rules: { id: string; selector: string }[]): string =>
  `${axe.source};axe.configure(${JSON.stringify({ rules })})`;

async function findViolations(
  page: Page,
  { within, contrast = '*', strongContrast }: ScanOptions,
): Promise<string[]> {
  await markContrastSamples(page);
  const sampled = (selector: string) => `:is(${selector})[${SAMPLE}]`;
  const axeSource = axeSourceWith([
    { id: CONTRAST, selector: sampled(contrast) },
    ...(strongContrast ? [{ id: STRONG_CONTRAST, selector: sampled(strongContrast) }] : []),
  ]);
  // legacy mode runs in the page itself; that and leaving out passes is several times as fast on a long story
  const scan = new AxeBuilder({ page, axeSource })
    .options({
      runOnly: { type: 'tag', values: RULES },
      rules: { [STRONG_CONTRAST]: { enabled: strongContrast !== undefined } },
      resultTypes: ['violations'],
    })
    .setLegacyMode(true);
  if (within) scan.include(within);
  const results = await scan.analyze();
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

/**
 * Fails on violations of WCAG 2.2 AA and of axe’s best practices, in the whole page or within the element that a
 * selector finds.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await findViolations(page, { within })).toEqual([]);
}

/** The same for a page whose text in `main`, links included, needs the contrast of level AAA; other text that of AA. */
export async function expectAccessibleWithStrongContrast(page: Page): Promise<void> {
  const strong = { contrast: ':not(main, main *)', strongContrast: 'main, main *' };
  expect(await findViolations(page, strong)).toEqual([]);
}

/**
 * The same for a page that was scanned before an overlay opened: all rules in the whole page, contrast only within the
 * overlay.
 */
export async function expectAccessibleWithOverlay(page: Page, overlay: string): Promise<void> {
  const contrast = `:is(${overlay}), :is(${overlay}) *`;
  expect(await findViolations(page, { contrast })).toEqual([]);
}
