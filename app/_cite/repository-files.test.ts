import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { currentEdition } from '../_site/load-editions';

const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
const codemeta = JSON.parse(readFileSync('codemeta.json', 'utf8')) as Record<string, unknown>;

test('the repository’s own citation is of the edition that the site is', () => {
  const { version, date } = currentEdition();
  expect([cff.version, cff['date-released']]).toEqual([version, date]);
  expect([codemeta.version, codemeta.dateModified]).toEqual([version, date]);
});
