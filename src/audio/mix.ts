/** The arithmetic of the mix: decibels, distance, buses, ducking. Pure. */
import type { Settings } from '../state/settings.ts';

export type Bus = 'voice' | 'beds' | 'spots';

export const dbToGain = (db: number): number => 10 ** (db / 20);
export const gainToDb = (gain: number): number => (gain <= 0 ? -Infinity : 20 * Math.log10(gain));

/** Linear gain of a bus from the visitor's choices. Muting is done once, at the master. */
export const busGain = (settings: Settings, bus: Bus): number => settings.volume[bus];
export const masterGain = (settings: Settings): number => (settings.muted ? 0 : settings.volume.master);

/** The world steps back while somebody speaks, and comes forward slowly after. */
export const DUCK = { gain: 0.3, down: 0.3, up: 0.8 } as const;

/**
 * The same law as the Web Audio `inverse` model, so that the probe can say how loud a thing is at the ear.
 * @returns linear gain, 1 inside `refDistance`
 */
export const attenuation = (
  distance: number,
  { refDistance, rolloff }: { refDistance: number; rolloff: number },
): number => refDistance / (refDistance + rolloff * (Math.max(distance, refDistance) - refDistance));

/** A sound beyond this stops and is let go; it starts again a little nearer, so that a border does not stutter. */
export const audible = (distance: number, maxDistance: number, playing: boolean): boolean =>
  distance <= maxDistance * (playing ? 1.15 : 1);

export interface Loudness {
  id: string;
  gain: number;
}

/** The few that deserve the costly panner: the loudest at the ear. Stable: equals keep their order. */
export function loudest(sounds: readonly Loudness[], most: number): Set<string> {
  return new Set(
    [...sounds]
      .sort((a, b) => b.gain - a.gain)
      .slice(0, most)
      .map((s) => s.id),
  );
}
