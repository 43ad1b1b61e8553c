const basePath = process.env.BASE_PATH ?? '';

/** Origin of the site without a slash at its end, such as `https://maps.example.org`; empty where the build was not told. */
export const SITE = (process.env.SITE_URL ?? '').replace(/\/+$/, '');

/**
 * Address of a page or file of the site as others need it: absolute with `SITE_URL`, else from the root of
 * whatever host the page comes from.
 */
export const fullAddress = (path: `/${string}`): string => SITE + basePath + path;
