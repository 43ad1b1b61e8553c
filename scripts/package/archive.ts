import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { biblatexOf } from '../../app/_cite/source-list';
import type { Edition } from '../../stories/model/editions-schema';
import type { Story } from '../../stories/model/story';
import type { Source } from '../../stories/model/story-schema';
import { encodeText, type Files, type Site } from '../site/site-files';
import { type BagInfo, bagOf } from './bag';
import { renewPolicy } from './renew-policy';
import { buildSitePackage } from './site-package';

/** What an archive is made of. */
export type ArchiveContents = {
  /** The built site of each language, by its code. */
  sites: ReadonlyMap<string, Site>;
  stories: readonly Story[];
  edition: Edition;
  /** The project’s root. */
  root: string;
};

/** Folders of the project that come along as they are, with their place in the archive; those that are missing are left out. */
const FOLDERS: Readonly<Record<string, string>> = {
  'geo/atlas/data': 'map-data',
  'geo/atlas/sources': 'map-sources',
  handouts: 'handouts',
};

/** Files that say what this is, and how it may be used and cited. */
const FILES = ['CITATION.cff', 'LICENSE', 'codemeta.json'];

function filesIn(folder: string): [path: string, bytes: Uint8Array][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]);
}

const within = (folder: string, files: Iterable<readonly [string, Uint8Array]>): [string, Uint8Array][] =>
  [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]);

/** A story’s files as they were written, and its sources for reference managers. */
function storyFiles(story: Story, root: string): [string, Uint8Array][] {
  // what was verified of a work is for editors
  const sources = story.sources.map(({ note: _, ...source }): Source => source);
  return [
    ...within(`stories/${story.id}`, filesIn(join(root, 'stories', story.id))),
    [`sources/${story.id}.json`, encodeText(`${JSON.stringify(sources, null, 2)}\n`)],
    [`sources/${story.id}.bib`, encodeText(biblatexOf(sources))],
  ];
}

function readme({ sites, stories, edition }: ArchiveContents, hasHandouts: boolean): string {
  const rows = [
    ...[...sites.keys()].map((language) => [
      `site/${language}/`,
      'the site, with all its pictures in `stills/`: put it into any folder of any static server, and open `index.html` there',
    ]),
    ['stories/', 'the stories as they were written: Markdown and YAML'],
    ['map-data/', 'the map’s data: GeoJSON, WGS84 degrees'],
    ['map-sources/', 'the rows and lines that it is made from, and where they come from: `SOURCES.md`'],
    ['sources/', 'the works on which each story rests: CSL-JSON and BibLaTeX'],
    ...(hasHandouts ? [['handouts/', 'the stories on paper: PDF']] : []),
    ['CITATION.cff, codemeta.json, LICENSE', 'how to cite it, what it is, how it may be used'],
  ];
  return [
    `# Fault Lines, edition ${edition.version} of ${edition.date}`,
    '',
    'An interactive map story, kept so that it can be read without its first server.',
    '',
    ...stories.map(({ title, subtitle }) => `- ${title}: ${subtitle}`),
    '',
    '| where | what |',
    '|---|---|',
    ...rows.map(([where = '', what]) => `| ${where.includes(',') ? where : `\`${where}\``} | ${what} |`),
    '',
    'Nothing in the site asks another server for anything. `python3 -m http.server` in the folder of a language serves it; a',
    'file opened from a disk has the words and pictures, since browsers run no modules from there.',
    '',
    'The folder above this file is a bag (BagIt 1.0, RFC 8493): its manifests have SHA-512 checksums of every file.',
    '',
  ].join('\n');
}

/** The name of an edition’s archive, and of the folder in it. */
export const archiveName = ({ version }: Edition): string => `fault-lines-${version}`;

/**
 * The files of the archive of an edition, in one folder: a bag with the site in each language, the data and sources, handouts
 * if they were made, and what says how to cite and use them. Equal contents give equal bytes.
 */
export function buildArchive(contents: ArchiveContents): Files {
  const { sites, stories, edition, root } = contents;
  const folders = Object.entries(FOLDERS).flatMap(([folder, place]) =>
    within(place, filesIn(join(root, folder))),
  );
  const payload: Files = new Map([
    ...[...sites].flatMap(([language, site]) =>
      within(`site/${language}`, buildSitePackage(site, renewPolicy)),
    ),
    ...folders,
    ...stories.flatMap((story) => storyFiles(story, root)),
    ...FILES.map((name): [string, Uint8Array] => [name, readFileSync(join(root, name))]),
    ['README.md', encodeText(readme(contents, existsSync(join(root, 'handouts'))))],
  ]);
  const info: BagInfo = [
    ['Source-Organization', 'The Fault Lines founders'],
    ['External-Description', `Fault Lines: an interactive map story, edition ${edition.version}`],
    ['External-Identifier', archiveName(edition)],
    ['Bagging-Date', edition.date],
  ];
  return new Map(within(archiveName(edition), bagOf(payload, info)));
}
