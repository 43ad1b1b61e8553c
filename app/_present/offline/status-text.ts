import type { Offline } from './use-offline';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Formats bytes as megabytes, at least 0.1. */
export const formatMegabytes = (bytes: number): string =>
  `${Math.max(0.1, bytes / BYTES_PER_MEGABYTE).toFixed(bytes < 10 * BYTES_PER_MEGABYTE ? 1 : 0)} MB`;

/** Text on whether the talk can be given offline. */
export function offlineText(offline: Offline): string {
  switch (offline.state) {
    case 'unknown':
      return 'Not looked at yet';
    case 'unable':
      return offline.insecure ? 'Not possible at this address' : 'Not possible in this browser';
    case 'empty':
      return 'Not ready';
    case 'failed':
      return 'Not ready: it could not be fetched and kept';
    case 'fetching':
      return offline.total > 0
        ? `${formatMegabytes(offline.bytes)} of ${formatMegabytes(offline.total)} fetched`
        : 'Being fetched';
    case 'ready':
      return `Ready, ${formatMegabytes(offline.bytes)}`;
  }
}
