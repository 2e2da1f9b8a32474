/**
 * Sound made from numbers: noise, filters, envelopes, struck things. Mono, 48 kHz, −1…1. Recipes of a site are built
 * from these and say in words what they imitate; everything is seeded, so a recipe gives the same bytes each time.
 */
import type { Random } from './random.ts';

export const RATE = 48000;

/** How a sound is made. */
export interface Recipe {
  /** What it imitates and how, for the curator. */
  says: string;
  /** Seconds of one round, for loops. */
  loopSeconds?: number;
  make: (random: Random) => Float32Array;
}

/** A new silent buffer of `seconds`. */
export const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * RATE));

/** White noise. */
export const noise = (seconds: number, random: Random): Float32Array => {
  const out = silence(seconds);
  for (let i = 0; i < out.length; i += 1) out[i] = random.next() * 2 - 1;
  return out;
};

export type FilterKind = 'low' | 'high' | 'band';

/** Second-order filter (RBJ cookbook forms). `hz` may move with time, seconds → Hz. */
export function filter(
  input: Float32Array,
  kind: FilterKind,
  hz: number | ((t: number) => number),
  q = Math.SQRT1_2,
): Float32Array {
  const out = new Float32Array(input.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let a1 = 0;
  let a2 = 0;
  const set = (f: number) => {
    const w = (2 * Math.PI * Math.min(f, RATE * 0.45)) / RATE;
    const alpha = Math.sin(w) / (2 * q);
    const cos = Math.cos(w);
    const a0 = 1 + alpha;
    if (kind === 'band') [b0, b1, b2] = [alpha, 0, -alpha];
    else if (kind === 'low') [b0, b1, b2] = [(1 - cos) / 2, 1 - cos, (1 - cos) / 2];
    else [b0, b1, b2] = [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2];
    b0 /= a0;
    b1 /= a0;
    b2 /= a0;
    a1 = (-2 * cos) / a0;
    a2 = (1 - alpha) / a0;
  };
  if (typeof hz === 'number') set(hz);
  for (let i = 0; i < input.length; i += 1) {
    if (typeof hz !== 'number' && i % 64 === 0) set(hz(i / RATE));
    const x = input[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
}

/** Adds `sound` × `gain` into `into` at a second; what hangs over the end comes round to the beginning if `wrap`. */
export function add(into: Float32Array, sound: Float32Array, at: number, gain = 1, wrap = false): void {
  const start = Math.round(at * RATE);
  for (let i = 0; i < sound.length; i += 1) {
    const j = start + i;
    if (j < into.length) into[j] = into[j]! + sound[i]! * gain;
    else if (wrap) into[j % into.length] = into[j % into.length]! + sound[i]! * gain;
    else return;
  }
}

/** Multiplies by an envelope of time. */
export const shape = (sound: Float32Array, envelope: (t: number) => number): Float32Array =>
  sound.map((x, i) => x * envelope(i / RATE));

/** A struck thing: decaying partials `[Hz, level, seconds to fall by 60 dB]`, with a short knock of noise. */
export function struck(
  seconds: number,
  partials: readonly (readonly [number, number, number])[],
  random: Random,
  knock = { level: 0.4, hz: 2500, seconds: 0.012 },
): Float32Array {
  const out = silence(seconds);
  for (const [hz, level, fall] of partials) {
    const phase = random.next() * Math.PI * 2;
    for (let i = 0; i < out.length; i += 1) {
      const t = i / RATE;
      out[i] = out[i]! + level * Math.sin(2 * Math.PI * hz * t + phase) * 10 ** ((-3 * t) / fall);
    }
  }
  const tap = filter(noise(Math.min(seconds, knock.seconds * 6), random), 'band', knock.hz, 0.8);
  add(
    out,
    shape(tap, (t) => Math.exp(-t / knock.seconds)),
    0,
    knock.level,
  );
  // A blow has no edge: 1 ms of rise keeps the speaker from clicking.
  return shape(out, (t) => Math.min(1, t / 0.001));
}

/** A slow wavering 0…1 that comes round after `round` seconds, so that loops have no seam. */
export function waver(round: number, random: Random, waves = 5): (t: number) => number {
  const parts = Array.from({ length: waves }, (_, k) => ({
    cycles: k + 1,
    phase: random.next() * Math.PI * 2,
    level: 1 / (k + 1),
  }));
  const sum = parts.reduce((s, p) => s + p.level, 0);
  return (t) =>
    0.5 +
    (0.5 / sum) *
      parts.reduce((s, p) => s + p.level * Math.sin((2 * Math.PI * p.cycles * t) / round + p.phase), 0);
}

/**
 * Makes a loop of a longer take: its tail is laid over its head with equal power.
 * @param take at least `seconds + overlap` long
 */
export function loop(take: Float32Array, seconds: number, overlap = 1): Float32Array {
  const length = Math.round(seconds * RATE);
  const fade = Math.round(overlap * RATE);
  const out = take.slice(0, length);
  for (let i = 0; i < fade; i += 1) {
    const k = i / fade;
    out[i] = take[i]! * Math.sin((k * Math.PI) / 2) + take[length + i]! * Math.cos((k * Math.PI) / 2);
  }
  return out;
}

/** Scales so that the loudest sample is `peak`. */
export function level(sound: Float32Array, peak = 0.7): Float32Array {
  let most = 0;
  for (const x of sound) most = Math.max(most, Math.abs(x));
  return most === 0 ? sound : sound.map((x) => (x * peak) / most);
}

/** 16-bit WAV. */
export function toWav(sound: Float32Array): Uint8Array {
  const bytes = new Uint8Array(44 + sound.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, s: string) => {
    for (let i = 0; i < s.length; i += 1) view.setUint8(at + i, s.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + sound.length * 2, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, sound.length * 2, true);
  sound.forEach((x, i) => {
    view.setInt16(44 + i * 2, Math.round(Math.max(-1, Math.min(1, x)) * 32767), true);
  });
  return bytes;
}
