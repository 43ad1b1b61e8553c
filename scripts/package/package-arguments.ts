import { z } from 'zod';
import { didYouMean } from '../../geo/atlas/parse/did-you-mean';
import { type CommandArguments, readArguments, unknownName } from '../command-line/arguments';

/** The stories that can be packaged: their ids, and those of their chapters. */
type StoryIds = readonly { id: string; chapters: readonly string[] }[];

/** What is packaged, into which folder, and the published address of the site; null where that is not known. */
export type PackageArguments =
  | { kind: 'site'; into: string }
  | { kind: 'archive'; into: string }
  | {
      kind: 'course';
      story: string;
      chapter: string | null;
      published: string | null;
      /** Whether readers of the course predict before a step plays. */
      predict: boolean;
      into: string;
    };

const publishedSchema = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address).href.replace(/\/+$/, ''));

const usageOf = (stories: StoryIds): string =>
  [
    'npm run package -- --site              the whole site, for any folder of any server',
    'npm run package -- --archive           the site in all languages, data, sources and handouts, as a bag with checksums',
    'npm run package -- <story> [chapter]   a course package of a story, or of a chapter',
    '                   --predict           the course asks what will happen before it shows it',
    '                   --into=<folder>     written there, and not into packages/',
    ...stories.flatMap(({ id, chapters }) => [
      `story ${id}, with the chapters`,
      ...chapters.map((chapter) => `  ${chapter}`),
    ]),
  ].join('\n');

function nameMistakes({ has, names }: CommandArguments, stories: StoryIds): string[] {
  const [id, chapter, ...extraNames] = names;
  const extra = extraNames.map((name) => `“${name}” is one name too many`);
  if (has('site') && has('archive')) return ['--site and --archive are two packages: name one'];
  if (has('archive')) return id === undefined ? [] : ['--archive packages everything, and takes no story'];
  if (has('site')) {
    return [
      ...(id === undefined ? [] : ['--site packages everything, and takes no story']),
      ...(has('predict') ? ['--predict is for courses: on the site, readers choose it'] : []),
    ];
  }
  if (id === undefined) return ['nothing is named to be packaged'];
  const story = stories.find((candidate) => candidate.id === id);
  if (!story) {
    const ids = stories.map((candidate) => candidate.id);
    return [unknownName('story', id, ids), ...extra];
  }
  if (chapter === undefined || story.chapters.includes(chapter)) return extra;
  return [`“${id}” has no chapter “${chapter}”${didYouMean(chapter, story.chapters)}`, ...extra];
}

const siteUrlMistakes = (siteUrl: string): string[] =>
  siteUrl === '' || publishedSchema.safeParse(siteUrl).success
    ? []
    : [`SITE_URL is “${siteUrl}”, and not an address such as https://maps.example.org`];

/** Reads a command’s arguments and `SITE_URL`, empty if not set. Throws one error with all mistakes and the usage. */
export function readPackageArguments(
  args: readonly string[],
  siteUrl: string,
  stories: StoryIds,
): PackageArguments {
  const { has, value, names } = readArguments(
    args,
    {
      options: { site: 'switch', archive: 'switch', predict: 'switch', into: 'text' },
      names: { noun: 'story or chapter' },
      usage: usageOf(stories),
    },
    (read) => [...nameMistakes(read, stories), ...siteUrlMistakes(siteUrl)],
  );
  const into = value('into') ?? 'packages';
  if (has('site')) return { kind: 'site', into };
  if (has('archive')) return { kind: 'archive', into };
  const [story = '', chapter = null] = names;
  const published = siteUrl === '' ? null : publishedSchema.parse(siteUrl);
  return { kind: 'course', story, chapter, published, predict: has('predict'), into };
}
