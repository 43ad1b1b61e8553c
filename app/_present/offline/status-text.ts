import * as messages from '#messages/present';
import type { Offline } from './use-offline';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Formats bytes as megabytes, at least 0.1. */
export const formatMegabytes = (bytes: number): string =>
  `${Math.max(0.1, bytes / BYTES_PER_MEGABYTE).toFixed(bytes < 10 * BYTES_PER_MEGABYTE ? 1 : 0)} MB`;

/** Text on whether the talk can be given offline. */
export function offlineText(offline: Offline): string {
  switch (offline.state) {
    case 'unknown':
      return messages.offlineUnknown;
    case 'unable':
      return offline.insecure ? messages.offlineInsecure : messages.offlineUnable;
    case 'empty':
      return messages.offlineEmpty;
    case 'failed':
      return messages.offlineFailed;
    case 'fetching':
      return offline.total > 0
        ? messages.offlineProgress({
            bytes: formatMegabytes(offline.bytes),
            total: formatMegabytes(offline.total),
          })
        : messages.offlineFetching;
    case 'ready':
      return messages.offlineReady({ bytes: formatMegabytes(offline.bytes) });
  }
}
