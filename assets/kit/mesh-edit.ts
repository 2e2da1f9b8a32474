/** What is done to a finished shape: cut finer, roughened, creased. See mesh.ts for the rules. */
import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { plain, smoothAgain } from './mesh.ts';
import type { Random } from './random.ts';

/**
 * Cuts triangles until no edge is longer than `maxEdge` metres, so that baked light has vertices to live on. Whether an edge is cut
 * depends on its two ends alone, so neighbours agree and no gap opens.
 * `only` keeps the cutting to edges it says yes to (both ends given).
 */
export function subdivide(
  geometry: BufferGeometry,
  maxEdge: number,
  only: (a: Vector3, b: Vector3) => boolean = () => true,
): BufferGeometry {
  const source = plain(geometry);
  const names = Object.keys(source.attributes);
  const data = names.map((name) => Array.from(source.getAttribute(name).array as Float32Array));
  const sizes = names.map((name) => source.getAttribute(name).itemSize);
  const at = names.indexOf('position');
  const normalAt = names.indexOf('normal');
  let index = Array.from(source.getIndex()!.array);
  const p = new Vector3();
  const q = new Vector3();
  const long = (a: number, b: number) => {
    p.fromArray(data[at]!, a * 3);
    q.fromArray(data[at]!, b * 3);
    return p.distanceToSquared(q) > maxEdge * maxEdge * 1.0001 && only(p, q);
  };
  for (let round = 0; round < 12; round += 1) {
    const middles = new Map<number, number>();
    const middle = (a: number, b: number): number => {
      if (!long(a, b)) return -1;
      const key = Math.min(a, b) * 16777216 + Math.max(a, b);
      const known = middles.get(key);
      if (known !== undefined) return known;
      const id = data[at]!.length / 3;
      data.forEach((array, n) => {
        const size = sizes[n]!;
        for (let c = 0; c < size; c += 1) array.push((array[a * size + c]! + array[b * size + c]!) / 2);
        if (n !== normalAt) return;
        p.fromArray(array, id * 3)
          .normalize()
          .toArray(array, id * 3);
      });
      middles.set(key, id);
      return id;
    };
    const next: number[] = [];
    for (let k = 0; k < index.length; k += 3) cut(index[k]!, index[k + 1]!, index[k + 2]!, middle, next);
    const same = next.length === index.length;
    index = next;
    if (same) break;
  }
  const out = new BufferGeometry();
  names.forEach((name, n) => {
    out.setAttribute(name, new BufferAttribute(new Float32Array(data[n]!), sizes[n]!));
  });
  out.setIndex(new BufferAttribute(new Uint32Array(index), 1));
  return out;
}

/** One triangle into one to four, by which of its edges have a middle. */
function cut(a: number, b: number, c: number, middle: (a: number, b: number) => number, out: number[]): void {
  const ab = middle(a, b);
  const bc = middle(b, c);
  const ca = middle(c, a);
  const cuts = (ab >= 0 ? 1 : 0) + (bc >= 0 ? 1 : 0) + (ca >= 0 ? 1 : 0);
  if (cuts === 0) out.push(a, b, c);
  else if (cuts === 3) out.push(a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca);
  else if (cuts === 1) {
    if (ab >= 0) out.push(a, ab, c, ab, b, c);
    else if (bc >= 0) out.push(b, bc, a, bc, c, a);
    else out.push(c, ca, b, ca, a, b);
  } else if (ab < 0) out.push(c, ca, bc, a, bc, ca, a, b, bc);
  else if (bc < 0) out.push(a, ab, ca, b, ca, ab, b, c, ca);
  else out.push(b, bc, ab, c, ab, bc, c, a, ab);
}

/** Moves every corner by up to `amount` metres each way; corners that met still meet. Normals follow. */
export function jitter(geometry: BufferGeometry, random: Random, amount: number): BufferGeometry {
  const out = plain(geometry);
  const position = out.getAttribute('position');
  const before = (position.array as Float32Array).slice();
  const moved = new Map<string, [number, number, number]>();
  for (let i = 0; i < position.count; i += 1) {
    const key = `${Math.round(position.getX(i) * 1e5)},${Math.round(position.getY(i) * 1e5)},${Math.round(position.getZ(i) * 1e5)}`;
    let by = moved.get(key);
    if (!by) {
      by = [random.around(0, amount), random.around(0, amount), random.around(0, amount)];
      moved.set(key, by);
    }
    position.setXYZ(i, position.getX(i) + by[0], position.getY(i) + by[1], position.getZ(i) + by[2]);
  }
  smoothAgain(out, before);
  return out;
}

/** New normals: smooth across edges duller than `degrees`, sharp across the others. For shapes put together freely. */
export function creased(geometry: BufferGeometry, degrees = 40): BufferGeometry {
  const source = plain(geometry);
  const position = source.getAttribute('position').array as Float32Array;
  const index = source.getIndex()!.array;
  const limit = Math.cos((degrees * Math.PI) / 180);
  const faces: Vector3[] = [];
  const byPlace = new Map<string, number[]>();
  const placeOf = (v: number) =>
    `${Math.round(position[v * 3]! * 1e5)},${Math.round(position[v * 3 + 1]! * 1e5)},${Math.round(position[v * 3 + 2]! * 1e5)}`;
  for (let k = 0; k < index.length; k += 3) {
    const a = new Vector3().fromArray(position, index[k]! * 3);
    const b = new Vector3().fromArray(position, index[k + 1]! * 3).sub(a);
    const c = new Vector3().fromArray(position, index[k + 2]! * 3).sub(a);
    faces.push(b.cross(c));
    for (let j = 0; j < 3; j += 1) {
      const key = placeOf(index[k + j]!);
      const list = byPlace.get(key);
      if (list) list.push(k / 3);
      else byPlace.set(key, [k / 3]);
    }
  }
  const units = faces.map((f) => f.clone().normalize());
  const made = new Map<string, number>();
  const from: number[] = [];
  const normals: number[] = [];
  const out = new Uint32Array(index.length);
  const n = new Vector3();
  for (let k = 0; k < index.length; k += 1) {
    const face = Math.floor(k / 3);
    n.set(0, 0, 0);
    for (const other of byPlace.get(placeOf(index[k]!))!)
      if (units[other]!.dot(units[face]!) > limit) n.add(faces[other]!);
    if (n.lengthSq() < 1e-20) n.set(0, 1, 0);
    n.normalize();
    const key = `${index[k]}/${Math.round(n.x * 500)},${Math.round(n.y * 500)},${Math.round(n.z * 500)}`;
    let id = made.get(key);
    if (id === undefined) {
      id = from.length;
      made.set(key, id);
      from.push(index[k]!);
      normals.push(n.x, n.y, n.z);
    }
    out[k] = id;
  }
  const result = new BufferGeometry();
  for (const name of Object.keys(source.attributes)) {
    const attribute = source.getAttribute(name);
    const size = attribute.itemSize;
    const array = new Float32Array(from.length * size);
    from.forEach((v, i) => {
      for (let c = 0; c < size; c += 1) array[i * size + c] = attribute.getComponent(v, c);
    });
    result.setAttribute(name, new BufferAttribute(array, size));
  }
  result.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  result.setIndex(new BufferAttribute(out, 1));
  return result;
}
