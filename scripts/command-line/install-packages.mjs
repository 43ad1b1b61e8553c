import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const packagesOf = (lockFile) => {
  try {
    return JSON.parse(readFileSync(new URL(`../../${lockFile}`, import.meta.url), 'utf8')).packages;
  } catch {
    return null;
  }
};

/** Whether node_modules/ has the packages of the lock file; optional ones, for other machines, do not count. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!installed) return false;
  const required = Object.entries(packagesOf('package-lock.json') ?? {}).filter(([path]) => path !== '');
  return required.every(([path, { version, optional }]) => optional || installed[path]?.version === version);
}

/** Installs the packages if they are missing or out of date. Needs nothing but Node and npm. */
export function installMissing() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
