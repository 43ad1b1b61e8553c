/** Whether the browser gives a WebGL 2 context: asked before the map’s program and data are fetched. */
export function hasWebGL(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // browsers allow few contexts at once, and the map needs one
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
