/** A lost WebGL context (sleep, driver reset, another page's hunger) comes back without a new visit. */
import { dismiss, report } from '../state/problems.ts';

/** Watches a canvas. `restored` makes everything ready again. Returns how to stop. */
export function watchContext(canvas: HTMLCanvasElement, restored: () => void): () => void {
  const lost = (event: Event) => {
    // Without this the browser never gives it back.
    event.preventDefault();
    report('context-lost', 'the graphics context was lost; waiting for the browser to give it back');
  };
  const back = () => {
    dismiss({ code: 'context-lost' });
    restored();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', back);
  return () => {
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', back);
  };
}
