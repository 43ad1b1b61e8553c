import type { z } from 'zod';
import { closestIssues, describeIssue, type FormMistake, type Issue, valueAt } from './describe-issue';
import type { Path, YamlSource } from './parse-yaml';
import type { Problem } from './problem';
import { findForbidden } from './reject-html';

/** A path in an author’s words: rows of a list by their ids. */
export const pathWords = (path: Path, value: unknown): string =>
  path
    .map((key, at) => {
      const id = typeof key === 'number' ? valueAt(value, [...path.slice(0, at + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : String(key);
    })
    .join('.');

type Found = FormMistake & { words?: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Keys that programs find in every value, whether an author wrote them or not. */
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Everything in a value that no text of an author has: HTML, unprintable characters, keys that programs use. */
function forbiddenBelow(value: unknown, path: Path = []): Found[] {
  if (typeof value === 'string')
    return findForbidden(value).map(({ words, message }) => ({ path, words, message }));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (RESERVED_KEYS.has(key))
      return [
        { path: innerPath, message: 'a name that programs use: call it otherwise', isKey: true as const },
      ];
    const inKey = Array.isArray(value) ? [] : findForbidden(key);
    return [
      ...inKey.map(({ message }) => ({ path: innerPath, message, isKey: true as const })),
      ...forbiddenBelow(inner, innerPath),
    ];
  });
}

/** A copy without reserved keys. */
function withoutReserved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReserved);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !RESERVED_KEYS.has(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutReserved(inner)]));
}

/** Elements of lists that were left out: by the path of the list, the places that the others had. */
type Moved = Map<string, number[]>;

const keyOf = (path: Path): string => path.map(String).join('\u0000');

/** Removes what stands at a path, or what it is a part of if it is missing; whether something is left. */
function removeAt(root: unknown, path: Path, moved: Moved): boolean {
  if (path.length === 0) return false;
  const [parentPath, key] = [path.slice(0, -1), path.at(-1)];
  const parent = valueAt(root, parentPath);
  if (Array.isArray(parent) && typeof key === 'number' && key < parent.length) {
    const places = moved.get(keyOf(parentPath)) ?? parent.map((_, at) => at);
    moved.set(keyOf(parentPath), places.toSpliced(key, 1));
    parent.splice(key, 1);
    return true;
  }
  if (isObject(parent) && key !== undefined && Object.hasOwn(parent, key)) {
    delete parent[String(key)];
    return true;
  }
  return removeAt(root, parentPath, moved);
}

const pathsOf = (issue: Issue): Path[] =>
  closestIssues(issue).flatMap((inner) =>
    inner.code === 'unrecognized_keys' ? inner.keys.map((key) => [...inner.path, key]) : [inner.path],
  );

/** Rounds of leaving out: every round takes away something, or the whole. */
const MAX_ROUNDS = 60;

/**
 * What is left of a value without its mistakes, so that the rest can be checked in the same wave; null if a part is
 * wrong that cannot be left out.
 */
function salvage<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  moved: Moved,
): z.output<Schema> | null {
  const rest = withoutReserved(value);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(rest);
    if (result.success) return result.data;
    // the last elements first, so that the places of the others stay
    const paths = result.error.issues.flatMap(pathsOf).sort((a, b) => comparePaths(b, a));
    const distinct = paths.filter((path, at) => at === 0 || keyOf(path) !== keyOf(paths[at - 1] ?? []));
    for (const path of distinct) if (!removeAt(rest, path, moved)) return null;
  }
  return null;
}

function comparePaths(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [one, other] = [a[at], b[at]];
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

/** The path in the file of a part of a value from which elements were left out. */
function originalPath(path: Path, moved: Moved): Path {
  if (moved.size === 0) return path;
  return path.map((key, at) =>
    typeof key === 'number' ? (moved.get(keyOf(path.slice(0, at)))?.[key] ?? key) : key,
  );
}

/** A value read by a schema, and where its parts stand in the file. */
export type Validated<Value> = {
  /** Without what is wrong in it; null if too much is. */
  value: Value | null;
  /** Whether nothing had to be left out. */
  isComplete: boolean;
  positionOf: YamlSource['positionOf'];
};

/**
 * Reads a parsed YAML text by a schema. Every mistake is added to `problems` with its position; HTML in a text is one.
 * What is wrong is left out of the value, so that what remains can be checked against other files.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  problems: Problem[],
): Validated<z.output<Schema>> {
  const { file, value, positionOf } = source;
  problems.push(...source.problems);
  if (value === null && source.problems.length > 0) return { value: null, isComplete: false, positionOf };
  const result = schema.safeParse(value);
  const issues = result.success ? [] : result.error.issues.flatMap(closestIssues);
  const mistakes: Found[] = [
    ...forbiddenBelow(value),
    ...issues.flatMap((issue) => describeIssue(issue, value, schema)),
  ];
  for (const { path, message, words, isKey } of mistakes) {
    const position = isKey
      ? source.keyPositionOf(path)
      : words === undefined
        ? positionOf(path)
        : source.wordsPositionOf(path, words);
    const where = path.length > 0 ? `${pathWords(path, value)}: ` : '';
    problems.push({ file, ...position, message: where + message });
  }
  if (result.success) return { value: result.data, isComplete: true, positionOf };
  const moved: Moved = new Map();
  const rest = salvage(schema, value, moved);
  return { value: rest, isComplete: false, positionOf: (path) => positionOf(originalPath(path, moved)) };
}
