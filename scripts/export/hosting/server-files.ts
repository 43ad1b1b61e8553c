import { escapeRegExp } from '../../site/escape-regexp';
import { COMPRESSED_TYPES, LEAST_COMPRESSED_BYTES } from './compressed-types';
import { FILE_COMMENT, HEADERS, type PathKind } from './headers';

/** Kinds that exclude each other, in the order in which a path is matched. */
const KINDS = ['embed', 'hashed', 'page', 'asset'] as const satisfies readonly PathKind[];

/** A pattern for each kind under a base path; the first that matches a path gives its kind. */
function patternsUnder(base: string): Record<(typeof KINDS)[number], string> {
  // the pages of a translation stand in a folder named after its language
  const root = `^${escapeRegExp(base)}/([a-z][a-z]/)?`;
  return {
    embed: `${root}embed/`,
    hashed: `${root}(_next/static|story-data)/`,
    page: `${root}(.*/|.*\\.html)?$`,
    asset: root,
  };
}

/** The kind of a path under a base path, such as `/courses/map/fonts/a.woff2`; null outside of it. */
export function kindOfPath(path: string, base: string): (typeof KINDS)[number] | null {
  const patterns = patternsUnder(base);
  return KINDS.find((kind) => new RegExp(patterns[kind]).test(path)) ?? null;
}

const entries = (kind: PathKind) => Object.entries(HEADERS[kind]);

/** `.htaccess` for Apache, which reads it in the site’s folder. `base` is the base path, empty at the root. */
export function apacheFile(base: string): string {
  const patterns = patternsUnder(base);
  const set = (kind: PathKind, indent: string) =>
    entries(kind).map(([name, value]) => `${indent}Header always set ${name} "${value}"`);
  const branches = KINDS.flatMap((kind, index) => {
    const [open, close] = index === 0 ? ['<If', '</If>'] : ['<ElseIf', '</ElseIf>'];
    return [`  ${open} "%{REQUEST_URI} =~ m#${patterns[kind]}#">`, ...set(kind, '    '), `  ${close}`];
  });
  return `${[
    FILE_COMMENT,
    `ErrorDocument 404 ${base}/404.html`,
    '# the map’s worker: a browser starts none that is not called a script',
    'AddType text/javascript .mjs',
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${COMPRESSED_TYPES.join(' ')}`,
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...set('every', '  '),
    ...branches,
    '</IfModule>',
  ].join('\n')}\n`;
}

/** A site for a `Caddyfile`, with placeholders for its domain and folder. */
export function caddyFile(base: string): string {
  const patterns = patternsUnder(base);
  const matchers = KINDS.flatMap((kind, index) => [
    `\t@${kind} {`,
    `\t\tpath_regexp ${patterns[kind]}`,
    ...KINDS.slice(0, index).map((earlierKind) => `\t\tnot path_regexp ${patterns[earlierKind]}`),
    '\t}',
  ]);
  const set = (kind: PathKind, matcher: string) => [
    `\theader ${matcher} {`,
    ...entries(kind).map(([name, value]) => `\t\t${name} "${value}"`),
    '\t}',
  ];
  return `${[
    FILE_COMMENT,
    `# What this folder holds lies in /srv/www${base}.`,
    'example.org {',
    '\troot * /srv/www',
    ...matchers,
    ...set('every', `${base}/*`),
    ...KINDS.flatMap((kind) => set(kind, `@${kind}`)),
    '\tencode zstd gzip',
    '\tfile_server',
    '\thandle_errors {',
    `\t\trewrite * ${base}/404.html`,
    '\t\t# what is missing may come',
    `\t\theader Cache-Control "${HEADERS.page['Cache-Control']}"`,
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`;
}

const variableOf = (header: string) => `$fault_lines_${header.toLowerCase().replaceAll('-', '_')}`;

/** A configuration file for nginx to include, with placeholders for the domain and the folder. */
export function nginxFile(base: string): string {
  const patterns = patternsUnder(base);
  const names = [...new Set(KINDS.flatMap((kind) => Object.keys(HEADERS[kind])))];
  const maps = names.flatMap((name) => [
    `map $fault_lines_kind ${variableOf(name)} {`,
    ...KINDS.flatMap((kind) => {
      const value = HEADERS[kind][name];
      return value === undefined ? [] : [`  ${kind} "${value}";`];
    }),
    '}',
  ]);
  return `${[
    FILE_COMMENT,
    `# What this folder holds lies in /srv/www${base}. A header that has no value for a path is not sent.`,
    'map $uri $fault_lines_kind {',
    ...KINDS.map((kind) => `  "~${patterns[kind]}" ${kind};`),
    '}',
    ...maps,
    'server {',
    '  listen 80;',
    '  server_name example.org;',
    '  root /srv/www;',
    '  charset utf-8;',
    `  charset_types ${COMPRESSED_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_proxied any;',
    `  gzip_min_length ${LEAST_COMPRESSED_BYTES};`,
    `  gzip_types ${COMPRESSED_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    `  location ${base}/ {`,
    `    error_page 404 ${base}/404.html;`,
    ...entries('every').map(([name, value]) => `    add_header ${name} "${value}" always;`),
    ...names.map((name) => `    add_header ${name} ${variableOf(name)} always;`),
    '    # the map’s worker: a browser starts none that is not called a script',
    '    location ~ \\.mjs$ {',
    '      types { }',
    '      default_type text/javascript;',
    '    }',
    '  }',
    '}',
  ].join('\n')}\n`;
}
