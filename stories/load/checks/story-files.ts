import { didYouMean } from '../../../geo/atlas/parse/did-you-mean';
import type { Problem } from '../../../geo/atlas/parse/problem';
import { findNames } from '../../citations/names-in-prose';
import { type ParsedStory, stepProblem } from './parts';

/** A story’s id is its folder’s name: both stand in addresses. */
function checkFolder({ folder, head, positionOf }: ParsedStory): Problem[] {
  const name = folder.split('/').at(-1);
  if (!head || head.id === name) return [];
  const message = `id: the story’s folder is called ${name}, and so is its id`;
  return [{ file: `${folder}/story.md`, ...positionOf.story(['id']), message, example: `id: ${name}` }];
}

/** Ids that stand twice in a list. */
function checkTwice({
  folder,
  head,
  people,
  panels,
  sources,
  mapSources,
  positionOf,
}: ParsedStory): Problem[] {
  const lists = [
    { file: 'story.md', path: ['chapters'], rows: head?.chapters ?? [], at: positionOf.story },
    { file: 'people.yaml', path: ['people'], rows: people, at: positionOf.people },
    { file: 'panels.yaml', path: ['panels'], rows: panels, at: positionOf.panels },
    {
      file: 'sources.json',
      path: [],
      rows: sources.filter(({ id }) => !mapSources.has(id)),
      at: positionOf.sources,
    },
  ];
  return lists.flatMap(({ file, path, rows, at }) =>
    rows.flatMap(({ id }, nth) =>
      rows.findIndex((row) => row.id === id) === nth
        ? []
        : [{ file: `${folder}/${file}`, ...at([...path, nth, 'id']), message: `"${id}" stands twice` }],
    ),
  );
}

/** Everything that a story says, as one text in which keys of sources can be looked for. */
const allTexts = (parts: ParsedStory, more: unknown): string =>
  JSON.stringify([
    ...[parts.head, parts.people, parts.panels, parts.glossary, parts.documents, parts.strips, more],
    parts.steps,
    parts.files.map(({ prose }) => prose),
  ]);

/** Sources of the story that nothing cites, and that are not recommended for reading. */
function unusedSources(parts: ParsedStory, sheets: unknown): Problem[] {
  const { sources, mapSources, folder, positionOf } = parts;
  const texts = allTexts(parts, sheets);
  return sources
    .filter(({ id }) => !mapSources.has(id))
    .flatMap(({ id, reading }, at) => {
      if (reading || new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(texts)) return [];
      const message = `${id}: nothing cites this source`;
      return [
        { file: `${folder}/sources.json`, ...positionOf.sources([at]), message, isWarning: true as const },
      ];
    });
}

/** People whom no prose names, and no document or strip. */
function unusedPeople({ people, files, documents, strips, folder, positionOf }: ParsedStory): Problem[] {
  const elsewhere = new Set([
    ...documents.flatMap(({ speaker }) => speaker.person ?? []),
    ...(strips?.moscow?.people.map(({ person }) => person) ?? []),
  ]);
  return people.flatMap((person, at) => {
    if (elsewhere.has(person.id) || files.some(({ prose }) => findNames(prose, [person]).length > 0))
      return [];
    const message = `${person.id}: no step’s prose names ${person.name}`;
    return [
      {
        file: `${folder}/people.yaml`,
        ...positionOf.people(['people', at]),
        message,
        isWarning: true as const,
      },
    ];
  });
}

/** The label’s own point lies in the frame, where readers can see it. */
function checkLabelPoints({ steps }: ParsedStory): Problem[] {
  return steps.flatMap((step) => {
    const { point } = step.label;
    if (!point) return [];
    const frames = [
      ['bounds', step.bounds] as const,
      ['boundsPhone', step.boundsPhone ?? step.bounds] as const,
    ];
    const outside = frames.find(([, [west, south, east, north]]) => {
      const [lon, lat] = point;
      return lon < west || lon > east || lat < south || lat > north;
    });
    if (!outside) return [];
    return [stepProblem(step, ['label', 'point'], `the label lies outside the \`${outside[0]}\` of its map`)];
  });
}

/** The files that are read of a story’s folder. */
const STORY_FILES = [
  ...['story.md', 'people.yaml', 'panels.yaml', 'sources.json', 'glossary.yaml', 'documents.yaml'],
  ...['strips.yaml', 'chronology.yaml', 'map-panels.yaml', 'readings.yaml', 'labels.json', 'released.yaml'],
];

/** Files beside those of the story that nothing reads, such as one whose name is misspelt. */
export function unreadFiles(folder: string, names: readonly string[]): Problem[] {
  return names
    .filter((name) => !name.startsWith('.') && !STORY_FILES.includes(name))
    .map((name) => ({
      ...{ file: `${folder}/${name}`, line: 1, column: 1, isWarning: true as const },
      message: `nothing reads this file${didYouMean(name, STORY_FILES)}`,
    }));
}

/** Checks a story’s folder, its lists, and warns of what is in them and not used. */
export const checkStoryFiles = (parts: ParsedStory, sheets: unknown): Problem[] => [
  ...checkFolder(parts),
  ...checkTwice(parts),
  ...checkLabelPoints(parts),
  ...unusedSources(parts, sheets),
  ...unusedPeople(parts),
];
