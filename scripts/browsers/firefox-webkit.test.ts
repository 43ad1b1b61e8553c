import { afterEach, expect, test, vi } from 'vitest';
import { isFirefoxLeftOut, isWebKitLeftOut, needFirefox } from './firefox-webkit.mjs';

afterEach(() => vi.unstubAllEnvs());

test('an engine is left out only when somebody says so', () => {
  vi.stubEnv('FIREFOX', '');
  vi.stubEnv('WEBKIT', '');
  expect([isFirefoxLeftOut(), isWebKitLeftOut()]).toEqual([false, false]);
  vi.stubEnv('FIREFOX', 'none');
  expect([isFirefoxLeftOut(), isWebKitLeftOut()]).toEqual([true, false]);
});

test('a Firefox that is named is taken, and missed where there is none', () => {
  vi.stubEnv('FIREFOX', process.execPath);
  expect(needFirefox()).toBe(process.execPath);
  vi.stubEnv('FIREFOX', '/opt/no-firefox');
  expect(() => needFirefox()).toThrow('FIREFOX is /opt/no-firefox, and there is nothing there.');
});
