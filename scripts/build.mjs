import { spawnSync } from 'node:child_process';

process.env.NEXT_TELEMETRY_DISABLED = '1';

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

run('npx', 'tsx', 'scripts/still.mts', '--steps');
run('npx', 'next', 'build');
