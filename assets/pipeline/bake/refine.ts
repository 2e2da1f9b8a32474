/**
 * Cuts big triangles where the light changes quickly, so that shade has vertices to live on. Works in rounds: read
 * the light roughly at every vertex, cut the edges whose ends disagree, read again.
 */
import type { BufferGeometry, Vector3 } from 'three';
import { subdivide } from '../../kit/mesh.ts';
import type { LightBytes } from '../models/lit.ts';

export interface RefineRule {
  /** Edges are cut to this first, so that shade between two lit ends is found at all. */
  coarse: number;
  /** And never below this. */
  fine: number;
  /** Difference of sun (0…1) between an edge's ends that is worth a cut; sky and fire count three times. */
  step: number;
}

const key = (x: number, y: number, z: number) =>
  `${Math.round(x * 1000)},${Math.round(y * 1000)},${Math.round(z * 1000)}`;

/**
 * What a group may spend: `area` is the square metres it covers. A workshop court grows by no more than its `most`
 * vertices; where the area is great (a wall round everything), the first cut is coarser, or it alone would cost more.
 */
export function refineShare<T extends RefineRule & { budget: number }>(
  rule: T,
  area: number,
  most: number,
): T {
  return {
    ...rule,
    coarse: rule.coarse * Math.max(1, Math.sqrt(area) / 45),
    budget: Math.round(Math.min(rule.budget, most, area * PER_SQUARE_METRE)),
  };
}
/** The kiln house with its yard (27 × 36 m) takes the whole budget of 45,000. */
const PER_SQUARE_METRE = 46;

/** Vertices whose light can decide a cut: ends of long edges. The others need not be read. */
export function worthReading(geometry: BufferGeometry, rule: RefineRule): Uint32Array {
  const position = geometry.getAttribute('position');
  const index = geometry.getIndex()!;
  const wanted = new Uint8Array(position.count);
  for (let k = 0; k < index.count; k += 1) {
    const a = index.getX(k);
    const b = index.getX(k % 3 === 2 ? k - 2 : k + 1);
    const [ax, ay, az] = [position.getX(a), position.getY(a), position.getZ(a)];
    const long =
      Math.hypot(position.getX(b) - ax, position.getY(b) - ay, position.getZ(b) - az) > rule.fine * 2;
    if (long) wanted[a] = wanted[b] = 1;
  }
  const out: number[] = [];
  for (let i = 0; i < wanted.length; i += 1) if (wanted[i]) out.push(i);
  return Uint32Array.from(out);
}

/** One round: cuts each edge whose ends differ. `light` is of the geometry's vertices. Null: nothing to cut. */
export function cutEdges(
  geometry: BufferGeometry,
  light: LightBytes,
  rule: RefineRule,
): BufferGeometry | null {
  const position = geometry.getAttribute('position');
  const known = new Map<string, number>();
  for (let i = 0; i < position.count; i += 1) {
    const k = key(position.getX(i), position.getY(i), position.getZ(i));
    if (!known.has(k)) known.set(k, i);
  }
  const at = (p: Vector3) => known.get(key(p.x, p.y, p.z)) ?? -1;
  const linear = (i: number, c: number) => (light[i * 4 + c]! / 255) ** 2;
  const before = position.count;
  const out = subdivide(geometry, rule.fine * 2, (a, b) => {
    const [i, j] = [at(a), at(b)];
    if (i < 0 || j < 0) return false;
    const sun = Math.abs(linear(i, 1) - linear(j, 1));
    const soft = Math.max(Math.abs(linear(i, 0) - linear(j, 0)), Math.abs(linear(i, 2) - linear(j, 2)));
    return sun > rule.step || (soft * 3 > rule.step && a.distanceTo(b) > rule.fine * 4);
  });
  return out.getAttribute('position').count > before ? out : null;
}
