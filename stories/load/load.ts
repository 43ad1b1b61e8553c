import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { code as siteLanguage } from '#messages/language';
import { formatProblem, type Problem } from '../../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { type FeatureRow, readFeatures, readGazetteer } from '../../geo/atlas/read-features';
import type { Place } from '../../geo/atlas/schema/feature-schema';
import { framesSchema } from '../../geo/atlas/schema/frames-schema';
import { namesSchema } from '../../geo/atlas/schema/names-schema';
import { documentsSchema } from '../model/documents-schema';
import { glossarySchema } from '../model/glossary-schema';
import { placedLabelsSchema } from '../model/placed-labels-schema';
import { NOTHING_RELEASED, releasedSchema } from '../model/released-schema';
import type { Story } from '../model/story';
import { panelsSchema, peopleSchema, storySchema } from '../model/story-schema';
import { storyboardOf } from '../model/storyboard';
import { stripsSchema } from '../model/strips-schema';
import { checkStory } from './check';
import { checkHead } from './checks/head';
import { featuresById, type ParsedStory } from './checks/parts';
import { checkPictures } from './checks/pictures';
import { checkSheets } from './checks/sheets';
import { checkStoryFiles, unreadFiles } from './checks/story-files';
import { readChapters } from './read-chapters';
import { readSheets } from './read-sheets';
import { readSources } from './read-sources';
import { readOptionalYaml, readYaml, writtenIds } from './read-yaml';
import { strayTranslations } from './translate/stray-files';

/** Everything that is wrong with a story, all at once, each with file, line and column. */
export class StoryError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in the story\n${problems.map(formatProblem).join('\n')}`,
    );
    this.name = 'StoryError';
  }
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** The file of a story’s placed labels: the names of each language need other room. */
export const labelsFile = (folder: string, language: string): string =>
  language === SOURCE_LANGUAGE ? join(folder, 'labels.json') : join(folder, language, 'labels.json');

/** The map’s rows and places under the names that step files use: frames are called after states and places. */
function namedAsWritten(
  root: string,
  language: string,
  rows: readonly FeatureRow[],
  places: ReadonlyMap<string, Place>,
) {
  if (language === SOURCE_LANGUAGE) return { features: featuresById(rows), places };
  // what is wrong in them is said of the rows above
  return { features: featuresById(readFeatures(root, []).rows), places: readGazetteer(root, []) };
}

/** All that is written of a story and its map, as far as it can be read; mistakes of form are added to `problems`. */
function readParts(root: string, folder: string, language: string, problems: Problem[]) {
  const path = (name: string) => join(folder, name);
  const required = <Schema extends z.ZodType>(schema: Schema, name: string) =>
    readYaml(root, path(name), schema, problems, language);
  const optional = <Schema extends z.ZodType>(schema: Schema, name: string) =>
    readOptionalYaml(root, path(name), schema, problems, language);
  const head = required(storySchema, 'story.md');
  const rows = readFeatures(root, problems, language);
  const places = readGazetteer(root, problems, language);
  const names = readYaml(root, 'geo/atlas/sources/names.yaml', namesSchema, problems, language);
  const people = optional(z.strictObject({ people: peopleSchema }), 'people.yaml');
  const panels = optional(z.strictObject({ panels: panelsSchema }), 'panels.yaml');
  const glossary = optional(glossarySchema, 'glossary.yaml');
  const documents = optional(documentsSchema, 'documents.yaml');
  const strips = optional(stripsSchema, 'strips.yaml');
  const released = optional(releasedSchema, 'released.yaml');
  const sources = readSources(root, folder, problems, language);
  const labels = labelsFile(folder, language);
  const placedLabels = readOptionalYaml(root, labels, placedLabelsSchema, problems);
  const chapterIds = writtenIds(partOf(head.raw, 'chapters'));
  const frames = readYaml(root, 'geo/atlas/sources/frames.yaml', framesSchema, problems);
  const { chapters, files, stepIds } = readChapters(
    root,
    folder,
    { ids: chapterIds && [...chapterIds], heads: head.value?.chapters ?? [], positionOf: head.positionOf },
    {
      ...namedAsWritten(root, language, rows.rows, places),
      featureIds: rows.ids,
      frames: frames.value ?? { frames: {}, states: {} },
      articles: head.value?.after ?? [],
    },
    problems,
    language,
  );
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const parts: ParsedStory = {
    ...{ folder, files, steps, places, chapters },
    isTranslation: language !== SOURCE_LANGUAGE,
    head: head.value,
    rows: rows.rows,
    waters: names.value?.waters.map(({ name }) => name) ?? null,
    rivers: names.value ? Object.keys(names.value.rivers) : null,
    people: people.value?.people ?? [],
    panels: panels.value?.panels ?? [],
    glossary: glossary.value?.terms ?? [],
    documents: documents.value?.documents ?? [],
    sources: sources.sources,
    mapSources: sources.mapSources,
    after: head.value?.after ?? null,
    // what is wrong in a lane would be reported again as missing from the map, and as a gap
    strips: strips.isComplete ? strips.value : null,
    released: released.value,
    known: {
      chapters: chapterIds,
      steps: stepIds,
      people: people.raw === null ? null : writtenIds(partOf(people.raw, 'people')),
      sources: sources.keys,
      features: rows.ids,
    },
    complete: {
      steps: files.every(({ step }) => step !== null),
      rows: rows.isComplete,
      strips: strips.isComplete,
    },
    positionOf: {
      story: head.positionOf,
      people: people.positionOf,
      panels: panels.positionOf,
      glossary: glossary.positionOf,
      documents: documents.positionOf,
      strips: strips.positionOf,
      sources: sources.positionOf,
      released: released.positionOf,
    },
  };
  return { parts, names: names.value, placedLabels: placedLabels.value ?? {} };
}

/** A story as read, and what is wrong with it. */
export type StoryReading = {
  /** The story without what is wrong in it; null if too much is. */
  story: Story | null;
  /** Mistakes and warnings, by file and line. */
  problems: Problem[];
};

const isMistake = ({ isWarning }: Problem): boolean => !isWarning;

const byPosition = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

/**
 * Reads a story from `stories/<id>` and the features of `geo/atlas/sources` under `root`, in a language, with all mistakes
 * and warnings in one wave: what has a mistake is left out, and the rest is checked. Never throws.
 */
export function readStory(root: string, id: string, language = SOURCE_LANGUAGE): StoryReading {
  const problems: Problem[] = [];
  const folder = join('stories', id);
  if (!existsSync(join(root, folder, 'story.md'))) {
    const message = 'there is no such file: a story begins with it';
    return { story: null, problems: [{ file: join(folder, 'story.md'), line: 1, column: 1, message }] };
  }
  const { parts, names, placedLabels } = readParts(root, folder, language, problems);
  const sheets = readSheets(root, folder, problems, language);
  const otherFiles = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  problems.push(
    ...checkHead(parts),
    ...checkStory(parts),
    ...checkSheets(sheets, parts),
    ...checkStoryFiles(parts, sheets.sheets),
    ...unreadFiles(
      folder,
      otherFiles.map(({ name }) => name),
    ),
    ...(language === SOURCE_LANGUAGE ? [] : strayTranslations(root, folder, language)),
  );
  const { head, chapters, steps, places, people, panels, glossary, documents, sources, strips } = parts;
  if (!head || !names || steps.length === 0) return { story: null, problems: problems.sort(byPosition) };
  const story: Story = {
    ...head,
    ...{ names, placedLabels, sheets: sheets.sheets, strips, places: new Map(places) },
    chapters: [...chapters],
    steps: [...steps],
    people: [...people],
    panels: [...panels],
    glossary: [...glossary],
    documents: [...documents],
    sources: [...sources],
    renamed: (parts.released ?? NOTHING_RELEASED).renamed,
    features: parts.rows.map((row) => row.feature),
  };
  // a picture is computed of what the step says and of the map: it says nothing while one of them is wrong
  const wrongFiles = new Set(problems.filter(isMistake).map(({ file }) => file));
  const readable = (file: string) => !wrongFiles.has(file) && parts.complete.rows;
  problems.push(...checkPictures(steps, storyboardOf(story), ({ file }) => readable(file)));
  return { story, problems: problems.sort(byPosition) };
}

/**
 * Loads a story from `stories/<id>` and the features of `geo/atlas/sources` under `root`, in the site’s language unless
 * another is given.
 * Throws a {@link StoryError} that lists every mistake with its position; nothing half-built comes back.
 */
export function loadStory(root: string, id: string, language: string = siteLanguage): Story {
  const { story, problems } = readStory(root, id, language);
  const mistakes = problems.filter(isMistake);
  if (!story || mistakes.length > 0) throw new StoryError(mistakes);
  return story;
}
