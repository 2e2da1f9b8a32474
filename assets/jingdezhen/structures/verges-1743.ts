/** Grass and weeds at the feet of walls, sherds and stones trodden into the ground: what lies along every way. */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { Rgb } from '../../kit/mesh.ts';
import type { Instance, StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { soup } from '../../kit/soup.ts';
import { distanceToRect, fbm, smooth } from '../../kit/terrain.ts';
import { leafCard } from '../../kit/trees.ts';
import { distanceToLevel, distanceToWays, groundHeight, hillHeight, POSTERN } from '../ground.ts';
import { YARD } from '../layout.ts';
import { GATES, PLOT } from '../plan.ts';
import { MOUNDS, plants } from './land-1743/gardens.ts';

const KILN_YARD = {
  minX: YARD.minX - 0.8,
  maxX: YARD.maxX + 0.8,
  minZ: YARD.northZ - 0.8,
  maxZ: YARD.southZ + 0.8,
};
const patch = fbm('verges', 3);
const turned = new Quaternion();

function tuft(): BufferGeometry {
  const pot = soup();
  const seed = random('verges/tuft');
  for (let k = 0; k < 5; k += 1) {
    const a = (k / 5) * 6.28 + seed.around(0, 0.4);
    const r = seed.between(0.02, 0.2);
    leafCard(
      pot,
      [Math.cos(a) * r, 0.24, Math.sin(a) * r],
      [Math.cos(a), 0.3, Math.sin(a)],
      seed.between(0.5, 0.8),
      [0.9, 0.92, 0.85],
      seed,
    );
  }
  return pot.geometry();
}

/** A bit of saggar, slab of waste, stone: half sunk. */
function shard(): BufferGeometry {
  const pot = soup();
  const ring: [number, number][] = [
    [0.5, 0.1],
    [0.2, 0.5],
    [-0.4, 0.4],
    [-0.5, -0.2],
    [0.1, -0.5],
  ];
  const top = ring.map(
    ([x, z], k) => [x * 0.8, 0.24 + 0.06 * Math.sin(k * 2), -z * 0.8] as [number, number, number],
  );
  pot.face(top, [1, 1, 1]);
  ring.forEach(([x, z], k) => {
    const [x1, z1] = ring[(k + 1) % ring.length]!;
    pot.face([[x, -0.1, -z], [x1, -0.1, -z1], top[(k + 1) % ring.length]!, top[k]!], [0.7, 0.7, 0.7]);
  });
  return pot.geometry();
}

const put = (
  x: number,
  z: number,
  size: readonly [number, number, number],
  turn: number,
  tilt = 0,
): Matrix4 =>
  new Matrix4().compose(
    new Vector3(x, groundHeight(x, z) + (tilt ? 0.015 : 0), z),
    turned.setFromEuler(new Euler(tilt, turn, -tilt)),
    new Vector3(...size),
  );

export default function verges(): StructureModel {
  const seed = random('verges');
  const grass: Instance[] = [];
  const bits: Instance[] = [];
  const free = (x: number, z: number) =>
    distanceToLevel(x, z) > 0.12 &&
    distanceToRect(KILN_YARD, x, z) > 0.1 &&
    !(x < POSTERN.topX + 0.5 && z > POSTERN.minZ - 0.5 && z < POSTERN.maxZ + 0.5);
  for (let tries = 0; tries < 30000 && (grass.length < 520 || bits.length < 200); tries += 1) {
    const x = seed.between(PLOT.minX + 0.15, PLOT.maxX - 0.2);
    const z = seed.between(PLOT.minZ + 0.15, PLOT.maxZ - 0.2);
    if (!free(x, z) || hillHeight(x, z) > 10.5) continue;
    const wall = Math.min(
      -distanceToRect(PLOT, x, z),
      distanceToLevel(x, z),
      distanceToRect(KILN_YARD, x, z),
    );
    const way = Math.min(distanceToWays(x, z), distanceToRect(GATES.longWay, x, z));
    const edge = wall < 1.2 || (way > 0 && way < 1.6);
    if (
      grass.length < 520 &&
      way > 0.1 &&
      (edge || patch(x / 6, z / 6) > 0) &&
      seed.next() < (edge ? 0.9 : 0.35)
    ) {
      const s = seed.between(0.16, 0.42) * (edge ? 1 : 0.75);
      const g = seed.between(0.6, 1);
      const dry = seed.next() < 0.3;
      const tint: Rgb = dry ? [1 * g, 0.86 * g, 0.5 * g] : [0.72 * g, 0.86 * g, 0.42 * g];
      grass.push({ matrix: put(x, z, [s, s * seed.between(0.7, 1.3), s], seed.between(0, 6.28)), tint });
    } else if (
      bits.length < 200 &&
      hillHeight(x, z) < 0.2 &&
      seed.next() < (way < 0 ? 0.25 : edge ? 0.5 : 0.12)
    ) {
      const s = seed.between(0.05, way < 0 ? 0.11 : 0.24);
      const white = seed.next() < 0.16;
      const g = seed.between(0.6, 1);
      const tint: Rgb = white ? [0.95 * g, 0.97 * g, 1 * g] : [0.44 * g, 0.27 * g, 0.19 * g];
      bits.push({
        matrix: put(
          x,
          z,
          [s, s * seed.between(0.35, 0.8), s * seed.between(0.6, 1.2)],
          seed.between(0, 6.28),
          seed.around(0, 0.2),
        ),
        tint,
      });
    }
  }
  for (const { x, y, z, size } of plants()) {
    const g = seed.between(0.7, 1);
    const matrix = put(x, z, [size, size * 0.9, size], seed.between(0, 6.28));
    matrix.elements[13] = y;
    grass.push({ matrix, tint: [0.62 * g, 0.95 * g, 0.5 * g] });
  }
  // Wasters on their mounds.
  for (const m of MOUNDS)
    for (let k = 0; k < m.r * 13; k += 1) {
      const a = seed.between(0, 6.28);
      const q = Math.sqrt(seed.next()) * 1.05;
      const x = m.x + Math.cos(a) * m.r * q;
      const z = m.z + Math.sin(a) * m.r * q;
      const s = seed.between(0.1, 0.32);
      const matrix = put(
        x,
        z,
        [s, s * seed.between(0.4, 0.9), s],
        seed.between(0, 6.28),
        seed.around(0, 0.6),
      );
      matrix.elements[13] = groundHeight(x, z) + m.h * smooth(1, 0, q) * 0.97;
      const white = seed.next() < 0.2;
      const g = seed.between(0.6, 1);
      bits.push({ matrix, tint: white ? [0.9 * g, 0.92 * g, 0.94 * g] : [0.46 * g, 0.27 * g, 0.18 * g] });
    }
  // Grass at the houses' feet along the street, and along the walls of the kiln's yard, within and without.
  for (let k = 0; k < 130; k += 1) {
    const x = seed.between(-60, 126);
    const z = PLOT.maxZ + 0.95 + seed.between(0, 0.5);
    if (x > GATES.headGate.rect.minX - 6 && x < GATES.headGate.rect.maxX + 6) continue;
    const s = seed.between(0.22, 0.5);
    grass.push({ matrix: put(x, z, [s, s, s], seed.between(0, 6.28)), tint: [0.66, 0.78, 0.4] });
  }
  for (let k = 0; k < 90; k += 1) {
    const side = Math.floor(seed.next() * 3);
    const off = seed.between(0.06, 0.35);
    const x =
      side === 0 ? YARD.minX + off : side === 1 ? YARD.maxX - off : seed.between(YARD.minX, YARD.maxX);
    const z = side === 2 ? YARD.northZ + off : seed.between(YARD.northZ + 0.5, YARD.southZ - 0.5);
    const s = seed.between(0.15, 0.36);
    grass.push({ matrix: put(x, z, [s, s, s], seed.between(0, 6.28)), tint: [0.6, 0.7, 0.34] });
  }
  return {
    id: 'verges-1743',
    title: { en: 'Weeds, sherds and stones', 'zh-Hans': '杂草、碎瓷与石块' },
    elements: [
      {
        id: 'weeds',
        title: { en: 'Grass and weeds', 'zh-Hans': '杂草' },
        evidence: 'trees-1743',
        parts: [{ material: 'foliage', geometry: tuft(), instances: grass, noShade: true }],
      },
      {
        id: 'sherds',
        title: { en: 'Sherds and stones', 'zh-Hans': '碎瓷与石块' },
        evidence: 'works-ground-1743',
        parts: [{ material: 'plain', geometry: shard(), instances: bits, noShade: true }],
      },
    ],
    dimensions: [],
    floors: [],
    solids: [],
  };
}
