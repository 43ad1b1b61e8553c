import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { type Face, fontFile, SCRIPTS, type Script } from '../app/_site/fonts/fonts';
import { fallbackCss } from './fonts/fallback-css';
import { WHOLE_FONTS } from './fonts/font-files';
import { subsetOf } from './fonts/subset';
import { charactersSaid } from './fonts/used-characters';

/**
 * Cuts the fonts in public/fonts/ down to what the site says, and writes down what each has, in
 * app/_site/fonts/font-ranges.json, and what stands for them until they come, in app/_site/fonts/font-fallbacks.css. The build begins
 * with it; what has not changed is not written again.
 */
const RANGES = 'app/_site/fonts/font-ranges.json';
const FALLBACKS = 'app/_site/fonts/font-fallbacks.css';

/** Greek, Cyrillic and their marks lie here, and in Latin nothing does. */
const isOther = (code: number) => code >= 0x370 && code < 0x530;
const scriptOf = (code: number): Script => (isOther(code) ? 'other' : 'latin');

/** Characters as CSS writes them in `unicode-range`. */
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
  const isThere = readdirSync(path.replace(/\/[^/]*$/, '')).includes(path.replace(/.*\//, ''));
  if (!isThere || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}

const said = charactersSaid();
const ranges: Record<string, Record<Script, string>> = {};
const written = new Set<string>();
const faces: { face: Face; font: fontkit.Font }[] = [];
let size = 0;
for (const face of WHOLE_FONTS) {
  const whole = readFileSync(face.path);
  const font = fontkit.create(whole) as fontkit.Font;
  faces.push({ face, font });
  const known = new Set(font.characterSet);
  const has = said.filter((code) => known.has(code));
  for (const script of SCRIPTS) {
    const codes = has.filter((code) => scriptOf(code) === script);
    const file = fontFile(face, script);
    const cut = await subsetOf(whole, String.fromCodePoint(...codes));
    writeIfNew(`public/fonts/${file}`, cut);
    written.add(file);
    size += cut.length;
    ranges[face.family] = { ...(ranges[face.family] ?? { latin: '', other: '' }), [script]: rangesOf(codes) };
  }
}
for (const file of readdirSync('public/fonts'))
  if (file.endsWith('.woff2') && !written.has(file)) rmSync(`public/fonts/${file}`);
writeIfNew(RANGES, Buffer.from(`${JSON.stringify(ranges, null, 2)}\n`));
writeIfNew(FALLBACKS, Buffer.from(fallbackCss(faces)));
console.log(`${written.size} fonts with ${said.length} characters, ${Math.round(size / 1000)} kB`);
