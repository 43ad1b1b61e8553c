import '@citation-js/plugin-bibtex';
import { Cite, plugins } from '@citation-js/core';
import type { Source } from '../../stories/model/story-schema';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

/** Sources for reference managers, in BibLaTeX, in their order, each under its key. */
export const biblatexOf = (sources: readonly Source[]): string =>
  `${sources.map((source) => new Cite(source).format('biblatex').trim()).join('\n\n')}\n`;
