import type { PathRule } from './header-paths';
import { FILE_COMMENT, HEADERS } from './headers';

/** Limits of Cloudflare Pages for `_headers`. */
const MAX_RULES = 100;
const MAX_LINE_LENGTH = 2000;

/** `_headers` for Netlify and Cloudflare Pages. Throws where Cloudflare would ignore rules. */
export function headersFile(pathRules: readonly PathRule[]): string {
  const rules = pathRules.map(({ path, kind }) =>
    [path, ...Object.entries(HEADERS[kind]).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const text = `${[FILE_COMMENT, ...rules].join('\n\n')}\n`;
  if (rules.length > MAX_RULES) throw new Error(`_headers has ${rules.length} rules, over ${MAX_RULES}`);
  if (text.split('\n').some(({ length }) => length > MAX_LINE_LENGTH)) {
    throw new Error(`_headers has a line of over ${MAX_LINE_LENGTH} characters`);
  }
  return text;
}

/** A path as a pattern of path-to-regexp. */
const vercelPattern = (path: string) => path.replace(/[:()+?{}\\]/g, '\\$&').replace(/\*$/, '(.*)');

/** `vercel.json`, for a project whose root is the exported folder. */
export function vercelFile(pathRules: readonly PathRule[]): string {
  const headers = pathRules.map(({ path, kind }) => ({
    source: vercelPattern(path),
    headers: Object.entries(HEADERS[kind]).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
