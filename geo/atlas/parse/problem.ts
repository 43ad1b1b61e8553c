/** Where something stands in a file; lines and columns from 1, columns in characters. */
export type Position = {
  line: number;
  column: number;
  /** The file, if it is not the one that was read: that of a translation. */
  file?: string;
};

/** One mistake in a file that an author wrote, where to find it, and what to do about it. */
export type Problem = {
  file: string;
  line: number;
  column: number;
  message: string;
  /** What is right, as it would be written. */
  example?: string;
  /** It is worth a look, but keeps no story from being built. */
  isWarning?: true;
};

/** A problem in one line, `file:line:column: message`. */
export const formatProblem = ({ file, line, column, message }: Problem): string =>
  `${file}:${line}:${column}: ${message}`;

/** Position in a file of the character at `offset` of a text that begins at `start`. */
export function positionAt(text: string, offset: number, start: Position = { line: 1, column: 1 }): Position {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart === 0) return { line: start.line, column: start.column + before.length };
  return { line: start.line + before.split('\n').length - 1, column: before.length - lineStart + 1 };
}
