import { createHash } from 'node:crypto';
import { attributeOf, type Element, elementsOf, textsInside } from '../site/html-page';

/** Puts a policy into a page that has none; `before` is the one it had, null if it had none. */
export type ApplyPolicy = (html: string, previousPolicy: string | null) => string;

/** A source of a policy that stands for one inline script or style. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const NAME = /content-security-policy/i;
const HASH = /\s*'sha256-[^']*'/g;

/** Takes the Content-Security-Policy out of a page, so that the page can be changed and get one anew. */
export function removePolicy(html: string): { html: string; policy: string | null } {
  // most of the time goes into reading pages: one without the word has none
  if (!NAME.test(html)) return { html, policy: null };
  const meta = elementsOf(html).find((element) => NAME.test(attributeOf(element, 'http-equiv') ?? ''));
  const location = meta?.sourceCodeLocation;
  if (!meta || !location) return { html, policy: null };
  return {
    html: html.slice(0, location.startOffset) + html.slice(location.endOffset),
    policy: attributeOf(meta, 'content') ?? null,
  };
}

function renewDirective(directive: string, html: string, elements: readonly Element[]): string {
  const name = directive.trim().split(/\s/)[0];
  const element = name?.startsWith('script-src') ? 'script' : name?.startsWith('style-src') ? 'style' : null;
  if (!element || !directive.includes("'sha256-")) return directive;
  const hashes = [...new Set(textsInside(html, elements, element).map(hashSource))];
  return [directive.replace(HASH, ''), ...hashes].join(' ');
}

/** Writes a policy into a page’s head: first, but for the charset, which has to come early. */
export const insertPolicy = (html: string, policy: string): string =>
  html.replace(
    /<head>(?:<meta charset="[^"]*"\s*\/?>)?/i,
    (start) =>
      `${start}<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}"/>`,
  );

/** The policy a page had, for the scripts and styles that it has now. */
export const renewPolicy: ApplyPolicy = (html, previousPolicy) => {
  if (previousPolicy === null) return html;
  const elements = elementsOf(html);
  const directives = previousPolicy.split(';').map((directive) => renewDirective(directive, html, elements));
  return insertPolicy(html, directives.join(';'));
};

const REMOTE = /\s+https?:\/\/[^\s;]+/g;

/** The same without the address for which the site was built: a course package asks for its own files alone. */
export const renewCoursePolicy: ApplyPolicy = (html, previousPolicy) =>
  renewPolicy(html, previousPolicy?.replace(REMOTE, '') ?? null);
