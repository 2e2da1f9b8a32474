/**
 * The corners of the plot, where carts turn and waste is tipped: grass in patches, deepest at the wall; heaps of broken
 * saggars with sherds about them. A corner is a structure of its own, so that it costs only those
 * who stand in it.
 */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import type { Instance, ModelElement, StructureModel } from '../../../kit/model.ts';
import { type Random, random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { distanceToRect, fbm, smooth } from '../../../kit/terrain.ts';
import { distanceToLevel, distanceToWays, groundHeight, hillHeight } from '../../ground.ts';
import { GATES, PLOT, type Rect } from '../../plan.ts';
import { GARDENS } from '../land-1743/gardens.ts';
import { brokenSaggar, grassElement, sherd } from './things.ts';

export interface CornerOptions {
  id: string;
  title: { en: string; 'zh-Hans': string };
  rects: readonly Rect[];
  /** Tufts, and heaps of waste [x, z, radius, height]. */
  tufts: number;
  heaps: readonly (readonly [number, number, number, number])[];
}

const patch = fbm('corners/patch', 3);
const fray = fbm('corners/heaps', 3);
const turned = new Quaternion();
const put = (
  x: number,
  y: number,
  z: number,
  size: readonly [number, number, number],
  turn: number,
  tilt = 0,
  roll = 0,
) =>
  new Matrix4().compose(
    new Vector3(x, y, z),
    turned.setFromEuler(new Euler(tilt, turn, roll, 'YXZ')),
    new Vector3(...size),
  );

/** How far from everything that is trodden, planted or built on, metres. */
const free = (x: number, z: number): number =>
  Math.min(
    distanceToWays(x, z),
    distanceToLevel(x, z),
    distanceToRect(GATES.longWay, x, z),
    ...GARDENS.map((rect) => distanceToRect(rect, x, z)),
  );

/** The main drain's slabs run along the east wall. */
const onDrain = (x: number): boolean => PLOT.maxX - x < 2.5 && PLOT.maxX - x > 0.45;

const GREENS: readonly Rgb[] = [
  [0.22, 0.27, 0.09],
  [0.3, 0.32, 0.11],
  [0.5, 0.43, 0.2],
  [0.62, 0.52, 0.27],
];

function grass({ rects, tufts }: CornerOptions, seed: Random): Instance[] {
  const out: Instance[] = [];
  for (let tries = 0; tries < tufts * 60 && out.length < tufts; tries += 1) {
    const rect = seed.pick(rects);
    const x = seed.between(rect.minX, rect.maxX);
    const z = seed.between(rect.minZ, rect.maxZ);
    const open = free(x, z);
    const wall = -distanceToRect(PLOT, x, z);
    if (open < 0.15 || wall < 0.15 || hillHeight(x, z) > 0.5 || onDrain(x)) continue;
    // Thick along walls and in patches; nothing where feet go.
    const wish =
      0.75 * smooth(1.6, 0.2, wall) + 0.8 * smooth(0.02, 0.4, patch(x / 5, z / 5)) * smooth(0.2, 2, open);
    if (seed.next() > wish) continue;
    const s = seed.between(0.45, 1.05) * (wall < 1.2 ? 1.25 : 1);
    const dry = seed.next() < 0.35 ? 2 : 0;
    const g = seed.between(0.8, 1.15);
    const c = GREENS[dry + (seed.next() < 0.5 ? 0 : 1)]!;
    out.push({
      matrix: put(
        x,
        groundHeight(x, z) - 0.01,
        z,
        [s, s * seed.between(0.7, 1.25), s],
        seed.between(0, 6.28),
      ),
      tint: [c[0] * g, c[1] * g, c[2] * g],
    });
  }
  return out;
}

/** The heaps' bodies: ash, sand and crumbs of fireclay. */
function mounds({ heaps }: CornerOptions): BufferGeometry {
  const pot = soup();
  for (const [x, z, r, h] of heaps)
    pot.patch(14, 4, (i, j) => {
      const a = (i / 14) * Math.PI * 2;
      const q = 1 - j / 4;
      const wide = r * q * (1 + 0.22 * fray(Math.cos(a) * 2 + x, Math.sin(a) * 2 + z));
      const px = x + Math.cos(a) * wide;
      const pz = z - Math.sin(a) * wide;
      const up = h * smooth(1.05, 0, q) * (1 + 0.35 * fray(px * 1.3, pz * 1.3)) - (j ? 0 : 0.05);
      const g = 0.62 + 0.3 * fray(px * 2.2, pz * 2.2);
      return { p: [px, groundHeight(px, pz) + up, pz], uv: [px, -pz], colour: [g, g * 0.78, g * 0.64] };
    });
  return pot.geometry();
}

function waste({ heaps }: CornerOptions, seed: Random): { saggars: Instance[]; sherds: Instance[] } {
  const saggars: Instance[] = [];
  const sherds: Instance[] = [];
  for (const [x, z, r, h] of heaps) {
    const spot = (reach: number) => {
      const a = seed.between(0, 6.28);
      const q = Math.sqrt(seed.next()) * reach;
      const [px, pz] = [x + Math.cos(a) * r * q, z + Math.sin(a) * r * q];
      return [px, groundHeight(px, pz) + Math.max(0, h * smooth(1.05, 0, q)), pz] as const;
    };
    const fired = (): Rgb => {
      const g = seed.between(0.66, 1);
      return seed.next() < 0.3 ? [0.62 * g, 0.5 * g, 0.48 * g] : [0.95 * g, 0.84 * g, 0.74 * g];
    };
    for (let k = 0; k < r * 7; k += 1) {
      const [px, y, pz] = spot(1.15);
      const s = seed.between(0.8, 1.5);
      const lies = seed.next() < 0.6;
      saggars.push({
        matrix: put(
          px,
          y + (lies ? 0.1 * s : 0),
          pz,
          [s, s * seed.between(0.7, 1.1), s],
          seed.between(0, 6.28),
          lies ? seed.between(1.1, 1.9) : seed.around(0, 0.3),
        ),
        tint: fired(),
      });
    }
    for (let k = 0; k < r * 26; k += 1) {
      const [px, y, pz] = spot(1.7);
      const s = seed.between(0.4, 1.4);
      sherds.push({
        matrix: put(
          px,
          y + 0.02 * s,
          pz,
          [s, s, s],
          seed.between(0, 6.28),
          seed.around(0, 0.7),
          seed.around(0, 0.7),
        ),
        tint: fired(),
      });
    }
  }
  return { saggars, sherds };
}

export function corner(o: CornerOptions): StructureModel {
  const seed = random(o.id);
  const { saggars, sherds } = waste(o, seed.fork('waste'));
  const elements: ModelElement[] = [
    grassElement(grass(o, seed.fork('grass')), seed.fork('tuft')),
    {
      id: 'waste',
      title: { en: 'Heaps of waste saggars', 'zh-Hans': '废匣钵堆' },
      evidence: 'works-ground-1743',
      parts: [
        { material: 'ground', geometry: mounds(o) },
        { material: 'saggar', geometry: brokenSaggar(seed.fork('saggar')), instances: saggars },
        { material: 'saggar', geometry: sherd(), instances: sherds, noShade: true },
      ],
    },
  ];
  return {
    id: o.id,
    title: o.title,
    elements,
    dimensions: [],
    floors: [],
    solids: o.heaps.map(([x, z, r, h]) => ({
      centre: [x, h / 2 - 0.2, z] as const,
      size: [r * 1.5, h + 0.8, r * 1.5] as const,
    })),
  };
}
