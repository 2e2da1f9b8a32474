/** Opens a site on a renderer: loads in the right order, warms up, and only then says `ready`. No React. */
import type { Camera, Scene, WebGLRenderer } from 'three';
import type { Site } from '../pack/schema.ts';
import { setStep } from '../state/loading.ts';
import { visit } from '../state/visit.ts';
import { requestFrame } from './animation.ts';
import { watchContext } from './context.ts';
import { basisFolder, createLoaders } from './loaders.ts';
import { loadingOrder, loadStructures, textureFetcher } from './loading.ts';
import { createStage, type Stage } from './stage.ts';
import { warmUp } from './warm-up.ts';

export interface OpenSite {
  stage: Stage;
  close: () => void;
}

/** `base`: absolute URL of the pack folder with a slash at the end. `camera()` is asked each time it is needed. */
export function openSite(
  site: Site,
  base: string,
  gl: WebGLRenderer,
  scene: Scene,
  camera: () => Camera,
): OpenSite {
  const abort = new AbortController();
  const url = (file: string) => new URL(file, base).href;
  const loaders = createLoaders(gl, basisFolder());
  const stage = createStage(site, textureFetcher(url, loaders, abort.signal));
  stage.root.visible = false;
  scene.add(stage.root);

  const warm = () => warmUp(gl, scene, camera(), stage.root, stage.library);
  const now = visit.getState();
  const order = loadingOrder(site, now.place, now.period || site.start.period);
  const context = { url, loaders, library: stage.library, signal: abort.signal, ready: stage.add };

  const run = async () => {
    setStep('models', { state: 'running' });
    setStep('textures', { state: 'running' });
    await loadStructures(order.first, context);
    setStep('models', { state: 'done' });
    setStep('textures', { state: 'done' });
    setStep('ready', { state: 'running' });
    await warm();
    if (abort.signal.aborted) return;
    stage.root.visible = true;
    requestFrame();
    setStep('ready', { state: 'done' });
    // The rest comes while the visit is on, each whole and warm before it may show.
    const waiting: Parameters<typeof stage.add>[0][] = [];
    await loadStructures(order.later, { ...context, quiet: true, ready: (placed) => waiting.push(placed) });
    for (const placed of waiting) {
      await warmUp(gl, scene, camera(), placed.root, stage.library);
      if (abort.signal.aborted) return;
      stage.add(placed);
    }
    requestFrame();
  };
  const failed = (error: unknown) => {
    if (abort.signal.aborted) return;
    console.error('[yaohuo] the scene could not be made ready', error);
    setStep('ready', { state: 'failed' });
  };
  run().catch(failed);

  const unwatch = watchContext(gl.domElement, () => {
    // Everything on the GPU is gone; what we hold in memory goes up again.
    warm().then(requestFrame, failed);
  });
  return {
    stage,
    close() {
      abort.abort();
      unwatch();
      loaders.dispose();
      stage.dispose();
    },
  };
}
