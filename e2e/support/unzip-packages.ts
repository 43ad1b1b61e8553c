import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** What a run of the command wrote: each package’s files, by its name and their paths in it. */
type Written = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

/** How a run of `npm run package` ended, what it said, and what it wrote. */
export type Run = { code: number; said: string; written: Written };

function writtenIn(folder: string): Written {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names.map((name) => [name, new Map(Object.entries(unzipSync(readFileSync(join(folder, name)))))]),
  );
}

function run(given: string, siteUrl: string, folder: string): Omit<Run, 'written'> {
  const command = ['run', '--silent', 'package', '--', `--into=${folder}`, ...given.split(' ')];
  const env = { ...process.env, SITE_URL: siteUrl };
  try {
    return { code: 0, said: execFileSync('npm', command, { encoding: 'utf8', stdio: 'pipe', env }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, said: stderr };
  }
}

const runs = new Map<string, Run>();

/** Packages the built site, into a folder of the test’s own; once for the same arguments and `SITE_URL`. */
export function packaged(given: string, siteUrl = ''): Run {
  const key = `${siteUrl} ${given}`;
  const known = runs.get(key);
  if (known) return known;
  const folder = join(mkdtempSync(join(tmpdir(), 'fault-lines-')), 'packages');
  const done = { ...run(given, siteUrl, folder), written: writtenIn(folder) };
  rmSync(dirname(folder), { recursive: true });
  runs.set(key, done);
  return done;
}

/** Files of one package that a run has to write. */
export function filesIn({ said, written }: Run, name: string): ReadonlyMap<string, Uint8Array> {
  const files = written.get(name);
  if (!files) throw new Error(`${name} was not written: ${said}`);
  return files;
}

export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  new TextDecoder().decode(files.get(path));

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export type Served = {
  /** The server’s address, without a slash at its end. */
  origin: string;
  /** Name of the folder into which packages were unpacked. */
  folder: string;
  /** What was asked for, with the answer’s status. */
  asked: { path: string; status: number }[];
  /** Adds a file beside the folder, such as a page that frames what is in it. */
  add: (name: string, text: string | Buffer) => void;
  stop: () => void;
};

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Unpacks a package into a folder of a random name, and serves it as the plainest of servers does: files by their
 * whole names, and nothing else.
 */
export async function serveUnpacked(files: ReadonlyMap<string, Uint8Array>): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-'));
  const folder = `a folder ${randomBytes(4).toString('hex')}`;
  const add = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, bytes] of files) add(`${folder}/${path}`, bytes);
  const asked: Served['asked'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(root, path);
    const status = isFile(file) ? 200 : 404;
    asked.push({ path, status });
    response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(status === 200 ? readFileSync(file) : '');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder: encodeURI(folder),
    asked,
    add,
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
