import { spawnSync } from 'node:child_process';

process.env.NEXT_TELEMETRY_DISABLED = '1';

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!process.env.SITE_URL) {
  console.log(
    'SITE_URL is not set: pictures for sharing get addresses relative to the site, no page offers oEmbed, and WebKit shows the words alone in a sandboxed frame.',
  );
}
run('npm', 'run', '--silent', 'messages');
run('npx', 'tsx', 'scripts/fonts.mts');
run('npx', 'tsx', 'scripts/stills.mts', '--steps');
run('npx', 'next', 'build');
run('npx', 'tsx', 'scripts/finish-export.mts');
