import type { Page } from '@playwright/test';

/**
 * Changes a page as Chrome’s translation does: every text node is wrapped in two `<font>` elements, now and whenever one
 * is added or changes.
 */
export const translatePage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isText = (node: Node) =>
      node.nodeValue?.trim() &&
      !node.parentElement?.closest('script, style, noscript, svg, font, textarea, option');
    const wrap = (text: Node) => {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = text.nodeValue;
      outer.append(inner);
      text.parentNode?.replaceChild(outer, text);
    };
    const wrapAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) if (isText(text)) wrap(text);
    };
    wrapAll(document.body);
    const onChange = (changes: MutationRecord[]) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData' && isText(target)) wrap(target);
        for (const node of addedNodes) {
          if (node instanceof Text && node.isConnected && isText(node)) wrap(node);
          else if (node instanceof HTMLElement && node.tagName !== 'FONT') wrapAll(node);
        }
      }
    };
    new MutationObserver(onChange).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
