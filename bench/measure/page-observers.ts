/** What observers in a page record while it loads, in milliseconds since its navigation. */
type PageObservations = {
  tasks: { start: number; duration: number }[];
  shifts: { at: number; value: number }[];
  events: { name: string; duration: number }[];
  firstPaint: number;
  largestPaint: number;
  /** When the first paragraph was there and its typeface loaded. */
  textReadable: number;
  /** When the first picture was there, a still or the live map. */
  firstPicture: number;
  /** When the navigation began, milliseconds since 1970. */
  navigationStart: number;
};

declare global {
  interface Window {
    observations: PageObservations;
    /** WebGL draw calls of every animation frame that had any. */
    drawCalls: number[];
  }
}

/** Starts observers. Runs in the page before the page’s scripts, so it uses nothing from outside the function. */
export function startObservers(): void {
  // frames inside the page are not what is measured
  if (window.top !== window) return;
  const observations: PageObservations = {
    tasks: [],
    shifts: [],
    events: [],
    firstPaint: 0,
    largestPaint: 0,
    textReadable: 0,
    firstPicture: 0,
    navigationStart: performance.timeOrigin,
  };
  window.observations = observations;
  const observeEntries = (type: string, record: (entry: PerformanceEntry) => void, options: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({
      type,
      buffered: true,
      ...options,
    });
  observeEntries('longtask', ({ startTime, duration }) =>
    observations.tasks.push({ start: startTime, duration }),
  );
  observeEntries('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observations.firstPaint = startTime;
  });
  observeEntries('largest-contentful-paint', ({ startTime }) => {
    observations.largestPaint = startTime;
  });
  observeEntries('layout-shift', (entry) => {
    const { hadRecentInput, value, startTime } = entry as PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    };
    if (!hadRecentInput) observations.shifts.push({ at: startTime, value });
  });
  observeEntries('event', ({ name, duration }) => observations.events.push({ name, duration }), {
    durationThreshold: 16,
  });

  /** Font size of prose at least, in contrast to notes and controls; pixels. */
  const MIN_FONT_SIZE = 15;
  const isRead = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && Number.parseFloat(getComputedStyle(element).fontSize) >= MIN_FONT_SIZE;
  };
  const isInView = (element: Element) => {
    const { width, height, top, bottom } = element.getBoundingClientRect();
    return width > 150 && height > 100 && bottom > 0 && top < innerHeight;
  };
  const findParagraph = () =>
    [...document.querySelectorAll('section p, main p, p, main h2')].find(
      (element) => (element.textContent ?? '').trim().length > 60 && isRead(element),
    );
  const isTextReadable = () => {
    const first = findParagraph();
    if (!first) return false;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(first);
    // the families after the first are fallbacks
    const [family] = fontFamily.split(',');
    return document.fonts.check(
      `${fontStyle} ${fontWeight} ${fontSize} ${family}`,
      (first.textContent ?? '').slice(0, 60),
    );
  };
  const isPictureLoaded = () =>
    document.querySelector<HTMLElement>('[data-step]')?.dataset.settled === 'true' ||
    [...document.images].some((image) => image.complete && image.naturalWidth > 0 && isInView(image));
  const check = () => {
    const now = performance.now();
    if (!observations.textReadable && isTextReadable()) observations.textReadable = now;
    if (!observations.firstPicture && isPictureLoaded()) observations.firstPicture = now;
    if (!observations.textReadable || !observations.firstPicture) requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
}

/** Counts the draw calls of every animation frame. Runs in the page, before the page’s scripts. */
export function countDrawCalls(): void {
  window.drawCalls = [];
  let calls = 0;
  const count = () => {
    if (calls > 0) window.drawCalls.push(calls);
    calls = 0;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>;
  for (const name of [
    'drawArrays',
    'drawElements',
    'drawArraysInstanced',
    'drawElementsInstanced',
    'drawRangeElements',
  ]) {
    const original = prototype[name] as (...args: unknown[]) => void;
    prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      calls += 1;
      return original.apply(this, args);
    };
  }
}
