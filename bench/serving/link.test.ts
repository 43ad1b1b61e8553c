import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Line, type Link, link } from './link';

const open: { server: Server; link: Link }[] = [];

afterEach(async () => {
  for (const { server, link } of open.splice(0)) {
    await link.close();
    server.close();
  }
});

const BODY = Buffer.from(Uint32Array.from({ length: 15_000 }, (_, nth) => nth).buffer);

async function lineTo(line: Omit<Line, 'name'>): Promise<Link> {
  const server = createServer(({ url }, response) => response.end(url === '/small' ? 'a' : BODY));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const made = await link(typeof address === 'object' ? (address?.port ?? 0) : 0, { name: 'test', ...line });
  open.push({ server, link: made });
  return made;
}

test('several answers at once come whole, and every byte of them is counted', async () => {
  const line = await lineTo({ down: 16_000_000, up: 16_000_000, roundTrip: 10 });
  const answers = await Promise.all(
    [1, 2, 3].map(async () =>
      Buffer.from(await (await fetch(`http://127.0.0.1:${line.port}`)).arrayBuffer()),
    ),
  );
  for (const answer of answers) expect(answer.equals(BODY)).toBe(true);
  expect(line.arrivedBy(Date.now())).toBeGreaterThan(3 * BODY.length);
  line.reset();
  expect(line.arrivedBy(Date.now())).toBe(0);
});

test('a small answer does not wait for a large one that was asked for before', async () => {
  const line = await lineTo({ down: 4_000_000, up: 4_000_000, roundTrip: 10 });
  const ended: string[] = [];
  const ask = async (path: string) => {
    await (await fetch(`http://127.0.0.1:${line.port}${path}`)).arrayBuffer();
    ended.push(path);
  };
  await Promise.all([ask('/large'), ask('/small')]);
  expect(ended).toEqual(['/small', '/large']);
});
