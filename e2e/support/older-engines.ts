import type { BrowserContext, Page } from '@playwright/test';

/**
 * Takes from a browser what some of the oldest engines that are to read the story do not have: Chromium 109, Firefox 115
 * and Safari 16.4.
 */
export const asOlderEngine = (page: Page | BrowserContext): Promise<unknown> =>
  page.addInitScript(() => {
    const take = (from: object, ...names: string[]) => {
      for (const name of names) Reflect.deleteProperty(from, name);
    };
    take(Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore');
    take(HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover', 'popover');
    take(HTMLDialogElement.prototype, 'requestClose');
    take(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
    take(Object, 'groupBy');
    take(Map, 'groupBy');
    take(Array, 'fromAsync');
    take(Promise, 'withResolvers', 'try');
    take(URL, 'canParse', 'parse');
    take(AbortSignal, 'any', 'timeout');
    take(
      Set.prototype,
      'union',
      'intersection',
      'difference',
      'isSubsetOf',
      'isSupersetOf',
      'isDisjointFrom',
    );
    take(String.prototype, 'isWellFormed', 'toWellFormed');
    take(Document.prototype, 'startViewTransition');
    take(Navigator.prototype, 'wakeLock', 'userActivation', 'scheduling');
    take(RegExp, 'escape');
    take(Intl, 'Segmenter', 'DurationFormat');
    take(
      window,
      'requestIdleCallback',
      'cancelIdleCallback',
      'scheduler',
      'navigation',
      'CloseWatcher',
      'ToggleEvent',
    );
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    take(
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
    take(window, 'Iterator');

    // a selector that an engine does not know is an error there
    const UNKNOWN = /:popover-open|:has\(|:open\b/;
    const asked = (owner: object, name: string) => {
      const given = Reflect.get(owner, name);
      Reflect.set(owner, name, function (this: unknown, selector: string) {
        if (UNKNOWN.test(selector)) throw new DOMException(`unknown: ${selector}`, 'SyntaxError');
        return Reflect.apply(given, this, [selector]);
      });
    };
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll'])
      asked(Element.prototype, name);
    for (const name of ['querySelector', 'querySelectorAll']) asked(Document.prototype, name);
  });
