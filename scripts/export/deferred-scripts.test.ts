import { describe, expect, it } from 'vitest';
import { START_DEFERRED_SCRIPTS } from '../../app/_site/startup/deferred-scripts';
import { deferScripts } from './deferred-scripts';

const PAGE = [
  '<!doctype html><html><head><link rel="preload" as="script" href="/_next/b.js"/>',
  '<link rel="preload" as="image" href="/a.svg"/>',
  '<script src="/_next/a.js" async=""></script><script>early()</script>',
  '<script src="/_next/old.js" noModule=""></script></head>',
  '<body><p>Words</p><script src="/_next/b.js" id="_R_" async=""></script></body></html>',
].join('');

describe('A page with deferred scripts', () => {
  it('has them in a template at its end, unchanged and in their order', () => {
    expect(deferScripts(PAGE)).toContain(
      '<template id="deferred-scripts"><script src="/_next/a.js" async=""></script>' +
        '<script src="/_next/b.js" id="_R_" async=""></script></template></body>',
    );
  });

  it('has none of them before the template, not even as a preload', () => {
    const [before = ''] = deferScripts(PAGE).split('<template');
    expect(before).not.toMatch(/_next\/[ab]\.js/);
  });

  it('keeps inline scripts, scripts for old browsers, and the first picture', () => {
    const [before = ''] = deferScripts(PAGE).split('<template');
    expect(before).toContain('<script>early()</script><script src="/_next/old.js" noModule=""></script>');
    expect(before).toContain('href="/a.svg"');
  });

  it('has in its head the script that starts them', () => {
    expect(deferScripts(PAGE)).toContain(`<script>${START_DEFERRED_SCRIPTS}</script></head>`);
  });

  it('stays unchanged in a second run', () => {
    const once = deferScripts(PAGE);
    expect(deferScripts(once)).toBe(once);
  });

  it('is refused if it has no async scripts', () => {
    expect(() => deferScripts(PAGE.replaceAll(' async=""', ''))).toThrow('no async script to defer');
  });
});
