import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { type Face, fontFile, SCRIPTS, type Script } from '../app/_site/fonts/fonts';
import { fallbackCss } from './fonts/fallback-css';
import { SOURCE_FONTS } from './fonts/font-files';
import { createSubset } from './fonts/subset';
import { usedCharacters } from './fonts/used-characters';

/**
 * Writes public/fonts/: subsets of the fonts with the characters that the site uses. Writes their `unicode-range`s to
 * app/_site/fonts/font-ranges.json, and the fallbacks that are shown until they load to
 * app/_site/fonts/font-fallbacks.css. The build begins with it; unchanged files are not written again.
 */
const RANGES = 'app/_site/fonts/font-ranges.json';
const FALLBACKS = 'app/_site/fonts/font-fallbacks.css';

/** Layout features of scripts of which pages have a few words: those that letters need, without kerning. */
const FEATURES_OF_FEW_WORDS = ['mark', 'mkmk', 'ccmp', 'locl'];

const { all: codes, common } = usedCharacters();

/** Whether a code point is Greek or Cyrillic. */
const isOtherScript = (code: number) => code >= 0x370 && code < 0x530;

function scriptOf(code: number): Script {
  if (!common.has(code)) return 'rare';
  return isOtherScript(code) ? 'other' : 'latin';
}

/** Sorted code points as CSS writes them in `unicode-range`. */
function rangesOf(codes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(',');
}

function writeIfNew(path: string, bytes: Buffer): void {
  const exists = readdirSync(path.replace(/\/[^/]*$/, '')).includes(path.replace(/.*\//, ''));
  if (!exists || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}

const ranges: Record<string, Record<Script, string>> = {};
const writtenFiles = new Set<string>();
const faces: { face: Face; font: fontkit.Font }[] = [];
let size = 0;
for (const face of SOURCE_FONTS) {
  const source = readFileSync(face.path);
  const font = fontkit.create(source) as fontkit.Font;
  faces.push({ face, font });
  const available = new Set(font.characterSet);
  const included = codes.filter((code) => available.has(code));
  for (const script of SCRIPTS) {
    const scriptCodes = included.filter((code) => scriptOf(code) === script);
    const file = fontFile(face, script);
    const subset = await createSubset(
      source,
      String.fromCodePoint(...scriptCodes),
      script === 'latin' ? undefined : FEATURES_OF_FEW_WORDS,
    );
    writeIfNew(`public/fonts/${file}`, subset);
    writtenFiles.add(file);
    size += subset.length;
    ranges[face.family] = {
      ...(ranges[face.family] ?? { latin: '', other: '', rare: '' }),
      [script]: rangesOf(scriptCodes),
    };
  }
}
for (const file of readdirSync('public/fonts'))
  if (file.endsWith('.woff2') && !writtenFiles.has(file)) rmSync(`public/fonts/${file}`);
writeIfNew(RANGES, Buffer.from(`${JSON.stringify(ranges, null, 2)}\n`));
writeIfNew(FALLBACKS, Buffer.from(fallbackCss(faces)));
console.log(`${writtenFiles.size} fonts with ${codes.length} characters, ${Math.round(size / 1000)} kB`);
