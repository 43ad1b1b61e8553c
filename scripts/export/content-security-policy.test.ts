import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addPolicy as policyFor } from './content-security-policy';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;
const payloadScript = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
/** What the site’s own scripts say in these pages. */
const SITE_SCRIPTS = [
  "try{if(a<b&&c)d('’ 🗺')}catch(e){}\n",
  'go()',
  'm()',
  'a()',
  'b()',
  'early()',
  'let x=1',
];
const withPolicy = (html: string, context: 'alone' | 'framed', siteUrl = '') =>
  policyFor(html, context, new Set(SITE_SCRIPTS), siteUrl);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources that a page’s policy gives for a directive. */
const sourcesOf = (html: string, directive: string): string[] => {
  const [, policy = ''] = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/) ?? [];
  const directives = policy.split('; ').map((directive) => directive.split(' '));
  return directives.find(([name]) => name === directive)?.slice(1) ?? [];
};

describe('A page’s policy', () => {
  test('stands between the charset and everything else', () => {
    expect(withPolicy(page('<style>p{}</style><script>early()</script>'), 'alone')).toMatch(
      /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="[^"]*"\/><style>/,
    );
  });

  test('comes first in a head without a charset', () => {
    expect(withPolicy('<html><head><title>x</title></head></html>', 'alone')).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="[^"]*"\/><title>/,
    );
  });

  test('is refused for a page without a head', () => {
    expect(() => withPolicy('<p>x</p>', 'alone')).toThrow('<head>');
  });

  test('allows no eval, no unknown inline script, and nothing that it does not list', () => {
    const html = withPolicy(page(''), 'alone');
    expect(sourcesOf(html, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'"]);
    for (const directive of ['base-uri', 'form-action', 'object-src']) {
      expect(sourcesOf(html, directive)).toEqual(["'none'"]);
    }
  });

  test('allows a worker from a data: address only in pages that may be framed', () => {
    expect(sourcesOf(withPolicy(page(''), 'alone'), 'worker-src')).toEqual(["'self'"]);
    expect(sourcesOf(withPolicy(page(''), 'framed'), 'worker-src')).toEqual(["'self'", 'data:']);
  });

  test('has the site’s origin beside ‘self’, which WebKit matches with nothing in a sandboxed frame', () => {
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

  test('has it in pages that may not be framed too: a sandboxed frame’s sandbox holds for windows that it opens', () => {
    const html = withPolicy(page(''), 'alone', 'http://127.0.0.1:4419');
    for (const directive of ['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'worker-src']) {
      expect(sourcesOf(html, directive), directive).toContain('http://127.0.0.1:4419');
    }
  });

  test('is refused for an invalid address of the site', () => {
    for (const siteUrl of ['maps.example.org', 'file:///srv/out', "https://a.b; script-src 'unsafe-eval'"]) {
      expect(() => withPolicy(page(''), 'framed', siteUrl), siteUrl).toThrow('SITE_URL');
    }
  });

  test('lets a page connect to the relay that the build names, and changes nothing without one', () => {
    const withRelay = (relayUrl: string) => policyFor(page(''), 'alone', new Set(), '', relayUrl);
    expect(sourcesOf(withRelay('wss://relay.example.org/talks'), 'connect-src')).toEqual([
      "'self'",
      'wss://relay.example.org',
    ]);
    for (const relayUrl of ['', 'same-origin'])
      expect(withRelay(relayUrl)).toBe(withPolicy(page(''), 'alone'));
    for (const relayUrl of ['https://relay.example.org', 'relay', "ws://a; script-src 'unsafe-eval'"])
      expect(() => withRelay(relayUrl), relayUrl).toThrow('RELAY_URL');
  });

  test('has the hash of each inline script’s exact text', () => {
    const early = "try{if(a<b&&c)d('’ 🗺')}catch(e){}\n";
    const html = withPolicy(
      page(`<script>${early}</script>`, '<script id="_R_">go()</script><script type="module">m()</script>'),
      'alone',
    );
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'", hash(early), hash('go()'), hash('m()')]);
    expect(html).toContain(`<script>${early}</script>`);
  });

  test('has one hash for a script that stands in the page twice', () => {
    const html = withPolicy(page('<script>a()</script>', '<p></p><script>a()</script>'), 'alone');
    expect(sourcesOf(html, 'script-src')).toEqual(["'self'", hash('a()')]);
  });

  test('has no hash for a script that has a URL, is data, or does not run where it stands', () => {
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

  test('stays the same in a second run', () => {
    const once = withPolicy(page('<script>a()</script>', payloadScript('1') + payloadScript('2')), 'alone');
    expect(withPolicy(once, 'alone')).toBe(once);
  });

  test('gets new hashes if the page’s scripts have changed', () => {
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

  test('differs from those of Next, which contain only data', () => {
    const loader =
      '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});</script>';
    const html = withPolicy(
      page('', `${loader}${payloadScript('a;self.__next_f.b')}${payloadScript('alert(1)')}`),
      'alone',
    );
    expect(sourcesOf(html, 'script-src')).toHaveLength(3);
    expect(withPolicy(html, 'alone')).toBe(html);
  });

  test('is reported together with all others', () => {
    const html = page('<script>one()</script>', '<script>two()</script><p onclick="three()"></p>');
    expect(() => withPolicy(html, 'alone')).toThrow(/one\(\).*two\(\).*three\(\)/);
  });
});

describe('The pieces of React’s payload', () => {
  const FIRST = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
  /** What a browser would have pushed, in order. */
  const pushedBy = (html: string): unknown[] => {
    const self: { __next_f?: unknown[] } = {};
    for (const [, text = ''] of html.matchAll(/<script>(.*?)<\/script>/gs)) new Function('self', text)(self);
    return self.__next_f ?? [];
  };

  test('are joined into one script in their order', () => {
    const html = withPolicy(
      page('', `${FIRST}${payloadScript('a')}\n ${payloadScript('b ’ 🗺 $&')}${payloadScript('c')}`),
      'alone',
    );
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(sourcesOf(html, 'script-src')).toHaveLength(2);
    expect(pushedBy(html)).toEqual([[0], [1, 'a'], [1, 'b ’ 🗺 $&'], [1, 'c']]);
  });

  test('are not joined if an element stands between them', () => {
    const body = `${payloadScript('a')}<p>x</p>${payloadScript('b')}`;
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });

  test('are not joined with other scripts', () => {
    const body = `<script id="_R_">go()</script>${payloadScript('a')}<script>let x=1</script>${payloadScript('b')}`;
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });

  test('are not joined where one could swallow the end of the next', () => {
    const body = payloadScript('<!--') + payloadScript('<script>');
    expect(withPolicy(page('', body), 'alone')).toContain(body);
  });
});
