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

/** The packages that a run wrote: by name, each a map of its files by path. */
type PackageFiles = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;

/** Result of a run of `npm run package`: exit code, output or error output, and packages. */
export type PackagingRun = { code: number; output: string; packages: PackageFiles };

function readPackages(folder: string): PackageFiles {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    names.map((name) => [name, new Map(Object.entries(unzipSync(readFileSync(join(folder, name)))))]),
  );
}

function runPackage(args: string, siteUrl: string, folder: string): Omit<PackagingRun, 'packages'> {
  const command = ['run', '--silent', 'package', '--', `--into=${folder}`, ...args.split(' ')];
  const env = { ...process.env, SITE_URL: siteUrl };
  try {
    return { code: 0, output: execFileSync('npm', command, { encoding: 'utf8', stdio: 'pipe', env }) };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, output: stderr };
  }
}

const cachedRuns = new Map<string, PackagingRun>();

/** Packages the built site into a temporary folder; cached by arguments and `SITE_URL`, as a run takes seconds. */
export function packageSite(args: string, siteUrl = ''): PackagingRun {
  const key = `${siteUrl} ${args}`;
  const cached = cachedRuns.get(key);
  if (cached) return cached;
  const folder = join(mkdtempSync(join(tmpdir(), 'fault-lines-')), 'packages');
  const result = { ...runPackage(args, siteUrl, folder), packages: readPackages(folder) };
  rmSync(dirname(folder), { recursive: true });
  cachedRuns.set(key, result);
  return result;
}

/** Files of one package of a run. Throws with the run’s output if it was not written. */
export function getPackageFiles(
  { output, packages }: PackagingRun,
  name: string,
): ReadonlyMap<string, Uint8Array> {
  const files = packages.get(name);
  if (!files) throw new Error(`${name} was not written: ${output}`);
  return files;
}

export const readText = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  new TextDecoder().decode(files.get(path));

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export type PackageHost = {
  /** The server’s origin, without a trailing slash. */
  origin: string;
  /** URL-encoded name of the folder into which the package was unpacked. */
  folder: string;
  /** Requests so far, with the status of each response. */
  requests: { path: string; status: number }[];
  /** Adds a file beside the folder, such as a page that embeds it in a frame. */
  add: (name: string, text: string | Buffer) => void;
  stop: () => void;
};

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * Unpacks a package into a folder of a random name, and serves it as a minimal server does: files by their full names,
 * without index pages or redirects.
 */
export async function servePackage(files: ReadonlyMap<string, Uint8Array>): Promise<PackageHost> {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-'));
  const folder = `a folder ${randomBytes(4).toString('hex')}`;
  const add = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, bytes] of files) add(`${folder}/${path}`, bytes);
  const requests: PackageHost['requests'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(root, path);
    const status = isFile(file) ? 200 : 404;
    requests.push({ path, status });
    response.writeHead(status, {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(status === 200 ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder: encodeURI(folder),
    requests,
    add,
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
