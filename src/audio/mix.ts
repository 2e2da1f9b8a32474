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

/** How much louder another must be to take the place of one that has the costly panner: each change can be heard. */
export const HOLD = dbToGain(3);

/** The few that deserve the costly panner: the loudest at the ear, and `held` ones unless clearly outdone. */
export function loudest(
  sounds: readonly Loudness[],
  most: number,
  held: ReadonlySet<string> = new Set(),
): Set<string> {
  const weight = ({ id, gain }: Loudness) => gain * (held.has(id) ? HOLD : 1);
  return new Set(
    [...sounds]
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, most)
      .map((s) => s.id),
  );
}

/** What a wall does to a sound behind it: it takes the edge off, and some of the loudness. */
export const MUFFLED = { hertz: 850, gain: dbToGain(-7) } as const;
/** What a sound in sight may keep: nothing is taken from it. */
export const CLEAR = { hertz: 20_000, gain: 1 } as const;
/** A hit this near a sound is the thing that sounds, not a wall before it; metres. */
export const SOUNDING_BODY = 0.7;

/**
 * True if something stands between ear and sound.
 * @param hit metres from the ear to the first thing on the way, `Infinity` if there is none
 */
export const behindWall = (hit: number, distance: number): boolean => hit < distance - SOUNDING_BODY;

/** 0…1 that looks like chance and is the same each time: the `n`-th throw of a thing's own dice. */
export const chance = (id: string, n: number): number => {
  let hash = Math.imul(Math.round(n * 2) + 1, 0x9e3779b1);
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) / 4294967296;
};

/** 1 give or take `by`, other for each `n`: what is struck again does not sound quite the same. */
export const varied = (id: string, n: number, by: number): number => 1 + by * (2 * chance(id, n) - 1);
