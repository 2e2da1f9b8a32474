/** Divides a mesh in two by a test of each triangle's middle; vertices nobody needs are dropped. */
import { BufferAttribute, BufferGeometry } from 'three';

const NAMES = ['position', 'normal', 'uv', 'color'] as const;

function keep(geometry: BufferGeometry, corners: readonly number[]): BufferGeometry {
  const moved = new Map<number, number>();
  const index = corners.map((v) => {
    let to = moved.get(v);
    if (to === undefined) {
      to = moved.size;
      moved.set(v, to);
    }
    return to;
  });
  const out = new BufferGeometry();
  for (const name of NAMES) {
    const from = geometry.getAttribute(name);
    if (!from) continue;
    const array = new Float32Array(moved.size * from.itemSize);
    for (const [v, to] of moved)
      for (let k = 0; k < from.itemSize; k += 1) array[to * from.itemSize + k] = from.getComponent(v, k);
    out.setAttribute(name, new BufferAttribute(array, from.itemSize));
  }
  out.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
  return out;
}

/** The triangles that pass, and the rest. */
export function split(
  geometry: BufferGeometry,
  test: (x: number, z: number) => boolean,
): [BufferGeometry, BufferGeometry] {
  const p = geometry.getAttribute('position');
  const index = geometry.getIndex()!;
  const yes: number[] = [];
  const no: number[] = [];
  for (let k = 0; k < index.count; k += 3) {
    const v = [index.getX(k), index.getX(k + 1), index.getX(k + 2)] as const;
    const x = (p.getX(v[0]) + p.getX(v[1]) + p.getX(v[2])) / 3;
    const z = (p.getZ(v[0]) + p.getZ(v[1]) + p.getZ(v[2])) / 3;
    (test(x, z) ? yes : no).push(...v);
  }
  return [keep(geometry, yes), keep(geometry, no)];
}
