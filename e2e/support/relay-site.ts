import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { hostOrigins } from './host-pages';

const run = promisify(execFile);

/** Where the site of these tests is built, or stands already: E2E_RELAY_SITE names a built one. */
const FOLDER = process.env.E2E_RELAY_SITE ?? 'test-results/relay-site';

/** Builds the English site with a relay behind its own host, unless one is named; takes minutes. */
export async function buildRelaySite(): Promise<void> {
  if (process.env.E2E_RELAY_SITE) return;
  const env = { ...process.env, OUT_FOLDER: FOLDER, RELAY_URL: 'same-origin', SITE_URL: '' };
  await run('npx', ['next', 'build'], { env, maxBuffer: 2 ** 26 });
  await run('npx', ['tsx', 'scripts/finish-export.mts'], { env, maxBuffer: 2 ** 26 });
  if (!existsSync(`${FOLDER}/follow/index.html`)) throw new Error('The build has no page to follow a talk');
}

/** A relay that serves the site too, as on a lecturer’s laptop; `stop` ends it without a word, as when it dies. */
export type RelayHost = { address: string; stop: () => Promise<void> };

/** Starts the relay on a port with a secret of the tests. */
export async function startRelayHost(port: number): Promise<RelayHost> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/relay.mts', '--site', `--port=${port}`, '--host=127.0.0.1'],
    {
      env: { ...process.env, OUT_FOLDER: FOLDER, RELAY_SECRET: 'a secret of the browser tests alone' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // it says where it listens as soon as it does
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), exit]);
  if (child.exitCode !== null) throw new Error('The relay has not started');
  const address = `http://127.0.0.1:${port}`;
  hostOrigins.add(address);
  return {
    address,
    stop: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
