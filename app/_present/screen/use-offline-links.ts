'use client';

import { type RefObject, useEffect } from 'react';
import { asset } from '../../_site/urls/urls';
import { openInNewWindow } from '../../_ui/open-in-new-window';

/** How long the network may take to say that it is there, milliseconds; a browser lets a click open a window no longer. */
const PATIENCE = 3000;

/** Whether the site answers when asked for something that a talk does not keep, whatever the answer. */
async function isNetworkThere(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const asked = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(PATIENCE) } as const;
    await fetch(asset('/embed.js'), asked);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps links from opening a browser’s error before an audience: those that lead out of the talk open beside it once
 * the network has answered, and without one `say` says why they do not.
 */
export function useLinksAway(element: RefObject<HTMLElement | null>, say: (words: string) => void): void {
  useEffect(() => {
    const root = element.current;
    const onClick = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      if (!(await isNetworkThere())) say('There is no network now: what this link leads to is not at hand.');
      else if (!openInNewWindow(link.href))
        say(`The browser keeps windows from opening: allow them here, or open ${link.href} yourself.`);
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [element, say]);
}
