import { type RefObject, useEffect } from 'react';
import * as messages from '#messages/present';
import { asset } from '../../_site/urls/urls';
import { openInNewWindow } from '../../_ui/open-in-new-window';

/** How long the check of the network may take, milliseconds; browsers let a click open a window no longer. */
const NETWORK_TIMEOUT = 3000;

/** Whether the site responds, with any status, to a request for a file that is not stored for offline use. */
async function isNetworkAvailable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const request = {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout?.(NETWORK_TIMEOUT),
    } as const;
    await fetch(asset('/embed.js'), request);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps links out of the talk from opening the browser’s error page before an audience: they open a new window once the
 * site has responded; without a network `notify` is called with the reason instead.
 */
export function useOfflineLinks(
  element: RefObject<HTMLElement | null>,
  notify: (words: string) => void,
): void {
  useEffect(() => {
    const root = element.current;
    const onClick = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      if (!(await isNetworkAvailable())) notify(messages.linkNeedsNetwork);
      else if (!openInNewWindow(link.href)) notify(messages.linkBlocked({ href: link.href }));
    };
    root?.addEventListener('click', onClick);
    return () => root?.removeEventListener('click', onClick);
  }, [element, notify]);
}
