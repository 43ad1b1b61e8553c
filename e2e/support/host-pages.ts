import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Origins of the host pages that tests have started: requests to them are no requests to strangers. */
export const hostOrigins = new Set<string>();

export type Host = { address: string; stop: () => Promise<void> };

/**
 * Serves HTML pages by their paths, as somebody else’s site does: on a host and port of their own, `localhost` beside
 * the story’s `127.0.0.1`, with what headers they like.
 */
export async function startHost(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[url.replace(/[?#].*$/, '')];
    // browsers ask every site for its sign, and complain of one that has none
    const status = page !== undefined ? 200 : url === '/favicon.ico' ? 204 : 404;
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(page ?? '');
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  hostOrigins.add(address);
  return {
    address,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
