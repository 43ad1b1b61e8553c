// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type AddressBar = typeof import('./address-bar');

let changeAddress: AddressBar['changeAddress'];
let addressFragment: AddressBar['addressFragment'];
let written: string[];
let refuses: (count: number) => boolean;

const address = () => window.location.pathname + window.location.search + window.location.hash;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  window.history.replaceState(null, '', '/story/?talk=20');
  written = [];
  refuses = () => false;
  const replaceState = window.history.replaceState.bind(window.history);
  vi.spyOn(window.history, 'replaceState').mockImplementation((state, unused, url) => {
    if (refuses(written.length)) throw new DOMException('too many changes', 'SecurityError');
    written.push(String(url));
    replaceState(state, unused, url);
  });
  ({ changeAddress, addressFragment } = await import('./address-bar'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Steps passed, one every 50 milliseconds; sixty are more than are written at once. */
function passSteps(count: number): void {
  for (let nth = 1; nth <= count; nth++) {
    changeAddress({ hash: `#step-${nth}` });
    vi.advanceTimersByTime(50);
  }
}

describe('the address of a page that changes with its reader', () => {
  test('a change is there at once, and so are those that follow it', () => {
    for (const step of ['#tanks', '#thaw', '#volna']) {
      changeAddress({ hash: step });
      expect(address()).toBe(`/story/?talk=20${step}`);
    }
  });

  test('however fast steps pass, fewer than a hundred changes fall into 30 seconds, and the last is written', () => {
    passSteps(600);
    expect(written.length).toBeLessThan(100);
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#step-600');
  });

  test('a query and a fragment that wait together are both written', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    changeAddress({ search: '?talk=10' });
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=10#two');
  });

  test('a browser that refuses stops nothing, and has the address later', () => {
    let open = false;
    refuses = () => !open;
    expect(() => passSteps(30)).not.toThrow();
    expect(address()).toBe('/story/?talk=20');
    open = true;
    vi.advanceTimersByTime(10_000);
    expect(address()).toBe('/story/?talk=20#step-30');
  });

  test('what waits is written when the page is left', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    expect(address()).not.toContain('#two');
    window.dispatchEvent(new Event('pagehide'));
    expect(address()).toBe('/story/?talk=20#two');
  });

  test('a link that was followed meanwhile is not overwritten by what waited', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    window.location.hash = '#chosen';
    changeAddress({ hash: '#chosen' });
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#chosen');
  });

  test('what is about to be the fragment counts as it, until a link leads elsewhere', () => {
    passSteps(60);
    changeAddress({ hash: '#two' });
    expect(addressFragment()).toBe('#two');
    window.location.hash = '#chosen';
    window.dispatchEvent(new Event('hashchange'));
    expect(addressFragment()).toBe('#chosen');
    vi.advanceTimersByTime(2000);
    expect(address()).toBe('/story/?talk=20#chosen');
  });

  test('what is there already costs no change', () => {
    changeAddress({ hash: '#one' });
    vi.advanceTimersByTime(2000);
    for (let nth = 0; nth < 200; nth++) changeAddress({ hash: '#one' });
    vi.advanceTimersByTime(2000);
    expect(written).toHaveLength(1);
  });
});
