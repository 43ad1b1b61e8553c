import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { namesSchema } from '../../geo/atlas/names-schema';
import { type Problem, parseYaml, validate } from '../../geo/atlas/parse/parse-yaml';
import { readFeatures, readGazetteer } from '../../geo/atlas/read-features';
import { documentsSchema } from '../model/documents-schema';
import { glossarySchema } from '../model/glossary-schema';
import { placedLabelsSchema } from '../model/placed-labels-schema';
import type { Chapter, Step, Story } from '../model/story';
import { type ChapterHead, panelsSchema, peopleSchema, stepSchema, storySchema } from '../model/story-schema';
import { storyboardOf } from '../model/storyboard';
import { stripsSchema } from '../model/strips-schema';
import { checkStory } from './check';
import { checkHead } from './checks/head';
import { checkPictures } from './checks/pictures';
import { checkSheets } from './checks/sheets';
import { readSheets } from './read-sheets';
import { readSources } from './read-sources';

/** Everything that is wrong with a story, all at once, each with file and line. */
export class StoryError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    super(
      `${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in the story\n${lines.join('\n')}`,
    );
    this.name = 'StoryError';
  }
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

function readStep(root: string, file: string, chapter: string, problems: Problem[]): Step | null {
  const parts = FRONT_MATTER.exec(readFileSync(join(root, file), 'utf8'));
  if (!parts) {
    problems.push({ file, line: 1, message: 'a step begins with front matter between two lines of ---' });
    return null;
  }
  const [, yaml = '', prose = ''] = parts;
  const source = parseYaml(file, yaml, 2);
  const front = validate(stepSchema, source, problems);
  if (!front) return null;
  const leadingSpace = /^\s*/.exec(prose)?.[0] ?? '';
  const proseLine = yaml.split('\n').length + leadingSpace.split('\n').length + 1;
  return { ...front, chapter, prose: prose.trim(), file, proseLine, lineOf: source.lineOf };
}

const folderOf = (folder: string, at: number, id: string) => join(folder, `${at + 1}-${id}`);

/** Folders of a story, such as `3-a-chapter`, that no chapter names. */
function foldersWithoutChapter(root: string, folder: string, chapters: readonly { id: string }[]): string[] {
  const named = new Set(chapters.map(({ id }, at) => folderOf(folder, at, id)));
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((name) => !named.has(name));
}

function readChapters(
  root: string,
  folder: string,
  chapters: readonly ChapterHead[],
  lineOf: Step['lineOf'],
  problems: Problem[],
): Chapter[] {
  for (const name of foldersWithoutChapter(root, folder, chapters)) {
    const message = `no chapter of story.md belongs to the folder ${name}: its steps would not be told`;
    problems.push({ file: join(folder, 'story.md'), line: lineOf(['chapters']), message });
  }
  return chapters.map((chapter, at) => {
    const chapterFolder = folderOf(folder, at, chapter.id);
    if (!existsSync(join(root, chapterFolder))) {
      const line = lineOf(['chapters', at, 'id']);
      problems.push({ file: join(folder, 'story.md'), line, message: `there is no folder ${chapterFolder}` });
      return { ...chapter, steps: [] };
    }
    const files = readdirSync(join(root, chapterFolder)).filter((name) => name.endsWith('.md'));
    const steps = files
      .sort()
      .map((name) => readStep(root, join(chapterFolder, name), chapter.id, problems))
      .filter((step) => step !== null);
    if (steps.length === files.length && !steps.some((step) => step.id === chapter.cover)) {
      const message = `"${chapter.cover}" is no step of this chapter, and cannot be its cover`;
      problems.push({ file: join(folder, 'story.md'), line: lineOf(['chapters', at, 'cover']), message });
    }
    return { ...chapter, steps };
  });
}

/**
 * Loads a story from `stories/<id>` and the features of `geo/atlas/sources` under `root`.
 * Throws a {@link StoryError} that lists every mistake with file and line; nothing half-built comes back.
 */
export function loadStory(root: string, id: string): Story {
  const problems: Problem[] = [];
  const folder = join('stories', id);
  const yaml = <Schema extends z.ZodType>(schema: Schema, name: string) => {
    const file = join(folder, name);
    const text = readFileSync(join(root, file), 'utf8');
    const front = FRONT_MATTER.exec(text);
    const source = front ? parseYaml(file, front[1] ?? '', 2) : parseYaml(file, text);
    return { value: validate(schema, source, problems), lineOf: source.lineOf };
  };
  const { value: head, lineOf: headLine } = yaml(storySchema, 'story.md');
  const problemCount = () => problems.length;
  const beforeRows = problemCount();
  const rows = readFeatures(root, problems);
  const beforePlaces = problemCount();
  const places = readGazetteer(root, problems);
  const namesFile = 'geo/atlas/sources/names.yaml';
  const names = validate(
    namesSchema,
    parseYaml(namesFile, readFileSync(join(root, namesFile), 'utf8')),
    problems,
  );
  const optionalYaml = <Schema extends z.ZodType>(schema: Schema, name: string) =>
    existsSync(join(root, folder, name)) ? yaml(schema, name) : null;
  const people = optionalYaml(z.strictObject({ people: peopleSchema }), 'people.yaml');
  const panels = optionalYaml(z.strictObject({ panels: panelsSchema }), 'panels.yaml');
  const glossary = optionalYaml(glossarySchema, 'glossary.yaml');
  const documents = optionalYaml(documentsSchema, 'documents.yaml');
  const strips = optionalYaml(stripsSchema, 'strips.yaml');
  const beforeSources = problemCount();
  const { sources, mapSources } = readSources(root, folder, problems);
  const placedLabels = optionalYaml(placedLabelsSchema, 'labels.json')?.value ?? {};
  const beforeSteps = problemCount();
  const chapters = head ? readChapters(root, folder, head.chapters, headLine, problems) : [];
  const complete = {
    rows: beforePlaces === beforeRows,
    sources: beforeSteps === beforeSources,
    steps: head !== null && problemCount() === beforeSteps,
  };
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const parsed = {
    people: people?.value?.people ?? [],
    panels: panels?.value?.panels ?? [],
    glossary: glossary?.value?.terms ?? [],
    documents: documents?.value?.documents ?? [],
    strips: strips?.value ?? null,
    ...{ steps, places, sources },
  };
  const lineOf = {
    people: people?.lineOf ?? (() => 1),
    panels: panels?.lineOf ?? (() => 1),
    glossary: glossary?.lineOf ?? (() => 1),
    documents: documents?.lineOf ?? (() => 1),
    strips: strips?.lineOf ?? (() => 1),
  };
  const sheets = readSheets(root, folder, problems);
  const parts = {
    folder,
    rows,
    waters: names?.waters.map(({ name }) => name) ?? null,
    rivers: names ? Object.keys(names.rivers) : null,
    mapSources,
    after: head?.after ?? null,
    ...parsed,
    complete: complete,
    lineOf,
  };
  problems.push(
    ...checkHead(parts, { chapters, lineOf: headLine }),
    ...checkStory(parts),
    ...checkSheets(sheets, parts),
  );
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  if (!head || !names || problems.length > 0) throw new StoryError(problems);
  const features = rows.map((row) => row.feature);
  const story: Story = { ...head, ...parsed, chapters, features, names, placedLabels, sheets: sheets.sheets };
  const pictureProblems = checkPictures(steps, storyboardOf(story));
  if (pictureProblems.length > 0) throw new StoryError(pictureProblems);
  return story;
}
