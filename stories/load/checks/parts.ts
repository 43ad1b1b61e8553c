import type { Feature, Place } from '../../../geo/atlas/feature-schema';
import type { Problem } from '../../../geo/atlas/parse/parse-yaml';
import type { FeatureRow } from '../../../geo/atlas/read-features';
import type { ExcerptedDocument } from '../../model/documents-schema';
import type { Term } from '../../model/glossary-schema';
import type { Step } from '../../model/story';
import type { Panel, Person, Source } from '../../model/story-schema';
import type { StripsFile } from '../../model/strips-schema';

/** The file of the map’s sources, which rows of features cite. */
export const MAP_SOURCES = 'geo/atlas/sources/sources.json';

/** The parts of a story as parsed, before their references to each other are checked. */
export type ParsedStory = {
  /** Folder of the story, such as `stories/fault-lines`. */
  folder: string;
  steps: readonly Step[];
  rows: readonly FeatureRow[];
  places: ReadonlyMap<string, Place>;
  /** Names of the seas; null where they could not be read. */
  waters: readonly string[] | null;
  /** Ids of the rivers that have names; null where they could not be read. */
  rivers: readonly string[] | null;
  people: readonly Person[];
  panels: readonly Panel[];
  glossary: readonly Term[];
  documents: readonly ExcerptedDocument[];
  /** Sources of the story and of the map. */
  sources: readonly Source[];
  /** Keys of the map’s sources. */
  mapSources: ReadonlySet<string>;
  /** Keys of the articles that the story retells; null where story.md could not be read. */
  after: readonly string[] | null;
  /** Null where the story has none, or where they could not be read. */
  strips: StripsFile | null;
  /** Which parts were read without problems: ids are not checked against an incomplete part. */
  complete: { steps: boolean; rows: boolean; sources: boolean };
  /** Lines of the story’s files of that name. */
  lineOf: Record<'people' | 'panels' | 'glossary' | 'documents' | 'strips', Step['lineOf']>;
};

/** A problem of a step’s front matter, at the line of its part. */
export function stepProblem(step: Step, path: readonly PropertyKey[], message: string): Problem {
  return { file: step.file, line: step.lineOf(path), message };
}

/** A problem of a person’s card or a panel of figures. */
export function listProblem(
  parts: ParsedStory,
  list: 'people' | 'panels',
  path: readonly PropertyKey[],
  message: string,
): Problem {
  return { file: `${parts.folder}/${list}.yaml`, line: parts.lineOf[list]([list, ...path]), message };
}

/** A problem of a feature row. */
export function rowProblem({ feature, file, line }: FeatureRow, message: string): Problem {
  return { file, line, message: `${feature.id}: ${message}` };
}

export const featuresById = (rows: readonly FeatureRow[]): Map<string, Feature> =>
  new Map(rows.map(({ feature }) => [feature.id, feature]));
