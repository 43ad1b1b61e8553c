import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';
import { type ColumnType, describeColumn } from '../../app/_open-data/codebook';
import { CREDIT_ADDRESSES, CREDIT_NAMES, DATA_LICENCE, DATASET } from '../../app/_open-data/credits';
import { CREDITS } from '../../app/_open-data/data-package';
import { absoluteUrl, SITE_ORIGIN } from '../../app/_site/urls/site-origin';
import type { Edition } from '../../stories/model/editions-schema';
import type { DataFile } from './data-files';
import type { Table } from './table';

/** Types of columns in the words of Frictionless Table Schema. */
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  ...{ text: 'string', id: 'string', list: 'string', edtf: 'string', address: 'string' },
  ...{ number: 'number', integer: 'integer', boolean: 'boolean', day: 'date' },
};

const LICENCE = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: DATA_LICENCE };

type Credit = (typeof CREDITS)[number];

const creditSource = (credit: Credit) => ({ title: CREDIT_NAMES[credit], path: CREDIT_ADDRESSES[credit] });

function fieldOf(name: string) {
  const { type, meaning, values } = describeColumn(name);
  const field = { name, type: FIELD_TYPES[type], description: meaning };
  return values.length > 0 ? { ...field, constraints: { enum: values } } : field;
}

const schemaOf = (table: Table) => ({ fields: table.columns.map(fieldOf), missingValues: [''] });

function resourceOf({ text, table, credits, ...file }: DataFile) {
  return {
    ...(table ? { profile: 'tabular-data-resource' } : {}),
    ...file,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    licenses: [LICENCE],
    ...(credits.length > 0 ? { credits, sources: credits.map(creditSource) } : {}),
    ...(table ? { schema: schemaOf(table) } : {}),
  };
}

/** datapackage.json: the files with their columns, for programs (Frictionless Data Package, version 1). */
export function packageDescription(files: readonly DataFile[], { version, date }: Edition): string {
  const description = {
    profile: 'data-package',
    name: 'fault-lines-data',
    title: DATASET.name,
    description: DATASET.description,
    version,
    created: `${date}T00:00:00Z`,
    ...(SITE_ORIGIN ? { homepage: absoluteUrl('/data/') } : {}),
    licenses: [LICENCE],
    contributors: [{ title: DATASET.authors, role: 'author' }],
    sources: CREDITS.map(creditSource),
    resources: files.map(resourceOf),
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

/** The citation of the data in the Citation File Format, from that of the repository, `cff`. */
export function citationFile(cff: string): string {
  const { 'cff-version': format, authors, version, 'date-released': date, keywords } = parse(cff);
  const citation = {
    'cff-version': format,
    message: 'If you use these data, please cite them as below.',
    ...{ title: DATASET.name, type: 'dataset', authors, version, 'date-released': date },
    ...{ license: 'CC-BY-4.0', abstract: DATASET.description, keywords },
    ...(SITE_ORIGIN ? { url: absoluteUrl('/data/') } : {}),
  };
  return stringify(citation, { lineWidth: 120 });
}
