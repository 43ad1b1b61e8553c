'use client';
import { inlineScript } from '#inline-script';
import type { InlineScriptName } from './at-build';

/** A script in the page itself, which runs before the first paint. */
export function InlineScript({ name }: { name: InlineScriptName }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a few lines of our own
  return <script data-script={name} dangerouslySetInnerHTML={{ __html: inlineScript(name) }} />;
}
