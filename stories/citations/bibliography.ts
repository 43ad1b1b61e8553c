import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import { tag } from '#messages/language';
import type { Source } from '../model/story-schema';
import { foreignLanguageOf } from './citation-marks';
import { escapeHtml } from './escape-html';

/** A source as a full reference in HTML, how it was used, and why to read it, if it is recommended. */
export type BibliographyEntry = { id: string; html: string; used: Source['used']; reading: string | null };

const read = (name: string) => readFileSync(join('stories/citations', name), 'utf8');

const linkAddresses = (html: string): string =>
  html.replace(/https?:\/\/[^\s<]+[^\s<.,]/g, (url) => {
    const shown = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
    return `<a href="${url.replaceAll('"', '%22')}">${shown}</a>`;
  });

const bibliographies = new WeakMap<readonly Source[], BibliographyEntry[]>();

/**
 * All sources as references, in the order of the house style, by the CSL processor citeproc. Every page of a handout
 * prints them, and they are formatted once for each list.
 */
export function bibliography(sources: readonly Source[]): BibliographyEntry[] {
  const entries = bibliographies.get(sources) ?? formatSources(sources);
  bibliographies.set(sources, entries);
  return entries;
}

function formatSources(sources: readonly Source[]): BibliographyEntry[] {
  const items = new Map(
    // remarks on how a source was checked are not for readers
    sources.map(({ note: _note, used: _used, reading: _reading, paragraphs: _paragraphs, ...item }) => [
      item.id,
      item,
    ]),
  );
  const locale = read(`locale-${tag}.xml`);
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) };
  const engine = new CSL.Engine(system, read('house-style.csl'), tag);
  engine.updateItems([...items.keys()]);
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  const uses = new Map(sources.map(({ id, used, reading = null }) => [id, { used, reading }]));
  return entries.map((entry, at) => {
    const id = ids[at]?.[0] ?? '';
    const html = linkAddresses(entry.replace(/<\/?div[^>]*>/g, '').trim());
    const foreign = foreignLanguageOf(items.get(id) ?? {});
    // a title is marked with its language, for screen readers, and not to be translated
    const marked = foreign ? `<span lang="${escapeHtml(foreign)}" translate="no">${html}</span>` : html;
    return { id, html: marked, ...(uses.get(id) ?? { used: 'facts', reading: null }) };
  });
}
