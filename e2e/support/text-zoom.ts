import type { Page } from '@playwright/test';

/**
 * Doubles the text of a page and nothing else, as Firefox does with ‘Zoom text only’ and phones with larger text: font
 * sizes and line heights in the style sheets, and the root’s font size, on which rem depends.
 */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const svgTexts = [...document.querySelectorAll<SVGElement>('svg text')].map(
      (text) => [text, getComputedStyle(text).fontSize] as const,
    );
    const doublePixels = (value: string) =>
      value.replace(/(\d*\.?\d+)px/g, (_, size) => `${Number(size) * 2}px`);
    const doubleSizes = (style: CSSStyleDeclaration) => {
      for (const name of ['font', 'font-size', 'line-height', '--prose-size', '--prose-line']) {
        const value = style.getPropertyValue(name);
        // the shorthand sets its parts already
        const shorthand = style.getPropertyValue('font');
        if (!value || (shorthand && (name === 'font-size' || name === 'line-height'))) continue;
        style.setProperty(name, doublePixels(value), style.getPropertyPriority(name));
      }
    };
    const visitRules = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) doubleSizes(rule.style);
        if ('cssRules' in rule) visitRules(rule.cssRules as CSSRuleList);
      }
    };
    for (const { cssRules } of document.styleSheets) visitRules(cssRules);
    document.documentElement.style.fontSize = '200%';
    for (const [text, size] of svgTexts) text.style.fontSize = size;
    window.dispatchEvent(new Event('resize'));
  });

/** Texts within a selector’s elements that are clipped or lie outside the window; the start of each, with its element. */
export const findClippedTexts = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((roots) => {
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const isSeen = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.clientWidth !== 1 &&
      // the skip link lies outside the window until it has the focus
      !element.matches('.skip-link:not(:focus)') &&
      !element.closest('svg, [aria-hidden="true"] [aria-label="Legend"]');
    return [...new Set(roots.flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>('*')]))]
      .filter((element): element is HTMLElement => element instanceof HTMLElement)
      .filter((element) => hasOwnText(element) && isSeen(element))
      .filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const textBounds = range.getBoundingClientRect();
        for (let ancestor: HTMLElement | null = element; ancestor; ancestor = ancestor.parentElement) {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(ancestor);
          const bounds = ancestor.getBoundingClientRect();
          if (ancestor.clientWidth === 1) return false;
          // content that scrolls or ends in an ellipsis is not clipped
          const isClippedAcross =
            (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis'
              ? textBounds.left < bounds.left - 2 || textBounds.right > bounds.right + 2
              : false;
          const isClippedDown =
            overflowY === 'hidden' || overflowY === 'clip'
              ? textBounds.top < bounds.top - 8 || textBounds.bottom > bounds.bottom + 8
              : false;
          if (isClippedAcross || isClippedDown) return true;
          if (overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto') return false;
          if (textOverflow === 'ellipsis' && overflowX === 'hidden') return false;
        }
        return textBounds.left < -2 || textBounds.right > window.innerWidth + 2;
      })
      .map((element) => `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`);
  });
