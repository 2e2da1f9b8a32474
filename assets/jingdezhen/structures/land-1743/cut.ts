/** Divides a mesh in two along the line where a field crosses zero; triangles that lie across it are cut. */
import { BufferAttribute, BufferGeometry } from 'three';

const NAMES = ['position', 'normal', 'uv', 'color'] as const;

/** A corner: one vertex, or a point between two of them (0 < t < 1). */
interface Corner {
  a: number;
  b: number;
  t: number;
}

function keep(geometry: BufferGeometry, corners: readonly Corner[]): BufferGeometry {
  const moved = new Map<string, number>();
  const made: Corner[] = [];
  const index = corners.map((corner) => {
    const key = `${corner.a},${corner.b}`;
    let to = moved.get(key);
    if (to === undefined) {
      to = made.length;
      moved.set(key, to);
      made.push(corner);
    }
    return to;
  });
  const out = new BufferGeometry();
  for (const name of NAMES) {
    const from = geometry.getAttribute(name);
    if (!from) continue;
    const n = from.itemSize;
    const array = new Float32Array(made.length * n);
    made.forEach(({ a, b, t }, to) => {
      for (let k = 0; k < n; k += 1)
        array[to * n + k] = from.getComponent(a, k) * (1 - t) + from.getComponent(b, k) * t;
    });
    out.setAttribute(name, new BufferAttribute(array, n));
  }
  out.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
  return out;
}

/** The part where `field` is positive, and the rest. Both have the same points along the line. */
export function cutAlong(
  geometry: BufferGeometry,
  field: (x: number, z: number) => number,
): [BufferGeometry, BufferGeometry] {
  const p = geometry.getAttribute('position');
  const index = geometry.getIndex()!;
  const worth = Float32Array.from({ length: p.count }, (_, v) => field(p.getX(v), p.getZ(v)) || 1e-6);
  const yes: Corner[] = [];
  const no: Corner[] = [];
  const whole = (v: number): Corner => ({ a: v, b: v, t: 0 });
  // From the lower number, so that both neighbours find the same point.
  const between = (v: number, w: number): Corner => {
    const [a, b] = v < w ? [v, w] : [w, v];
    return { a, b, t: worth[a]! / (worth[a]! - worth[b]!) };
  };
  for (let k = 0; k < index.count; k += 3) {
    const ring = [index.getX(k), index.getX(k + 1), index.getX(k + 2)];
    const signs = ring.map((v) => worth[v]! > 0);
    const count = signs.filter(Boolean).length;
    if (count === 3 || count === 0) {
      (count === 3 ? yes : no).push(...ring.map(whole));
      continue;
    }
    // The one corner that lies alone on its side comes first.
    const lone = signs.findIndex((s) => s === (count === 1));
    const [a, b, c] = [ring[lone]!, ring[(lone + 1) % 3]!, ring[(lone + 2) % 3]!];
    const [ab, ac] = [between(a, b), between(a, c)];
    const [tip, rest] = count === 1 ? [yes, no] : [no, yes];
    tip.push(whole(a), ab, ac);
    rest.push(ab, whole(b), whole(c), ab, whole(c), ac);
  }
  return [keep(geometry, yes), keep(geometry, no)];
}
