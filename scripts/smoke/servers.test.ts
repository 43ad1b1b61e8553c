import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { caddyFile, nginxFile } from '../export/hosting/server-files';
import { ask } from './answer';
import { faultsReport } from './faults';
import { filesOf, page } from './fixtures/small-site';
import { smokeTest } from './smoke-test';

/** A web server: the program, and how it is started in a folder with the file that the build writes for it. */
type WebServer = { program: string; start: (folder: string, site: string, port: number) => ChildProcess };

/** The file of the build with a name and a folder put in, as docs/hosting.md says. */
const filledIn = (text: string, site: string, name: [from: string, to: string]): string =>
  text
    .replace('root /srv/www', `root ${site}`)
    .replace('root * /srv/www', `root * ${site}`)
    .replace(...name);

const quiet = (program: string, args: readonly string[], folder: string) =>
  spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });

const serversUnder = (base: string): WebServer[] => [
  {
    program: 'nginx',
    start: (folder, site, port) => {
      const text = filledIn(nginxFile(base), site, ['listen 80', `listen 127.0.0.1:${port}`]);
      writeFileSync(join(folder, 'site.conf'), text);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      writeFileSync(
        join(folder, 'nginx.conf'),
        [
          `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}`,
          `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
        ].join('\n'),
      );
      return quiet('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], folder);
    },
  },
  {
    program: 'caddy',
    start: (folder, site, port) => {
      const text = filledIn(caddyFile(base), site, ['example.org {', `http://127.0.0.1:${port} {`]);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
      return quiet('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], folder);
    },
  },
];

const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${program}`]).status === 0;

const findFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** Serves the small site by a web server under a base path; returns its address. */
async function serveBy({ start }: WebServer, base: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'web-server-'));
  // nginx, started by root, serves as another user
  chmodSync(folder, 0o755);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const files = { ...filesOf(origin, base), '/404.html': ['text/html', page(base, 'Not found')] };
  for (const [path, [, body = '']] of Object.entries(files)) {
    const file = join(folder, 'www', base, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  const server = start(folder, join(folder, 'www'), port);
  cleanUps.push(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  while ((await ask(origin)).failure !== null && server.exitCode === null) await setTimeout(20);
  expect(server.exitCode, 'the server refuses the file of the build').toBeNull();
  return origin + base;
}

process.env.PATH = `${process.env.PATH}:/usr/sbin`;

for (const base of ['', '/courses/map.v2']) {
  describe(base ? `under ${base}` : 'at the root', () => {
    for (const server of serversUnder(base)) {
      const { program } = server;
      const isMissing = !isInstalled(program);
      test.skipIf(isMissing)(
        `${program}, with the file that the build writes, serves the site without faults${isMissing ? `: skipped, as ${program} is not installed` : ''}`,
        async () => {
          const address = await serveBy(server, base);
          expect(faultsReport((await smokeTest(address, false)).faults)).toBe('');
        },
      );
    }
  });
}
