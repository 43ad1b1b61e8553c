/** Kinds of paths, by what a host should send with them. */
export type PathKind =
  /** All paths. */
  | 'every'
  /** Pages of the site. */
  | 'page'
  /** Pages that other sites may hold in a frame. */
  | 'embed'
  /** Files whose name changes with their content. */
  | 'hashed'
  /** All other files: letters, map data, pictures. */
  | 'asset'
  /** A file in a folder of pages. */
  | 'file-among-pages';

type Headers = Readonly<Record<string, string>>;

/** A frame in a sandbox has no origin: even the site’s own letters, programs and data come to it from elsewhere. */
const CROSS_ORIGIN: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const REVALIDATED: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * What a host sends. The policy in a header says who may frame a page, which a meta element cannot, and nothing else:
 * a browser obeys header and meta both, so that a header’s `script-src` would have to repeat each page’s hashes, page
 * by page, and one that lags behind the pages would stop them.
 *
 * No path may get the same header twice: some hosts join the values, and of two policies the stricter holds.
 */
export const HEADERS: Readonly<Record<PathKind, Headers>> = {
  every: {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  },
  page: { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY', ...REVALIDATED },
  embed: { 'Content-Security-Policy': 'frame-ancestors *', ...CROSS_ORIGIN, ...REVALIDATED },
  hashed: { ...CROSS_ORIGIN, ...IMMUTABLE },
  asset: { ...CROSS_ORIGIN, ...REVALIDATED },
  // the folder’s own headers come with it
  'file-among-pages': CROSS_ORIGIN,
};
