import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idSchema } from '../stories/model/schema-parts';
import { readArguments, readArgumentsOrExit } from './command-line/arguments';
import { storyTemplate } from './new-story/template';

/** Writes a new story into stories/, which passes the check at once; its comments say what each part is for. */
const USAGE = 'npm run new-story -- <id>, such as npm run new-story -- trieste-1954';

const { names } = readArgumentsOrExit((args) =>
  readArguments(args, { options: {}, names: { noun: 'story' }, usage: USAGE }, ({ names: ids }) => {
    const [id = ''] = ids;
    if (ids.length !== 1) return ['a new story has one id'];
    if (!idSchema.safeParse(id).success) return [`“${id}” is no id: lower case letters, digits and hyphens`];
    return existsSync(join('stories', id)) ? [`there is a folder stories/${id} already`] : [];
  }),
);

const [id = ''] = names;
for (const [path, text] of Object.entries(storyTemplate(id))) {
  const file = join('stories', id, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
console.log(`\nnpm run check -- ${id} checks it; npm run dev shows it at /stories/${id}/`);
