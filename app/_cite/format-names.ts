import * as messages from '#messages/cite';
import type { CitationFormat } from './fill-in-citation';

/** Names of styles and formats, for readers. */
export const FORMAT_NAMES: Readonly<Record<CitationFormat, string>> = {
  chicago: messages.chicago,
  mla: messages.mla,
  apa: messages.apa,
  bibtex: messages.bibtex,
  ris: messages.ris,
  csl: messages.csl,
};
