import type { BrowserContext, Page } from '@playwright/test';

/**
 * Removes features from a browser that some of the oldest supported engines lack: Chromium 109, Firefox 115 and Safari
 * 16.4.
 */
export const removeNewerFeatures = (page: Page | BrowserContext): Promise<unknown> =>
  page.addInitScript(() => {
    const remove = (owner: object, ...names: string[]) => {
      for (const name of names) Reflect.deleteProperty(owner, name);
    };
    remove(Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore');
    remove(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'popover');
    remove(HTMLDialogElement.prototype, 'requestClose');
    remove(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
    remove(Object, 'groupBy');
    remove(Map, 'groupBy');
    remove(Array, 'fromAsync');
    remove(Promise, 'withResolvers', 'try');
    remove(URL, 'canParse', 'parse');
    remove(AbortSignal, 'any', 'timeout');
    remove(
      Set.prototype,
      'union',
      'intersection',
      'difference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    );
    remove(String.prototype, 'isWellFormed', 'toWellFormed');
    remove(Document.prototype, 'startViewTransition');
    remove(Navigator.prototype, 'wakeLock', 'userActivation', 'scheduling');
    remove(RegExp, 'escape');
    remove(Intl, 'Segmenter', 'DurationFormat');
    remove(
      window,
      'requestIdleCallback',
      'cancelIdleCallback',
      'scheduler',
      'navigation',
      'CloseWatcher',
      'ToggleEvent',
    );
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    remove(
      iterators,
      'map',
      'filter',
      'take',
      'drop',
      'flatMap',
      'reduce',
      'toArray',
      'forEach',
      'some',
      'every',
      'find',
    );
    remove(window, 'Iterator');

    // an engine throws on a selector that it does not know
    const UNKNOWN_SELECTOR = /:popover-open|:has\(|:open\b/;
    const throwOnUnknownSelectors = (owner: object, name: string) => {
      const original = Reflect.get(owner, name);
      Reflect.set(owner, name, function (this: unknown, selector: string) {
        if (UNKNOWN_SELECTOR.test(selector)) throw new DOMException(`unknown: ${selector}`, 'SyntaxError');
        return Reflect.apply(original, this, [selector]);
      });
    };
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll'])
      throwOnUnknownSelectors(Element.prototype, name);
    for (const name of ['querySelector', 'querySelectorAll'])
      throwOnUnknownSelectors(Document.prototype, name);
  });
