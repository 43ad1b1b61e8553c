import { attributeOf, type Element, elementsOf, textsInside } from '../site/html-page';
import { policyHash } from '../site/policy-hash';

/** Adds a policy to a page without one; `previousPolicy` is the policy it had, null if it had none. */
export type ApplyPolicy = (html: string, previousPolicy: string | null) => string;

const NAME = /content-security-policy/i;
const HASH = /\s*'sha256-[^']*'/g;

/** Removes the Content-Security-Policy from a page, so that the page can be changed and its policy renewed. */
export function removePolicy(html: string): { html: string; policy: string | null } {
  // parsing is slow: skip pages without the name of the policy
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
  const hashes = [...new Set(textsInside(html, elements, element).map(policyHash))];
  return [directive.replace(HASH, ''), ...hashes].join(' ');
}

/** Inserts a policy into a page’s head: first, but after the charset, which has to be in the first kilobyte. */
export const insertPolicy = (html: string, policy: string): string =>
  html.replace(
    /<head>(?:<meta charset="[^"]*"\s*\/?>)?/i,
    (start) =>
      `${start}<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll('"', '&quot;')}"/>`,
  );

/** Adds the previous policy with the hashes of the page’s current scripts and styles. */
export const renewPolicy: ApplyPolicy = (html, previousPolicy) => {
  if (previousPolicy === null) return html;
  const elements = elementsOf(html);
  const directives = previousPolicy.split(';').map((directive) => renewDirective(directive, html, elements));
  return insertPolicy(html, directives.join(';'));
};

const REMOTE = /\s+(?:https?|wss?):\/\/[^\s;]+/g;

/** The same without the site’s published address: a course package only loads its own files. */
export const renewCoursePolicy: ApplyPolicy = (html, previousPolicy) =>
  renewPolicy(html, previousPolicy?.replace(REMOTE, '') ?? null);
