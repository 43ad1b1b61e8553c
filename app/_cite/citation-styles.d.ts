declare module '@citation/csl-style-chicago-note-bibliography' {
  /** A CSL style as XML. */
  const style: { content: string };
  export default style;
}

declare module '@citation-js/core' {
  /** References that are written in other formats. */
  export class Cite {
    constructor(items: unknown);
    /** The references as CSL-JSON. */
    data: { title?: string; URL?: string; author?: unknown; issued?: unknown }[];
    format(format: 'bibtex' | 'biblatex' | 'ris'): string;
  }
  type CslConfig = {
    styles: { data: Readonly<Record<string, string>> };
    locales: { data: Readonly<Record<string, string>> };
  };
  type BibtexConfig = { format: { useIdAsLabel: boolean; checkLabel: boolean } };
  export const plugins: {
    config: { get: ((plugin: '@csl') => CslConfig) & ((plugin: '@bibtex') => BibtexConfig) };
  };
}

declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-ris' {}
