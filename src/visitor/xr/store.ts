/**
 * The headset session: one store outside React, and the two doors into it. Defaults of the library that do not suit
 * us are set here: no emulator, no needless permissions, a calm frame rate, our own host for everything fetched.
 */
import { createXRStore } from '@react-three/xr';
import { report } from '../../state/problems.ts';

export const xrStore = createXRStore({
  emulate: false,
  offerSession: 'immersive-vr',
  enterGrantedSession: ['immersive-vr'],
  // Absolute, or the library throws. It wants the list of profiles before it counts a controller as there.
  baseAssetPath: new URL(`${import.meta.env.BASE_URL}xr-profiles/`, document.baseURI).href,
  frameRate: (rates) => Array.from(rates).find((rate) => rate >= 72) ?? false,
  foveation: 0.5,
  anchors: false,
  planeDetection: false,
  meshDetection: false,
  hitTest: false,
  domOverlay: false,
  // Controllers are drawn and pointed with by us, from the session's own list (Controllers.tsx).
  controller: false,
  gaze: { clickThresholdMs: 1500 },
  transientPointer: { clickThresholdMs: 1500 },
  screenInput: false,
});

let mounted: () => void = () => {};
let stands = new Promise<void>((done) => {
  mounted = done;
});

/** Called by the rig once the scene can take a session, and when it is gone again. */
export const setRigStands = (yes: boolean) => {
  if (yes) mounted();
  else {
    stands = new Promise<void>((done) => {
      mounted = done;
    });
  }
};

/**
 * The library reads every button and axis of every controller each frame, for its own models. Ours are read in
 * sticks.ts, so its controllers are given nothing to read.
 */
xrStore.subscribe(({ inputSourceStates }) => {
  for (const state of inputSourceStates)
    if (state.type === 'controller' && Object.keys(state.layout.components).length > 0)
      state.layout = { ...state.layout, components: {} };
});

/** Milliseconds to wait for the scene: a browser forgets the press that asked for the session after about five seconds. */
const PATIENCE = 4000;

/** Set while we end the session ourselves: an end nobody asked for is told to the visitor. */
export const leaving = { asked: false };

/**
 * Starts a session. Call it from a press. @throws what the browser says if it refuses, or if the scene is not there in
 * time
 */
export async function enterVr(): Promise<void> {
  if (xrStore.getState().session) return;
  await Promise.race([
    stands,
    new Promise((_, fail) =>
      setTimeout(() => fail(new Error('the scene is not ready for a headset')), PATIENCE),
    ),
  ]);
  leaving.asked = false;
  await xrStore.enterVR();
}

/** The same, reporting a refusal instead of throwing. @returns whether a session began */
export async function enterVR(): Promise<boolean> {
  try {
    await enterVr();
    return true;
  } catch (error) {
    report('xr-refused', String(error));
    return false;
  }
}

/** Ends the session, asked for by the visitor. */
export function leaveVr(): void {
  leaving.asked = true;
  void xrStore.getState().session?.end();
}

/** Whether a headset can be entered here. `reason` is for the attendant. */
export async function vrSupport(): Promise<{ ok: boolean; reason: 'ready' | 'insecure' | 'none' }> {
  if (!globalThis.isSecureContext) return { ok: false, reason: 'insecure' };
  const yes = await navigator.xr?.isSessionSupported('immersive-vr').catch(() => false);
  return yes ? { ok: true, reason: 'ready' } : { ok: false, reason: 'none' };
}
