import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

const pages = readdirSync('out', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);

test('every exported page is valid HTML', async () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const file of pages) {
    const { results } = await validator.validateString(readFileSync(`out/${file}`, 'utf8'));
    const errors = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, column }) => `${column} ${ruleId}: ${message}`),
    );
    expect(errors, file).toEqual([]);
  }
});

test('no element of an exported page has a class that is missing in its style sheet', () => {
  const nameless = /class="(?:[^"]*\s)?(?:undefined|null)(?:\s[^"]*)?"/;
  expect(pages.filter((file) => nameless.test(readFileSync(`out/${file}`, 'utf8')))).toEqual([]);
});
