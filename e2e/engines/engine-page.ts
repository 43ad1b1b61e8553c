export type Size = { width: number; height: number };

/**
 * A page in a browser that Playwright cannot drive. Selectors are CSS, or XPath if they begin with `//`. Functions that
 * run in the page are sent as text: they may use nothing outside themselves but their arguments.
 */
export type EnginePage = {
  /** Opens an address and waits until it has loaded. */
  open: (address: string) => Promise<void>;
  run: <Args extends unknown[], Result>(
    pageFunction: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Result>;
  /** Runs a function in the document of a frame, whatever its origin. */
  runIn: <Args extends unknown[], Result>(
    frame: string,
    pageFunction: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Result>;
  /** Presses a key, named as in `KeyboardEvent.key`. */
  press: (key: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
  clickIn: (frame: string, selector: string) => Promise<void>;
  turnWheel: (pixels: number) => Promise<void>;
  resize: (size: Size) => Promise<void>;
  screenshot: () => Promise<Buffer>;
  /** Activates this page: it is visible and receives keys. */
  bringToFront: () => Promise<void>;
  /** Opens another page with the same profile. */
  openPage: () => Promise<EnginePage>;
  /** Errors so far: in the console, uncaught ones, and requests to other hosts. */
  errors: () => Promise<readonly string[]>;
};

/** A running browser; every page that `newPage` opens has a fresh profile, as far as the browser allows it. */
export type Engine = {
  newPage: (size: Size) => Promise<{ page: EnginePage; close: () => Promise<void> }>;
  quit: () => Promise<void>;
};

/** XPath of the button with exactly this text. */
export const buttonXPath = (text: string): string => `//button[normalize-space()="${text}"]`;
