import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Serves out/ as a plain static host does. Resolves to the address and what stops it, once it answers.
 */
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
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return { address, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`nothing answers at ${address}`);
}
