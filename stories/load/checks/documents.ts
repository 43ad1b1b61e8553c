import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/parse-yaml';
import { findNames } from '../../citations/names-in-prose';
import type { ParsedStory } from './parts';
import { citationProblem, sourceKeys } from './sources';

/** Every document stands once, beside a step that exists, in an edition that exists, and names who speaks. */
export function checkDocuments(parts: ParsedStory): Problem[] {
  const { folder, documents, steps, people, lineOf } = parts;
  const problems: Problem[] = [];
  const stepIds = new Set(steps.map(({ id }) => id));
  const personIds = new Set(people.map(({ id }) => id));
  const keys = sourceKeys(parts);
  const ids = new Set<string>();
  documents.forEach(({ id, step, speaker, edition, original, ourTranslation }, at) => {
    const report = (path: readonly PropertyKey[], message: string) => {
      const line = lineOf.documents(['documents', at, ...path]);
      problems.push({ file: `${folder}/documents.yaml`, line, message: `${id}: ${message}` });
    };
    if (ids.has(id)) report(['id'], 'stands twice');
    ids.add(id);
    if (parts.complete.steps && !stepIds.has(step))
      report(['step'], `step "${step}" is unknown${didYouMean(step, stepIds)}`);
    const person = people.find((row) => row.id === speaker.person);
    if (person && findNames(speaker.who, [person]).length === 0)
      report(['speaker', 'who'], `does not name ${person.name}`);
    if (speaker.person && personIds.size > 0 && !person)
      report(
        ['speaker', 'person'],
        `"${speaker.person}" is not in people.yaml${didYouMean(speaker.person, personIds)}`,
      );
    if (ourTranslation && !original) report(['ourTranslation'], 'a translation of ours needs the original');
    const message = citationProblem(edition, keys);
    if (message) report(['edition'], message);
  });
  return problems;
}
