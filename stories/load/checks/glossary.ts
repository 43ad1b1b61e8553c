import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { termForms } from '../../citations/terms-in-prose';
import type { ParsedStory } from './parts';
import { citationProblem } from './sources';

/** Every term stands once, no two terms claim the same words, and the steps and sources that they name exist. */
export function checkGlossary(parts: ParsedStory): Problem[] {
  const { folder, glossary, known, positionOf } = parts;
  const problems: Problem[] = [];
  const keys = parts.known.sources;
  const ids = new Set<string>();
  const termByForm = new Map<string, string>();
  glossary.forEach((term, at) => {
    const report = (path: readonly PropertyKey[], message: string) => {
      const position = positionOf.glossary(['terms', at, ...path]);
      problems.push({ file: `${folder}/glossary.yaml`, ...position, message: `${term.id}: ${message}` });
    };
    if (ids.has(term.id)) report(['id'], 'stands twice');
    ids.add(term.id);
    for (const form of termForms(term)) {
      const other = termByForm.get(form);
      if (other && other !== term.id) report(['forms'], `“${form}” is a form of ${other} too`);
      termByForm.set(form, term.id);
    }
    term.steps?.forEach((step, nth) => {
      if (known.steps && !known.steps.has(step))
        report(['steps', nth], `step "${step}" is unknown${didYouMean(step, known.steps)}`);
    });
    for (const reference of term.source) {
      const message = citationProblem(reference, keys);
      if (message) report(['source'], message);
    }
  });
  return problems;
}
