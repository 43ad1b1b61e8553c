import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Host = { address: string; stop: () => Promise<void> };

/**
 * A web site of somebody else, on a port of its own: pages as HTML by their paths, such as `/` or `/course/`.
 * Resolves once it answers.
 */
export function startHost(pages: Readonly<Record<string, string>>): Promise<Host> {
  const server = createServer(({ url = '/' }, response) => {
    const html = pages[new URL(url, 'http://host').pathname];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  const stop = () =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      started({ address: `http://127.0.0.1:${port}`, stop });
    });
  });
}
