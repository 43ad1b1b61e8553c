import * as citing from '#messages/cite';
import * as messages from '#messages/data';
import { SITE_NAME } from '../_site/site-name';
import type { CREDITS } from './data-package';

type Credit = (typeof CREDITS)[number];

/** What is said of the works of others on which data rest. */
export const CREDIT_TEXTS: Readonly<Record<Credit, string>> = {
  'natural-earth': messages.creditNaturalEarth,
  geonames: messages.creditGeonames,
  'statistik-austria': messages.creditStatistikAustria,
  'afs-berlin-brandenburg': messages.creditAfsBerlin,
};

/** The names of those works, as a list of credits has them. */
export const CREDIT_NAMES: Readonly<Record<Credit, string>> = {
  'natural-earth': 'Natural Earth',
  geonames: 'GeoNames',
  'statistik-austria': 'Statistik Austria',
  'afs-berlin-brandenburg': 'Amt für Statistik Berlin-Brandenburg',
};

/** Where those works are. */
export const CREDIT_ADDRESSES: Readonly<Record<Credit, string>> = {
  'natural-earth': 'https://www.naturalearthdata.com/',
  geonames: 'https://www.geonames.org/',
  'statistik-austria': 'https://data.statistik.gv.at/',
  'afs-berlin-brandenburg': 'https://www.statistik-berlin-brandenburg.de/',
};

/** The licence of all data. */
export const DATA_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What the data are called, what they hold, and who made them, in the site’s language. */
export const DATASET = {
  name: messages.datasetName({ site: SITE_NAME }),
  description: messages.datasetDescription,
  authors: citing.founders({ site: SITE_NAME }),
} as const;
