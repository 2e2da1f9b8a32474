/**
 * A vault of varying section along −Z: the super-ellipse |x/w|^n + |y/h|^n = 1 stood on a floor, with half-width,
 * height and floor as functions of z. One shape gives both skins: the outer is the inner moved out along its normal.
 */
import { type Point, unit } from './surface.ts';

export interface VaultShape {
  /** Half-width of the inside at the floor, metres. */
  halfWidth(z: number): number;
  /** Height of the inside above the floor line. */
  height(z: number): number;
  /** Floor line. */
  floor(z: number): number;
  /** 2 is an ellipse; more squares the shoulders and steepens the walls. */
  exponent: number;
}

/** Point of the section at `angle` (0: foot at +x, π/2: crown, π: foot at −x). */
export function sectionPoint(shape: VaultShape, z: number, angle: number): Point {
  const e = 2 / shape.exponent;
  const c = Math.cos(angle);
  const s = Math.max(0, Math.sin(angle));
  const x = Math.sign(c) * Math.abs(c) ** e * shape.halfWidth(z);
  return [Math.abs(c) < 1e-9 ? 0 : x, shape.floor(z) + s ** e * shape.height(z), z];
}

/** `count` + 1 angles that cut the section from `low` to `high` (angles) into pieces of equal length, and that length. */
export function evenAngles(
  shape: VaultShape,
  z: number,
  count: number,
  low = 0,
  high = Math.PI,
): { angles: number[]; length: number } {
  const fine = 160;
  // Equal steps of the sine's power crowd at foot and crown; a cubic warp spreads the samples there.
  const lengths = [0];
  const at = (k: number) => low + ((high - low) * k) / fine;
  let before = sectionPoint(shape, z, at(0));
  for (let k = 1; k <= fine; k += 1) {
    const p = sectionPoint(shape, z, at(k));
    lengths.push(lengths[k - 1]! + Math.hypot(p[0] - before[0], p[1] - before[1]));
    before = p;
  }
  const length = lengths[fine]!;
  const angles: number[] = [];
  let k = 0;
  for (let i = 0; i <= count; i += 1) {
    const want = (length * i) / count;
    while (k < fine - 1 && lengths[k + 1]! < want) k += 1;
    const piece = lengths[k + 1]! - lengths[k]! || 1;
    angles.push(at(k + Math.min(1, Math.max(0, (want - lengths[k]!) / piece))));
  }
  return { angles, length };
}

/** Outward normal of the vault, away from the inside, by differences. */
export function sectionNormal(shape: VaultShape, z: number, angle: number): Point {
  const d = 1e-3;
  const a = sectionPoint(shape, z, Math.max(0, angle - d));
  const b = sectionPoint(shape, z, Math.min(Math.PI, angle + d));
  const f = sectionPoint(shape, z + d, angle);
  const r = sectionPoint(shape, z - d, angle);
  const t: Point = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const l: Point = [r[0] - f[0], r[1] - f[1], r[2] - f[2]];
  // Along the arc (towards −x over the crown) × along the vault (towards −z) points outward.
  return unit([l[1] * t[2] - l[2] * t[1], l[2] * t[0] - l[0] * t[2], l[0] * t[1] - l[1] * t[0]]);
}

/** Point of the skin `out` metres outside the inner face. */
export function skinPoint(shape: VaultShape, z: number, angle: number, out: number): Point {
  const p = sectionPoint(shape, z, angle);
  if (out === 0) return p;
  const n = sectionNormal(shape, z, angle);
  return [p[0] + n[0] * out, p[1] + n[1] * out, p[2] + n[2] * out];
}

/** The angle at which the section has risen `y` metres above its floor line; π/2 where it never does. */
export function angleAtHeight(shape: VaultShape, z: number, y: number): number {
  const s = Math.min(1, Math.max(0, y / shape.height(z)));
  return Math.asin(s ** (shape.exponent / 2));
}

/** Half-width of the inside `y` metres above the floor line; 0 above the crown. */
export function halfWidthAt(shape: VaultShape, z: number, y: number): number {
  const t = 1 - Math.min(1, Math.max(0, y / shape.height(z))) ** shape.exponent;
  return shape.halfWidth(z) * t ** (1 / shape.exponent);
}
