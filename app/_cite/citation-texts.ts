import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { readFileSync } from 'node:fs';
import chicagoNotes from '@citation/csl-style-chicago-note-bibliography';
import { Cite, plugins } from '@citation-js/core';
import CSL from 'citeproc';
import * as language from '#messages/language';
import type { Edition } from '../../stories/model/editions-schema';
import type { Story } from '../../stories/model/story';
import { absoluteUrl, SITE_ORIGIN } from '../_site/urls/site-origin';
import { type Citable, type CslItem, citablesOf, cslItemOf } from './citable';
import { ACCESS_DAY, type CitationTexts, ORIGIN } from './fill-in-citation';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

const { styles, locales } = plugins.config.get('@csl');

/** CSL’s name of the site’s language. */
const LOCALE = language.code === 'en' ? 'en-US' : `${language.code}-${language.code.toUpperCase()}`;

const styleXml = {
  chicago: () => chicagoNotes.content,
  mla: () => readFileSync('app/_cite/mla.csl', 'utf8'),
  apa: () => styles.data.apa ?? '',
};

/** References as plain text in a style, by the id of their item. */
function referencesIn(style: keyof typeof styleXml, items: readonly CslItem[]): Map<string, string> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = {
    retrieveLocale: () => locales.data[LOCALE] ?? locales.data['en-US'] ?? '',
    retrieveItem: (id: string) => byId.get(id),
  };
  const engine = new CSL.Engine(system, styleXml[style](), LOCALE);
  engine.setOutputFormat('text');
  const referenceOf = (id: string): string => {
    // alone, since in a list a style puts a dash for the author of the entry before
    engine.updateItems([id]);
    return engine.makeBibliography()[1].join('').trim();
  };
  return new Map(items.map(({ id }) => [id, referenceOf(id)]));
}

/** References in the formats of reference managers. */
function filesOf(item: CslItem): Record<'bibtex' | 'ris' | 'csl', string> {
  const cite = new Cite(item);
  return {
    bibtex: cite.format('biblatex').trim(),
    ris: cite.format('ris').trim(),
    csl: JSON.stringify([item], null, 2),
  };
}

/** Parts of a story with their citations; styles for people name no day of access. */
function textsOf(
  story: Story,
  edition: Edition,
  citables: readonly Citable[],
  options: { origin: string | null; accessed?: string },
): CitationTexts[] {
  const items = citables.map((citable) => cslItemOf(story, citable, edition, options));
  const undated = items.map((item) => ({ ...item, accessed: undefined }));
  const [chicago, mla, apa] = (['chicago', 'mla', 'apa'] as const).map((style) =>
    referencesIn(style, undated),
  );
  return citables.map(({ path: _, ...citable }, at) => {
    const item = items[at] as CslItem;
    const references = [chicago, mla, apa].map((texts) => texts?.get(item.id) ?? '');
    const [inChicago = '', inMla = '', inApa = ''] = references;
    return { ...citable, texts: { chicago: inChicago, mla: inMla, apa: inApa, ...filesOf(item) } };
  });
}

/** Every part of a story that can be cited, with {@link ORIGIN} and {@link ACCESS_DAY} for the page to fill in. */
export const citationTexts = (story: Story, edition: Edition): CitationTexts[] =>
  textsOf(story, edition, citablesOf(story), { origin: ORIGIN, accessed: ACCESS_DAY });

const storyCitations = new WeakMap<Story, { edition: string; texts: CitationTexts['texts'] }>();

/**
 * The citation of the whole story, for pages that are served as they are; with its address if the build knows it. It
 * stands on many pages, and is formatted once.
 */
export function storyCitation(story: Story, edition: Edition): CitationTexts['texts'] {
  const known = storyCitations.get(story);
  if (known?.edition === edition.version) return known.texts;
  const texts = formatStoryCitation(story, edition);
  storyCitations.set(story, { edition: edition.version, texts });
  return texts;
}

function formatStoryCitation(story: Story, edition: Edition): CitationTexts['texts'] {
  const origin = SITE_ORIGIN ? absoluteUrl('/').replace(/\/$/, '') : null;
  const [whole] = textsOf(story, edition, citablesOf(story).slice(0, 1), { origin });
  if (!whole) throw new Error(`${story.id} has no part to cite`);
  return whole.texts;
}
