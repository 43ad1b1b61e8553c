import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from './did-you-mean';
import { findHtml, htmlProblem } from './reject-html';

/** One mistake in a file that an author wrote, where to find it, and what to do about it. */
export type Problem = { file: string; line: number; message: string };

type Path = readonly PropertyKey[];

/** A YAML text with its value and the line on which each part of it stands. */
export type YamlSource = {
  file: string;
  value: unknown;
  /** Line of the file, from 1, on which the part at `path` begins; of its nearest parent if it is missing. */
  lineOf: (path: Path) => number;
  problems: Problem[];
};

type ParsedText = { document: ReturnType<typeof parseDocument>; lineCounter: LineCounter };

/** Texts parsed last: stories read the same rows again and again. Documents are never changed. */
const cache = new Map<string, ParsedText>();
const CACHE_SIZE = 100;

function parseText(text: string): ParsedText {
  const cached = cache.get(text);
  if (cached) return cached;
  const lineCounter = new LineCounter();
  // schema core keeps 1953-06-17 a string: a date never becomes a Date
  const document = parseDocument(text, { lineCounter, schema: 'core', prettyErrors: false });
  const [oldest] = cache.keys();
  if (cache.size >= CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  cache.set(text, { document, lineCounter });
  return { document, lineCounter };
}

/**
 * Parses YAML and keeps the lines. `firstLine` is the line of the file at which the text begins (front matter
 * begins on line 2). Syntax errors come back as problems, never as an exception.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const { document, lineCounter } = parseText(text);
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const problems = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    message: error.message,
  }));
  return { file, value: problems.length > 0 ? null : document.toJS(), lineOf, problems };
}

type Issue = z.core.$ZodIssue;

/** What is wrong in the reading that came closest, where a value may be one thing or another. */
function closestIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [best = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (best.length === 0 || depth(best) === 0) return [issue];
  return best.flatMap((inner) => closestIssues({ ...inner, path: [...issue.path, ...inner.path] }));
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** A path in an author’s words: rows of a list by their ids. */
const pathWords = (path: Path, value: unknown): string =>
  path
    .map((key, at) => {
      const id = typeof key === 'number' ? valueAt(value, [...path.slice(0, at + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : String(key);
    })
    .join('.');

/** A mistake in an author’s words, with a hint where there is one; one for each key that nothing reads. */
function describeIssue(issue: Issue, value: unknown): { path: Path; message: string }[] {
  const { path } = issue;
  const received = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'there is no such key' }));
  }
  if (received === undefined) return [{ path, message: 'is missing' }];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const near = typeof received === 'string' ? didYouMean(received, known) : '';
    return [
      {
        path,
        message: `${JSON.stringify(received)} is not one of its values${near || `: ${known.join(', ')}`}`,
      },
    ];
  }
  return [{ path, message: issue.message }];
}

/** Every text in a value that holds HTML, with its path. */
function htmlBelow(value: unknown, path: Path = []): { path: Path; html: string }[] {
  if (typeof value === 'string') return findHtml(value).map(({ html }) => ({ path, html }));
  if (typeof value !== 'object' || value === null) return [];
  const keyOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
  return Object.entries(value).flatMap(([key, inner]) => htmlBelow(inner, [...path, keyOf(key)]));
}

/**
 * Reads a parsed YAML text by a schema: the value, or null with every mistake as a problem with its line. HTML in a
 * text is one of them.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  problems: Problem[],
): z.output<Schema> | null {
  problems.push(...source.problems);
  if (source.problems.length > 0) return null;
  const report = (path: Path, message: string) => {
    const where = path.length > 0 ? `${pathWords(path, source.value)}: ` : '';
    problems.push({ file: source.file, line: source.lineOf(path), message: where + message });
  };
  for (const { path, html } of htmlBelow(source.value)) report(path, htmlProblem(html));
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  const mistakes = result.error.issues
    .flatMap(closestIssues)
    .flatMap((issue) => describeIssue(issue, source.value));
  for (const { path, message } of mistakes) report(path, message);
  return null;
}
