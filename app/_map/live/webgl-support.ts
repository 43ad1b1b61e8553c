/** What draws WebGL here: a graphics card, a program on the processor, which is slow, or nothing. */
export type Graphics = 'card' | 'software' | 'none';

/** How programs that draw instead of a graphics card call themselves. */
const PROGRAMS = /swiftshader|llvmpipe|softpipe|swrast|software|basic render|\bwarp\b/i;

/** Whose name a browser gives for what draws; some give their own. */
function rendererOf(context: WebGL2RenderingContext): string {
  const name = String(context.getParameter(context.RENDERER));
  // Chromium names what draws only here; Firefox complains if it is asked for it
  const asked = name === 'WebKit WebGL' ? context.getExtension('WEBGL_debug_renderer_info') : null;
  return asked ? String(context.getParameter(asked.UNMASKED_RENDERER_WEBGL)) : name;
}

/** What draws WebGL 2 here: asked before the map’s program and data are fetched. */
export function graphicsHere(): Graphics {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return 'none';
    const renderer = rendererOf(context);
    // browsers allow few contexts at once, and the map needs one
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return PROGRAMS.test(renderer) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}
