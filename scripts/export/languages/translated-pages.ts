import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { englishLeft } from './english-left';

/** English texts of the interface, of several words and without arguments, that another language says otherwise. */
function untranslatableTexts(root: string, language: string): Set<string> {
  const texts = (code: string, file: string) =>
    parse(readFileSync(join(root, 'messages', code, file), 'utf8')) as Record<string, string>;
  const pairs = readdirSync(join(root, 'messages/en')).flatMap((file) => {
    const translated = texts(language, file);
    return Object.entries(texts('en', file)).map(([key, text]) => [text.trim(), translated[key]?.trim()]);
  });
  const isPlain = (text = '') => text.includes(' ') && !/[{<]/.test(text);
  return new Set(
    pairs.flatMap(([text, translated]) => (text && isPlain(text) && text !== translated ? [text] : [])),
  );
}

/** Titles of works in English, which are quoted as they are: so much of each as a shortened one has. */
function titlesOfWorks(root: string): string[] {
  const stories = readdirSync(join(root, 'stories')).map((story) => join('stories', story, 'sources.json'));
  const files = ['geo/atlas/sources/sources.json', ...stories].filter((file) => existsSync(join(root, file)));
  const works = files.flatMap(
    (file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>[],
  );
  const LENGTH = 24;
  return works
    .flatMap((work) =>
      ['title', 'container-title', 'publisher', 'genre', 'archive'].map((field) => work[field]),
    )
    .filter((text) => typeof text === 'string')
    .map((text) => text.slice(0, LENGTH));
}

/** English that is left in pages of a language, a line a text: the first page that has it, and the text. */
export function englishInPages(root: string, folder: string, language: string): string[] {
  const [texts, titles] = [untranslatableTexts(root, language), titlesOfWorks(root)];
  const found = new Map<string, string>();
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const page of pages.sort())
    for (const text of englishLeft(readFileSync(join(folder, page), 'utf8'), language, texts))
      if (!found.has(text) && !titles.some((title) => text.includes(title))) found.set(text, page);
  return [...found].map(([text, page]) => `${page}: ${text}`);
}
