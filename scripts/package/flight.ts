import { bytesOf } from './site-files';

/**
 * What React reads of a page when it takes it over (its “flight” payload): rows, each an id and either a line or a text
 * of so many bytes. Next writes them as strings into scripts, and breaks them anywhere.
 */
const PUSH = /^(.*__next_f.*\.push\()(\[1,.*\])(\);?)$/s;

/** Rows whose contents are counted in bytes but are no text: none of our pages has any. */
const BINARY = /^[AOoUSsLlGgMmVb][0-9a-f]+,/;

const decoder = new TextDecoder();

/** Whether an inline script carries a part of the payload. */
export const carriesFlight = (script: string): boolean => PUSH.test(script);

function carried(script: string): string {
  const [, , pushed = ''] = PUSH.exec(script) ?? [];
  const [, text]: unknown[] = JSON.parse(pushed);
  if (typeof text !== 'string') throw new Error('a script of the page carries something that is no text');
  return text;
}

/** A script’s string, written so that nothing of it can end the script. */
const literal = (text: string) =>
  JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const carrying = (script: string, text: string) =>
  script.replace(PUSH, (_, open: string, __, close: string) => `${open}[1,${literal(text)}]${close}`);

function rewriteRows(payload: string, rewrite: (text: string) => string): string {
  const bytes = bytesOf(payload);
  const slice = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  let written = '';
  let at = 0;
  while (at < bytes.length) {
    const colon = bytes.indexOf(0x3a, at);
    const head = slice(at, colon + 24);
    const [, id, size] = /^([0-9a-f]*:)T([0-9a-f]+),/.exec(head) ?? [];
    if (id !== undefined && size !== undefined) {
      const from = at + id.length + size.length + 2;
      const to = from + Number.parseInt(size, 16);
      const text = rewrite(slice(from, to));
      written += `${id}T${bytesOf(text).length.toString(16)},${text}`;
      at = to;
    } else {
      if (colon < 0 || BINARY.test(slice(colon + 1, colon + 24))) {
        throw new Error(`a row of the page’s payload is of no known kind: ${head.slice(0, 40)}`);
      }
      const end = bytes.indexOf(0x0a, colon);
      const to = end < 0 ? bytes.length : end + 1;
      written += rewrite(slice(at, to));
      at = to;
    }
  }
  return written;
}

/**
 * Rewrites the texts of the payload that a page’s scripts carry together. As many scripts come back; the first carries
 * everything, since a row may begin in one and end in another.
 */
export function rewriteFlight(scripts: readonly string[], rewrite: (text: string) => string): string[] {
  const payload = rewriteRows(scripts.map(carried).join(''), rewrite);
  return scripts.map((script, nth) => carrying(script, nth === 0 ? payload : ''));
}
