/** The package’s types declare a default export, which the file does not have. */
declare module 'scorm-again/scorm12/min' {
  export class Scorm12API {
    constructor(settings: { autocommit: boolean });
    readonly cmi: object;
    loadFromJSON(saved: object): void;
    on(call: string, hear: () => void): void;
    LMSInitialize(nothing: ''): string;
    LMSGetValue(element: string): string;
    LMSSetValue(element: string, value: string): string;
    LMSCommit(nothing: ''): string;
    LMSFinish(nothing: ''): string;
  }
}
