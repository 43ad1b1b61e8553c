import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';

type HeaderRule = { path: string; headers: [name: string, value: string][] };

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Parses a `_headers` file: a path at the beginning of a line, its headers indented below. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = line.match(/^\s+([^:]+): (.*)$/) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ path: line, headers: [] });
  }
  return rules;
}

const matchesRule = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** The headers of a path. Values of one header from several rules are joined by commas, as some hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of rules
    .filter((rule) => matchesRule(rule.path, path))
    .flatMap(({ headers }) => headers)) {
    joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`;
  }
  return joined;
}

/** A server on this machine; `stop` closes it and all its connections. */
export type StaticHost = { address: string; port: number; stop: () => Promise<void> };

const listen = (server: Server, port = 0): Promise<StaticHost> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const stop = () =>
        new Promise<void>((resolveStop) => {
          server.close(() => resolveStop());
          server.closeAllConnections();
        });
      resolve({ address: `http://127.0.0.1:${port}`, port, stop });
    });
  });

async function sendInChunks(
  response: ServerResponse,
  chunks: readonly string[],
  delay: number,
): Promise<void> {
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) await setTimeout(delay);
    response.write(chunk);
  }
  response.end();
}

/**
 * Serves a built site as a host that reads `_headers` does, on a free port unless one is passed. With `cacheable` false
 * browsers may not cache it; `transformHtml` changes pages before they are sent, and `splitHtml` cuts them into chunks
 * that are sent `delay` milliseconds apart.
 */
export function serveSite({
  folder = 'out',
  port = 0,
  cacheable = true,
  transformHtml = (html: string): string => html,
  splitHtml = (html: string): readonly string[] => [html],
  delay = 0,
} = {}): Promise<StaticHost> {
  const rules = parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  return listen(
    createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://host').pathname);
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
      if (!cacheable) response.setHeader('Cache-Control', 'no-store');
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Content-Type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
      const content = readFileSync(file);
      if (!file.endsWith('.html')) response.end(content);
      else void sendInChunks(response, splitHtml(transformHtml(content.toString())), delay);
    }),
    port,
  );
}

/** Serves one page of another site, at any path. */
export const servePage = (html: string): Promise<StaticHost> =>
  listen(
    createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(html);
    }),
  );
