import { encodeText } from './site-files';

/**
 * What React reads of a page when it takes it over (its “flight” payload): rows, each an id and either a line or a text
 * of so many bytes. Next writes them as strings into scripts, and breaks them anywhere.
 */
const PUSH = /__next_f(?:\|\|\[\]\))?\.push\(\[(\d+),?/g;

/** What Next calls a text; 0 begins, everything else is nothing that our pages have. */
const [BEGINNING, TEXT] = ['0', '1'];

/** Rows whose contents are counted in bytes but are no text: none of our pages has any. */
const BINARY = /^[AOoUSsLlGgMmVb][0-9a-f]+,/;

const decoder = new TextDecoder();

/** A string in a script: where it stands, its quotation marks included, and what it says. */
type Piece = { from: number; to: number; text: string };

/** Where a string ends that begins at `from`. */
function endOfString(script: string, from: number): number {
  for (let position = from + 1; position < script.length; position++) {
    if (script[position] === '\\') position += 1;
    else if (script[position] === '"') return position + 1;
  }
  throw new Error('a string of the page’s payload does not end');
}

/** Parts of the payload that an inline script carries, in their order. */
function piecesOf(script: string): Piece[] {
  const pieces: Piece[] = [];
  const push = new RegExp(PUSH);
  for (let found = push.exec(script); found; found = push.exec(script)) {
    if (found[1] === BEGINNING) continue;
    const from = push.lastIndex;
    if (found[1] !== TEXT || script[from] !== '"') {
      throw new Error('a script of the page carries something that is no text');
    }
    const to = endOfString(script, from);
    pieces.push({ from, to, text: JSON.parse(script.slice(from, to)) });
    push.lastIndex = to;
  }
  return pieces;
}

/** Whether an inline script carries a part of the payload. */
export const carriesFlight = (script: string): boolean => /__next_f\b.*\.push\(\[[1-9]/s.test(script);

/** A script’s string, written so that nothing of it can end the script. */
const stringLiteral = (text: string) =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A script with other texts in the places of its pieces. */
function replacePieces(script: string, pieces: readonly Piece[], texts: readonly string[]): string {
  let result = '';
  let position = 0;
  for (const [nth, { from, to }] of pieces.entries()) {
    result += script.slice(position, from) + stringLiteral(texts[nth] ?? '');
    position = to;
  }
  return result + script.slice(position);
}

function rewriteRows(payload: string, rewrite: (text: string) => string): string {
  const bytes = encodeText(payload);
  const slice = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  let result = '';
  let position = 0;
  while (position < bytes.length) {
    const colon = bytes.indexOf(0x3a, position);
    const head = slice(position, colon + 24);
    const [, id, size] = /^([0-9a-f]*:)T([0-9a-f]+),/.exec(head) ?? [];
    if (id !== undefined && size !== undefined) {
      const from = position + id.length + size.length + 2;
      const to = from + Number.parseInt(size, 16);
      const text = rewrite(slice(from, to));
      result += `${id}T${encodeText(text).length.toString(16)},${text}`;
      position = to;
    } else {
      if (colon < 0 || BINARY.test(slice(colon + 1, colon + 24))) {
        throw new Error(`a row of the page’s payload is of no known kind: ${head.slice(0, 40)}`);
      }
      const end = bytes.indexOf(0x0a, colon);
      const to = end < 0 ? bytes.length : end + 1;
      result += rewrite(slice(position, to));
      position = to;
    }
  }
  return result;
}

/**
 * Rewrites the texts of the payload that a page’s scripts carry together. As many scripts come back; the first string
 * carries everything, since a row may begin in one and end in another.
 */
export function rewriteFlight(scripts: readonly string[], rewrite: (text: string) => string): string[] {
  const pieces = scripts.map(piecesOf);
  const payload = pieces.flat().map(({ text }) => text);
  const rewritten = rewriteRows(payload.join(''), rewrite);
  return scripts.map((script, nth) => replacePieces(script, pieces[nth] ?? [], nth === 0 ? [rewritten] : []));
}
