import { absoluteUrl, SITE_ORIGIN } from '../../_site/urls/site-origin';
import { href } from '../../_site/urls/urls';
import { selectReachable } from '../dialogs/share-address';

/**
 * Address of a page of the site for other devices. A relay behind the page’s own host is reached there alone, so that the
 * published address would lead elsewhere.
 */
function addressFor(path: `/${string}`): string {
  const pageAddress = new URL(href(path), document.baseURI).href;
  if (process.env.RELAY_URL === 'same-origin') return pageAddress;
  return selectReachable(SITE_ORIGIN ? absoluteUrl(path) : null, pageAddress);
}

/** Address at which a class follows a talk: to be scanned, with the code, and to be typed, without. */
export const followAddresses = (story: string, code: string): { scanned: string; typed: string } => ({
  scanned: addressFor(`/follow/${story}/?code=${code}`),
  typed: addressFor('/follow/'),
});

/** Name of the part of a fragment with which a phone becomes a remote; no server gets to see a fragment. */
const REMOTE = 'remote';

/** Address with which a phone becomes a remote, to be scanned in the speaker’s window alone: it holds a key. */
export const remoteAddress = (story: string, code: string, remoteKey: string): string =>
  addressFor(`/present/${story}/speaker/#${REMOTE}=${code}:${remoteKey}`);

/** The code and the key in the fragment of such an address; null if it has none. */
export function remoteOfFragment(fragment: string): { code: string; key: string } | null {
  const [, code, key] = new RegExp(`^#${REMOTE}=(\\w+):([\\w.-]+)$`).exec(fragment) ?? [];
  return code && key ? { code, key } : null;
}

/** A code in two halves, as it is read out. */
export const formatCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
