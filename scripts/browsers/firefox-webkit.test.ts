import { afterEach, expect, test, vi } from 'vitest';
import { ensureFirefox, isFirefoxSkipped, isWebKitSkipped } from './firefox-webkit.mjs';

afterEach(() => vi.unstubAllEnvs());

test('an engine is skipped only if a variable says so', () => {
  vi.stubEnv('FIREFOX', '');
  vi.stubEnv('WEBKIT', '');
  expect([isFirefoxSkipped(), isWebKitSkipped()]).toEqual([false, false]);
  vi.stubEnv('FIREFOX', 'none');
  expect([isFirefoxSkipped(), isWebKitSkipped()]).toEqual([true, false]);
});

test('the Firefox of the variable is used, and a wrong path is an error', () => {
  vi.stubEnv('FIREFOX', process.execPath);
  expect(ensureFirefox()).toBe(process.execPath);
  vi.stubEnv('FIREFOX', '/opt/no-firefox');
  expect(() => ensureFirefox()).toThrow('FIREFOX is /opt/no-firefox, and there is nothing there.');
});
