import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idSchema } from '../stories/model/schema-parts';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { STORY_OPTION } from './command-line/chosen-story';
import { copyStory } from './new-story/copy';
import { storyTemplate } from './new-story/template';

/**
 * Writes a new story into stories/, which passes the check at once: one step with comments that say what each part is for,
 * or all steps of a story that is there.
 */
const USAGE = [
  'npm run new-story -- <id> [--from=<story>], such as npm run new-story -- trieste-1954',
  `stories: ${STORY_OPTION.story.join(', ')}`,
].join('\n');

const { names, value } = readArgumentsOrExit((args) =>
  readArguments(
    args,
    { options: { from: STORY_OPTION.story }, names: { noun: 'story' }, usage: USAGE },
    ({ names: ids }) => {
      const [id = ''] = ids;
      if (ids.length !== 1) return ['a new story has one id'];
      if (!idSchema.safeParse(id).success)
        return [`“${id}” is no id: lower case letters, digits and hyphens`];
      return existsSync(join('stories', id)) ? [`there is a folder stories/${id} already`] : [];
    },
  ),
);

const [id = ''] = names;
const from = value('from');
const files = from === undefined ? storyTemplate(id) : copyStory(join('stories', from), id);
for (const [path, text] of Object.entries(files)) {
  const file = join('stories', id, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
console.log(
  [
    '',
    'Rename the folder of the chapter and the file of the step together with `id` and `cover` in story.md.',
    `npm run check -- ${id} checks it; npm run dev shows it at /stories/${id}/ and, for its author, at /author/${id}/`,
  ].join('\n'),
);
