import type { Frame, Page } from '@playwright/test';

type WindowWithContexts = { contexts?: WebGL2RenderingContext[] };

/** Records every WebGL context that a page and its frames create, also of canvases that have been removed. */
export const recordWebGLContexts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    (window as WindowWithContexts).contexts = contexts;
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = Reflect.apply(original, this, args);
      if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) contexts.push(context);
      return context;
    } as typeof original;
  });

/** Number of recorded WebGL contexts of a page or frame that are not lost. */
export const countWebGLContexts = (page: Page | Frame): Promise<number> =>
  page.evaluate(
    () =>
      ((window as WindowWithContexts).contexts ?? []).filter((context) => !context.isContextLost()).length,
  );
