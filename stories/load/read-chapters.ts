import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../../geo/atlas/parse/translate-source';
import { validate } from '../../geo/atlas/parse/validate';
import { stepSchema } from '../model/step-schema';
import type { Chapter, Step } from '../model/story';
import type { ChapterHead } from '../model/story-schema';
import { deriveStep, idOfFile, notesOf, type Surroundings } from './derive/derive-step';
import { readStepParts } from './read-step-parts';
import { translateStep } from './translate/translated-step';

/** The prose of a step whose front matter may be wrong. */
type StepProse = Pick<Step, 'file' | 'prose' | 'proseLine'> & {
  /** Where the prose stands: the step’s own file, or that of its translation. */
  proseFile: string;
};

/** A step’s file as read: the step, null if its front matter has a mistake in a part that no step can lack. */
export type ReadStep = StepProse & {
  id: string | null;
  step: Step | null;
  /** Whether the file could be divided into front matter and prose. */
  isReadable: boolean;
};

/** Chapters as read, and all files of steps in reading order. */
export type ReadChapters = {
  chapters: Chapter[];
  files: ReadStep[];
  /** Ids of all steps, those with mistakes included; null if a folder is missing or an id cannot be read. */
  stepIds: ReadonlySet<string> | null;
};

/** Where steps are read, in which language, and what they are derived from. */
type Reading = { root: string; language: string; around: Surroundings };

function readStep(
  file: string,
  chapter: string,
  { root, language, around }: Reading,
  problems: Problem[],
): ReadStep {
  const parts = readStepParts(root, file, problems);
  if (!parts)
    return { file, proseFile: file, prose: '', proseLine: 1, id: null, step: null, isReadable: false };
  const { source, body } = parts;
  const translation = language === SOURCE_LANGUAGE ? null : translateStep(root, parts, language, problems);
  const { value: front, positionOf } = validate(stepSchema, translation?.source ?? source, problems);
  const { text, line } = (translation?.body ?? body).prose;
  const prose = { file, proseFile: translation?.file ?? file, prose: text, proseLine: line };
  const writtenId = /^id:\s*["']?([a-z0-9-]+)/m.exec(parts.yaml)?.[1];
  const id = front?.id ?? writtenId ?? idOfFile(file);
  const raw = source.value;
  // what a step rests on is the original’s; a translation says the same in other words
  const derived = front && deriveStep(file, { front, raw, positionOf, ...body }, around, problems);
  const translated = translation && { prose: text, proseLine: line, notes: notesOf(translation.body) };
  const step = derived && { ...derived, ...translated, chapter };
  return { ...prose, id, isReadable: true, step };
}

const folderOf = (folder: string, at: number, id: string) => join(folder, `${at + 1}-${id}`);

/** Folders of a story, such as `3-a-chapter`, that no chapter names; those of translations, such as `de`, are none. */
function foldersWithoutChapter(root: string, folder: string, ids: readonly string[]): string[] {
  const named = new Set(ids.map((id, at) => folderOf(folder, at, id)));
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[a-z]{2}$/.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((name) => !named.has(name));
}

/** Ids of chapters by their folders, where story.md does not say them. */
const chaptersByFolder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d+-/.test(entry.name))
    .map(({ name }) => name.replace(/^\d+-/, ''));

const namesIn = (folder: string): string[] | null => {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
};

/** What story.md says of its chapters. */
export type ChapterHeads = {
  /** Ids of all chapters in their order, those with mistakes included; null if story.md could not be read. */
  ids: readonly string[] | null;
  /** Chapters without mistakes. */
  heads: readonly ChapterHead[];
  positionOf: Step['positionOf'];
};

/**
 * Reads the steps of a story’s chapters in the order of their files’ names, with their texts in a language. Mistakes are
 * added to `problems`.
 */
export function readChapters(
  root: string,
  folder: string,
  { ids: writtenIds, heads, positionOf }: ChapterHeads,
  around: Omit<Surroundings, 'dayBefore'>,
  problems: Problem[],
  language = SOURCE_LANGUAGE,
): ReadChapters {
  let dayBefore: string | null = null;
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file: join(folder, 'story.md'), ...positionOf(path), message });
  const ids = writtenIds ?? chaptersByFolder(root, folder);
  const strayFolders = foldersWithoutChapter(root, folder, ids);
  for (const name of strayFolders)
    report(['chapters'], `no chapter of story.md belongs to the folder ${name}: its steps would not be told`);
  const read = ids.map((id, at) => {
    const nth = heads.findIndex((head) => head.id === id);
    const chapterFolder = folderOf(folder, at, id);
    const names = namesIn(join(root, chapterFolder));
    if (!names) report(['chapters', nth, 'id'], `there is no folder ${chapterFolder}`);
    for (const name of names ?? [])
      if (!name.endsWith('.md') && !name.startsWith('.'))
        problems.push({
          ...{ file: join(chapterFolder, name), line: 1, column: 1, isWarning: true },
          message: 'nothing reads this file: steps are files that end in .md',
        });
    const files = (names ?? [])
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => {
        const reading = { root, language, around: { ...around, dayBefore } };
        const file = readStep(join(chapterFolder, name), id, reading, problems);
        dayBefore = file.step?.days.at(-1)?.[1] ?? dayBefore;
        return file;
      });
    if (names && files.length === 0)
      report(
        ['chapters', nth, 'id'],
        `the folder ${chapterFolder} has no files of steps, such as 01-first-step.md`,
      );
    const head = heads[nth];
    const stepIds = files.map((file) => file.id);
    if (head && files.length > 0 && !stepIds.includes(null) && !stepIds.includes(head.cover))
      report(
        ['chapters', nth, 'cover'],
        `"${head.cover}" is no step of this chapter, and cannot be its cover${didYouMean(
          head.cover,
          stepIds.filter((stepId) => stepId !== null),
        )}`,
      );
    return { head, files, isThere: names !== null };
  });
  const allIds = read.flatMap(({ files }) => files.map(({ id }) => id));
  const stepIds = allIds.filter((id) => id !== null);
  const isKnown = ids.length > 0 && strayFolders.length === 0 && read.every(({ isThere }) => isThere);
  return {
    stepIds: isKnown && stepIds.length === allIds.length ? new Set(stepIds) : null,
    chapters: read.flatMap(({ head, files }) =>
      head ? [{ ...head, steps: files.map(({ step }) => step).filter((step) => step !== null) }] : [],
    ),
    files: read.flatMap(({ files }) => files),
  };
}
