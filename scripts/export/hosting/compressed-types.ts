/** Types of files that a host sends compressed; fonts and PNG are compressed already. */
export const COMPRESSED_TYPES = [
  ...['text/html', 'text/css', 'text/javascript', 'application/javascript', 'text/plain'],
  ...['application/json', 'image/svg+xml', 'application/xml', 'text/xml', 'application/rss+xml'],
] as const;

/** Bytes below which compression gains nothing: a file of that size fits into one packet. */
export const LEAST_COMPRESSED_BYTES = 1000;
