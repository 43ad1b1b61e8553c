import { type Answer, ask } from './answer';
import { faultsOfAnswer } from './answer-faults';
import type { Fault, FaultKind } from './faults';
import { siteRootOf } from './references';
import { faultsOfLanguages, faultsOfOembed, faultsOfStoryPages } from './site-faults';
import { visitSite } from './visit-site';

/** An address that no site has. */
const UNKNOWN = 'no-such-page-4f6c/';

const fault = (kind: FaultKind, address: string, detail: string): Fault => ({ kind, address, detail });

/** Where the scripts of a page are, if not below the address at which it is published. */
function faultsOfBase(page: Answer): Fault[] {
  const root = siteRootOf(page);
  if (root === null || root === page.address) return [];
  const detail = `the scripts of the page are looked for below ${root}`;
  return [fault('other base path', page.address, detail)];
}

/** What an address that leads nowhere is answered. */
async function faultsOfUnknown(home: string): Promise<Fault[]> {
  const { status, text, address } = await ask(home + UNKNOWN);
  if (status !== 404)
    return [fault('wrong 404', address, `an unknown address is answered with the status ${status}`)];
  if (/_next\//.test(text)) return [];
  return [
    fault('wrong 404', address, 'an unknown address is answered with another page than the site’s own'),
  ];
}

/** Where an address without its last slash leads. */
async function faultsOfSlash(page: string): Promise<Fault[]> {
  const { status, redirectedTo, address } = await ask(page.replace(/\/$/, ''));
  if (status === 200 && (redirectedTo === null || new URL(redirectedTo).pathname === new URL(page).pathname))
    return [];
  return [fault('no slash', address, `is answered with the status ${status}, or leads elsewhere`)];
}

/**
 * Looks at the site published at an address as browsers do: every page and file that it names, types, compression, headers,
 * the page for unknown addresses, oEmbed and translations. Returns all faults, and how many addresses it asked for. With
 * `withoutHeaders` those are no faults that a host of plain files cannot help.
 */
export async function smokeTest(
  published: string,
  withoutHeaders: boolean,
): Promise<{ count: number; faults: Fault[] }> {
  const home = `${published.replace(/[?#].*$/s, '').replace(/\/+$/, '')}/`;
  const base = new URL(home).pathname.replace(/\/$/, '');
  const first = await ask(home);
  const [firstFault] = faultsOfAnswer(first, base, withoutHeaders);
  if (first.status !== 200 && firstFault) return { count: 1, faults: [firstFault] };
  const wrongBase = faultsOfBase(first);
  if (wrongBase.length > 0) return { count: 1, faults: wrongBase };
  const sitemap = await ask(`${home}sitemap.xml`);
  const answers = await visitSite(home, sitemap.status === 200 ? [sitemap.address] : []);
  const pages = answers.filter(({ path, status }) => status === 200 && path.endsWith('/'));
  const stories = pages.filter(({ path }) => /\/stories\/[^/]+\/$/.test(path));
  const faults = [
    ...answers.flatMap((answer) => faultsOfAnswer(answer, base, withoutHeaders)),
    ...faultsOfStoryPages(home, stories),
    ...faultsOfLanguages(first, answers),
    ...faultsOfOembed(pages, answers, home),
    ...(await faultsOfUnknown(home)),
    ...(stories[0] ? await faultsOfSlash(stories[0].address) : []),
  ];
  return { count: answers.length, faults };
}
