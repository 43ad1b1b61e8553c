import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import type { ParsedStory } from './parts';
import { citationProblem } from './sources';

/** Articles that story.md names exist, and its questions rest on paragraphs and sources that exist. */
function checkReferences(parts: ParsedStory): Problem[] {
  const { after, chapters } = parts;
  const keys = parts.known.sources;
  const positionOf = parts.positionOf.story;
  if (!keys || !after) return [];
  const file = `${parts.folder}/story.md`;
  const articles = after.flatMap((key): Problem[] =>
    keys.has(key)
      ? []
      : [
          {
            file,
            ...positionOf(['after']),
            message: `source "${key}" is not in sources.json${didYouMean(key, keys.keys())}`,
          },
        ],
  );
  const [article] = after;
  const questions = chapters.flatMap((chapter, at) =>
    chapter.questions.flatMap(({ paragraphs, source }, nth): Problem[] => {
      const path = ['chapters', at, 'questions', nth];
      const report = (field: string, message: string) => ({ file, ...positionOf([...path, field]), message });
      if (paragraphs.length > 0 && article === undefined)
        return [report('paragraphs', 'the story names no article in `after` that could have paragraphs')];
      const references = article ? paragraphs.map((paragraph) => `${article} ¶${paragraph}`) : [];
      const wrong = (field: string, cited: readonly string[]) =>
        cited.flatMap((reference) => {
          const message = citationProblem(reference, keys);
          return message ? [report(field, message)] : [];
        });
      return [
        ...(keys.has(article ?? '') ? wrong('paragraphs', references) : []),
        ...wrong('source', source),
      ];
    }),
  );
  return [...articles, ...questions];
}

/** Towns of outline maps that the gazetteer does not know. */
function unknownTowns({ folder, places, chapters, positionOf }: ParsedStory): Problem[] {
  return chapters.flatMap(({ towns }, at) =>
    towns
      .filter((town) => !places.has(town))
      .map((town) => ({
        file: `${folder}/story.md`,
        ...positionOf.story(['chapters', at, 'towns']),
        message: `there is no place "${town}"${didYouMean(town, places.keys())}`,
      })),
  );
}

/** What story.md names exists: articles, paragraphs and sources of questions, towns of outline maps. */
export const checkHead = (parts: ParsedStory): Problem[] => [
  ...checkReferences(parts),
  ...unknownTowns(parts),
];
