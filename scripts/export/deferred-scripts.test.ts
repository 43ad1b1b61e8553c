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

describe('A page whose programs wait', () => {
  it('has them in a template at its end, as they were written and in their order', () => {
    expect(deferScripts(PAGE)).toContain(
      '<template id="late-programs"><script src="/_next/a.js" async=""></script>' +
        '<script src="/_next/b.js" id="_R_" async=""></script></template></body>',
    );
  });

  it('names none of them before, not even as a hint', () => {
    const [before = ''] = deferScripts(PAGE).split('<template');
    expect(before).not.toMatch(/_next\/[ab]\.js/);
  });

  it('keeps scripts that stand in the page, those for old browsers, and the first picture', () => {
    const [before = ''] = deferScripts(PAGE).split('<template');
    expect(before).toContain('<script>early()</script><script src="/_next/old.js" noModule=""></script>');
    expect(before).toContain('href="/a.svg"');
  });

  it('has in its head what starts them', () => {
    expect(deferScripts(PAGE)).toContain(`<script>${START_DEFERRED_SCRIPTS}</script></head>`);
  });

  it('stays as it is when it is exported again', () => {
    const once = deferScripts(PAGE);
    expect(deferScripts(once)).toBe(once);
  });

  it('is refused if it names no program in the way that is known', () => {
    expect(() => deferScripts(PAGE.replaceAll(' async=""', ''))).toThrow('no program that could wait');
  });
});
