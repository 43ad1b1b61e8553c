import { readFileSync } from 'node:fs';
import { CREDIT_TEXTS, DATASET } from '../../app/_open-data/credits';
import { CREDITS, PACKAGE_FILE, ZIP_FILE } from '../../app/_open-data/data-package';
import { currentEdition } from '../../app/_site/load-editions';
import { zip } from '../package/zip';
import { encodeText, type Files } from '../site/site-files';
import { dataFiles } from './data-files';
import { citationFile, packageDescription } from './describe-package';

const TEXTS = 'scripts/open-data/texts';

/** A text of the package with its arguments, `{version}`, filled in. */
const filledIn = (file: string, values: Readonly<Record<string, string>>): string =>
  readFileSync(`${TEXTS}/${file}`, 'utf8').replace(
    /\{(\w+)\}/g,
    (argument, name: string) => values[name] ?? argument,
  );

/** What stands beside the data: what they are, under which licence, how to cite them, where the map comes from. */
function companions(): Record<string, string> {
  const { version, date } = currentEdition();
  const credits = CREDITS.map((credit) => `- ${CREDIT_TEXTS[credit]}`).join('\n');
  const values = { version, date, credits, authors: DATASET.authors, title: DATASET.name };
  return {
    'README.md': filledIn('README.md', values),
    'LICENSE.txt': filledIn('LICENSE.txt', values),
    'CITATION.cff': citationFile(readFileSync('CITATION.cff', 'utf8')),
    'SOURCES.md': readFileSync('geo/atlas/sources/SOURCES.md', 'utf8'),
  };
}

/** All files of the data, the description of the package, and one file with everything. Equal sources give equal bytes. */
export function openDataPackage(): Files {
  const data = dataFiles();
  const texts = {
    ...Object.fromEntries(data.map(({ path, text }) => [path, text])),
    [PACKAGE_FILE]: packageDescription(data, currentEdition()),
    ...companions(),
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, encodeText(text)]));
  return new Map([...files, [ZIP_FILE, zip(files)]]);
}
