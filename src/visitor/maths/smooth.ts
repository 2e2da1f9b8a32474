/** Ease towards a value by a rate per second, the same at any frame rate. Settles exactly. */
export function approach(current: number, target: number, rate: number, dt: number, settle = 1e-4): number {
  const next = target + (current - target) * Math.exp(-rate * dt);
  return Math.abs(next - target) < settle ? target : next;
}

export const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v));
