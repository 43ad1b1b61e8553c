import { z } from 'zod';
import { attributeOf, elementsOf } from '../site/html-page';
import type { Answer } from './answer';
import type { Fault } from './faults';

const oembedSchema = z.looseObject({ type: z.literal('rich'), version: z.literal('1.0'), html: z.string() });

/** Absolute addresses of links of a page with an attribute of some value. */
const linksWith = (
  { text, address }: Answer,
  name: string,
  value: RegExp,
): { href: string; value: string }[] =>
  elementsOf(text).flatMap((element) => {
    const found = attributeOf(element, name);
    const href = attributeOf(element, 'href');
    if (element.tagName !== 'link' || !found || !value.test(found) || !href) return [];
    return [{ href: new URL(href, address).href, value: found }];
  });

/** A site has a story at least. */
export function faultsOfStoryPages(home: string, stories: readonly Answer[]): Fault[] {
  if (stories.length > 0) return [];
  return [{ kind: 'missing', address: home, detail: 'the home page leads to no story' }];
}

/** The pages in other languages that the home page names are there, and in these languages. */
export function faultsOfLanguages(home: Answer, answers: readonly Answer[]): Fault[] {
  return linksWith(home, 'hreflang', /^(?!x-default)/).flatMap(({ href, value }): Fault[] => {
    const page = answers.find(({ address }) => address === href);
    const fault = (detail: string): Fault[] => [{ kind: 'language', address: href, detail }];
    if (new URL(href).origin !== new URL(home.address).origin) return [];
    if (page?.status !== 200) return fault(`the home page in ${value} is missing`);
    const [, lang = 'none'] = /<html[^>]* lang="([^"]+)"/.exec(page.text) ?? [];
    return lang.split('-')[0] === value.split('-')[0]
      ? []
      : fault(`the page is in ${lang}, and not in ${value}`);
  });
}

/** What is wrong with the oEmbed answer that a page names; one that is missing is reported as any file. */
function faultsOfOneOembed(href: string, answers: ReadonlyMap<string, Answer>, home: string): Fault[] {
  if (!href.startsWith(home))
    return [
      {
        kind: 'other address',
        address: href,
        detail: `oEmbed is offered at another address than ${home}`,
      },
    ];
  const fault = (detail: string): Fault[] => [{ kind: 'no oEmbed', address: href, detail }];
  const answer = answers.get(href);
  if (answer?.status !== 200) return [];
  let json: unknown;
  try {
    json = JSON.parse(answer.text);
  } catch {
    return fault('the answer is no JSON');
  }
  const read = oembedSchema.safeParse(json);
  if (!read.success) return fault('the answer is none that oEmbed 1.0 knows as rich');
  const [, frame = ''] = /src="([^"]+)"/.exec(read.data.html) ?? [];
  return frame.startsWith(home) ? [] : fault(`its frame has the address ${frame || 'none'}`);
}

/** Stories and chapters offer oEmbed, whose answers lead to frames of this site. */
export function faultsOfOembed(
  pages: readonly Answer[],
  allAnswers: readonly Answer[],
  home: string,
): Fault[] {
  const answers = new Map(allAnswers.map((answer) => [answer.address, answer]));
  const offers = pages.flatMap((page) => linksWith(page, 'type', /^application\/json\+oembed$/));
  if (offers.length === 0) return [{ kind: 'no oEmbed', address: home, detail: 'no page offers oEmbed' }];
  return offers.flatMap(({ href }) => faultsOfOneOembed(href, answers, home));
}
