import { didYouMean, nearestName } from '../../../geo/atlas/parse/did-you-mean';
import { type Problem, positionAt } from '../../../geo/atlas/parse/problem';
import { findForbidden } from '../../../geo/atlas/parse/reject-html';

/** What may follow a step’s prose, each under a heading of that name. */
const SECTIONS = ['Say', 'Ask', 'Differ', 'Facts', 'Avoid'] as const;

export type Section = (typeof SECTIONS)[number];

/** A text of a step file and the line of the file on which it begins. */
export type PlacedText = { text: string; line: number };

const HEADING = /^#{1,6}\s+(.+?)\s*$/;

const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);

/** A text without the empty lines around it; `line` is that of its first line. */
function trimmed(lines: readonly string[], firstLine: number): PlacedText {
  const empty = lines.findIndex((line) => line.trim() !== '');
  return { text: lines.join('\n').trim(), line: firstLine + Math.max(0, empty) };
}

/** What follows a step’s front matter. */
export type StepBody = { prose: PlacedText; sections: Partial<Record<Section, PlacedText>> };

/**
 * Divides what follows a step’s front matter, from `firstLine` of its file, into its prose and the sections after it.
 * Added to `problems`: headings that are none of {@link SECTIONS} or stand twice, and in sections what no text may have.
 */
export function readSections(file: string, body: string, firstLine: number, problems: Problem[]): StepBody {
  const report = (line: number, message: string) => problems.push({ file, line, column: 1, message });
  const lines = body.split('\n');
  const found = lines.flatMap((line, at) => {
    const name = HEADING.exec(line)?.[1];
    return name === undefined ? [] : [{ name, at }];
  });
  // headings before the first section, or what was meant to be one, are left in the prose, which takes none
  const first = found.findIndex(({ name }) => nearestName(name, SECTIONS) !== null);
  const headings = first === -1 ? [] : found.slice(first);
  const prose = trimmed(lines.slice(0, headings[0]?.at), firstLine);
  const sections: Partial<Record<Section, PlacedText>> = {};
  headings.forEach(({ name, at }, nth) => {
    if (!isSection(name)) {
      report(
        firstLine + at,
        `a step has no section “${name}”: ${SECTIONS.join(', ')}${didYouMean(name, SECTIONS)}`,
      );
    } else if (sections[name]) report(firstLine + at, `the section ${name} stands twice`);
    else sections[name] = trimmed(lines.slice(at + 1, headings[nth + 1]?.at), firstLine + at + 1);
  });
  for (const { text, line } of Object.values(sections)) {
    for (const { at, message } of findForbidden(text))
      problems.push({ file, ...positionAt(text, at, { line, column: 1 }), message });
  }
  return { prose, sections };
}

/** The text of a section in one line, as its author may have wrapped it. */
export const unwrapped = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

const STOP_NOTE = /^stop\s+(\d+):\s*(.*)$/s;

/** A note on a stop, and the line of the file on which it begins; `stop` is null where it does not say which. */
export type PlacedStopNote = { stop: number | null; text: string; line: number };

/**
 * Divides a lecturer’s notes into what stands for the whole step, and the items of the list below, `- stop 2: …`, each of
 * which is for one stop.
 */
export function readStopNotes(section: PlacedText): { say: string; stops: PlacedStopNote[] } {
  const lines = section.text.split('\n');
  const listStart = lines.findIndex((line) => /^\s*[-*]\s+/.test(line));
  if (listStart === -1) return { say: unwrapped(section.text), stops: [] };
  const list = { text: lines.slice(listStart).join('\n'), line: section.line + listStart };
  const stops = listItems(list).map(({ text, line }) => {
    const [, stop, words = text] = STOP_NOTE.exec(text) ?? [];
    return { stop: stop === undefined ? null : Number(stop), text: words, line };
  });
  return { say: unwrapped(lines.slice(0, listStart).join('\n')), stops };
}

/** Items of a list, `- …`, which may run over several lines. */
export function listItems({ text, line }: PlacedText): PlacedText[] {
  const items: PlacedText[] = [];
  text.split('\n').forEach((words, nth) => {
    const item = /^\s*[-*]\s+(.*)$/.exec(words)?.[1];
    const last = items.at(-1);
    if (item !== undefined || !last) items.push({ text: item ?? words.trim(), line: line + nth });
    else last.text = unwrapped(`${last.text}\n${words}`);
  });
  return items.filter((item) => item.text !== '');
}
