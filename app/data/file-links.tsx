import * as messages from '#messages/data';
import { formatNumber } from '../../geo/language/numbers';
import { type DataResource, FILES_PATH } from '../_open-data/data-package';
import { sharedFile } from '../_site/languages/versions';

/** Address of a file of the data, which the site has once for all languages. */
export const fileAddress = (path: string): string => sharedFile(`${FILES_PATH}${path}` as `/${string}`);

/** Size of a file in words, kilobytes of 1000 bytes. */
export const sizeWords = (bytes: number): string =>
  messages.kilobytes({ number: formatNumber(Math.max(1, Math.round(bytes / 1000))) });

/** Names of formats as links have them. */
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  'json-ld': 'Linked Places (JSON-LD)',
  json: 'CSL-JSON',
  bib: 'BibTeX',
  md: 'Markdown',
};

type FileLinksProps = {
  files: readonly DataResource[];
  /** Id of the heading that says what the files hold. */
  labelledBy: string;
};

/** Links to the files of one thing, each with its format and size. */
export const FileLinks = ({ files, labelledBy }: FileLinksProps) =>
  files.map(({ name, path, format, bytes }, index) => (
    <span key={name}>
      {index > 0 && ' · '}
      <a href={fileAddress(path)} download id={`file-${name}`} aria-labelledby={`file-${name} ${labelledBy}`}>
        {messages.file({ format: FORMATS[format] ?? format, size: sizeWords(bytes) })}
      </a>
    </span>
  ));
