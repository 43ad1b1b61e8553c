import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';

type Rule = { path: string; headers: [name: string, value: string][] };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The rules of a `_headers` file: a path at the beginning of a line, its headers indented below. */
export function rulesIn(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = line.match(/^\s+([^:]+): (.*)$/) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ path: line, headers: [] });
  }
  return rules;
}

const fits = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;

/** The headers of a path. As some hosts do, values of one header that several rules give are joined. */
export function headersFor(rules: readonly Rule[], path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of rules
    .filter((rule) => fits(rule.path, path))
    .flatMap(({ headers }) => headers)) {
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

/** An address of this machine, and what ends it: nobody is answered any more. */
export type Hosted = { address: string; port: number; stop: () => Promise<void> };

const listening = (server: Server, port = 0): Promise<Hosted> =>
  new Promise((done) => {
    server.listen(port, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped());
          server.closeAllConnections();
        });
      done({ address: `http://127.0.0.1:${port}`, port, stop });
    });
  });

async function sendSlowly(response: ServerResponse, pieces: readonly string[], pause: number): Promise<void> {
  for (const [nth, piece] of pieces.entries()) {
    if (nth > 0) await setTimeout(pause);
    response.write(piece);
  }
  response.end();
}

/**
 * Serves a built site as a host does that reads `_headers`; on a port of its own, unless one is named. With `stored`
 * false browsers may keep nothing of it by themselves; `alter` changes pages on their way, and `inPieces` sends them in
 * pieces, `pause` milliseconds apart.
 */
export function hostSite({
  folder = 'out',
  port = 0,
  stored = true,
  alter = (html: string): string => html,
  inPieces = (html: string): readonly string[] => [html],
  pause = 0,
} = {}): Promise<Hosted> {
  const rules = rulesIn(readFileSync(join(folder, '_headers'), 'utf8'));
  return listening(
    createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://host').pathname);
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      for (const [name, value] of Object.entries(headersFor(rules, path))) response.setHeader(name, value);
      if (!stored) response.setHeader('Cache-Control', 'no-store');
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
      const content = readFileSync(file);
      if (!file.endsWith('.html')) response.end(content);
      else void sendSlowly(response, inPieces(alter(content.toString())), pause);
    }),
    port,
  );
}

/** Serves one page to any address: another site’s. */
export const hostPage = (html: string): Promise<Hosted> =>
  listening(
    createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(html);
    }),
  );
