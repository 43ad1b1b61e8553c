import { type Citation, shortReference } from '../../stories/citations/citation-marks';
import { type CardLinks, renderProse } from '../../stories/citations/render-prose';
import { parseReference } from '../../stories/citations/source-reference';
import { type DocumentText, documentsInStep } from '../../stories/describe/documents';
import { panelsInStep } from '../../stories/describe/figures';
import type { Step, Story } from '../../stories/model/story';
import type { Panel } from '../../stories/model/story-schema';
import type { CitationMark } from './figures-panel';

/** Id of a step’s note by its number, from 1. */
export const noteId = (step: string, number: number): string => `${step}-note-${number}`;

/** A step’s prose, disputed figures and documents, whose citations are numbered together. */
export type StepCitations = {
  html: string;
  panels: Panel[];
  documents: DocumentText[];
  notes: Citation[];
  markOf: (citation: Citation) => CitationMark;
};

/**
 * Renders a step’s prose and numbers its citations; those of panels and documents follow those of the prose. With
 * `links`, names of people and terms become links.
 */
export function renderStepCitations(story: Story, step: Step, links: CardLinks | null = null): StepCitations {
  const label = ({ key, locator }: Citation) => {
    const source = story.sources.find(({ id }) => id === key);
    return [source ? shortReference(source) : key, locator].filter(Boolean).join(', ');
  };
  const prose = renderProse(step.prose, (number) => noteId(step.id, number), label, links);
  const notes = [...prose.notes];
  const markOf = (citation: Citation): CitationMark => {
    const existing = notes.findIndex(
      ({ key, locator }) => key === citation.key && locator === citation.locator,
    );
    const number = existing === -1 ? notes.push(citation) : existing + 1;
    return { number, noteId: noteId(step.id, number), label: label(citation) };
  };
  const panels = panelsInStep(story.panels, step.id);
  for (const row of panels.flatMap(({ rows }) => rows)) row.source.map(parseReference).forEach(markOf);
  const documents = documentsInStep(story, step.id);
  for (const { edition } of documents) markOf(edition);
  return { html: prose.html, panels, documents, notes, markOf };
}
