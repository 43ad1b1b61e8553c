import type { Position } from '../../geo/atlas/parse/problem';
import type { Feature, Place } from '../../geo/atlas/schema/feature-schema';
import type { Names } from '../../geo/atlas/schema/names-schema';
import type { ExcerptedDocument } from './documents-schema';
import type { Term } from './glossary-schema';
import type { PlacedLabels } from './placed-labels-schema';
import type { Sheets } from './sheets-schema';
import type { StepFile } from './step-schema';
import type { ChapterHead, Licence, Panel, Person, Source } from './story-schema';
import type { StripsFile } from './strips-schema';

/** A step as its file gives it, with its prose and where the file stands. */
export type Step = StepFile & {
  /** Id of the chapter. */
  chapter: string;
  /** Prose in Markdown, with citation marks. */
  prose: string;
  file: string;
  /** Line of the file on which the prose begins. */
  proseLine: number;
  /** Where in the file the front matter’s part at `path` begins. */
  positionOf: (path: readonly PropertyKey[]) => Position;
};

export type Chapter = ChapterHead & { steps: Step[] };

/** A whole story, checked; one with problems does not load. */
export type Story = {
  id: string;
  title: string;
  subtitle: string;
  lead: string;
  /** Keys of the articles that it retells, the main one first. */
  after: string[];
  licence: Licence;
  authors?: string;
  shelf?: number;
  chapters: Chapter[];
  /** All steps in reading order. */
  steps: Step[];
  features: Feature[];
  places: Map<string, Place>;
  names: Names;
  /** Labels of the steps as they have been placed; empty for a story whose labels have not. */
  placedLabels: PlacedLabels;
  people: Person[];
  panels: Panel[];
  /** Terms explained, in the order of their file; none for a story without a glossary. */
  glossary: Term[];
  /** Excerpts of documents beside the steps; none for a story without them. */
  documents: ExcerptedDocument[];
  /** Its own sources, and those of the map. */
  sources: Source[];
  /** The two strips under the map; null for a story without them. */
  strips: StripsFile | null;
  /** Former ids of steps that were published, each with the id of the step that it leads to now. */
  renamed: Readonly<Record<string, string>>;
  /** Comparisons and readings for a class. */
  sheets: Sheets;
};
