import { existsSync, readdirSync } from 'node:fs';
import { loadStory, StoryError } from '../stories/load/load';
import { labelProblems } from './labels/label-problems';
import { readGeodata } from './stills/read-geodata';

/** Checks every story of stories/ and its placed labels, prints all mistakes with file and line, and fails if there are any. */
for (const entry of readdirSync('stories', { withFileTypes: true })) {
  if (!entry.isDirectory() || !existsSync(`stories/${entry.name}/story.md`)) continue;
  try {
    const story = loadStory(process.cwd(), entry.name);
    const { chapters, steps, features, sources } = story;
    const mistakes = labelProblems(story, readGeodata());
    if (mistakes.length > 0) {
      console.error(`stories/${story.id}/labels.json is out of date; npm run place-labels -- ${story.id}`);
      console.error(mistakes.join('\n'));
      process.exitCode = 1;
      continue;
    }
    console.log(
      `${story.id}: ${chapters.length} chapters, ${steps.length} steps, ${features.length} features, ${sources.length} sources; no mistakes`,
    );
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
