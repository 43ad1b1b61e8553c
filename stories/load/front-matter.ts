import type { Problem } from '../../geo/atlas/parse/problem';

/** A Markdown file: the YAML between its two lines of `---`, from line 2, and the text after them. */
type MarkdownParts = { yaml: string; prose: string };

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Divides a Markdown file; null, and a problem in `problems`, if it has no front matter. */
export function splitFrontMatter(file: string, text: string, problems: Problem[]): MarkdownParts | null {
  const report = (line: number, message: string) => {
    problems.push({ file, line, column: 1, message, example: '---\ntitle: A title\n---' });
    return null;
  };
  if (!/^---[ \t]*\n/.test(text)) return report(1, 'begins without front matter between two lines of ---');
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0)
    return report(text.trimEnd().split('\n').length, 'the front matter has no end: a line of --- closes it');
  return { yaml: match[1] ?? '', prose: text.slice(match[0].length) };
}
