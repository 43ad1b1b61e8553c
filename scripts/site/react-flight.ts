import { encodeText } from './site-files';

/**
 * React’s payload for hydration (“flight”): rows, each with an id and either a line or a text of a given number of
 * bytes. Next writes it as strings into scripts, split at any position.
 */
const PUSH = /__next_f(?:\|\|\[\]\))?\.push\(\[(\d+),?/g;

/** Kinds of Next’s pushes: 0 is the first, 1 is text; our pages have no others. */
const [BEGINNING, TEXT] = ['0', '1'];

/** Rows of binary data, which our pages do not have. */
const BINARY = /^[AOoUSsLlGgMmVb][0-9a-f]+,/;

const decoder = new TextDecoder();

/** A string in a script: its offsets, quotation marks included, and its value. */
type Piece = { from: number; to: number; text: string };

/** Offset after the end of a string literal that begins at `from`. */
function endOfString(script: string, from: number): number {
  for (let position = from + 1; position < script.length; position++) {
    if (script[position] === '\\') position += 1;
    else if (script[position] === '"') return position + 1;
  }
  throw new Error('a string of the page’s payload does not end');
}

/** Parts of the payload in an inline script, in order. */
function piecesOf(script: string): Piece[] {
  const pieces: Piece[] = [];
  const push = new RegExp(PUSH);
  for (let match = push.exec(script); match; match = push.exec(script)) {
    if (match[1] === BEGINNING) continue;
    const from = push.lastIndex;
    if (match[1] !== TEXT || script[from] !== '"') {
      throw new Error('a script of the page carries something that is no text');
    }
    const to = endOfString(script, from);
    pieces.push({ from, to, text: JSON.parse(script.slice(from, to)) });
    push.lastIndex = to;
  }
  return pieces;
}

/** Whether an inline script has a part of the payload. */
export const carriesFlight = (script: string): boolean => /__next_f\b.*\.push\(\[[1-9]/s.test(script);

/** A string literal without characters that could end the script element. */
const stringLiteral = (text: string) =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A script in which other texts replace its pieces. */
function replacePieces(script: string, pieces: readonly Piece[], texts: readonly string[]): string {
  let result = '';
  let position = 0;
  for (const [index, { from, to }] of pieces.entries()) {
    result += script.slice(position, from) + stringLiteral(texts[index] ?? '');
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
 * Rewrites the texts of the payload in a page’s scripts. Returns as many scripts; the first string of the first has the
 * entire payload, since a row may start in one script and end in another.
 */
export function rewriteFlight(scripts: readonly string[], rewrite: (text: string) => string): string[] {
  const pieces = scripts.map(piecesOf);
  const payload = pieces.flat().map(({ text }) => text);
  const rewritten = rewriteRows(payload.join(''), rewrite);
  return scripts.map((script, index) =>
    replacePieces(script, pieces[index] ?? [], index === 0 ? [rewritten] : []),
  );
}
