import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyHash } from '../site/policy-hash';
import { insertPolicy, removePolicy, renewCoursePolicy, renewPolicy } from './renew-policy';

const page = (script: string) =>
  `<html><head><style>p{color:red}</style><script>${script}</script><script src="a.js"></script></head><body></body></html>`;

const policyFor = (script: string) =>
  `default-src 'none'; script-src 'self' ${policyHash(script)}; style-src 'self' 'unsafe-inline'`;

test('the hash of a script is that of its text in UTF-8', () => {
  const hash = createHash('sha256').update('let ž = 1').digest('base64');
  expect(policyHash('let ž = 1')).toBe(`'sha256-${hash}'`);
});

test('a page with a changed script gets the same policy with the new hash', () => {
  const { html, policy } = removePolicy(insertPolicy(page('one()'), policyFor('one()')));
  expect(html).toBe(page('one()'));
  expect(policy).toBe(policyFor('one()'));
  const renewed = removePolicy(renewPolicy(page('two()'), policy));
  expect(renewed.html).toBe(page('two()'));
  expect(renewed.policy).toBe(policyFor('two()'));
});

test('a page without a policy gets none', () => {
  const { html, policy } = removePolicy(page('one()'));
  expect(policy).toBeNull();
  expect(renewPolicy(html, policy)).toBe(page('one()'));
});

test('the policy comes first in the head, after the charset', () => {
  const policy = "script-src 'self'";
  expect(renewPolicy(page('one()'), policy)).toMatch(/<head><meta http-equiv="Content-Security-Policy"/);
  const withCharset = page('one()').replace('<head>', '<head><meta charSet="utf-8"/>');
  expect(renewPolicy(withCharset, policy)).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv=/);
});

test('a course allows its own files only, whatever address the site was built for', () => {
  const site = 'https://maps.example.org';
  const policy = `script-src 'self' ${site} ${policyHash('one()')}; img-src 'self' ${site} data:; font-src 'self' ${site}`;
  expect(removePolicy(renewCoursePolicy(page('two()'), policy)).policy).toBe(
    `script-src 'self' ${policyHash('two()')}; img-src 'self' data:; font-src 'self'`,
  );
  expect(renewCoursePolicy(page('one()'), null)).toBe(page('one()'));
});
