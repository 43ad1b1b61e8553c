import type { Problem } from '../../../geo/atlas/parse/parse-yaml';
import { findHtml, htmlProblem } from '../../../geo/atlas/parse/reject-html';
import { findCitations, withoutCitations } from '../../citations/citation-marks';
import { findLanguageProblems, withoutLanguageMarks } from '../../citations/foreign-words';
import { findAddressProblems } from '../../citations/render-prose';
import type { Step } from '../../model/story';
import type { ParsedStory } from './parts';
import { citationProblem, type SourceKeys, sourceKeys } from './sources';

const QUOTATION = /“([^”]+)”/g;

function paragraphsOf(step: Step): { text: string; line: number }[] {
  const start = step.proseLine;
  let line = start;
  return step.prose.split(/\n{2,}/).map((text) => {
    const paragraph = { text, line };
    line += text.split('\n').length + 1;
    return paragraph;
  });
}

/** HTML, pictures, unsafe links and unknown languages, none of which may become part of the page. */
function checkMarkup({ prose, proseLine, file }: Step): Problem[] {
  const lineAt = (at: number) => proseLine + prose.slice(0, at).split('\n').length - 1;
  const html = findHtml(prose).map(({ html, at }) => ({ at, message: htmlProblem(html) }));
  return [...html, ...findAddressProblems(prose), ...findLanguageProblems(prose)].map(({ at, message }) => ({
    file,
    line: lineAt(at),
    message,
  }));
}

const normalize = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

function checkProse(step: Step, known: SourceKeys | null): Problem[] {
  const problems = checkMarkup(step);
  const report = (line: number, message: string) => problems.push({ file: step.file, line, message });
  const facts = normalize([step.claim, step.label.text, ...step.use.map((fact) => fact.text)].join('\n'));
  for (const { text, line } of paragraphsOf(step)) {
    const citations = findCitations(text);
    if (citations.length === 0) report(line, 'a paragraph without a citation: every claim has one');
    for (const { key, locator } of citations) {
      const message = citationProblem(locator ? `${key} ${locator}` : key, known);
      if (message) report(line, message);
    }
    for (const [, words = ''] of withoutLanguageMarks(withoutCitations(text)).matchAll(QUOTATION)) {
      const quoted = normalize(words).replace(/[.,]$/, '');
      if (!facts.includes(quoted))
        report(line, `“${words}” is quoted, but stands in none of the step’s facts`);
    }
  }
  const cited = new Set(findCitations(step.prose).map(({ locator }) => locator));
  for (const paragraph of step.paragraphs) {
    if (!cited.has(`¶${paragraph}`)) report(step.proseLine, `retells ¶${paragraph}, but does not cite it`);
  }
  return problems;
}

/** Checks that every paragraph has a citation, every citation a source, and every quotation a fact of the step. */
export function checkAllProse(parts: ParsedStory): Problem[] {
  const known = sourceKeys(parts);
  return parts.steps.flatMap((step) => checkProse(step, known));
}
