/** Whether this browser can draw the site at all. */

let gpu = '';

/** What the browser calls the graphics chip, once `webglProblem` has asked; empty if it does not say. */
export const gpuName = (): string => gpu;

/** `null` if it can; else why not, in English, for the attendant's line. */
export function webglProblem(): string | null {
  if (typeof document === 'undefined') return 'there is no document to draw in';
  if (typeof WebGL2RenderingContext === 'undefined') return 'this browser has no WebGL 2';
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return 'the browser refuses a WebGL 2 context (graphics driver blocked or switched off?)';
    const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
    gpu = String(context.getParameter(unmasked ?? context.RENDERER));
    // Browsers allow few contexts at a time: give this one back now.
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return null;
  } catch (error) {
    return String(error);
  }
}
