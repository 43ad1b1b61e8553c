import * as messages from '#messages/present';
import { absoluteUrl, SITE_ORIGIN } from '../../_site/urls/site-origin';
import { href } from '../../_site/urls/urls';

/** Host names with which a machine reaches only itself. */
const LOCAL_HOSTS = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Message on why other devices cannot reach an address; null if they can. */
export function explainUnreachable(address: string): string | null {
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return messages.unreachableFile;
  if (LOCAL_HOSTS.test(hostname)) return messages.unreachableHost({ hostname });
  return null;
}

/**
 * The published address, unless there is none (null, of a build without SITE_URL) or other devices cannot reach it; else
 * the page’s own.
 */
export const selectReachable = (published: string | null, pageAddress: string): string =>
  published !== null && explainUnreachable(published) === null ? published : pageAddress;

/** Absolute address of a step in the reading page, for other devices. */
export function shareAddressOf(story: string, step: string): string {
  const path = `/stories/${story}/#${step}` as const;
  return selectReachable(SITE_ORIGIN ? absoluteUrl(path) : null, new URL(href(path), document.baseURI).href);
}

/** An address to be typed: without the protocol, which every browser adds. */
export const withoutProtocol = (address: string): string => address.replace(/^https?:\/\//, '');
