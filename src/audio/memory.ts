/**
 * How much decoded sound is kept. Decoded, a second of one channel is 192 kB, whatever the file weighed: what sounds
 * stays, and of the rest what was heard longest ago goes first. Pure.
 */

/** Bytes of decoded sound that may be held at a time. */
export const AUDIO_CAP = 48e6;
/** What nobody has heard for so long is let go, even if there is room. Seconds. */
export const KEEP = 30;

/** Bytes of one sample: a 32-bit float. */
const SAMPLE = 4;

export const decodedBytes = ({
  length,
  numberOfChannels,
}: Pick<AudioBuffer, 'length' | 'numberOfChannels'>): number => length * numberOfChannels * SAMPLE;

/** What a sound will take before it is decoded: its round, or ten seconds, and a little. */
export const guessedBytes = (loopSeconds: number | undefined, sampleRate: number): number =>
  Math.ceil(((loopSeconds ?? 10) + 0.5) * sampleRate) * SAMPLE;

export interface Held {
  bytes: number;
  /** How many sound with it now, or wait for it. Never let go while there are any. */
  uses: number;
  /** Second at which it last sounded. */
  heard: number;
}

/** Bytes of all that is held. */
export const heldBytes = (held: ReadonlyMap<string, Held>): number => {
  let sum = 0;
  for (const { bytes } of held.values()) sum += bytes;
  return sum;
};

/**
 * Which to let go so that `need` more bytes fit, longest unheard first.
 * @returns null when what sounds leaves no room
 */
export function makeRoom(held: ReadonlyMap<string, Held>, need: number, cap = AUDIO_CAP): string[] | null {
  let over = heldBytes(held) + need - cap;
  const idle = [...held].filter(([, one]) => one.uses === 0).sort(([, a], [, b]) => a.heard - b.heard);
  const gone: string[] = [];
  for (const [key, { bytes }] of idle) {
    if (over <= 0) break;
    gone.push(key);
    over -= bytes;
  }
  return over <= 0 ? gone : null;
}

/** What nobody has heard for {@link KEEP} seconds. */
export const stale = (held: ReadonlyMap<string, Held>, now: number): string[] =>
  [...held].filter(([, { uses, heard }]) => uses === 0 && now - heard > KEEP).map(([key]) => key);
