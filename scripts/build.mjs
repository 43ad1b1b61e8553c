import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';

process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Languages besides English: the folders of messages/ that say their language. */
const translations = readdirSync('messages').filter(
  (name) => name !== 'en' && existsSync(`messages/${name}/language.yaml`),
);

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Exports the pages of one language. `prepare` runs when its messages are compiled; `arrange` when it is exported, with what
 * stands in its folder.
 */
function exportLanguage(env, { prepare = () => {}, arrange = () => {} }) {
  run('npm', ['run', '--silent', 'messages'], env);
  prepare();
  run('npx', ['tsx', 'scripts/stills.mts', '--steps'], env);
  run('npx', ['next', 'build'], env);
  arrange();
  run('npx', ['tsx', 'scripts/finish-export.mts'], env);
}

/** Exports a translation into a folder of out/; its pictures take the place of the English ones, and the data stand in English alone. */
function exportTranslation(language) {
  console.log(`\n— ${language} —`);
  const folder = `.translated/${language}`;
  const out = `${folder}/out`;
  const env = {
    SITE_LANGUAGE: language,
    BASE_PATH: `${process.env.BASE_PATH ?? ''}/${language}`,
    OUT_FOLDER: out,
  };
  rmSync(out, { recursive: true, force: true });
  exportLanguage(env, {
    arrange: () => {
      cpSync(`${folder}/stills`, `${out}/stills`, { recursive: true });
      rmSync(`${out}/data/files`, { recursive: true });
    },
  });
  rmSync(`out/${language}`, { recursive: true, force: true });
  renameSync(out, `out/${language}`);
}

if (!process.env.SITE_URL) {
  console.log(
    'SITE_URL is not set: pictures for sharing get addresses relative to the site, no page offers oEmbed, and WebKit shows the words alone in a sandboxed frame.',
  );
}
run('npx', ['tsx', 'scripts/fonts.mts']);
exportLanguage({}, { prepare: () => run('npx', ['tsx', 'scripts/open-data.mts']) });
for (const language of translations) exportTranslation(language);
// programs that run next speak English again
if (translations.length > 0) run('npm', ['run', '--silent', 'messages']);
run('npx', ['tsx', 'scripts/join-languages.mts']);
