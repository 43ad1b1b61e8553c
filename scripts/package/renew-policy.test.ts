import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashSource, insertPolicy, removePolicy, renewCoursePolicy, renewPolicy } from './renew-policy';

const page = (script: string) =>
  `<html><head><style>p{color:red}</style><script>${script}</script><script src="a.js"></script></head><body></body></html>`;

const policyFor = (script: string) =>
  `default-src 'none'; script-src 'self' ${hashSource(script)}; style-src 'self' 'unsafe-inline'`;

test('a hash is that of the text as it stands in the page', () => {
  const hash = createHash('sha256').update('let ž = 1').digest('base64');
  expect(hashSource('let ž = 1')).toBe(`'sha256-${hash}'`);
});

test('a page whose script changes gets the same policy, with that script’s hash', () => {
  const { html, policy } = removePolicy(insertPolicy(page('one()'), policyFor('one()')));
  expect(html).toBe(page('one()'));
  expect(policy).toBe(policyFor('one()'));
  const again = removePolicy(renewPolicy(page('two()'), policy));
  expect(again.html).toBe(page('two()'));
  expect(again.policy).toBe(policyFor('two()'));
});

test('a page without a policy gets none', () => {
  const { html, policy } = removePolicy(page('one()'));
  expect(policy).toBeNull();
  expect(renewPolicy(html, policy)).toBe(page('one()'));
});

test('the policy comes before everything that it is to hold for, and the charset before the policy', () => {
  const policy = "script-src 'self'";
  expect(renewPolicy(page('one()'), policy)).toMatch(/<head><meta http-equiv="Content-Security-Policy"/);
  const told = page('one()').replace('<head>', '<head><meta charSet="utf-8"/>');
  expect(renewPolicy(told, policy)).toMatch(/<head><meta charSet="utf-8"\/><meta http-equiv=/);
});

test('a course asks for its own files alone, whatever address the site was built for', () => {
  const site = 'https://maps.example.org';
  const policy = `script-src 'self' ${site} ${hashSource('one()')}; img-src 'self' ${site} data:; font-src 'self' ${site}`;
  expect(removePolicy(renewCoursePolicy(page('two()'), policy)).policy).toBe(
    `script-src 'self' ${hashSource('two()')}; img-src 'self' data:; font-src 'self'`,
  );
  expect(renewCoursePolicy(page('one()'), null)).toBe(page('one()'));
});
