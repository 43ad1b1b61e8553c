import { z } from 'zod';
import { didYouMean } from '../../geo/atlas/parse/did-you-mean';
import { unknown } from '../command-line/arguments';

/** What there is to package: ids of stories, and of their chapters. */
export type Offer = readonly { id: string; chapters: readonly string[] }[];

/** What is to be packaged, and where the whole site is published; null where that is not known. */
export type Asked =
  | { kind: 'site'; into: string }
  | { kind: 'course'; story: string; chapter: string | null; published: string | null; into: string };

const INTO = '--into=';
const isOption = (argument: string) => argument === '--site' || argument.startsWith(INTO);

const publishedSchema = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address).href.replace(/\/+$/, ''));

const noOption = (option: string): string =>
  `there is no option ${option}${didYouMean(option.replace(/=.*/, ''), ['--site', '--into'])}`;

function mistakesIn(given: readonly string[], siteUrl: string, offer: Offer): string[] {
  const options = given.filter((argument) => argument.startsWith('-'));
  const [story, chapter, ...more] = given.filter((argument) => !argument.startsWith('-'));
  const known = offer.find(({ id }) => id === story);
  const whole = options.includes('--site');
  return [
    ...options.filter((option) => !isOption(option)).map(noOption),
    ...(story === undefined && !whole ? ['nothing is named to be packaged'] : []),
    ...(story !== undefined && whole ? ['--site packages everything, and takes no story'] : []),
    ...(story !== undefined && !known
      ? [
          unknown(
            'story',
            story,
            offer.map(({ id }) => id),
          ),
        ]
      : []),
    ...(known && chapter !== undefined && !known.chapters.includes(chapter)
      ? [`“${known.id}” has no chapter “${chapter}”${didYouMean(chapter, known.chapters)}`]
      : []),
    ...more.map((argument) => `“${argument}” is one name too many`),
    ...(siteUrl !== '' && !publishedSchema.safeParse(siteUrl).success
      ? [`SITE_URL is “${siteUrl}”, and not an address such as https://maps.example.org`]
      : []),
  ];
}

const usage = (offer: Offer): string =>
  [
    'npm run package -- --site              the whole site, for any folder of any server',
    'npm run package -- <story> [chapter]   a course package of a story, or of a chapter',
    '                   --into=<folder>     written there, and not into packages/',
    ...offer.flatMap(({ id, chapters }) => [
      `story ${id}, with the chapters`,
      ...chapters.map((chapter) => `  ${chapter}`),
    ]),
  ].join('\n');

/** Reads a command’s arguments and `SITE_URL`. Throws with all mistakes at once, and what there is to ask for. */
export function readAsked(given: readonly string[], siteUrl: string, offer: Offer): Asked {
  const mistakes = mistakesIn(given, siteUrl, offer);
  if (mistakes.length > 0) throw new Error(`${mistakes.join('\n')}\n\n${usage(offer)}`);
  const into = given.find((argument) => argument.startsWith(INTO))?.slice(INTO.length) || 'packages';
  if (given.includes('--site')) return { kind: 'site', into };
  const [story = '', chapter = null] = given.filter((argument) => !isOption(argument));
  const published = siteUrl === '' ? null : publishedSchema.parse(siteUrl);
  return { kind: 'course', story, chapter, published, into };
}
