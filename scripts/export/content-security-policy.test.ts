import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPolicy as policyFor } from './content-security-policy';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;
const piece = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
/** What the site’s own scripts say in these pages. */
const OWN = ["try{if(a<b&&c)d('’ 🗺')}catch(e){}\n", 'go()', 'm()', 'a()', 'b()', 'early()', 'let x=1'];
const withPolicy = (html: string, standing: 'alone' | 'framed', siteUrl = '') =>
  policyFor(html, standing, new Set(OWN), siteUrl);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources that a page’s policy gives for a directive. */
const sourcesOf = (html: string, directive: string): string[] => {
  const [, policy = ''] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/) ?? [];
  const words = policy.split('; ').map((one) => one.split(' '));
  return words.find(([name]) => name === directive)?.slice(1) ?? [];
};

describe('A page’s policy', () => {
  test('stands between the charset and all else', () => {
    expect(withPolicy(page('<style>p{}</style><script>early()</script>'), 'alone')).toMatch(
      /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]*"\/><style>/,
    );
  });

  test('comes first where no charset does', () => {
    expect(withPolicy('<html><head><title>x</title></head></html>', 'alone')).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="[^"]*"\/><title>/,
    );
  });

  test('is refused by a page without a head', () => {
    expect(() => withPolicy('<p>x</p>', 'alone')).toThrow('<head>');
  });

  test('allows nothing that is not named, no eval and no script that just stands in the page', () => {
    const html = withPolicy(page(''), 'alone');
    expect(sourcesOf(html, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'"]);
    for (const directive of ['base-uri', 'form-action', 'object-src']) {
      expect(sourcesOf(html, directive)).toEqual(["'none'"]);
    }
  });

  test('lets a worker come from a data: address only where the page may be framed', () => {
    expect(sourcesOf(withPolicy(page(''), 'alone'), 'worker-src')).toEqual(["'self'"]);
    expect(sourcesOf(withPolicy(page(''), 'framed'), 'worker-src')).toEqual(["'self'", 'data:']);
  });

  test('names the site’s own origin beside ‘self’, which WebKit matches with nothing in a sandboxed frame', () => {
    const html = withPolicy(page('<script>a()</script>'), 'framed', 'https://maps.example.org/');
    const site = ["'self'", 'https://maps.example.org'];
    expect(sourcesOf(html, 'script-src')).toEqual([...site, hash('a()')]);
    expect(sourcesOf(html, 'style-src')).toEqual([...site, "'unsafe-inline'"]);
    expect(sourcesOf(html, 'img-src')).toEqual([...site, 'data:', 'blob:']);
    expect(sourcesOf(html, 'worker-src')).toEqual([...site, 'data:']);
    for (const directive of ['font-src', 'connect-src', 'frame-src', 'manifest-src']) {
      expect(sourcesOf(html, directive), directive).toEqual(site);
    }
  });

  test('names it in pages that may not be framed too: a window that a sandboxed frame opens is in its sandbox', () => {
    const html = withPolicy(page(''), 'alone', 'http://127.0.0.1:4419');
    for (const directive of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'worker-src']) {
      expect(sourcesOf(html, directive), directive).toContain('http://127.0.0.1:4419');
    }
  });

  test('is refused an address of the site that is none', () => {
    for (const siteUrl of ['maps.example.org', 'file:///srv/out', "https://a.b; script-src 'unsafe-eval'"]) {
      expect(() => withPolicy(page(''), 'framed', siteUrl), siteUrl).toThrow('SITE_URL');
    }
  });

  test('names each inline script by the hash of its very words', () => {
    const early = "try{if(a<b&&c)d('’ 🗺')}catch(e){}\n";
    const html = withPolicy(
      page(`<script>${early}</script>`, '<script id="_R_">go()</script><script type="module">m()</script>'),
      'alone',
    );
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'", hash(early), hash('go()'), hash('m()')]);
    expect(html).toContain(`<script>${early}</script>`);
  });

  test('names a script once that stands in the page twice', () => {
    const html = withPolicy(page('<script>a()</script>', '<p></p><script>a()</script>'), 'alone');
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'", hash('a()')]);
  });

  test('names no script that has an address, is data, or does not run where it stands', () => {
    const html = withPolicy(
      page(
        '<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>',
        '<noscript><script>n()</script></noscript><template><script>t()</script></template>' +
          '<!-- <script>c()</script> --><p title="<script>p()</script>"></p>',
      ),
      'alone',
    );
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'"]);
  });

  test('is the same when it is given a second time', () => {
    const once = withPolicy(page('<script>a()</script>', piece('1') + piece('2')), 'alone');
    expect(withPolicy(once, 'alone')).toBe(once);
  });

  test('follows the page when its scripts have changed', () => {
    const changed = withPolicy(page('<script>a()</script>'), 'alone').replace('a()', 'b()');
    expect(sourcesOf(withPolicy(changed, 'alone'), 'script-src')).toEqual(["'self'", hash('b()')]);
  });
});

describe('A script that the build did not write', () => {
  test.each([
    '<script>alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<script id="_R_">alert(1)</script>',
    '<script>a();alert(1)</script>',
    '<script>self.__next_f.push(alert(1))</script>',
    '<script>self.__next_f.push([1,"a"]),alert(1),([1])</script>',
    '<script>self.__next_f.push([1,"a"]);alert(1)</script>',
    '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":alert(1)});</script>',
    '<img src="x" onerror="alert(1)">',
    '<template><p onclick="alert(1)"></p></template>',
    '<a href=" JavaScript:alert(1)">x</a>',
  ])('gets no policy that lets it run: %s', (script) => {
    expect(() => withPolicy(page('', `<p>${script}</p>`), 'alone')).toThrow(
      /^The build did not write .*alert/,
    );
  });

  test('is told from those of Next, which say data alone', () => {
    const loader =
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});</script>';
    const html = withPolicy(page('', `${loader}${piece('a;self.__next_f.b')}${piece('alert(1)')}`), 'alone');
    expect(sourcesOf(html, 'script-src')).toHaveLength(3);
    expect(withPolicy(html, 'alone')).toBe(html);
  });

  test('is all named at once', () => {
    const html = page('<script>one()</script>', '<script>two()</script><p onclick="three()"></p>');
    expect(() => withPolicy(html, 'alone')).toThrow(/one\(\).*two\(\).*three\(\)/);
  });
});

describe('The pieces of a page’s data', () => {
  const FIRST = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
  /** What a browser would have pushed, in order. */
  const pushedBy = (html: string): unknown[] => {
    const self: { __next_f?: unknown[] } = {};
    for (const [, text = ''] of html.matchAll(/<script>(.*?)<\/script>/gs)) new Function('self', text)(self);
    return self.__next_f ?? [];
  };

  test('become one script and keep their order', () => {
    const html = withPolicy(page('', `${FIRST}${piece('a')}\n ${piece('b ’ 🗺 $&')}${piece('c')}`), 'alone');
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(sourcesOf(html, 'script-src')).toHaveLength(2);
    expect(pushedBy(html)).toEqual([[0], [1, 'a'], [1, 'b ’ 🗺 $&'], [1, 'c']]);
  });

  test('stay where they are when something stands between them', () => {
    const body = `${piece('a')}<p>x</p>${piece('b')}`;
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });

  test('are not joined with a script of another kind', () => {
    const body = `<script id="_R_">go()</script>${piece('a')}<script>let x=1</script>${piece('b')}`;
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });

  test('are not joined where one could swallow the end of the next', () => {
    const body = piece('<!--') + piece('<script>');
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });
});
