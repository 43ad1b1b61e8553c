import { existsSync } from 'node:fs';
import { compileMessages, SOURCE_LANGUAGE } from '../messages/compile.mjs';

const isLanguage = (code) => existsSync(`messages/${code}/language.yaml`);

/**
 * Lets a program speak the language of its option `--lang`, or of SITE_LANGUAGE; English by default. Call it before the
 * modules that read messages are imported. Programs that run next speak English again. Ends the process with a message if
 * the site has no such language.
 */
export function speakChosenLanguage(args = process.argv.slice(2)) {
  const option = args.findLast((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const code = option ?? process.env.SITE_LANGUAGE ?? SOURCE_LANGUAGE;
  if (!isLanguage(code)) {
    console.error(`there is no language “${code}”: messages/ has no folder with its language.yaml`);
    process.exit(1);
  }
  if (code === SOURCE_LANGUAGE) return;
  process.env.SITE_LANGUAGE = code;
  compileMessages(process.cwd(), code);
  process.on('exit', () => compileMessages(process.cwd(), SOURCE_LANGUAGE));
}
