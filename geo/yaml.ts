import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

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

/**
 * Parses YAML and keeps the lines. `firstLine` is the line of the file at which the text begins (front matter
 * begins on line 2). Syntax errors come back as problems, never as an exception.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlSource {
  const lineCounter = new LineCounter();
  // schema core keeps 1953-06-17 a string: a date never becomes a Date
  const document = parseDocument(text, { lineCounter, schema: 'core' });
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
    message: error.message.split('\n')[0] ?? 'not YAML',
  }));
  return { file, value: problems.length > 0 ? null : document.toJS(), lineOf, problems };
}

/** Reads a parsed YAML text by a schema: the value, or null with every mistake as a problem with its line. */
export function readBy<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  problems: Problem[],
): z.output<Schema> | null {
  problems.push(...source.problems);
  if (source.problems.length > 0) return null;
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
    problems.push({ file: source.file, line: source.lineOf(issue.path), message: where + issue.message });
  }
  return null;
}
