import { speakChosenLanguage } from './command-line/chosen-language.mjs';

/**
 * Writes editable slides for PowerPoint, Keynote, LibreOffice and Google Slides as .pptx into slides/, with a real browser: a slide
 * for each picture of each step. The site is built if it is not there yet.
 *   npm run slides -- --pptx [--story=<id>] [--chapter=<id>] [--from=<step> --to=<step>] [--talk=10|20|45]
 *                    [--theme=light|dark] [--lang=de]
 */
speakChosenLanguage();
// what reads messages is imported once they speak the language
const { runSlides } = await import('./pptx/run-slides');
await runSlides();
