import { existsSync, readdirSync } from 'node:fs';
import { formatProblem, type Problem } from '../geo/atlas/parse/problem';
import { SOURCE_LANGUAGE } from '../geo/atlas/parse/translate-source';
import { readFeatures } from '../geo/atlas/read-features';
import { isTranslated, translationLanguages } from '../stories/load/languages';
import { readStory } from '../stories/load/load';
import { readEditions } from '../stories/load/read-editions';
import { framesWithoutLand, labelsOfSteps, rowsNewerThanData } from './check/map-problems';
import { hasMistakes, reportJson, reportText, type StoryReport } from './check/report';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { readGeodata } from './stills/read-geodata';

/**
 * Checks every story of stories/, or those that are named, in every language in which it stands, and prints all mistakes
 * and warnings with file, line and column; `--json` for programs. Fails if there are mistakes.
 */
const known = readdirSync('stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`stories/${entry.name}/story.md`))
  .map(({ name }) => name);
const { names, has } = readArgumentsOrExit((args) =>
  readArguments(args, { options: { json: 'switch' }, names: { noun: 'story', known } }),
);

const DATA = 'geo/atlas/data';

/** Mistakes of the map that no story makes. */
function mapProblems(): Problem[] {
  const files = readdirSync(DATA).filter((name) => name.endsWith('.geojson'));
  const { rows } = readFeatures('.', []);
  return rowsNewerThanData(
    rows,
    files.map((name) => `${DATA}/${name}`),
  );
}

/** Ids of the steps of each story that was read. */
const stepIds = new Map<string, ReadonlySet<string>>();

function checkOne(id: string, language = SOURCE_LANGUAGE): StoryReport {
  const { story, problems } = readStory(process.cwd(), id, language);
  if (!story) return { story: id, contents: null, problems };
  const { chapters, steps, features, sources } = story;
  stepIds.set(id, new Set(steps.map((step) => step.id)));
  const contents = `${chapters.length} chapters, ${steps.length} steps, ${features.length} features, ${sources.length} sources`;
  const wrongFiles = new Set(problems.filter(({ isWarning }) => !isWarning).map(({ file }) => file));
  // what is computed of a step with mistakes would report them again, in other words
  const isMapWrong = [...wrongFiles].some((file) => file.startsWith('geo/'));
  const geodata = readGeodata();
  const ofMaps = isMapWrong
    ? []
    : [...framesWithoutLand(story, geodata), ...labelsOfSteps(story, geodata, language)];
  return {
    story: id,
    contents,
    problems: [...problems, ...ofMaps.filter(({ file }) => !wrongFiles.has(file))],
  };
}

/** A story, and its translations with what the story itself has not: one mistake is said once. */
function checkInAllLanguages(id: string): StoryReport[] {
  const original = checkOne(id);
  const known = new Set(original.problems.map(formatProblem));
  const translations = translationLanguages('.').filter((language) => isTranslated('.', id, language));
  return [
    original,
    ...translations.map((language) => {
      const report = checkOne(id, language);
      const problems = report.problems.filter((problem) => !known.has(formatProblem(problem)));
      return { ...report, story: `${id}, ${language}`, problems };
    }),
  ];
}

/** Mistakes in the list of editions, which may name steps of every story. */
function editionProblems(): Problem[] {
  const problems: Problem[] = [];
  readEditions('.', stepIds, problems);
  const known = new Set(problems.map(formatProblem));
  for (const language of translationLanguages('.')) readEditions('.', stepIds, problems, language);
  return problems.filter((problem, at) => !known.has(formatProblem(problem)) || at < known.size);
}

const reports = (names.length > 0 ? names : known).flatMap(checkInAllLanguages);
const ofMap = mapProblems();
const ofEditions = names.length > 0 ? [] : editionProblems();
if (ofMap.length > 0) reports.push({ story: 'the map', contents: null, problems: ofMap });
if (ofEditions.length > 0) reports.push({ story: 'the editions', contents: null, problems: ofEditions });
console.log(has('json') ? reportJson(reports) : reportText(reports));
if (hasMistakes(reports)) process.exitCode = 1;
