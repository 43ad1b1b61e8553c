const basePath = process.env.BASE_PATH ?? '';

/** Address of a file of public/, such as `/geo/states.geojson`, under whatever base path the site has. */
export const asset = (path: `/${string}`): string => basePath + path;

/** Address of a page of the site, such as `/sources/`. */
export const href = (path: `/${string}`): string => basePath + path;
