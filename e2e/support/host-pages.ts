import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Origins of the host pages that tests have started: the check for requests to other hosts allows them. */
export const hostOrigins = new Set<string>();

export type Host = { address: string; stop: () => Promise<void> };

/**
 * Serves HTML pages by their paths from another origin than the story’s: `localhost` instead of `127.0.0.1`, on a free
 * port, with the headers that are passed.
 */
export async function startHost(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer(({ url = '/' }, response) => {
    const page = pages[url.replace(/[?#].*$/, '')];
    // browsers ask every site for an icon, and log an error on 404
    const status = page !== undefined ? 200 : url === '/favicon.ico' ? 204 : 404;
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  hostOrigins.add(address);
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
