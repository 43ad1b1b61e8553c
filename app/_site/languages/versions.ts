import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as language from '#messages/language';
import { SOURCE_LANGUAGE } from '../../../geo/atlas/parse/translate-source';
import { isTranslated, translationLanguages } from '../../../stories/load/languages';

/** A page in another language: its address, the language’s BCP 47 tag, and its name in itself. */
export type LanguageVersion = { href: string; hrefLang: string; name: string };

/** The folder with messages/, in which the site’s languages stand. */
const PROJECT = process.cwd();

/** Folder with stories/: the project, or one that the benchmark sets. */
const storiesRoot = (): string => process.env.STORIES_FROM || PROJECT;

/** Path of the site in all languages: that of this build without the folder of its language. */
const siteBase = (): string => (process.env.BASE_PATH ?? '').replace(new RegExp(`/${language.code}$`), '');

/** Address of a file that the site has once for all languages, among the pages in English. */
export const sharedFile = (path: `/${string}`): string => siteBase() + path;

function tagOf(code: string): string {
  const { tag } = parse(readFileSync(join(PROJECT, 'messages', code, 'language.yaml'), 'utf8')) as {
    tag: string;
  };
  return tag;
}

/** The name of a language in itself, such as `Deutsch`. */
const nameOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

/**
 * A page in the site’s other languages: all in which the page of `path`, that of a story if `story` is given, stands.
 * Read from files, at the build.
 */
export const otherVersions = (path: `/${string}`, story?: string): LanguageVersion[] =>
  [SOURCE_LANGUAGE, ...translationLanguages(PROJECT)]
    .filter(
      (code) => code !== language.code && (story === undefined || isTranslated(storiesRoot(), story, code)),
    )
    .map((code) => ({
      // in this order, by which course packages find addresses of other languages (scripts/package/relocate.ts)
      href: siteBase() + (code === SOURCE_LANGUAGE ? '' : `/${code}`) + path,
      hrefLang: tagOf(code),
      name: nameOf(code),
    }));
