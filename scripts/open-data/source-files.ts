import '@citation-js/plugin-bibtex';
import { Cite, plugins } from '@citation-js/core';
import { shortReference, yearOf } from '../../stories/citations/citation-marks';
import type { Source } from '../../stories/model/story-schema';
import { type Table, tableOf } from './table';
import type { BilingualStory } from './two-languages';

// keys as the tables name works, with hyphens, which BibTeX allows
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** The works of all stories and of the map, each once, by their ids. */
export const worksOf = (stories: readonly BilingualStory[]): Source[] =>
  [
    ...new Map(stories.flatMap(({ story }) => story.sources).map((source) => [source.id, source])).values(),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A work as reference managers read it: without our remarks on how it was used and checked. */
const cslItem = ({ note: _note, used: _used, reading: _reading, paragraphs: _paragraphs, ...item }: Source) =>
  item;

/** Works as CSL-JSON. */
export const cslJson = (works: readonly Source[]): string =>
  `${JSON.stringify(works.map(cslItem), null, 1)}\n`;

/** Works as BibTeX, each under its id as the key. */
export const bibtex = (works: readonly Source[]): string =>
  `${new Cite(works.map(cslItem)).format('bibtex').trim()}\n`;

/** Works as a table: key, short reference, and how each was used. */
export const sourcesTable = (works: readonly Source[]): Table =>
  tableOf(
    works.map((work) => {
      const year = yearOf(work);
      return {
        ...{
          id: work.id,
          title: work.title,
          reference: shortReference(work),
          year: year ? Number(year) : null,
        },
        ...{ workType: work.type, used: work.used },
        address: typeof work.URL === 'string' ? work.URL : null,
      };
    }),
  );
