// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type AddressBar = typeof import('./address-bar');

let changeAddress: AddressBar['changeAddress'];
let addressFragment: AddressBar['addressFragment'];
let writtenAddresses: string[];
let isRefused: (count: number) => boolean;

const address = () => window.location.pathname + window.location.search + window.location.hash;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  window.history.replaceState(null, '', '/story/?talk=20');
  writtenAddresses = [];
  isRefused = () => false;
  const replaceState = window.history.replaceState.bind(window.history);
  vi.spyOn(window.history, 'replaceState').mockImplementation((state, unused, url) => {
    if (isRefused(writtenAddresses.length)) throw new DOMException('too many changes', 'SecurityError');
    writtenAddresses.push(String(url));
    replaceState(state, unused, url);
  });
  ({ changeAddress, addressFragment } = await import('./address-bar'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Changes the address once per 50 milliseconds; sixty changes are more than are written without delay. */
function passSteps(count: number): void {
  for (let step = 1; step <= count; step++) {
    changeAddress({ hash: `#step-${step}` });
    vi.advanceTimersByTime(50);
  }
}

describe('the page’s address', () => {
  test('shows a change at once, and the few changes that follow it', () => {
    for (const step of ['#tanks', '#thaw', '#volna']) {
      changeAddress({ hash: step });
      expect(address()).toBe(`/story/?talk=20${step}`);
    }
  });

  test('changes fewer than a hundred times in 30 seconds however fast steps pass, and ends at the last step', () => {
    passSteps(600);
    expect(writtenAddresses.length).toBeLessThan(100);
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#step-600');
  });

  test('gets a pending query and a pending fragment together', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    changeAddress({ search: '?talk=10' });
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=10#two');
  });

  test('is written later where the browser refuses a change, and nothing throws', () => {
    let isAllowed = false;
    isRefused = () => !isAllowed;
    expect(() => passSteps(30)).not.toThrow();
    expect(address()).toBe('/story/?talk=20');
    isAllowed = true;
    vi.advanceTimersByTime(10_000);
    expect(address()).toBe('/story/?talk=20#step-30');
  });

  test('gets pending changes when the page is left', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    expect(address()).not.toContain('#two');
    window.dispatchEvent(new Event('pagehide'));
    expect(address()).toBe('/story/?talk=20#two');
  });

  test('keeps the target of a link that was followed while a change was pending', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    window.location.hash = '#chosen';
    changeAddress({ hash: '#chosen' });
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#chosen');
  });

  test('reports a pending fragment as its own until a link is followed', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    expect(addressFragment()).toBe('#two');
    window.location.hash = '#chosen';
    window.dispatchEvent(new Event('hashchange'));
    expect(addressFragment()).toBe('#chosen');
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#chosen');
  });

  test('is not written again when nothing changes', () => {
    changeAddress({ hash: '#one' });
    vi.advanceTimersByTime(2000);
    for (let step = 0; step < 200; step++) changeAddress({ hash: '#one' });
    vi.advanceTimersByTime(2000);
    expect(writtenAddresses).toHaveLength(1);
  });
});
