import { extname } from 'node:path';
import { COMPRESSED_TYPES, LEAST_COMPRESSED_BYTES } from '../export/hosting/compressed-types';
import { HEADERS } from '../export/hosting/headers';
import { kindOfPath } from '../export/hosting/server-files';
import type { Answer } from './answer';
import type { Fault, FaultKind } from './faults';

/** Types under which browsers take a file, by its ending. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  '': ['text/html'],
  '.html': ['text/html'],
  '.js': ['text/javascript', 'application/javascript'],
  '.mjs': ['text/javascript', 'application/javascript'],
  '.css': ['text/css'],
  '.json': ['application/json'],
  '.svg': ['image/svg+xml'],
  '.png': ['image/png'],
  '.woff2': ['font/woff2'],
  '.xml': ['application/xml', 'text/xml', 'application/rss+xml', 'application/atom+xml'],
};

/** A bundle of headers that hosts differ in writing: parts in any order, with any space between. */
const normalized = (value: string): string =>
  value
    .toLowerCase()
    .split(/[,;]/)
    .map((part) => part.trim())
    .sort()
    .join(', ');

function headerFaults({ address, path, headers }: Answer, base: string): Fault[] {
  const kind = kindOfPath(path, base);
  if (!kind) return [];
  const expected = { ...HEADERS.every, ...HEADERS[kind] };
  const wrong = Object.entries(expected).flatMap(([name, value]): Fault[] => {
    const sent = headers.get(name);
    if (sent !== null && normalized(sent) === normalized(value)) return [];
    const detail = `${name} is ${sent === null ? 'not sent' : `“${sent}”`}, and not “${value}”`;
    return [{ kind: 'wrong header', address, detail }];
  });
  const framed = kind === 'embed' ? headers.get('X-Frame-Options') : null;
  if (framed === null) return wrong;
  const detail = `X-Frame-Options is “${framed}”: no other site can show this page in a frame`;
  return [...wrong, { kind: 'unwanted header', address, detail }];
}

function typeFaults({ address, path, headers }: Answer): Fault[] {
  const allowed = TYPES[extname(path)];
  const sent = headers.get('Content-Type') ?? 'none';
  const type = sent.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!allowed || allowed.includes(type)) return [];
  return [{ kind: 'wrong type', address, detail: `${extname(path) || 'a page'} is sent as ${sent}` }];
}

function compressionFaults({ address, headers, size }: Answer): Fault[] {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isCompressible = COMPRESSED_TYPES.some((candidate) => candidate === type);
  if (!isCompressible || size < LEAST_COMPRESSED_BYTES || headers.has('Content-Encoding')) return [];
  return [{ kind: 'not compressed', address, detail: `${type} is sent as it is` }];
}

/** Pages carry their policy in themselves, whatever a host sends. */
function policyFaults({ address, path, text }: Answer): Fault[] {
  const isPage = path.endsWith('/') || path.endsWith('.html');
  if (!isPage || /<meta[^>]*content-security-policy/i.test(text)) return [];
  return [{ kind: 'no policy', address, detail: 'a page has no Content-Security-Policy' }];
}

/**
 * What is wrong with the answer at an address that a page names. `base` is the base path, empty at the root. Headers that a
 * static host adds only if it is told so are left out with `withoutHeaders`.
 */
export function faultsOfAnswer(answer: Answer, base: string, withoutHeaders: boolean): Fault[] {
  const { address, status, failure } = answer;
  const fault = (kind: FaultKind, detail: string): Fault[] => [{ kind, address, detail }];
  if (failure !== null) return fault('no answer', failure);
  if (status !== 200) return fault('missing', `answered with the status ${status}`);
  return [
    ...typeFaults(answer),
    ...compressionFaults(answer),
    ...policyFaults(answer),
    ...(withoutHeaders ? [] : headerFaults(answer, base)),
  ];
}
