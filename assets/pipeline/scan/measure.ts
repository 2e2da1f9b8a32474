/** What a scan is: its triangles, textures, extent; and a guess at its unit and at which way is up. */
import type { Document, Primitive, Texture } from '@gltf-transform/core';
import { Matrix4, Vector3 } from 'three';
import { ScanFault } from './read.ts';

export const UNITS = { m: 1, cm: 0.01, mm: 0.001 } as const;
export type Unit = keyof typeof UNITS;
export type Up = 'y' | 'z';

export interface Found {
  triangles: number;
  vertices: number;
  materials: number;
  textures: { name: string; width: number; height: number; kilobytes: number }[];
  /** Lower and upper corner, in the file's own units and axes. */
  low: Vector3;
  high: Vector3;
  /** Sum of the triangles' areas, in the file's own units squared. */
  area: number;
  unit: Unit;
  up: Up;
}

/** Draws triangles, as a list; 4. */
const TRIANGLES = 4;

/** Every primitive of triangles in the scene, with its place. */
export function* primitivesOf(document: Document): Generator<{ primitive: Primitive; matrix: Matrix4 }> {
  for (const node of document.getRoot().listNodes()) {
    const matrix = new Matrix4().fromArray(node.getWorldMatrix());
    for (const primitive of node.getMesh()?.listPrimitives() ?? [])
      if (primitive.getMode() === TRIANGLES && primitive.getAttribute('POSITION'))
        yield { primitive, matrix };
  }
}

function sizeOf(texture: Texture, name: string): [number, number] {
  try {
    const size = texture.getSize();
    if (size) return [size[0]!, size[1]!];
  } catch {
    // Said below.
  }
  throw new ScanFault(`the picture ${name} of the scan cannot be read: export it again.`);
}

/** Larger than this in its own unit, a scan is taken to be in millimetres: no structure of the site is 300 m. */
const TOO_LARGE = 300;

/** @throws a ScanFault if there is nothing in it that could be shown */
export function measureScan(document: Document): Found {
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = new Vector3(-Infinity, -Infinity, -Infinity);
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  /** Sum of the triangles' normals by area: an open surface faces the sky, a closed one sums to nothing. */
  const facing = new Vector3();
  let [triangles, vertices, area] = [0, 0, 0];
  for (const { primitive, matrix } of primitivesOf(document)) {
    const position = primitive.getAttribute('POSITION')!;
    const element: number[] = [];
    const points = new Float64Array(position.getCount() * 3);
    for (let i = 0; i < position.getCount(); i += 1) {
      a.fromArray(position.getElement(i, element))
        .applyMatrix4(matrix)
        .toArray(points, i * 3);
      low.min(a);
      high.max(a);
    }
    const index = primitive.getIndices()?.getArray();
    const corners = index?.length ?? position.getCount();
    for (let k = 0; k + 2 < corners; k += 3) {
      const at = (j: number) => (index ? index[k + j]! : k + j) * 3;
      b.fromArray(points, at(1)).sub(a.fromArray(points, at(0)));
      c.fromArray(points, at(2)).sub(a);
      b.cross(c).multiplyScalar(0.5);
      area += b.length();
      facing.add(b);
    }
    triangles += Math.floor(corners / 3);
    vertices += position.getCount();
  }
  if (triangles === 0)
    throw new ScanFault('the file holds no triangles: a point cloud must be meshed first.');
  const size = high.clone().sub(low);
  const largest = Math.max(size.x, size.y, size.z);
  if (!Number.isFinite(largest))
    throw new ScanFault('some points of the scan are no numbers: export it again.');
  if (area <= 1e-12 * Math.max(1, largest * largest))
    throw new ScanFault(
      `the ${triangles} triangles of the scan have no area: all their points lie on one spot or one line.`,
    );
  const open = facing.length() > 0.2 * area;
  return {
    triangles,
    vertices,
    materials: document.getRoot().listMaterials().length,
    textures: document
      .getRoot()
      .listTextures()
      .map((texture) => {
        const name = texture.getURI() || texture.getName() || texture.getMimeType();
        const [width, height] = sizeOf(texture, name);
        return { name, width, height, kilobytes: Math.round((texture.getImage()?.length ?? 0) / 1000) };
      }),
    low,
    high,
    area,
    unit: largest > TOO_LARGE ? 'mm' : 'm',
    up: open && facing.z > 1.5 * Math.abs(facing.y) ? 'z' : 'y',
  };
}

/**
 * From the file's space to the structure's own: metres, +Y up, the middle of its foot at the origin, so that a place is
 * where it stands.
 */
export function upright(found: Found, unit: Unit, up: Up): Matrix4 {
  const turn = up === 'z' ? new Matrix4().makeRotationX(-Math.PI / 2) : new Matrix4();
  const scale = UNITS[unit];
  const out = new Matrix4().makeScale(scale, scale, scale).multiply(turn);
  const corners = [found.low, found.high].map((corner) => corner.clone().applyMatrix4(out)) as [
    Vector3,
    Vector3,
  ];
  const low = corners[0].clone().min(corners[1]);
  const high = corners[0].clone().max(corners[1]);
  return new Matrix4().makeTranslation(-(low.x + high.x) / 2, -low.y, -(low.z + high.z) / 2).multiply(out);
}
