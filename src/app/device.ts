/** What this device is likely to draw well. A guess, to begin with: the visitor may choose otherwise. Pure. */
import type { Quality } from '../state/settings.ts';

/** Browsers of headsets that stand alone: as quick as a telephone, but made for this. */
const HEADSET = /OculusBrowser|Quest|PicoBrowser|\bPico\b|VIVE|Wolvic/i;
const MOBILE = /Android|iPhone|iPad|iPod|Mobile/i;
/** No graphics hardware at all. */
const SOFTWARE = /SwiftShader|llvmpipe|softpipe|Software|Basic Render/i;
/** Built into the processor, and old. */
const WEAK = /Intel.*\b(?:HD Graphics|GMA)|Mali-4|Adreno.*\b[345]\d\d\b|PowerVR/i;
const STRONG = /NVIDIA|GeForce|\bRTX\b|\bGTX\b|Radeon (?:RX|Pro)|\bArc\b.*A\d|Apple M\d/i;

/** From what the browser calls itself, and what it calls the graphics chip (empty if it does not say). */
export function suitedQuality(agent: string, gpu: string): Quality {
  if (HEADSET.test(agent)) return 'standard';
  if (MOBILE.test(agent) || SOFTWARE.test(gpu) || WEAK.test(gpu)) return 'low';
  return STRONG.test(gpu) ? 'high' : 'standard';
}
