import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { HEADERS } from '../export/hosting/headers';
import { kindOfPath } from '../export/hosting/server-files';
import { faultsReport } from './faults';
import { filesOf, POLICY, page } from './fixtures/small-site';
import { smokeTest } from './smoke-test';

type Reply = {
  status: number;
  type: string;
  body: string;
  headers: Record<string, string>;
  compressed: boolean;
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type SiteOptions = { base?: string; builtFor?: string; withoutHeaders?: boolean };

/** Serves the small site, each reply changed by `change`, and looks at it; returns the report of its faults. */
async function reportOf(
  change: (path: string, reply: Reply) => Partial<Reply>,
  { base = '', builtFor = base, withoutHeaders = false }: SiteOptions = {},
): Promise<string> {
  const server = createServer((request: IncomingMessage, response) => {
    const origin = `http://${request.headers.host}`;
    const url = request.url ?? '/';
    const path = url.startsWith(`${base}/`) ? url.slice(base.length) : '';
    const files = filesOf(origin, builtFor);
    if (files[`${path}/`]) {
      response.writeHead(301, { Location: `${url}/` }).end();
      return;
    }
    const kind = kindOfPath(url, base);
    const [type, body] = files[path] ?? ['text/html', page(base, 'not found')];
    const usual: Reply = {
      ...{ status: files[path] ? 200 : 404, type, body, compressed: true },
      headers: { ...HEADERS.every, ...(kind ? HEADERS[kind] : {}) },
    };
    const reply = { ...usual, ...change(path, usual) };
    response.writeHead(reply.status, {
      ...reply.headers,
      'Content-Type': reply.type,
      ...(reply.compressed ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(reply.compressed ? gzipSync(reply.body) : reply.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { faults } = await smokeTest(`http://127.0.0.1:${port}${base}`, withoutHeaders);
  return faultsReport(faults).replaceAll(`:${port}`, '');
}

const unchanged = () => ({});

test('a site without faults has none, at the root and under a base path', async () => {
  expect(await reportOf(unchanged)).toBe('');
  expect(await reportOf(unchanged, { base: '/courses/map' })).toBe('');
});

/** What a host does wrong, at which path, and what the report says first. */
const WRONG: Readonly<
  Record<string, [change: (path: string, reply: Reply) => Partial<Reply>, says: string]>
> = {
  'leaves out a folder': [
    (path) => (path.startsWith('/_next/') ? { status: 404 } : {}),
    'missing: answered with the status 404\n  http://127.0.0.1/_next/static/chunks/a.js',
  ],
  'leaves out a file that only a script names': [
    (path) => (path.endsWith('b.js') ? { status: 403 } : {}),
    'missing: answered with the status 403\n  http://127.0.0.1/_next/static/chunks/b.js',
  ],
  'does not know the type of the map’s worker': [
    (path) => (path.endsWith('.mjs') ? { type: 'application/octet-stream' } : {}),
    'wrong type: .mjs is sent as application/octet-stream',
  ],
  'sends a font as text': [
    (path) => (path.endsWith('.woff2') ? { type: 'text/plain' } : {}),
    'wrong type: .woff2 is sent as text/plain',
  ],
  'compresses no pictures': [
    (path) => (path.endsWith('.svg') ? { compressed: false } : {}),
    'not compressed: image/svg+xml is sent as it is\n  http://127.0.0.1/stills/a.svg',
  ],
  'lets browsers keep pages': [
    (path, { headers }) =>
      path === '/sources/' ? { headers: { ...headers, 'Cache-Control': 'max-age=600' } } : {},
    'wrong header: Cache-Control is “max-age=600”, and not “public, max-age=0, must-revalidate”',
  ],
  'sends fonts to no frame without an origin': [
    (path, { headers: { 'Access-Control-Allow-Origin': _, ...headers } }) =>
      path.startsWith('/fonts/') ? { headers } : {},
    'wrong header: Access-Control-Allow-Origin is not sent, and not “*”\n  http://127.0.0.1/fonts/a.woff2',
  ],
  'forbids all frames': [
    (_, { headers }) => ({ headers: { ...headers, 'X-Frame-Options': 'DENY' } }),
    'unwanted header: X-Frame-Options is “DENY”: no other site can show this page in a frame\n  http://127.0.0.1/embed/treaty/',
  ],
  'takes the policies out of pages': [
    (path, { body }) => (path === '/sources/' ? { body: body.replace(POLICY, '') } : {}),
    'no policy: a page has no Content-Security-Policy\n  http://127.0.0.1/sources/',
  ],
  'answers unknown addresses with the home page': [
    (_, { status }) => (status === 404 ? { status: 200 } : {}),
    'wrong 404: an unknown address is answered with the status 200',
  ],
  'answers unknown addresses with a page of its own': [
    (_, { status }) => (status === 404 ? { body: 'Not found' } : {}),
    'wrong 404: an unknown address is answered with another page than the site’s own',
  ],
  'has an oEmbed answer of another address': [
    (path, { body }) => (path.endsWith('oembed.json') ? { body: body.replace('http:', 'https:') } : {}),
    'no oEmbed: its frame has the address https://127.0.0.1/embed/treaty/',
  ],
  'was built without its address': [
    (path, { body }) =>
      path === '/stories/treaty/' ? { body: body.replace(/<link[^>]*oembed[^>]*>/, '') } : {},
    'no oEmbed: no page offers oEmbed',
  ],
  'was built for another address': [
    (path, { body }) =>
      path === '/stories/treaty/'
        ? { body: body.replace(/href="[^"]*oembed/, 'href="https://maps.example.org/oembed') }
        : {},
    'other address: oEmbed is offered at another address than http://127.0.0.1/',
  ],
  'has the English page in the place of the German one': [
    (path, { body }) => (path === '/de/' ? { body: body.replace('lang="de"', 'lang="en-GB"') } : {}),
    'language: the page is in en-GB, and not in de\n  http://127.0.0.1/de/',
  ],
};

for (const [name, [change, says]] of Object.entries(WRONG)) {
  test(`of a host that ${name} the report says so, and how to mend it`, async () => {
    const report = await reportOf(change);
    expect(report).toContain(says);
    expect(report).toMatch(/\n {2}→ \w/);
  });
}

test('a site built for another base path is found at once', async () => {
  expect(await reportOf(unchanged, { base: '/map', builtFor: '/courses/map' })).toContain(
    'other base path: the scripts of the page are looked for below http://127.0.0.1/courses/map/',
  );
});

test('headers that a host of plain files cannot send are no faults where it is said to be one', async () => {
  const bare = () => ({ headers: {} });
  expect(await reportOf(bare)).toContain('wrong header: X-Content-Type-Options is not sent');
  expect(await reportOf(bare, { withoutHeaders: true })).toBe('');
});

test('an address without a server gives one fault', async () => {
  const { count, faults } = await smokeTest('http://127.0.0.1:9/', false);
  expect([count, faults.map(({ kind }) => kind)]).toEqual([1, ['no answer']]);
});
