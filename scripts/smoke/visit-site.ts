import { MAP_WORKER } from '../export/offline-files';
import { type Answer, ask } from './answer';
import { referencesOf, siteRootOf } from './references';

/** Requests under way at once: few enough for a small host. */
const AT_ONCE = 8;

/** Files that the scripts of each language’s site ask for by name. */
const OF_SITE = ['embed.js', 'geo/map.json', 'geo/cities.json', MAP_WORKER];
/** Those of each story. */
const OF_STORY = ['cards.json', 'cite.json'];

function askedByScriptsOf(page: Answer): string[] {
  const isStory = /\/stories\/[^/]+\/$/.test(page.path);
  const names = siteRootOf(page) === page.address ? OF_SITE : isStory ? OF_STORY : [];
  return names.map((name) => page.address + name);
}

async function askAll(addresses: readonly string[]): Promise<Answer[]> {
  const queue = [...addresses];
  const answers: Answer[] = [];
  const work = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift())
      answers.push(await ask(address));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}

/**
 * Asks for the page at `home`, an absolute address with a slash at its end, for all that it names of the same site, and
 * for all that these name, each once. `more` are other addresses to begin with.
 */
export async function visitSite(home: string, more: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const known = new Set([home, ...more]);
  for (let next = [...known]; next.length > 0; ) {
    const round = await askAll(next);
    answers.push(...round);
    const found = round
      .filter(({ status }) => status === 200)
      .flatMap((answer) => [...referencesOf(answer, home), ...askedByScriptsOf(answer)]);
    next = [...new Set(found)].filter((address) => !known.has(address));
    for (const address of next) known.add(address);
  }
  return answers.sort((a, b) => (a.address < b.address ? -1 : 1));
}
