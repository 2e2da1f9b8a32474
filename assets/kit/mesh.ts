/**
 * The hand tools of structure authors, over three's `BufferGeometry`. `import { box, lathe, merge, place } from '../../kit/mesh.ts'`.
 *
 * Every function returns a NEW indexed geometry (position, normal, uv and, where tinted, color) and leaves its
 * arguments alone. UVs are metres along the surface: U runs with the grain, V across (the pipeline divides by the
 * material's `metres`). Triangles are counter-clockwise seen from outside. Same arguments, same bytes.
 */
import { BufferAttribute, BufferGeometry, Matrix3, type Matrix4, Vector3 } from 'three';

export { creased, jitter, subdivide } from './mesh-edit.ts';
export { box, extrude, grid, lathe, panel, prism, tube } from './mesh-shapes.ts';

export type Rgb = readonly [number, number, number];

/** An indexed copy with float position, normal and uv (missing ones are made), and nothing else but `color`. */
export function plain(geometry: BufferGeometry): BufferGeometry {
  const out = new BufferGeometry();
  const source = geometry;
  const count = source.getAttribute('position').count;
  if (!source.getAttribute('normal')) {
    const copy = source.clone();
    copy.computeVertexNormals();
    return plain(copy);
  }
  for (const [name, size] of [
    ['position', 3],
    ['normal', 3],
    ['uv', 2],
    ['color', 3],
  ] as const) {
    const from = source.getAttribute(name);
    if (!from && name === 'color') continue;
    const array = new Float32Array(count * size);
    if (from)
      for (let i = 0; i < count; i += 1)
        for (let c = 0; c < size; c += 1) array[i * size + c] = from.getComponent(i, c);
    out.setAttribute(name, new BufferAttribute(array, size));
  }
  const index = source.getIndex();
  const indices = new Uint32Array(index ? index.count : count);
  for (let i = 0; i < indices.length; i += 1) indices[i] = index ? index.getX(i) : i;
  out.setIndex(new BufferAttribute(indices, 1));
  return out;
}

/** One geometry of many. If any of them is tinted, the others count as white. An empty list gives an empty geometry. */
export function merge(geometries: readonly BufferGeometry[]): BufferGeometry {
  let vertices = 0;
  let corners = 0;
  let coloured = false;
  const list = geometries.map((g) =>
    g.getIndex() && g.getAttribute('normal') && g.getAttribute('uv') ? g : plain(g),
  );
  for (const g of list) {
    vertices += g.getAttribute('position').count;
    corners += g.getIndex()!.count;
    if (g.getAttribute('color')) coloured = true;
  }
  const position = new Float32Array(vertices * 3);
  const normal = new Float32Array(vertices * 3);
  const uv = new Float32Array(vertices * 2);
  const color = coloured ? new Float32Array(vertices * 3).fill(1) : undefined;
  const index = new Uint32Array(corners);
  let v = 0;
  let i = 0;
  for (const g of list) {
    const n = g.getAttribute('position').count;
    copyInto(position, g, 'position', 3, v);
    copyInto(normal, g, 'normal', 3, v);
    copyInto(uv, g, 'uv', 2, v);
    if (color && g.getAttribute('color')) copyInto(color, g, 'color', 3, v);
    const from = g.getIndex()!;
    for (let k = 0; k < from.count; k += 1) index[i + k] = from.getX(k) + v;
    v += n;
    i += from.count;
  }
  const out = new BufferGeometry();
  out.setAttribute('position', new BufferAttribute(position, 3));
  out.setAttribute('normal', new BufferAttribute(normal, 3));
  out.setAttribute('uv', new BufferAttribute(uv, 2));
  if (color) out.setAttribute('color', new BufferAttribute(color, 3));
  out.setIndex(new BufferAttribute(index, 1));
  return out;
}

function copyInto(to: Float32Array, g: BufferGeometry, name: string, size: number, at: number): void {
  const from = g.getAttribute(name);
  if (from instanceof BufferAttribute && from.array instanceof Float32Array && from.itemSize === size) {
    to.set(from.array.subarray(0, from.count * size), at * size);
    return;
  }
  for (let i = 0; i < from.count; i += 1)
    for (let c = 0; c < size; c += 1) to[(at + i) * size + c] = from.getComponent(i, c);
}

/** A copy moved by a matrix. A mirroring matrix also turns the triangles round, so that outside stays outside. */
export function place(geometry: BufferGeometry, matrix: Matrix4): BufferGeometry {
  const out = plain(geometry);
  const position = out.getAttribute('position') as BufferAttribute;
  const normal = out.getAttribute('normal') as BufferAttribute;
  position.applyMatrix4(matrix);
  const turn = new Matrix3().getNormalMatrix(matrix);
  const n = new Vector3();
  for (let i = 0; i < normal.count; i += 1) {
    n.fromBufferAttribute(normal, i).applyMatrix3(turn).normalize();
    normal.setXYZ(i, n.x, n.y, n.z);
  }
  if (matrix.determinant() < 0) {
    const index = out.getIndex()!.array as Uint32Array;
    for (let k = 0; k < index.length; k += 3) {
      const b = index[k + 1]!;
      index[k + 1] = index[k + 2]!;
      index[k + 2] = b;
    }
  }
  return out;
}

/** The other side: same shape seen from within (a vault's inner skin). */
export function inside(geometry: BufferGeometry): BufferGeometry {
  const out = plain(geometry);
  const index = out.getIndex()!.array as Uint32Array;
  for (let k = 0; k < index.length; k += 3) {
    const b = index[k + 1]!;
    index[k + 1] = index[k + 2]!;
    index[k + 2] = b;
  }
  const normal = out.getAttribute('normal').array as Float32Array;
  for (let k = 0; k < normal.length; k += 1) normal[k] = -normal[k]!;
  return out;
}

/**
 * A tinted copy. `rgb` is linear and multiplies the albedo map and any tint already there; or a function of the
 * vertex's position and normal, for soot that rises, wear at hand height, damp at the foot.
 */
export function tint(
  geometry: BufferGeometry,
  rgb: Rgb | ((position: Vector3, normal: Vector3) => Rgb),
): BufferGeometry {
  const out = plain(geometry);
  const count = out.getAttribute('position').count;
  const before = out.getAttribute('color');
  const color = new Float32Array(count * 3).fill(1);
  const p = new Vector3();
  const n = new Vector3();
  for (let i = 0; i < count; i += 1) {
    const [r, g, b] =
      typeof rgb === 'function'
        ? rgb(
            p.fromBufferAttribute(out.getAttribute('position'), i),
            n.fromBufferAttribute(out.getAttribute('normal'), i),
          )
        : rgb;
    color[i * 3] = r * (before ? before.getX(i) : 1);
    color[i * 3 + 1] = g * (before ? before.getY(i) : 1);
    color[i * 3 + 2] = b * (before ? before.getZ(i) : 1);
  }
  out.setAttribute('color', new BufferAttribute(color, 3));
  return out;
}

/** A copy whose texture starts elsewhere: two planks side by side must not show the same knots. Metres. */
export function shiftUv(geometry: BufferGeometry, du: number, dv: number): BufferGeometry {
  const out = plain(geometry);
  const uv = out.getAttribute('uv');
  for (let i = 0; i < uv.count; i += 1) uv.setXY(i, uv.getX(i) + du, uv.getY(i) + dv);
  return out;
}

/** A copy bent by a function of the vertex's position; normals follow the new shape, creases stay where they were. */
export function bend(geometry: BufferGeometry, move: (position: Vector3) => void): BufferGeometry {
  const out = plain(geometry);
  const position = out.getAttribute('position');
  const p = new Vector3();
  const before = (position.array as Float32Array).slice();
  for (let i = 0; i < position.count; i += 1) {
    p.fromBufferAttribute(position, i);
    move(p);
    position.setXYZ(i, p.x, p.y, p.z);
  }
  smoothAgain(out, before);
  return out;
}

/**
 * Normals anew after vertices moved. Vertices that had the same place (`before`) and nearly the same normal shared a
 * smooth surface and do so again; vertices split by a crease or a corner stay split.
 */
export function smoothAgain(geometry: BufferGeometry, before: Float32Array): void {
  const position = geometry.getAttribute('position').array as Float32Array;
  const normal = geometry.getAttribute('normal').array as Float32Array;
  const index = geometry.getIndex()!.array;
  const groups = new Map<string, number>();
  const group = new Int32Array(position.length / 3);
  for (let i = 0; i < group.length; i += 1) {
    let key = '';
    for (let c = 0; c < 3; c += 1) key += `${Math.round(before[i * 3 + c]! * 1e5)},`;
    for (let c = 0; c < 3; c += 1) key += `${Math.round(normal[i * 3 + c]! * 3)},`;
    const found = groups.get(key);
    group[i] = found ?? groups.size;
    if (found === undefined) groups.set(key, groups.size);
  }
  const sums = new Float64Array(groups.size * 3);
  const a = new Vector3();
  const b = new Vector3();
  const c = new Vector3();
  for (let k = 0; k < index.length; k += 3) {
    a.fromArray(position, index[k]! * 3);
    b.fromArray(position, index[k + 1]! * 3).sub(a);
    c.fromArray(position, index[k + 2]! * 3).sub(a);
    b.cross(c);
    for (let j = 0; j < 3; j += 1) {
      const g = group[index[k + j]!]! * 3;
      sums[g] = sums[g]! + b.x;
      sums[g + 1] = sums[g + 1]! + b.y;
      sums[g + 2] = sums[g + 2]! + b.z;
    }
  }
  for (let i = 0; i < group.length; i += 1) {
    a.fromArray(sums, group[i]! * 3);
    if (a.lengthSq() < 1e-20) continue;
    a.normalize().toArray(normal, i * 3);
  }
}
