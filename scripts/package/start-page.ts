import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import * as language from '../../geo/language/site-language';
import { policyHash } from '../site/policy-hash';
import { insertPolicy } from './renew-policy';
import { escapeXml } from './xml';

const STYLE =
  'html,body{height:100%;margin:0;background:#fbfaf6}iframe{display:block;width:100%;height:100%;border:0}' +
  '@media (prefers-color-scheme:dark){html,body{background:#10171d}}';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${policyHash(STYLE)}`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * HTML of a package’s start page, which shows the story in a frame. `frame` is the story’s path in the package, with the
 * query that the frame is asked for, if any.
 */
export function startPageHtml({ title, frame }: { title: string; frame: string }): string {
  const page = [
    '<!DOCTYPE html>',
    `<html lang="${language.tag}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<script src="scorm.js" defer></script>',
    '</head>',
    '<body>',
    `<iframe title="${escapeXml(title)}" data-src="${frame}" allow="fullscreen"></iframe>`,
    `<noscript><p><a href="${frame}">${escapeXml(title)}</a></p></noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return insertPolicy(page, POLICY);
}

/** Builds the start page’s script. */
export function buildStartScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./start-page/start.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}
