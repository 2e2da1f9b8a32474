/**
 * Fewer triangles. Halving edges follows a wavy floor with many slivers; a simplifier finds the same shape in a
 * fraction of them. It thinks in three dimensions, while feet go by the plan: where it lays one triangle over another,
 * or stands one on edge, the corners there are held and it is run again.
 */
import { MeshoptSimplifier } from 'meshoptimizer';
import { compact, type Triangles } from './shapes.ts';

/** Metres by which thinning may move the mesh, its rim included. */
const THINNED = 0.015;
/** Runs after which the mesh is left as it was. */
const RUNS = 12;

/** Corners of triangles that are not seen from above. `index` faces up where it is sound. */
function folded(p: Float32Array, index: ArrayLike<number>): number[] {
  const out: number[] = [];
  for (let i = 0; i + 2 < index.length; i += 3) {
    const [a, b, c] = [index[i]! * 3, index[i + 1]! * 3, index[i + 2]! * 3];
    const up = (p[b + 2]! - p[a + 2]!) * (p[c]! - p[a]!) - (p[b]! - p[a]!) * (p[c + 2]! - p[a + 2]!);
    if (up < 1e-6) out.push(index[i]!, index[i + 1]!, index[i + 2]!);
  }
  return out;
}

/** The mesh in fewer triangles. */
export async function thin(mesh: Triangles): Promise<Triangles> {
  await MeshoptSimplifier.ready;
  const positions = Float32Array.from(mesh.positions);
  const index = Uint32Array.from(mesh.index);
  const held = new Uint8Array(positions.length / 3);
  const plan = new Float32Array(held.length);
  // What is thin from the beginning is nobody's fault.
  const known = folded(positions, index).length;
  for (let run = 0; run < RUNS; run += 1) {
    const [kept] = MeshoptSimplifier.simplifyWithAttributes(
      index,
      positions,
      3,
      plan,
      1,
      [0],
      held,
      0,
      THINNED,
      ['ErrorAbsolute'],
    );
    const bad = folded(positions, kept);
    if (bad.length <= known) return compact({ positions: mesh.positions, index: [...kept] });
    for (const v of bad) held[v] = 1;
    // And their neighbours: a held corner can still be built over by those about it.
    holdNeighbours(index, held, new Set(bad));
  }
  return mesh;
}

function holdNeighbours(index: ArrayLike<number>, held: Uint8Array, of: ReadonlySet<number>): void {
  for (let i = 0; i + 2 < index.length; i += 3) {
    const corners = [index[i]!, index[i + 1]!, index[i + 2]!];
    if (corners.some((v) => of.has(v))) for (const v of corners) held[v] = 1;
  }
}
