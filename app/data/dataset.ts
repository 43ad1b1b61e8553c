import { CREDIT_NAMES, DATA_LICENCE, DATASET } from '../_open-data/credits';
import { DATA_PATH, type DataPackage, FILES_PATH, ZIP_FILE } from '../_open-data/data-package';
import { sharedFile } from '../_site/languages/versions';
import { absoluteUrl, SITE_ORIGIN } from '../_site/urls/site-origin';

/** Address of a file of the data for use elsewhere: absolute if the build knows the site’s address. */
const addressOf = (path: string): string => SITE_ORIGIN + sharedFile(`${FILES_PATH}${path}` as `/${string}`);

/** The data in the vocabulary of schema.org, with every file as a download; `date` is the ISO day of the edition. */
export function dataset({ version, resources, zipBytes }: DataPackage, date: string) {
  const downloads = [
    { path: ZIP_FILE, mediatype: 'application/zip', bytes: zipBytes },
    ...resources.map(({ path, mediatype, bytes }) => ({ path, mediatype, bytes })),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: DATASET.name,
    description: DATASET.description,
    ...(SITE_ORIGIN ? { url: absoluteUrl(DATA_PATH) } : {}),
    creator: { '@type': 'Organization', name: DATASET.authors },
    license: DATA_LICENCE,
    version,
    datePublished: date,
    inLanguage: ['en', 'de'],
    isAccessibleForFree: true,
    temporalCoverage: '1945-07/1957-01',
    spatialCoverage: {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: '30 -26 73 70' },
    },
    isBasedOn: Object.values(CREDIT_NAMES).map((name) => ({ '@type': 'Dataset', name, description: name })),
    distribution: downloads.map(({ path, mediatype, bytes }) => ({
      '@type': 'DataDownload',
      name: path,
      contentUrl: addressOf(path),
      encodingFormat: mediatype,
      contentSize: `${bytes} B`,
    })),
  };
}
