/** What renders WebGL: a graphics card, software on the processor, which is slow, or nothing. */
export type Graphics = 'card' | 'software' | 'none';

/** Renderer names of software rendering. */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|swrast|software|basic render|\bwarp\b/i;

/** The renderer’s name; some browsers put their own in its place. */
function rendererName(context: WebGL2RenderingContext): string {
  const name = String(context.getParameter(context.RENDERER));
  // Chromium gives the renderer only here; Firefox logs a warning when the extension is requested
  const debugInfo = name === 'WebKit WebGL' ? context.getExtension('WEBGL_debug_renderer_info') : null;
  return debugInfo ? String(context.getParameter(debugInfo.UNMASKED_RENDERER_WEBGL)) : name;
}

/** What renders WebGL 2 in this browser: detected before the map’s code and data are fetched. */
export function detectGraphics(): Graphics {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return 'none';
    const renderer = rendererName(context);
    // browsers allow few contexts at a time, and the map needs one
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return SOFTWARE_RENDERERS.test(renderer) ? 'software' : 'card';
  } catch {
    return 'none';
  }
}
