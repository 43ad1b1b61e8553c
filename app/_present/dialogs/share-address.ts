import { fullAddress, SITE } from '../../_site/urls/site-origin';
import { href } from '../../_site/urls/urls';

/** Names under which a machine reaches only itself. */
const OWN = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/** Why an address is of no use to other devices, null if it is of use. */
export function whyUnshared(address: string): string | null {
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return 'The talk was opened from a file: other devices cannot reach it.';
  if (OWN.test(hostname))
    return `The address of this talk, ${hostname}, is only this machine’s: other devices cannot reach it.`;
  return null;
}

/**
 * Where the site is published, unless other devices cannot reach that either; else the address that the page itself has.
 * `published` is null where the build was not told.
 */
export const reachable = (published: string | null, own: string): string =>
  published !== null && whyUnshared(published) === null ? published : own;

/** Address of a step in the story to read, as another device asks for it. */
export function addressToShare(story: string, step: string): string {
  const path = `/stories/${story}/#${step}` as const;
  return reachable(SITE ? fullAddress(path) : null, new URL(href(path), document.baseURI).href);
}

/** An address as it is read aloud and typed: without what every browser adds. */
export const typed = (address: string): string => address.replace(/^https?:\/\//, '');
