import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Serves out/ as a static host does. Resolves once it responds, with its address and a function that stops it. */
export async function serve(port) {
  const sirv = fileURLToPath(new URL('../../node_modules/sirv-cli/bin.js', import.meta.url));
  const child = spawn(
    process.execPath,
    [sirv, 'out', '--port', String(port), '--host', '127.0.0.1', '--quiet'],
    {
      stdio: 'inherit',
    },
  );
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const responds = await fetch(address).then(
      () => true,
      () => false,
    );
    if (responds) return { address, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`nothing answers at ${address}`);
}
