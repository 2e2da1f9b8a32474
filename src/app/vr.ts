/** Whether a headset can be used here, and the press that was meant for it. */
import { createStore } from 'zustand/vanilla';

export interface VrState {
  /** `insecure`: the browser hides WebXR because the page is not https or localhost. */
  support: 'looking' | 'ready' | 'none' | 'insecure';
  /** Enter VR was pressed before the site stood; carried out, or asked for again, once it does. */
  wanted: boolean;
}

export const vr = createStore<VrState>(() => ({ support: 'looking', wanted: false }));

export const wantVr = (wanted: boolean) => vr.setState({ wanted });

/** Asks the browser, now and whenever a headset is plugged in or taken away. */
export function lookForHeadset(): void {
  const xr = navigator.xr;
  if (!xr) {
    vr.setState({ support: globalThis.isSecureContext ? 'none' : 'insecure' });
    return;
  }
  const ask = () =>
    xr.isSessionSupported('immersive-vr').then(
      (yes) => vr.setState({ support: yes ? 'ready' : 'none' }),
      () => vr.setState({ support: 'none' }),
    );
  void ask();
  xr.addEventListener?.('devicechange', ask);
}
