import type { PathRule } from './header-paths';
import { HEADERS } from './headers';

/** Cloudflare Pages reads no more than so many rules, and no longer lines. */
const MAX_RULES = 100;
const MAX_LINE_LENGTH = 2000;

const NOTE =
  '# Written by the build. The policy for scripts stands in each page, which alone knows its hashes; headers say who\n' +
  '# may frame a page, which a page cannot say of itself.';

/** `_headers`, as Netlify and Cloudflare Pages read it. Throws where Cloudflare would leave rules out. */
export function headersFile(pathRules: readonly PathRule[]): string {
  const rules = pathRules.map(({ path, kind }) =>
    [path, ...Object.entries(HEADERS[kind]).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const text = `${[NOTE, ...rules].join('\n\n')}\n`;
  if (rules.length > MAX_RULES) throw new Error(`_headers has ${rules.length} rules, over ${MAX_RULES}`);
  if (text.split('\n').some(({ length }) => length > MAX_LINE_LENGTH)) {
    throw new Error(`_headers has a line of over ${MAX_LINE_LENGTH} characters`);
  }
  return text;
}

/** An area’s path in the words of path-to-regexp. */
const vercelPattern = (path: string) => path.replace(/[:()+?{}\\]/g, '\\$&').replace(/\*$/, '(.*)');

/** `vercel.json`, for a project whose root is the exported folder. */
export function vercelFile(pathRules: readonly PathRule[]): string {
  const headers = pathRules.map(({ path, kind }) => ({
    source: vercelPattern(path),
    headers: Object.entries(HEADERS[kind]).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
