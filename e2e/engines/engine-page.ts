export type Size = { width: number; height: number };

/**
 * A page in a browser that Playwright cannot drive. Elements are named by a CSS selector, or by an XPath that begins
 * with `//`; functions that run in the page may not use anything around them.
 */
export type EnginePage = {
  /** Opens an address and waits for it to have loaded. */
  open: (address: string) => Promise<void>;
  run: <Args extends unknown[], Result>(code: (...args: Args) => Result, ...args: Args) => Promise<Result>;
  /** The same in the document of a frame, whatever its origin. */
  runIn: <Args extends unknown[], Result>(
    frame: string,
    code: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Result>;
  /** Presses a key by the name that it has in a `KeyboardEvent`. */
  press: (key: string) => Promise<void>;
  click: (element: string) => Promise<void>;
  clickIn: (frame: string, element: string) => Promise<void>;
  turnWheel: (pixels: number) => Promise<void>;
  resize: (size: Size) => Promise<void>;
  screenshot: () => Promise<Buffer>;
  /** Makes this page the one that is seen and hears keys. */
  show: () => Promise<void>;
  /** Another page of the same reader. */
  another: () => Promise<EnginePage>;
  /** Errors in the console, exceptions that nothing caught, requests to another host. */
  complaints: () => Promise<readonly string[]>;
};

/** A browser that has been started; every reader has a profile of his own as far as the browser can give him one. */
export type Engine = {
  reader: (size: Size) => Promise<{ page: EnginePage; leave: () => Promise<void> }>;
  quit: () => Promise<void>;
};

/** A button by the words on it. */
export const button = (words: string): string => `//button[normalize-space()="${words}"]`;
