import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Position, Problem } from './problem';

export type Path = readonly PropertyKey[];

/** A YAML text with its value and the position of each part of it. */
export type YamlSource = {
  file: string;
  value: unknown;
  /** Where in the file the part at `path` begins; its nearest parent if it is missing. */
  positionOf: (path: Path) => Position;
  /** Where the key of the part at `path` stands. */
  keyPositionOf: (path: Path) => Position;
  /** Where `words` stand in the text at `path`; where the text begins if they are written otherwise there. */
  wordsPositionOf: (path: Path, words: string) => Position;
  problems: Problem[];
};

type Document = ReturnType<typeof parseDocument>;
type Mistake = { at: number; message: string; example?: string };
type ParsedText = { document: Document; lineCounter: LineCounter; value: unknown; mistakes: Mistake[] };

/** Texts parsed last: stories read the same rows again and again. Documents are never changed. */
const cache = new Map<string, ParsedText | null>();
const CACHE_SIZE = 200;

/** Levels of nesting; a story’s files have ten. */
const MAX_DEPTH = 40;

const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1)));

/** Mistakes after which the rest of a text can still be read. */
const HARMLESS: ReadonlySet<string> = new Set(['DUPLICATE_KEY']);

/** Parses a text; null if it is nested so deeply that no reader gets to its end. */
function parseText(text: string): ParsedText | null {
  const lineCounter = new LineCounter();
  try {
    // schema core keeps 1953-06-17 a string: a date never becomes a Date
    const document = parseDocument(text, { lineCounter, schema: 'core', prettyErrors: false });
    const aliases = aliasesOf(document);
    const isReadable = document.errors.every(({ code }) => HARMLESS.has(code)) && aliases.length === 0;
    const value: unknown = isReadable ? document.toJS() : null;
    // after the first mistake the parser guesses, and finds others that are none
    const [first] = document.errors.filter(({ code }) => !HARMLESS.has(code));
    const harmless = document.errors.filter(({ code }) => HARMLESS.has(code));
    const errors = first ? [first] : harmless;
    const mistakes = [...errors.map((error) => describeSyntax(error, text)), ...aliases];
    return isDeeperThan(value, MAX_DEPTH) ? null : { document, lineCounter, value, mistakes };
  } catch (error) {
    // the parser and its document call themselves for each level, until there is no stack left
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function cachedText(text: string): ParsedText | null {
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const parsed = parseText(text);
  const [oldest] = cache.keys();
  if (cache.size >= CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  cache.set(text, parsed);
  return parsed;
}

/** Aliases repeat a part of the file somewhere else: a few lines of them can become gigabytes. */
function aliasesOf(document: Document): Mistake[] {
  const found: Mistake[] = [];
  visit(document, (_key, node) => {
    if (!isAlias(node)) return;
    const message = `*${node.source} refers to another part of the file: write it out, or put a text that begins with * in quotation marks`;
    found.push({ at: node.range?.[0] ?? 0, message });
  });
  return found;
}

const lineAround = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1);

/** A line with a key, and its text in quotation marks. */
function quotedLine(line: string): string | undefined {
  const [, key, text] = /^\s*((?:- )?[\w-]+:) (.+)$/.exec(line) ?? [];
  return key && text ? `${key} ${JSON.stringify(text.trim())}` : undefined;
}

/** A mistake of YAML in an author’s words. */
function describeSyntax({ code, message, pos }: YAMLError, text: string): Mistake {
  const at = pos[0];
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        at,
        message: `the key “${/^["']?[^"'\n:]*/.exec(text.slice(at))?.[0].replace(/["']/, '')}” stands twice`,
      };
    case 'TAB_AS_INDENT':
      return { at, message: 'a tab: YAML is indented with spaces', example: '  steps: [plzen]' };
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const example = quotedLine(lineAround(text, at));
      return {
        at,
        message: 'a text with a colon stands in quotation marks',
        ...(example ? { example } : {}),
      };
    }
    case 'MISSING_CHAR':
      return /quote/.test(message)
        ? { at, message: 'a quotation mark is not closed', example: 'title: "Plzeň: money and anger"' }
        : { at, message: `a sign is missing: ${message.replace(/\.$/, '')}` };
    case 'BAD_SCALAR_START':
      return {
        at,
        message: 'a text that begins with this sign stands in quotation marks',
        example: 'unit: "% of votes"',
      };
    case 'BAD_INDENT':
      return { at, message: 'is not indented like what stands beside it' };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        at,
        message: 'a key, followed by a colon and a space, is missing here',
        example: 'title: A title',
      };
    case 'MULTIPLE_DOCS':
      return { at, message: 'a line of --- stands in the middle of the file' };
    case 'RESOURCE_EXHAUSTION':
      return { at, message: TOO_DEEP };
    default:
      return { at, message: `cannot be read as YAML: ${message.replace(/\.$/, '')}` };
  }
}

const TOO_DEEP = 'is nested too deeply to be read';

/**
 * Parses YAML, of which JSON is a part, and keeps the positions. `firstLine` is the line of the file at which the text
 * begins (front matter begins on line 2). Mistakes of YAML come back as problems, never as an exception; the value is
 * null unless it can be read in spite of them.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const start = { line: firstLine, column: 1 };
  const parsed = cachedText(text);
  if (!parsed) {
    const nowhere = () => start;
    return {
      ...{ file, value: null, positionOf: nowhere, keyPositionOf: nowhere, wordsPositionOf: nowhere },
      problems: [{ file, ...start, message: TOO_DEEP }],
    };
  }
  const { document, lineCounter, value, mistakes } = parsed;
  const positionAt = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const nodeAt = (path: Path) => {
    const node = document.getIn(path, true);
    return isNode(node) && node.range ? node : null;
  };
  const nearest = (path: Path): number | null => {
    for (let length = path.length; length > 0; length--) {
      const range = nodeAt(path.slice(0, length))?.range;
      if (range) return range[0];
    }
    return document.contents?.range?.[0] ?? null;
  };
  const positionOf = (path: Path): Position => {
    const offset = nearest(path);
    return offset === null ? start : positionAt(offset);
  };
  const keyPositionOf = (path: Path): Position => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined;
    const range = isNode(pair?.key) ? pair.key.range : undefined;
    return range ? positionAt(range[0]) : positionOf(path);
  };
  const wordsPositionOf = (path: Path, words: string): Position => {
    const range = nodeAt(path)?.range;
    const found = range ? text.slice(range[0], range[1]).indexOf(words) : -1;
    return range && found >= 0 ? positionAt(range[0] + found) : positionOf(path);
  };
  const problems = mistakes.map(({ at, ...mistake }) => ({ file, ...positionAt(at), ...mistake }));
  return { file, value, positionOf, keyPositionOf, wordsPositionOf, problems };
}
