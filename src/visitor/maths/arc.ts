/** The throw of a teleport: a parabola from the hand. */

export const ARC_POINTS = 24;
const GRAVITY = 9.8;
/** m/s: about 7 m far when aimed level from the hip. */
const THROW = 7.5;
const SECONDS = 1.5;

/**
 * Points of the throw into `out` (x, y, z each).
 * @param dx,dy,dz unit direction of the ray; steeper than 60° upwards is flattened, so nobody throws backwards over the head
 */
export function throwArc(
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
  out: Float32Array,
): void {
  const rise = Math.min(dy, 0.87);
  const flat = Math.hypot(dx, dz);
  const level = Math.sqrt(Math.max(0, 1 - rise * rise));
  const scale = flat > 1e-6 ? level / flat : 0;
  for (let i = 0; i < ARC_POINTS; i += 1) {
    const t = (i / (ARC_POINTS - 1)) * SECONDS;
    out[i * 3] = x + dx * scale * THROW * t;
    out[i * 3 + 1] = y + rise * THROW * t - (GRAVITY * t * t) / 2;
    out[i * 3 + 2] = z + dz * scale * THROW * t;
  }
}
