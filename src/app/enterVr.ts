/** The press on Enter VR. */
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { vr, wantVr } from './vr.ts';

/**
 * Starts the headset's session. Before the site stands there is nothing to show: the wish is kept and carried out, or
 * asked for once more, when it does. A refusal is a note; the visit on the screen goes on.
 */
export async function enterVr(): Promise<void> {
  if (vr.getState().support !== 'ready') return;
  try {
    const { enterVr: enter } = await import('../visitor/xr/store.ts');
    await enter();
    wantVr(false);
  } catch (error) {
    // Still loading: the wish stays, and the site asks for one more press when it stands (VrDoor).
    if (visit.getState().phase !== 'site') return;
    wantVr(false);
    report('xr-refused', String(error));
  }
}
