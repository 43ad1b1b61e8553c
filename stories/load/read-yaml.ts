import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parseYaml, type YamlSource } from '../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../geo/atlas/parse/problem';
import { readText } from '../../geo/atlas/parse/read-text';
import { type Validated, validate } from '../../geo/atlas/parse/validate';
import { splitFrontMatter } from './front-matter';

/** A file of a story as read: its value by its schema, and the value as it is written. */
export type ReadYaml<Value> = Validated<Value> & { raw: unknown };

const NOTHING = {
  ...{ value: null, raw: null, isComplete: false },
  positionOf: () => ({ line: 1, column: 1 }),
};

/** Reads `file` under `root` by a schema: YAML, JSON, or the front matter of Markdown. Mistakes are added to `problems`. */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): ReadYaml<z.output<Schema>> {
  const text = readText(root, file, problems);
  if (text === null) return NOTHING;
  if (text.trim() === '') {
    problems.push({ file, line: 1, column: 1, message: 'is empty' });
    return NOTHING;
  }
  let source: YamlSource;
  if (file.endsWith('.md')) {
    const parts = splitFrontMatter(file, text, problems);
    if (!parts) return NOTHING;
    source = parseYaml(file, parts.yaml, 2);
  } else source = parseYaml(file, text);
  return { ...validate(schema, source, problems), raw: source.value };
}

/** The same for a file that a story may lack: it is then complete, and has no value. */
export function readOptionalYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): ReadYaml<z.output<Schema>> {
  if (!existsSync(join(root, file))) return { ...NOTHING, isComplete: true };
  return readYaml(root, file, schema, problems);
}

/** Ids of a list as it is written, those of rows with mistakes included; null if the list cannot be read. */
export function writtenIds(rows: unknown): Set<string> | null {
  if (!Array.isArray(rows)) return null;
  const ids = rows.map((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined,
  );
  return new Set(ids.filter((id) => typeof id === 'string'));
}
