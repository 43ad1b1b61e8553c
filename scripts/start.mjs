import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { installMissing } from './command-line/install-packages.mjs';

/**
 * Installs what is missing, builds the site and serves it until stopped.
 *   npm start            at http://localhost:3000/
 *   PORT=8080 npm start  at another port
 */
const HOST = '0.0.0.0';
const PORT = Number(process.env.PORT || 3000);

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });

function build() {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function waitForResponse(address) {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(address).catch(() => null);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${address}`);
}

if (!(await isFree(PORT))) {
  console.error(`Port ${PORT} is taken. Name another: PORT=${PORT + 1} npm start`);
  process.exit(1);
}
installMissing();
build();

const sirv = fileURLToPath(new URL('../node_modules/sirv-cli/bin.js', import.meta.url));
const server = spawn(process.execPath, [sirv, 'out', '--quiet', '--etag'], {
  stdio: 'inherit',
  // sirv lets these variables override its options
  env: { ...process.env, HOST, PORT: String(PORT) },
});
let isStopping = false;
const stop = () => {
  isStopping = true;
  server.kill();
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
server.on('exit', (code) => process.exit(isStopping ? 0 : (code ?? 1)));

await waitForResponse(`http://127.0.0.1:${PORT}/`);
console.log(`\nFault Lines is at http://localhost:${PORT}/ (Ctrl-C ends it)`);
