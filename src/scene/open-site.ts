/** Opens a site on a renderer: loads in the right order, warms up, and only then says `ready`. No React. */
import type { Camera, Scene, Vector3, WebGLRenderer } from 'three';
import type { Site } from '../pack/schema.ts';
import { setStep } from '../state/loading.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import { requestFrame } from './animation.ts';
import { watchContext } from './context.ts';
import { basisFolder, createLoaders } from './loaders.ts';
import { firstStep, loadStructures, textureFetcher } from './loading.ts';
import { nearScale } from './quality.ts';
import { createStage } from './stage.ts';
import type { Stream } from './stream.ts';
import type { PlacedStructure } from './structure.ts';
import { warmUp } from './warm-up.ts';

export interface OpenSite {
  /** The visit or the settings changed. */
  follow: () => void;
  /** One frame, `dt` seconds after the last, seen from `eye`. True if another must follow. */
  step: (dt: number, eye: Vector3) => boolean;
  /** True if something in sight moves by itself. */
  lively: () => boolean;
  /** Ids of the structures whose model and whose stand-in show. */
  shown: () => { models: string[]; standIns: string[] };
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

  const { library } = stage;
  const context = { url, loaders, library, signal: abort.signal };
  const warm = () => warmUp(gl, scene, camera(), stage.root, library);
  let stream: Stream | null = null;
  /** The rest comes as the visitor walks; what brings it is fetched with the first picture, not before. */
  let begin: (() => Promise<void>) | null = null;

  const run = async () => {
    const now = visit.getState();
    const scale = nearScale(settings.getState().quality);
    const list = firstStep(site, now.place, now.period || site.start.period, scale);
    const had = new Map<string, PlacedStructure | null>(list.map(({ id }) => [id, null]));
    setStep('models', { state: 'running' });
    setStep('textures', { state: 'running' });
    await loadStructures(list, context, (placed) => {
      had.set(placed.structure.id, placed);
      stage.add(placed);
    });
    setStep('models', { state: 'done' });
    setStep('textures', { state: 'done' });
    setStep('ready', { state: 'running' });
    await warm();
    if (abort.signal.aborted) return;
    stage.root.visible = true;
    requestFrame();
    setStep('ready', { state: 'done' });
    begin = async () => {
      const { createStream } = await import('./stream.ts');
      if (abort.signal.aborted) return;
      stream = createStream({ ...context, site, stage, gl, scene, camera }, had);
      requestFrame();
    };
  };
  const failed = (error: unknown) => {
    if (abort.signal.aborted) return;
    console.error('[yaohuo] the scene could not be made ready', error);
    if (!stage.root.visible) setStep('ready', { state: 'failed' });
  };
  run().catch(failed);

  const unwatch = watchContext(gl.domElement, () => {
    // Everything on the GPU is gone; what we hold in memory goes up again.
    stage.forget();
    stream?.restore();
    warm().then(requestFrame, failed);
  });
  return {
    follow() {
      if (stream) stream.follow();
      else stage.follow();
    },
    step(dt, eye) {
      begin?.().catch(failed);
      begin = null;
      const more = stream?.step(eye) === true;
      return stage.step(gl, dt, eye) || more;
    },
    lively: stage.lively,
    shown: () => ({ models: stage.shown(), standIns: stream?.standInsShown() ?? [] }),
    close() {
      abort.abort();
      unwatch();
      loaders.dispose();
      stream?.close();
      stage.dispose();
    },
  };
}
