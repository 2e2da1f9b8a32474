/**
 * Fewer triangles. Halving edges follows a wavy floor with many slivers; a simplifier finds the same shape in a
 * fraction of them.
 */
import type { Triangles } from './shapes.ts';
import { simplify } from './write.ts';

/** Metres by which thinning may move the mesh, its rim included. */
const THINNED = Number(process.env.THIN ?? 0.015);

/** The mesh in fewer triangles. */
export async function thin(mesh: Triangles): Promise<Triangles> {
  const t = await simplify(mesh, THINNED);
  if (process.env.DBG) console.log('thin', mesh.index.length / 3, t.index.length / 3);
  return t;
}
