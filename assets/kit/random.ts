/** Seeded chance: the same seed gives the same kiln, byte for byte. Nothing in kit or pipeline calls Math.random. */

export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** low ≤ x < high */
  between(low: number, high: number): number;
  /** About `mean`, mostly within ±`spread` (triangular: no far outliers, so nothing pokes through a wall). */
  around(mean: number, spread: number): number;
  pick<T>(items: readonly T[]): T;
  /** An independent stream for a named part, so that adding a brick here does not reshuffle the tiles there. */
  fork(name: string): Random;
}

const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** mulberry32 seeded by a string. */
export function random(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    around: (mean, spread) => mean + spread * (next() + next() - 1),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    fork: (name) => random(`${seed}/${name}`),
  };
}
