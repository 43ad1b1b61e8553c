// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import { parse as parseMessage } from '@messageformat/parser';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/**
 * The texts of the interface stand in `messages/<language>/<area>.yaml`, one ICU message a key, and are compiled to
 * `messages/compiled/<area>.ts`: a constant a message, or a function if it takes arguments, so that a page ships those
 * that it uses. One language is built at a time: `SITE_LANGUAGE`, English by default.
 */

/** The language whose keys and arguments all others must have. */
export const SOURCE_LANGUAGE = 'en';

/** The language that this process builds. */
const siteLanguage = () => process.env.SITE_LANGUAGE || SOURCE_LANGUAGE;

/** @typedef {{ file: string, line: number, message: string }} Problem */
/** @typedef {'number' | 'string' | 'text'} ParameterType */
/** @typedef {{ text: string, line: number, parameters: ReadonlyMap<string, ParameterType> }} Message */
/** @typedef {ReadonlyMap<string, Message>} Catalogue */

const KEY = /^[a-z][a-zA-Z0-9]*$/;

/** Cases that a message may ask of a text, as `{states, dative}`: functions of `geo/language/cases.ts`. */
const CASES = ['accusative', 'dative'];

/**
 * Arguments of a message: numbers where a plural counts them, words where a select asks for them, else text.
 * @param {readonly import('@messageformat/parser').Token[]} tokens
 * @param {Map<string, ParameterType>} parameters
 */
function collectParameters(tokens, parameters = new Map()) {
  for (const token of tokens) {
    if (!('arg' in token)) continue;
    if (token.type === 'select') parameters.set(token.arg, 'string');
    else if (token.type === 'plural' || token.type === 'selectordinal') parameters.set(token.arg, 'number');
    else if (!parameters.has(token.arg)) parameters.set(token.arg, 'text');
    if (token.type === 'function' && !CASES.includes(token.key))
      throw new Error(
        `{${token.arg}, ${token.key}} asks for what there is not; there are ${CASES.join(', ')}`,
      );
    if ('cases' in token) for (const { tokens: inner } of token.cases) collectParameters(inner, parameters);
  }
  return parameters;
}

/** @param {string} root @param {string} language */
export function areasOf(root, language) {
  const folder = join(root, 'messages', language);
  if (!existsSync(folder))
    throw new Error(`there is no folder messages/${language}: no language "${language}"`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * Reads an area’s messages in a language; what is wrong goes to `problems`, each with file and line.
 * @param {string} root @param {string} language @param {string} area @param {Problem[]} problems
 * @returns {Catalogue}
 */
export function readCatalogue(root, language, area, problems) {
  const file = `messages/${language}/${area}.yaml`;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: lines });
  const messages = new Map();
  for (const { message, pos } of document.errors)
    problems.push({ file, line: lines.linePos(pos[0]).line, message });
  if (!isMap(document.contents)) return messages;
  for (const { key, value } of document.contents.items) {
    const name = String(isScalar(key) ? key.value : key);
    const line = lines.linePos((isScalar(key) && key.range?.[0]) || 0).line;
    /** @param {string} message */
    const report = (message) => problems.push({ file, line, message });
    if (!KEY.test(name)) report(`"${name}" is no key: letters and digits, the first one small`);
    else if (!isScalar(value) || typeof value.value !== 'string') report(`"${name}" is no text`);
    else {
      try {
        const parameters = collectParameters(parseMessage(value.value.trim()));
        messages.set(name, { text: value.value.trim(), line, parameters });
      } catch (error) {
        report(
          `"${name}" is no ICU message: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`,
        );
      }
    }
  }
  return messages;
}

/**
 * What a translation lacks or has too much, beside the source language.
 * @param {string} language @param {string} area @param {Catalogue} source @param {Catalogue} translation
 * @returns {Problem[]}
 */
function compareCatalogues(language, area, source, translation) {
  const file = `messages/${language}/${area}.yaml`;
  const problems = [];
  for (const [key, { parameters }] of source) {
    const translated = translation.get(key);
    if (!translated) {
      problems.push({ file, line: 1, message: `"${key}" is missing` });
      continue;
    }
    const missing = [...parameters.keys()].filter((name) => !translated.parameters.has(name));
    const unknown = [...translated.parameters.keys()].filter((name) => !parameters.has(name));
    const { line } = translated;
    for (const name of missing) problems.push({ file, line, message: `"${key}" does not say {${name}}` });
    for (const name of unknown)
      problems.push({ file, line, message: `"${key}" says {${name}}, which it is not given` });
  }
  for (const [key, { line }] of translation)
    if (!source.has(key))
      problems.push({
        file,
        line,
        message: `"${key}" is no text of messages/${SOURCE_LANGUAGE}/${area}.yaml`,
      });
  return problems;
}

/** What messages call: functions of the ICU runtime. */
const RUNTIME = ['number', 'plural', 'select', 'selectordinal', 'strictNumber'];

/** @param {ReadonlyMap<string, ParameterType>} parameters */
const typeOf = (parameters) =>
  `{ ${[...parameters].map(([name, type]) => `${name}: ${type === 'text' ? 'Text' : type}`).join('; ')} }`;

/**
 * TypeScript of an area: named exports, with the functions of the ICU runtime that they need.
 * @param {string} language @param {string} area @param {Catalogue} catalogue @param {Catalogue} source
 */
function moduleOf(language, area, catalogue, source) {
  const customFormatters = Object.fromEntries(CASES.map((name) => [name, String]));
  const format = new MessageFormat(language, { customFormatters });
  const exports = [...source].flatMap(([key, { parameters }]) => {
    const text = catalogue.get(key)?.text ?? '';
    const compiled = format.compile(text);
    const doc = `/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*∕')} */`;
    if (parameters.size === 0) return [doc, `export const ${key}: string = ${JSON.stringify(compiled({}))};`];
    const expression = compiled
      .toString()
      .replace(/^\(d\) => /, '')
      .replace(/\b(accusative|dative)\((d\.\w+), "\w+"\)/g, '$1($2)');
    return [doc, `export const ${key} = (d: ${typeOf(parameters)}): string => String(${expression});`];
  });
  const code = exports.join('\n');
  const used = RUNTIME.filter((name) => code.includes(`${name}(`));
  const plural = code.includes('plural(')
    ? `import { ${language} } from '@messageformat/runtime/lib/cardinals';\n`
    : '';
  const runtime = used.length > 0 ? `import { ${used.join(', ')} } from '@messageformat/runtime';\n` : '';
  const cases = CASES.filter((name) => code.includes(`${name}(`));
  const forms = code.includes(': Text')
    ? `import { ${[...cases, 'type Inflected'].join(', ')} } from '../../geo/language/cases';\n\ntype Text = string | number | Inflected;\n`
    : '';
  return `// made of messages/${language}/${area}.yaml by scripts/messages/compile.mjs\n${runtime}${plural}${forms}\n${code}\n`;
}

/** Writes a file in one move, if its text is another; processes that read it never meet half of it. */
function writeIfChanged(/** @type {string} */ file, /** @type {string} */ text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/**
 * Compiles all messages of a language under `root` into `folder`. Throws an error that lists every mistake with file and
 * line.
 * @param {string} [root] @param {string} [language] @param {string} [folder]
 */
export function compileMessages(
  root = process.cwd(),
  language = siteLanguage(),
  folder = join(root, 'messages', 'compiled'),
) {
  /** @type {Problem[]} */
  const problems = [];
  const areas = areasOf(root, SOURCE_LANGUAGE);
  const translated = areasOf(root, language);
  for (const area of translated.filter((name) => !areas.includes(name)))
    problems.push({
      file: `messages/${language}/${area}.yaml`,
      line: 1,
      message: `there is no messages/${SOURCE_LANGUAGE}/${area}.yaml`,
    });
  const modules = areas.map((area) => {
    const source = readCatalogue(root, SOURCE_LANGUAGE, area, language === SOURCE_LANGUAGE ? problems : []);
    if (language === SOURCE_LANGUAGE) return { area, source, catalogue: source };
    const catalogue = translated.includes(area) ? readCatalogue(root, language, area, problems) : new Map();
    if (!translated.includes(area))
      problems.push({ file: `messages/${language}/${area}.yaml`, line: 1, message: 'this file is missing' });
    else problems.push(...compareCatalogues(language, area, source, catalogue));
    return { area, source, catalogue };
  });
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw new Error(
      `${lines.length} ${lines.length === 1 ? 'mistake' : 'mistakes'} in the texts of the interface\n${lines.join('\n')}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  for (const { area, source, catalogue } of modules)
    writeIfChanged(join(folder, `${area}.ts`), moduleOf(language, area, catalogue, source));
  for (const name of readdirSync(folder))
    if (name.endsWith('.ts') && !areas.includes(name.slice(0, -3))) rmSync(join(folder, name));
}
