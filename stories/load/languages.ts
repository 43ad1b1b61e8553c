import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';

/** Languages besides English in which the site is built: the folders of messages/ that say their language. */
export const translationLanguages = (root: string): string[] =>
  readdirSync(join(root, 'messages'))
    .filter((name) => name !== SOURCE_LANGUAGE && existsSync(join(root, 'messages', name, 'language.yaml')))
    .sort();

/** Whether a story stands in a language: in the one that it is written in, or if it has a story.md in a translation’s folder. */
export const isTranslated = (root: string, story: string, language: string): boolean =>
  language === SOURCE_LANGUAGE || existsSync(join(root, 'stories', story, language, 'story.md'));
