/** Kinds of paths, by the headers that a host sends with them. */
export type PathKind =
  /** All paths. */
  | 'every'
  /** Pages of the site. */
  | 'page'
  /** Pages that other sites may show in a frame. */
  | 'embed'
  /** Files whose name contains their hash. */
  | 'hashed'
  /** All other files: fonts, map data, pictures. */
  | 'asset'
  /** A file in a folder of pages, or a folder of such files. */
  | 'file-among-pages';

type Headers = Readonly<Record<string, string>>;

/** A sandboxed frame has an opaque origin: even the site’s own fonts, scripts and data are cross-origin for it. */
const CROSS_ORIGIN: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const REVALIDATED: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * Headers by kind. The policy in a header only says who may frame a page, which a meta element cannot: browsers obey
 * header and meta element both, so a `script-src` in the header would have to repeat each page’s hashes, and would stop
 * pages whose hashes have changed.
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
  // the folder’s headers are sent with it too
  'file-among-pages': CROSS_ORIGIN,
};

/** Comment at the start of each host’s file. */
export const FILE_COMMENT =
  '# Written by the build. The policy for scripts stands in each page, which alone knows its hashes; headers say who\n' +
  '# may frame a page, which a page cannot say of itself.';
