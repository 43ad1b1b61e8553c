import type { YamlSource } from '../../../geo/atlas/parse/parse-yaml';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { translateSource, translationOf } from '../../../geo/atlas/parse/translate-source';
import { expandStop } from '../../model/step-schema';
import { readStopNotes, type StepBody } from '../derive/sections';
import { readStepParts } from '../read-step-parts';
import { STEP_TEXTS } from './texts';

const NOTES = ['Say', 'Ask', 'Differ'] as const;

/** The citations of each paragraph, in their order. */
const citationsOf = (prose: string): string[][] =>
  prose.split(/\n{2,}/).map((paragraph) => paragraph.match(/\[@[^\]]+\]/g) ?? []);

/** Front matter whose stops are written out, so that each has its label under a name. */
function withStopsExpanded(source: YamlSource): YamlSource {
  const { value } = source;
  if (typeof value !== 'object' || value === null || !('play' in value) || !Array.isArray(value.play))
    return source;
  return { ...source, value: { ...value, play: value.play.map(expandStop) } };
}

/** What is wrong with the prose and the notes of a translation: other citations, paragraphs or sections than the original’s. */
function compareBodies(file: string, original: StepBody, translation: StepBody): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, column: 1, message });
  const [before, after] = [citationsOf(original.prose.text), citationsOf(translation.prose.text)];
  before.forEach((citations, nth) => {
    if (citations.join(' ') !== after[nth]?.join(' '))
      report(
        translation.prose.line,
        `paragraph ${nth + 1} cites ${after[nth]?.join(' ') || 'nothing'}, the original ${citations.join(' ')}`,
      );
  });
  if (after.length > before.length)
    report(translation.prose.line, `has ${after.length} paragraphs, the original ${before.length}`);
  for (const name of NOTES)
    if (Boolean(original.sections[name]) !== Boolean(translation.sections[name]))
      report(
        1,
        `the section ${name} ${original.sections[name] ? 'is not translated' : 'is not in the original'}`,
      );
  const stopsIn = ({ sections }: StepBody) =>
    sections.Say ? readStopNotes(sections.Say).stops.map(({ stop }) => stop ?? '–') : [];
  const [stops, translatedStops] = [stopsIn(original).join(', '), stopsIn(translation).join(', ')];
  if (stops !== translatedStops)
    report(
      translation.sections.Say?.line ?? 1,
      `has notes on stops ${translatedStops || '–'}, the original on ${stops || '–'}`,
    );
  return problems;
}

/** A step’s front matter in the words of a translation, and the translation’s prose and notes with their file. */
export type TranslatedStep = { source: YamlSource; body: StepBody; file: string };

/**
 * The translation of a step file that was parsed as `source` and `body`; null if it cannot be read. What it lacks or has
 * too much, and each paragraph that cites other passages than the original’s, is added to `problems`.
 */
export function translateStep(
  root: string,
  { source, body }: { source: YamlSource; body: StepBody },
  language: string,
  problems: Problem[],
): TranslatedStep | null {
  const file = translationOf(source.file, language);
  const translation = readStepParts(root, file, problems);
  if (!translation) return null;
  problems.push(...compareBodies(file, body, translation.body));
  return {
    source: translateSource(withStopsExpanded(source), translation.source, STEP_TEXTS, problems),
    body: translation.body,
    file,
  };
}
