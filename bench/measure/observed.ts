/** What a page notes of itself while it loads, in milliseconds since its navigation. */
type Observed = {
  tasks: { start: number; duration: number }[];
  shifts: { at: number; value: number }[];
  events: { name: string; duration: number }[];
  firstPaint: number;
  largestPaint: number;
  /** When the first paragraph stood in its own typeface. */
  textReadable: number;
  /** When the first picture stood, be it a still or a map. */
  pictureStands: number;
  /** When the navigation began, milliseconds since 1970. */
  began: number;
};

declare global {
  interface Window {
    observed: Observed;
    /** Draw calls of every frame that drew anything. */
    draws: number[];
  }
}

/** Observers that a page starts before any of its own programs. Runs in the page: it must not use what stands outside. */
export function observe(): void {
  // frames inside the page are not what is measured
  if (window.top !== window) return;
  const observed: Observed = {
    tasks: [],
    shifts: [],
    events: [],
    firstPaint: 0,
    largestPaint: 0,
    textReadable: 0,
    pictureStands: 0,
    began: performance.timeOrigin,
  };
  window.observed = observed;
  const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    });
  watch('longtask', ({ startTime, duration }) => observed.tasks.push({ start: startTime, duration }));
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    observed.largestPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    const { hadRecentInput, value, startTime } = entry as PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    };
    if (!hadRecentInput) observed.shifts.push({ at: startTime, value });
  });
  watch('event', ({ name, duration }) => observed.events.push({ name, duration }), { durationThreshold: 16 });

  /** Text to be read, not a note or a control; px. */
  const SMALLEST = 15;
  const isRead = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && Number.parseFloat(getComputedStyle(element).fontSize) >= SMALLEST;
  };
  const isInView = (element: Element) => {
    const { width, height, top, bottom } = element.getBoundingClientRect();
    return width > 150 && height > 100 && bottom > 0 && top < innerHeight;
  };
  const paragraph = () =>
    [...document.querySelectorAll('section p, main p, p, main h2')].find(
      (element) => (element.textContent ?? '').trim().length > 60 && isRead(element),
    );
  const isTextReadable = () => {
    const first = paragraph();
    if (!first) return false;
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(first);
    // those after the first stand in for it while it is on its way
    const [family] = fontFamily.split(',');
    return document.fonts.check(
      `${fontStyle} ${fontWeight} ${fontSize} ${family}`,
      (first.textContent ?? '').slice(0, 60),
    );
  };
  const isPictureThere = () =>
    document.querySelector<HTMLElement>('[data-step]')?.dataset.settled === 'true' ||
    [...document.images].some((image) => image.complete && image.naturalWidth > 0 && isInView(image));
  const look = () => {
    const now = performance.now();
    if (!observed.textReadable && isTextReadable()) observed.textReadable = now;
    if (!observed.pictureStands && isPictureThere()) observed.pictureStands = now;
    if (!observed.textReadable || !observed.pictureStands) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Counts the draw calls of every frame. Runs in the page, before any of its own programs. */
export function countDraws(): void {
  window.draws = [];
  let calls = 0;
  const count = () => {
    if (calls > 0) window.draws.push(calls);
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
    const given = prototype[name] as (...rest: unknown[]) => void;
    prototype[name] = function (this: WebGL2RenderingContext, ...rest: unknown[]) {
      calls += 1;
      return given.apply(this, rest);
    };
  }
}
