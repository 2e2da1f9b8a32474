/** An echo made from numbers: noise that dies away, its high tones first. Pure and seeded: the same room each time. */

export interface Room {
  /** Seconds to fall by 60 dB. */
  decay: number;
  /** 0…1: how much faster high tones die. */
  damping: number;
}

/**
 * One channel of an impulse response.
 * @param seed different for left and right, so that the room is wide
 */
export function impulse(room: Room, sampleRate: number, seed: number): Float32Array<ArrayBuffer> {
  const length = Math.max(1, Math.round(room.decay * sampleRate));
  const samples = new Float32Array(length);
  let state = seed >>> 0 || 1;
  let low = 0;
  let level = 1;
  const fall = 10 ** (-3 / length);
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const noise = state / 2147483648 - 1;
    const t = i / length;
    // A one-pole filter that closes as time goes on: stone stays bright, straw and clay go dull at once.
    const open = 1 - room.damping * (0.35 + 0.6 * t);
    low += open * (noise - low);
    samples[i] = low * level;
    level *= fall;
  }
  return samples;
}
