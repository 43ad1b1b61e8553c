import { speakChosenLanguage } from './command-line/chosen-language.mjs';

/**
 * Writes a film of steps into films/, with captions, from the built site with a real browser and ffmpeg. The site is built if
 * it is not there yet.
 *   npm run film -- [--story=<id>] [--chapter=<id>] [--from=<step> --to=<step>] [--talk=10|20|45]
 *                   [--voice=<folder of <step>.mp3|wav|m4a>] [--size=1280x720] [--fps=25] [--theme=light|dark] [--lang=de]
 */
speakChosenLanguage();
// what reads messages is imported once they speak the language
const { runFilm } = await import('./film/run-film');
await runFilm();
