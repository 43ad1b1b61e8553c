import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type NetworkConditions, startThrottledProxy, type ThrottledProxy } from './throttled-proxy';

const running: { server: Server; proxy: ThrottledProxy }[] = [];

afterEach(async () => {
  for (const { server, proxy } of running.splice(0)) {
    await proxy.close();
    server.close();
  }
});

const BODY = Buffer.from(Uint32Array.from({ length: 15_000 }, (_, index) => index).buffer);

/** Starts a server with a small and a large response, behind a proxy. */
async function startServer(conditions: Omit<NetworkConditions, 'name'>): Promise<ThrottledProxy> {
  const server = createServer(({ url }, response) => response.end(url === '/small' ? 'a' : BODY));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const proxy = await startThrottledProxy(typeof address === 'object' ? (address?.port ?? 0) : 0, {
    name: 'test',
    ...conditions,
  });
  running.push({ server, proxy });
  return proxy;
}

test('several responses at once arrive complete, and every byte of them is counted', async () => {
  const proxy = await startServer({ down: 16_000_000, up: 16_000_000, roundTrip: 10 });
  const responses = await Promise.all(
    [1, 2, 3].map(async () =>
      Buffer.from(await (await fetch(`http://127.0.0.1:${proxy.port}`)).arrayBuffer()),
    ),
  );
  for (const response of responses) expect(response.equals(BODY)).toBe(true);
  expect(proxy.arrivedBy(Date.now())).toBeGreaterThan(3 * BODY.length);
  proxy.reset();
  expect(proxy.arrivedBy(Date.now())).toBe(0);
});

test('a small response does not wait for a large one that was requested before', async () => {
  const proxy = await startServer({ down: 4_000_000, up: 4_000_000, roundTrip: 10 });
  const completed: string[] = [];
  const request = async (path: string) => {
    await (await fetch(`http://127.0.0.1:${proxy.port}${path}`)).arrayBuffer();
    completed.push(path);
  };
  await Promise.all([request('/large'), request('/small')]);
  expect(completed).toEqual(['/small', '/large']);
});
