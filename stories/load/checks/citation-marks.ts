import { parseCitationMark } from '../../citations/citation-marks';
import type { SourceKeys } from './parts';
import { citationProblem } from './sources';

type Found = { at: number; message: string };

const MARK = /\[@([^\]\n]*(?:\n(?!\n)[^\]\n]*)*)\]/g;
const toSpaces = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A paragraph or page as citations write it. */
const usualLocator = (locator: string): string =>
  locator
    .replace(/^(?:paragraphs?|paras?|par)\b\.?\s*|^¶\s+/i, '¶')
    .replace(/^(?:pages?|pg|p)\b\.?\s*(?=\d+$)/i, 'p. ')
    .replace(/^(?:pages?|pp?)\b\.?\s*(?=\d+\D)/i, 'pp. ');

function problemsInMark(raw: string, inside: string, known: SourceKeys | null): string[] {
  if (inside.trim() === '')
    return [`${raw} names no source: a citation is written [@key, ¶13] or [@key, p. 5]`];
  return parseCitationMark(inside).flatMap(({ key, locator }) => {
    const [first = '', ...rest] = key.split(/\s+/);
    if (rest.length > 0) return [`${raw} lacks a comma: [@${first}, ${rest.join(' ')}]`];
    if (/^@/.test(locator))
      return [`${raw} names two sources: a semicolon stands between them, [@${key}; ${locator}]`];
    const message = citationProblem(locator ? `${key} ${locator}` : key, known);
    if (!message) return [];
    const suggestion = usualLocator(locator);
    const isSuggested = suggestion !== locator && citationProblem(`${key} ${suggestion}`, known) === null;
    return [isSuggested ? `${raw} is no citation; did you mean "[@${key}, ${suggestion}]"?` : message];
  });
}

/** Marks that look like citations and are none, with what was probably meant. */
function marksWithoutForm(text: string, known: SourceKeys | null): Found[] {
  const unclosed = [...text.matchAll(/\[@[^\]]*?(?=\n\n|$)/g)].map(({ index, 0: raw }) => ({
    at: index,
    message: `${raw.slice(0, 20)} has no end: a citation is closed with ]`,
  }));
  const footnotes = [...text.matchAll(/\[\^[^\]\s]*\]/g)].map(({ index, 0: raw }) => ({
    at: index,
    message: `${raw} is a footnote of another kind of Markdown: a source is cited as [@key, ¶13]`,
  }));
  const bareCitations = [
    ...text.matchAll(/(?<![\w[@])([[(]?)@?([a-z0-9][a-z0-9-]*)((?:,? ?¶ ?\d+|,? pp?\. ?[\d–-]+)?)([\])]?)/g),
  ]
    .filter(
      ({ 0: raw, 1: open, 2: key = '', 3: locator, 4: close }) =>
        known?.has(key) &&
        !raw.startsWith('[@') &&
        (raw.includes('@') || (open === '[' && close === ']') || locator !== ''),
    )
    .map(({ index, 0: raw, 2: key, 3: locator = '' }) => ({
      at: index,
      message: `${raw} is no citation; did you mean "[@${key}${locator.replace(/^,? ?/, (comma) => (locator ? ', ' : comma)).replace(/¶ /, '¶')}]"?`,
    }));
  return [...unclosed, ...footnotes, ...bareCitations];
}

/** Citations of a text that cannot be read or name no source, and where they stand in it. */
export function findCitationProblems(text: string, known: SourceKeys | null): Found[] {
  const marks = [...text.matchAll(MARK)];
  const rest = text.replace(MARK, toSpaces);
  return [
    ...marks.flatMap(({ index, 0: raw, 1: inside = '' }) =>
      problemsInMark(raw, inside, known).map((message) => ({ at: index, message })),
    ),
    ...marksWithoutForm(rest, known),
  ];
}
