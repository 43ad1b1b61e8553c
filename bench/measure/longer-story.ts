import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { loadStory } from '../../stories/load/load';
import type { Step } from '../../stories/model/story';

/** The story whose steps are repeated. */
export const STORY = 'fault-lines';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** The file of a repeated step: the same step on its last day, under another id. */
function repeatStep(file: string, step: Step, repetition: number): string {
  const [, yaml, body] = FRONT_MATTER.exec(file) ?? [];
  if (yaml === undefined) throw new Error('a step begins with front matter');
  const front = parseDocument(yaml);
  const last = step.days.at(-1)?.[1];
  front.set('id', `${step.id}-${repetition}`);
  front.set('days', { 0: last, 1: last });
  // all that the step shows stands from its beginning: what it animates may have ended by its last day
  front.set(
    'map',
    step.show.map(({ layer, features, presence, level }) => ({
      [features === 'all' ? layer : features.join(' ')]:
        presence === 'date' ? { level } : Object.fromEntries(presence),
    })),
  );
  front.set(
    'play',
    step.builds.map((at) => ({ at })),
  );
  // and so may the events of its table
  front.delete('table');
  if (front.hasIn(['label', 'at'])) front.setIn(['label', 'at'], 'frame');
  return `---\n${front.toString({ lineWidth: 0 })}---\n${body}`;
}

/**
 * Writes the story, with each step so many times, into a temporary folder that has the sources of the map beside it.
 * Returns the folder, which the caller removes.
 */
export function writeLongerStory(repetitions: number): string {
  const root = mkdtempSync(join(tmpdir(), 'fault-lines-growth-'));
  mkdirSync(join(root, 'geo/atlas'), { recursive: true });
  symlinkSync(resolve('geo/atlas/sources'), join(root, 'geo/atlas/sources'));
  const folder = join(root, 'stories', STORY);
  cpSync(join('stories', STORY), folder, { recursive: true });
  const steps = new Map(loadStory(process.cwd(), STORY).steps.map((step) => [basename(step.file), step]));
  for (const chapter of readdirSync(folder).filter((name) => /^\d+-/.test(name)))
    for (const name of readdirSync(join(folder, chapter))) {
      const file = join(folder, chapter, name);
      const [text, step] = [readFileSync(file, 'utf8'), steps.get(name)];
      if (!step) continue;
      for (let repetition = 2; repetition <= repetitions; repetition++) {
        // `~` sorts after the name of the step itself
        const suffix = `~${String(repetition).padStart(2, '0')}.md`;
        writeFileSync(file.replace(/\.md$/, suffix), repeatStep(text, step, repetition));
      }
    }
  return root;
}
