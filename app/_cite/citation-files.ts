import type { CitationFormat } from './fill-in-citation';

/** Ending and media type of the files of each format. */
export const CITATION_FILES = {
  chicago: { ending: 'txt', type: 'text/plain' },
  mla: { ending: 'txt', type: 'text/plain' },
  apa: { ending: 'txt', type: 'text/plain' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
} as const satisfies Record<CitationFormat, { ending: string; type: string }>;

/** Formats of the files that reference managers read. */
export const FILE_FORMATS = ['bibtex', 'ris', 'csl'] as const;

/** Name of the file with the citation of a whole story. */
export const citationFile = (story: string, format: (typeof FILE_FORMATS)[number]): string =>
  `${story}.${CITATION_FILES[format].ending}`;
