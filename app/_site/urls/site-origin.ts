const basePath = process.env.BASE_PATH ?? '';

/** Origin of the site without trailing slash, such as `https://maps.example.org`; empty if built without `SITE_URL`. */
export const SITE_ORIGIN = (process.env.SITE_URL ?? '').replace(/\/+$/, '');

/** URL of a page or file of the site for use elsewhere: absolute with `SITE_URL`, otherwise from the host’s root. */
export const absoluteUrl = (path: `/${string}`): string => SITE_ORIGIN + basePath + path;
