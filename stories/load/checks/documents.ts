import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { findNames } from '../../citations/names-in-prose';
import type { ParsedStory } from './parts';
import { citationProblem } from './sources';

/** Every document stands once, beside a step that exists, in an edition that exists, and names who speaks. */
export function checkDocuments(parts: ParsedStory): Problem[] {
  const { folder, documents, people, known, positionOf, isTranslation } = parts;
  const problems: Problem[] = [];
  const keys = parts.known.sources;
  const ids = new Set<string>();
  documents.forEach(({ id, step, speaker, edition, original, ourTranslation }, at) => {
    const report = (path: readonly PropertyKey[], message: string) => {
      const position = positionOf.documents(['documents', at, ...path]);
      problems.push({ file: `${folder}/documents.yaml`, ...position, message: `${id}: ${message}` });
    };
    if (ids.has(id)) report(['id'], 'stands twice');
    ids.add(id);
    if (known.steps && !known.steps.has(step))
      report(['step'], `step "${step}" is unknown${didYouMean(step, known.steps)}`);
    const person = people.find((row) => row.id === speaker.person);
    if (person && findNames(speaker.who, [person]).length === 0)
      report(['speaker', 'who'], `does not name ${person.name}`);
    if (speaker.person && known.people && !known.people.has(speaker.person))
      report(
        ['speaker', 'person'],
        `"${speaker.person}" is not in people.yaml${didYouMean(speaker.person, known.people)}`,
      );
    if (ourTranslation && !original && !isTranslation)
      report(['ourTranslation'], 'a translation of ours needs the original');
    const message = citationProblem(edition, keys);
    if (message) report(['edition'], message);
  });
  return problems;
}
