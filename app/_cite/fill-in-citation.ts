/** Stands in the texts of citations for the site’s origin and base path, which only the page knows that is read. */
export const ORIGIN = 'https://origin.invalid';

/** Stands in the texts of citations for the day on which they are copied. */
export const ACCESS_DAY = '2001-02-03';

/** Formats of a citation, the styles for people first. */
export const CITATION_FORMATS = ['chicago', 'mla', 'apa', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A part of a story with its citation in each format, with {@link ORIGIN} and {@link ACCESS_DAY} in them. */
export type CitationTexts = {
  id: string;
  kind: 'story' | 'chapter' | 'step' | 'panel';
  title: string;
  /** Ids of the steps in which a table stands; none for other parts. */
  steps: readonly string[];
  texts: Readonly<Record<CitationFormat, string>>;
};

/** How the files of a format name a day. */
const DAY_IN = {
  bibtex: (isoDay: string) => isoDay,
  ris: (isoDay: string) => isoDay.split('-').map(Number).join('/'),
};

/** CSL-JSON with another day of access. */
function accessedOn(json: string, isoDay: string): string {
  const accessed = { 'date-parts': [isoDay.split('-').map(Number)] };
  const items = JSON.parse(json) as object[];
  return JSON.stringify(
    items.map((item) => ({ ...item, accessed })),
    null,
    2,
  );
}

/**
 * A citation’s text with the address under which the site is read, without a slash at its end, and the day of access as
 * an ISO day. Styles for people name no day of access, since an edition has its own.
 */
export function fillIn(
  text: string,
  format: CitationFormat,
  { origin, day }: { origin: string; day: string },
): string {
  const addressed = text.replaceAll(ORIGIN, origin);
  if (format === 'csl') return accessedOn(addressed, day);
  if (format !== 'bibtex' && format !== 'ris') return addressed;
  return addressed.replaceAll(DAY_IN[format](ACCESS_DAY), DAY_IN[format](day));
}
