import type { Problem } from '../../../geo/atlas/parse/problem';
import type { FeatureRow } from '../../../geo/atlas/read-features';
import type { Feature, Place } from '../../../geo/atlas/schema/feature-schema';
import type { ExcerptedDocument } from '../../model/documents-schema';
import type { Term } from '../../model/glossary-schema';
import type { Released } from '../../model/released-schema';
import type { Chapter, Step } from '../../model/story';
import type { Panel, Person, Source, StoryHead } from '../../model/story-schema';
import type { StripsFile } from '../../model/strips-schema';
import type { ReadStep } from '../read-chapters';

/** The file of the map’s sources, which rows of features cite. */
export const MAP_SOURCES = 'geo/atlas/sources/sources.json';

/** Keys of sources, with the number of paragraphs of those that are cited by paragraph. */
export type SourceKeys = ReadonlyMap<string, number | undefined>;

/**
 * The parts of a story as parsed, before their references to each other are checked. What has a mistake of its own is
 * left out.
 */
export type ParsedStory = {
  /** Folder of the story, such as `stories/fault-lines`. */
  folder: string;
  /** Its texts are those of a translation, whose words are no quotations of the facts. */
  isTranslation: boolean;
  /** What story.md says; null where it could not be read. */
  head: StoryHead | null;
  chapters: readonly Chapter[];
  /** All files of steps in reading order. */
  files: readonly ReadStep[];
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
  /** Published addresses; null where the story has no list of them, or where it could not be read. */
  released: Released | null;
  /** Ids that are written, those of parts with mistakes included; null where they could not be read. */
  known: Record<'chapters' | 'steps' | 'people' | 'features', ReadonlySet<string> | null> & {
    sources: SourceKeys | null;
  };
  /** Whether all steps were read, and whether all rows and all of strips.yaml were read without mistakes. */
  complete: { steps: boolean; rows: boolean; strips: boolean };
  /** Positions in the story’s files of that name. */
  positionOf: Record<
    'story' | 'people' | 'panels' | 'glossary' | 'documents' | 'strips' | 'sources' | 'released',
    Step['positionOf']
  >;
};

/** Whether no feature of that id is written anywhere. */
export const isUnknownFeature = ({ known }: Pick<ParsedStory, 'known'>, id: string): boolean =>
  known.features !== null && !known.features.has(id);

/** A problem of a step’s front matter, at the line of its part. */
export function stepProblem(step: Step, path: readonly PropertyKey[], message: string): Problem {
  return { file: step.file, ...step.positionOf(path), message };
}

/** A problem of a person’s card or a panel of figures. */
export function listProblem(
  parts: ParsedStory,
  list: 'people' | 'panels',
  path: readonly PropertyKey[],
  message: string,
): Problem {
  return { file: `${parts.folder}/${list}.yaml`, ...parts.positionOf[list]([list, ...path]), message };
}

/** A problem of a feature row, or of its part at `path`. */
export function rowProblem(row: FeatureRow, message: string, path: readonly PropertyKey[] = []): Problem {
  return { file: row.file, ...row.positionOf(path), message: `${row.feature.id}: ${message}` };
}

export const featuresById = (rows: readonly FeatureRow[]): Map<string, Feature> =>
  new Map(rows.map(({ feature }) => [feature.id, feature]));
