/**
 * Vertices of several meshes laid into one set of arrays: what stand-ins and the joined meshes of a structure are made
 * of. Tight loops over raw arrays: a structure has a hundred thousand of them, and a headset waits.
 */
import {
  type BufferAttribute,
  type InstancedMesh,
  type InterleavedBufferAttribute,
  Matrix3,
  Matrix4,
  type Mesh,
  type TypedArray,
} from 'three';

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

export const isInstanced = (mesh: Mesh): mesh is InstancedMesh =>
  (mesh as InstancedMesh).isInstancedMesh === true;

const repeats = (mesh: Mesh): number => (isInstanced(mesh) ? mesh.count : 1);
const corners = ({ geometry }: Mesh): number => geometry.getAttribute('position').count;

/** Vertices of a mesh written out as often as it is set out, and entries of its index then: three a triangle. */
export const vertexCount = (mesh: Mesh): number => corners(mesh) * repeats(mesh);
export const indexCount = (mesh: Mesh): number =>
  (mesh.geometry.index?.count ?? corners(mesh)) * repeats(mesh);

/** What a repeated thing multiplies its vertices by, as they are kept: its tint and its light, 0…1 each. */
interface Tint {
  color: number[];
  _light: number[];
}

/** Makes what writes one repeat of a mesh into `out`, from vertex `first` on. */
function repeatWriter({ geometry }: Mesh, skip?: VertexName) {
  const count = geometry.getAttribute('position').count;
  const names = VERTEX_NAMES.filter((name) => name !== skip);
  const sources = names.map((name) => raw(geometry.getAttribute(name) as BufferAttribute));
  const normals = new Matrix3();

  const plain = (
    from: Raw,
    name: 'uv' | 'color' | '_light',
    into: Vertices[VertexName],
    start: number,
    tint?: Tint,
  ) => {
    const { size, scale } = LAYOUT[name];
    const by = name === 'uv' ? undefined : tint?.[name];
    for (let c = 0; c < size; c += 1) {
      const factor = by && c < by.length ? by[c]! : 1;
      const k = from.unit * scale * factor;
      for (let v = 0; v < count; v += 1) {
        const value = c < from.size ? from.array[v * from.stride + from.offset + c]! * k : scale * factor;
        into[start + v * size + c] = scale === 1 ? value : Math.round(Math.min(scale, Math.max(0, value)));
      }
    }
  };

  /** `to`: from the mesh's own coordinates to those of `out`. */
  return (to: Matrix4, out: Vertices, first: number, tint?: Tint): void => {
    names.forEach((name, i) => {
      const from = sources[i]!;
      const into = out[name];
      const start = first * LAYOUT[name].size;
      if (name === 'position')
        throughMatrix(from, count, to.elements, 4, (v, x, y, z) => {
          into[start + v * 3] = x;
          into[start + v * 3 + 1] = y;
          into[start + v * 3 + 2] = z;
        });
      else if (name === 'normal')
        throughMatrix(from, count, normals.getNormalMatrix(to).elements, 3, (v, x, y, z) => {
          const k = LAYOUT.normal.scale / (Math.hypot(x, y, z) || 1);
          into[start + v * 4] = Math.round(x * k);
          into[start + v * 4 + 1] = Math.round(y * k);
          into[start + v * 4 + 2] = Math.round(z * k);
        });
      else plain(from, name, into, start, tint);
    });
  };
}

const own = new Matrix4();
const tint: Tint = { color: [1, 1, 1], _light: [1, 1, 1, 1] };

/**
 * Writes a mesh into `out` from vertex `first` on, as often as it is set out. Its attributes must be complete
 * (light-code.ts), where one value may stand for all.
 * @param to from the mesh's own coordinates to those of `out`
 * @param skip what `out` shall not have
 */
export function writeVertices(
  mesh: Mesh,
  to: Matrix4,
  out: Vertices,
  first: number,
  skip?: VertexName,
): void {
  const write = repeatWriter(mesh, skip);
  if (!isInstanced(mesh)) {
    write(to, out, first);
    return;
  }
  const colour = mesh.instanceColor!;
  const light = mesh.geometry.getAttribute('_ILIGHT');
  for (let i = 0; i < mesh.count; i += 1) {
    mesh.getMatrixAt(i, own);
    for (let c = 0; c < 3; c += 1) tint.color[c] = colour.getComponent(i % colour.count, c);
    // Kept as square roots, whose product is the product's.
    for (let c = 0; c < 4; c += 1) tint._light[c] = light.getComponent(i % light.count, c);
    write(own.premultiply(to), out, first + i * corners(mesh), tint);
  }
}

/** Which vertices make up a mesh's triangles, as often as it is set out, numbered from `first`. */
export function writeIndex(mesh: Mesh, out: Uint32Array | Uint16Array, at: number, first: number): void {
  const index = mesh.geometry.index?.array;
  const each = corners(mesh);
  const count = index?.length ?? each;
  for (let n = 0; n < repeats(mesh); n += 1)
    for (let i = 0; i < count; i += 1) out[at + n * count + i] = (index ? index[i]! : i) + first + n * each;
}
