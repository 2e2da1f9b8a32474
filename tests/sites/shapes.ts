/** Boxes, tones and GLBs for the made-up site. */
import { Document, type Material, NodeIO } from '@gltf-transform/core';

export type Triple = readonly [number, number, number];

export interface Shape {
  positions: number[];
  normals: number[];
  indices: number[];
}

const FACES: { normal: Triple; corners: Triple[] }[] = [
  {
    normal: [1, 0, 0],
    corners: [
      [1, 0, 1],
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ],
  },
  {
    normal: [-1, 0, 0],
    corners: [
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 1],
      [0, 1, 0],
    ],
  },
  {
    normal: [0, 1, 0],
    corners: [
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
    ],
  },
  {
    normal: [0, -1, 0],
    corners: [
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 1],
      [0, 0, 1],
    ],
  },
  {
    normal: [0, 0, 1],
    corners: [
      [0, 0, 1],
      [1, 0, 1],
      [1, 1, 1],
      [0, 1, 1],
    ],
  },
  {
    normal: [0, 0, -1],
    corners: [
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [1, 1, 0],
    ],
  },
];

const empty = (): Shape => ({ positions: [], normals: [], indices: [] });

function quad(shape: Shape, corners: readonly Triple[], normal: Triple): void {
  const first = shape.positions.length / 3;
  for (const corner of corners) {
    shape.positions.push(...corner);
    shape.normals.push(...normal);
  }
  shape.indices.push(first, first + 1, first + 2, first, first + 2, first + 3);
}

/** Boxes from `[min, max]` corners, metres, as one shape. */
export function boxes(...list: [Triple, Triple][]): Shape {
  const shape = empty();
  for (const [min, max] of list) {
    for (const { normal, corners } of FACES) {
      const at = (c: Triple): Triple => [
        c[0] ? max[0] : min[0],
        c[1] ? max[1] : min[1],
        c[2] ? max[2] : min[2],
      ];
      quad(shape, corners.map(at), normal);
    }
  }
  return shape;
}

/** A level rectangle looking up. */
export function floor(x0: number, z0: number, x1: number, z1: number, y = 0): Shape {
  const shape = empty();
  const corners: Triple[] = [
    [x0, y, z1],
    [x1, y, z1],
    [x1, y, z0],
    [x0, y, z0],
  ];
  quad(shape, corners, [0, 1, 0]);
  return shape;
}

/** A grid of level cells that share their corners; `open` says which can be walked on. */
export function grid(xs: number[], zs: number[], open: (x: number, z: number) => boolean): Shape {
  const shape = empty();
  const index = new Map<string, number>();
  const corner = (x: number, z: number) => {
    const key = `${x} ${z}`;
    let at = index.get(key);
    if (at === undefined) {
      at = shape.positions.length / 3;
      index.set(key, at);
      shape.positions.push(x, 0, z);
      shape.normals.push(0, 1, 0);
    }
    return at;
  };
  for (let i = 0; i + 1 < xs.length; i += 1) {
    for (let j = 0; j + 1 < zs.length; j += 1) {
      const [x0, x1, z0, z1] = [xs[i]!, xs[i + 1]!, zs[j]!, zs[j + 1]!];
      if (!open((x0 + x1) / 2, (z0 + z1) / 2)) continue;
      const [a, b, c, d] = [corner(x0, z1), corner(x1, z1), corner(x1, z0), corner(x0, z0)];
      shape.indices.push(a, b, c, a, c, d);
    }
  }
  return shape;
}

export interface NamedShape {
  node: string;
  shape: Shape;
  material?: string;
  colour?: [number, number, number, number];
  /** Light as baked: sky, sun, fire, spare, 0…1, linear. */
  light?: readonly [number, number, number, number];
}

/** One GLB with a node for each name; shapes of one name become primitives of one mesh. */
export async function glb(shapes: readonly NamedShape[]): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const scene = document.createScene();
  document.getRoot().getAsset().generator = 'tests/sites/make-tiny.ts';
  const materials = new Map<string, Material>();
  const array = (type: 'VEC3' | 'SCALAR', data: Float32Array | Uint16Array) =>
    document.createAccessor().setType(type).setArray(data).setBuffer(buffer);
  for (const node of new Set(shapes.map((item) => item.node))) {
    const mesh = document.createMesh(node);
    scene.addChild(document.createNode(node).setMesh(mesh));
    for (const { shape, material, colour, light } of shapes.filter((item) => item.node === node)) {
      const primitive = document
        .createPrimitive()
        .setAttribute('POSITION', array('VEC3', new Float32Array(shape.positions)))
        .setIndices(array('SCALAR', new Uint16Array(shape.indices)));
      mesh.addPrimitive(primitive);
      if (!material) continue;
      primitive.setAttribute('NORMAL', array('VEC3', new Float32Array(shape.normals)));
      const uv = new Float32Array((shape.positions.length / 3) * 2);
      for (let v = 0; v < uv.length / 2; v += 1) {
        uv[v * 2] = shape.positions[v * 3]!;
        uv[v * 2 + 1] = shape.positions[v * 3 + 1]! + shape.positions[v * 3 + 2]!;
      }
      const coordinates = document.createAccessor().setType('VEC2').setArray(uv).setBuffer(buffer);
      primitive.setAttribute('TEXCOORD_0', coordinates);
      if (light) {
        const coded = light.map((value) => Math.round(Math.sqrt(value) * 255));
        const bytes = new Uint8Array((shape.positions.length / 3) * 4).map((_, n) => coded[n % 4]!);
        const lit = document.createAccessor().setType('VEC4').setArray(bytes).setNormalized(true);
        primitive.setAttribute('_LIGHT', lit.setBuffer(buffer));
      }
      const known = materials.get(material) ?? document.createMaterial(material).setRoughnessFactor(0.9);
      materials.set(material, known.setMetallicFactor(0).setBaseColorFactor(colour ?? [0.6, 0.5, 0.4, 1]));
      primitive.setMaterial(known);
    }
  }
  return new NodeIO().writeBinary(document);
}

/** A mono 8-bit WAV, 8 kHz; `wave` gives −1…1 at a time in seconds. */
export function wav(seconds: number, wave: (time: number) => number): Uint8Array {
  const rate = 8000;
  const count = Math.round(seconds * rate);
  const file = Buffer.alloc(44 + count);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(count, 40);
  for (let n = 0; n < count; n += 1) {
    file[44 + n] = Math.round(128 + 100 * Math.max(-1, Math.min(1, wave(n / rate))));
  }
  return file;
}
