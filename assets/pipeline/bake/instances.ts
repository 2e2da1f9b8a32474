/**
 * Light for things set out many times. Each instance has one light, read at a few points about its bounding box;
 * the prototype's vertices hold how much the thing shades itself. The two multiply.
 */
import { type BufferGeometry, Matrix3, Vector3 } from 'three';
import type { LightBytes } from '../models/lit.ts';
import { type LightOptions, lightReader } from './light.ts';
import { type Points, points } from './points.ts';
import type { PlacedPart, Soup } from './scene.ts';
import { buildTree, tracer } from './tracer.ts';
import { encode, encodeLight } from './vertices.ts';

/** Where each instance is read, in the box's own measures: the middle of each side and two upper corners. */
const SPOTS: readonly (readonly [number, number, number])[] = [
  [0, 1, 0],
  [1, 0, 0],
  [-1, 0, 0],
  [0, 0, 1],
  [0, 0, -1],
  [0, -1, 0],
];

export interface InstanceList {
  points: Points;
  /** First point of each part. */
  starts: number[];
  /** Towards the sun or not, point by point. */
  sunward: Uint8Array;
}

export function instancePoints(parts: readonly PlacedPart[], sun: Vector3): InstanceList {
  const total = parts.reduce((sum, { part }) => sum + part.instances!.length, 0);
  const list = points(total * SPOTS.length);
  const sunward = new Uint8Array(list.count);
  const starts: number[] = [];
  const turn = new Matrix3();
  const [p, n, half, middle] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  let at = 0;
  for (const { part, number } of parts) {
    starts.push(at);
    part.geometry.computeBoundingBox();
    part.geometry.boundingBox!.getCenter(middle);
    part.geometry.boundingBox!.getSize(half).multiplyScalar(0.5);
    for (const { matrix } of part.instances!) {
      turn.getNormalMatrix(matrix);
      for (const [x, y, z] of SPOTS) {
        p.set(middle.x + x * half.x, middle.y + y * half.y, middle.z + z * half.z).applyMatrix4(matrix);
        n.set(x, y, z).applyMatrix3(turn).normalize();
        p.toArray(list.position, at * 3);
        n.toArray(list.normal, at * 3);
        list.owner[at] = number;
        sunward[at] = n.dot(sun) > 0.1 ? 1 : 0;
        at += 1;
      }
    }
  }
  return { points: list, starts, sunward };
}

/** One light per instance of part `i` of the list. */
export function instanceLight(list: InstanceList, i: number, count: number): LightBytes {
  const out = new Float32Array(count * 4);
  const { light } = list.points;
  for (let k = 0; k < count; k += 1) {
    let [sky, sun, fire, most, lamp, seen, faced] = [0, 0, 0, 0, 0, 0, 0];
    for (let s = 0; s < SPOTS.length; s += 1) {
      const at = list.starts[i]! + k * SPOTS.length + s;
      if (light[at * 4 + 3]! < 0) continue;
      seen += 1;
      sky += light[at * 4]!;
      fire += light[at * 4 + 2]!;
      lamp += light[at * 4 + 3]!;
      most = Math.max(most, light[at * 4 + 2]!);
      if (!list.sunward[at]) continue;
      faced += 1;
      sun += light[at * 4 + 1]!;
    }
    if (seen === 0) continue;
    // The under side sees nothing where the thing stands; a lone thing on open ground should read about 0.9.
    out.set(
      [
        Math.min(1, (sky / seen) * 1.35),
        faced ? sun / faced : 0,
        (fire / seen + most) / 2,
        (1.5 * lamp) / seen,
      ],
      k * 4,
    );
  }
  return encodeLight(out);
}

/** How much a prototype shades itself: sky by rays against itself alone; sun and fire follow, softer. */
export function prototypeLight(geometry: BufferGeometry, rays: number): LightBytes {
  const index = geometry.getIndex()!;
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const soup: Soup = {
    position: new Float32Array(index.count * 3),
    albedo: new Float32Array(index.count / 3).fill(0.35),
    owner: new Int32Array(index.count / 3),
    triangles: index.count / 3,
  };
  for (let k = 0; k < index.count; k += 1)
    for (let c = 0; c < 3; c += 1) soup.position[k * 3 + c] = position.getComponent(index.getX(k), c);
  const shape = tracer(soup, buildTree(soup));
  const options: LightOptions = {
    skyRays: Math.min(rays, 96),
    sunRays: 1,
    sunDirection: [0, 1, 0],
    sunSpread: 0,
    sunBounce: 0,
    fires: [],
    lamps: [],
  };
  // Open below as well as above: what stands under it is the instance's light.
  const everywhere = { first: shape.first, blocked: shape.blocked };
  const read = lightReader(everywhere, everywhere, { ...options, open: true });
  const out = new Float32Array(position.count * 4);
  const light = { sky: 0, sun: 0, fire: 0, lamp: 0, buried: false };
  const [p, n] = [new Vector3(), new Vector3()];
  for (let i = 0; i < position.count; i += 1) {
    read(p.fromBufferAttribute(position, i), n.fromBufferAttribute(normal, i), 0, light);
    const open = light.buried ? 0.3 : light.sky;
    out.set(
      [open, Math.min(1, Math.max(0.15, (open - 0.35) * 2.2)), Math.sqrt(open), Math.sqrt(open)],
      i * 4,
    );
  }
  return encode(out);
}
