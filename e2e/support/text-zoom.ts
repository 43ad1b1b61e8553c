import type { Page } from '@playwright/test';

/**
 * Shows every text of a page at twice its size while all else keeps its own, as Firefox does with ‘Zoom text only’ and
 * phones with larger text: sizes and heights of lines in the style sheets, and the root’s, which rem goes by.
 */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawn = [...document.querySelectorAll<SVGElement>('svg text')].map(
      (text) => [text, getComputedStyle(text).fontSize] as const,
    );
    const twice = (value: string) => value.replace(/(\d*\.?\d+)px/g, (_, size) => `${Number(size) * 2}px`);
    const double = (style: CSSStyleDeclaration) => {
      for (const name of ['font', 'font-size', 'line-height', '--prose-size', '--prose-line']) {
        const value = style.getPropertyValue(name);
        // where the shorthand is told, its parts are set by it
        const told = style.getPropertyValue('font');
        if (!value || (told && (name === 'font-size' || name === 'line-height'))) continue;
        style.setProperty(name, twice(value), style.getPropertyPriority(name));
      }
    };
    const walk = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) double(rule.style);
        if ('cssRules' in rule) walk(rule.cssRules as CSSRuleList);
      }
    };
    for (const { cssRules } of document.styleSheets) walk(cssRules);
    document.documentElement.style.fontSize = '200%';
    for (const [text, size] of drawn) text.style.fontSize = size;
    window.dispatchEvent(new Event('resize'));
  });

/** Words that are cut off, or lie outside the window or over each other’s box, among what matches a selector. */
export const cutWords = (page: Page, within: string): Promise<string[]> =>
  page.locator(within).evaluateAll((roots) => {
    const own = (element: Element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const isMeantForEyes = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.clientWidth !== 1 &&
      // it stands outside until keys reach it
      !element.matches('.skip:not(:focus)') &&
      !element.closest('svg, [aria-hidden="true"] [aria-label="Legend"]');
    return [...new Set(roots.flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>('*')]))]
      .filter((element): element is HTMLElement => element instanceof HTMLElement)
      .filter((element) => own(element) && isMeantForEyes(element))
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const words = range.getBoundingClientRect();
        for (let box: HTMLElement | null = element; box; box = box.parentElement) {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
          const at = box.getBoundingClientRect();
          if (box.clientWidth === 1) return false;
          // what scrolls, or says by dots that it goes on, loses nothing
          const acrossLost =
            (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis'
              ? words.left < at.left - 2 || words.right > at.right + 2
              : false;
          const downLost =
            overflowY === 'hidden' || overflowY === 'clip'
              ? words.top < at.top - 8 || words.bottom > at.bottom + 8
              : false;
          if (acrossLost || downLost) return true;
          if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto') return false;
          if (textOverflow === 'ellipsis' && overflowX === 'hidden') return false;
        }
        return words.left < -2 || words.right > window.innerWidth + 2;
      })
      .map((element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`);
  });
