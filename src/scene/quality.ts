/** What the visitor's choice of quality means for drawing. */
import type { Effect } from '../pack/schema.ts';
import type { Quality } from '../state/settings.ts';

/** Device pixels per CSS pixel for the canvas. A headset decides for itself. */
export const pixelRatio = (quality: Quality, device = globalThis.devicePixelRatio || 1): number =>
  quality === 'low' ? 1 : Math.min(device, quality === 'standard' ? 1.5 : 2);

/** Effects that mean overdraw for mood alone are left out at low quality. */
export const effectDrawn = (kind: Effect['kind'], quality: Quality): boolean =>
  quality !== 'low' || (kind !== 'shaft' && kind !== 'dust');

/** Sharpness of textures seen at a slant. */
export const anisotropy = (quality: Quality): number => (quality === 'low' ? 2 : quality === 'high' ? 16 : 8);

/** Multiplies every structure's `near`. */
export const nearScale = (quality: Quality): number =>
  quality === 'low' ? 0.6 : quality === 'high' ? 1.6 : 1;
