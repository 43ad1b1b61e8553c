declare module 'citeproc' {
  type System = {
    /** CSL locale as XML, by language tag. */
    retrieveLocale: (language: string) => string;
    /** CSL-JSON item by id. */
    retrieveItem: (id: string) => unknown;
  };
  /** The CSL processor: items and a style in, references out. */
  class Engine {
    constructor(system: System, style: string, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
