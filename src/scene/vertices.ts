/**
 * Vertices of several meshes laid into one set of arrays: what stand-ins and the joined meshes of a structure are made
 * of. Tight loops over raw arrays: a structure has a hundred thousand of them, and a headset waits.
 */
import type { BufferAttribute, InterleavedBufferAttribute, Matrix3, Matrix4, Mesh, TypedArray } from 'three';

/** Values per vertex, and how they are kept: 32 bytes in all. `scale`: what a stored 1.0 is. */
export const LAYOUT = {
  position: { size: 3, array: Float32Array, scale: 1 },
  normal: { size: 4, array: Int8Array, scale: 127 },
  uv: { size: 2, array: Float32Array, scale: 1 },
  color: { size: 4, array: Uint8Array, scale: 255 },
  _light: { size: 4, array: Uint8Array, scale: 255 },
} as const;

export type VertexName = keyof typeof LAYOUT;
export const VERTEX_NAMES = Object.keys(LAYOUT) as VertexName[];
export type Vertices = Record<VertexName, Float32Array | Int8Array | Uint8Array>;

/** Arrays for so many vertices. */
export const emptyVertices = (count: number): Vertices =>
  Object.fromEntries(
    VERTEX_NAMES.map((name) => [name, new LAYOUT[name].array(count * LAYOUT[name].size)]),
  ) as Vertices;

interface Raw {
  array: TypedArray;
  /** Values from one vertex to the next; 0 where one value stands for all (see light-code.ts). */
  stride: number;
  offset: number;
  size: number;
  /** A stored value times this is the true one. */
  unit: number;
}

const unitOf = (array: TypedArray, normalized: boolean): number =>
  normalized ? 1 / (2 ** (8 * array.BYTES_PER_ELEMENT - (/^I/.test(array.constructor.name) ? 1 : 0)) - 1) : 1;

const raw = (attribute: BufferAttribute | InterleavedBufferAttribute): Raw => {
  const inter = (attribute as InterleavedBufferAttribute).data;
  const array = inter?.array ?? attribute.array;
  return {
    array,
    stride: attribute.count === 1 ? 0 : (inter?.stride ?? attribute.itemSize),
    offset: inter ? (attribute as InterleavedBufferAttribute).offset : 0,
    size: attribute.itemSize,
    unit: unitOf(array, attribute.normalized),
  };
};

/** Positions, or normals, through a matrix given by its columns. */
function throughMatrix(from: Raw, count: number, m: ArrayLike<number>, rows: 3 | 4, write: Write): void {
  const point = rows === 4 ? 1 : 0;
  for (let v = 0; v < count; v += 1) {
    const at = v * from.stride + from.offset;
    const x = from.array[at]! * from.unit;
    const y = from.array[at + 1]! * from.unit;
    const z = from.array[at + 2]! * from.unit;
    write(
      v,
      m[0]! * x + m[rows]! * y + m[2 * rows]! * z + point * (m[12] ?? 0),
      m[1]! * x + m[rows + 1]! * y + m[2 * rows + 1]! * z + point * (m[13] ?? 0),
      m[2]! * x + m[rows + 2]! * y + m[2 * rows + 2]! * z + point * (m[14] ?? 0),
    );
  }
}
type Write = (v: number, x: number, y: number, z: number) => void;

/**
 * Writes all vertices of a mesh into `out`, the first of them at vertex `first`.
 * @param to from the mesh's own coordinates to those of `out`
 * @param normals the normal matrix of `to`
 * @param skip what `out` shall not have
 */
export function writeVertices(
  { geometry }: Mesh,
  to: Matrix4,
  normals: Matrix3,
  out: Vertices,
  first: number,
  skip?: VertexName,
): void {
  const count = geometry.getAttribute('position').count;
  for (const name of VERTEX_NAMES) {
    if (name === skip) continue;
    const from = raw(geometry.getAttribute(name) as BufferAttribute);
    const { size, scale } = LAYOUT[name];
    const into = out[name];
    const start = first * size;
    if (name === 'position') {
      throughMatrix(from, count, to.elements, 4, (v, x, y, z) => {
        into[start + v * 3] = x;
        into[start + v * 3 + 1] = y;
        into[start + v * 3 + 2] = z;
      });
    } else if (name === 'normal') {
      throughMatrix(from, count, normals.elements, 3, (v, x, y, z) => {
        const k = scale / (Math.hypot(x, y, z) || 1);
        into[start + v * 4] = Math.round(x * k);
        into[start + v * 4 + 1] = Math.round(y * k);
        into[start + v * 4 + 2] = Math.round(z * k);
      });
    } else {
      const k = from.unit * scale;
      for (let v = 0; v < count; v += 1)
        for (let c = 0; c < size; c += 1) {
          const value = c < from.size ? from.array[v * from.stride + from.offset + c]! * k : scale;
          into[start + v * size + c] = scale === 1 ? value : Math.round(Math.min(scale, Math.max(0, value)));
        }
    }
  }
}

/** Which vertices make up a mesh's triangles, numbered from `first`. */
export function writeIndex(
  { geometry }: Mesh,
  out: Uint32Array | Uint16Array,
  at: number,
  first: number,
): void {
  const own = geometry.index?.array;
  const count = indexCount(geometry);
  for (let i = 0; i < count; i += 1) out[at + i] = (own ? own[i]! : i) + first;
}

/** Entries of an index: three for each triangle. */
export const indexCount = (geometry: Mesh['geometry']): number =>
  geometry.index?.count ?? geometry.getAttribute('position').count;
