/** The yard's ground: trodden pale clay, six centimetres up and down, worn by wheels, eaves' drip, ash and fallen clay. */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import {
  cells,
  distanceToPath,
  distanceToRect,
  fbm,
  mix,
  mixRgb,
  noise,
  smooth,
} from '../../../kit/terrain.ts';
import { HOUSE, YARD } from '../../layout.ts';
import { ASH, BLOCK, CHIMNEY_RECT, HEAP, HOUSE_RECT, PUDDLES, RUTS, STEPS_RECT, WELL } from './measures.ts';

const swell = fbm('yard/swell', 4);
const grit = noise('yard/grit');
const patch = fbm('yard/patch', 4);
const fray = fbm('yard/fray', 3);

/** Ground inside the walls and a little beyond, without the heap's mound. */
export function treadHeight(x: number, z: number): number {
  const house = distanceToRect(HOUSE_RECT, x, z);
  if (house <= 0) return -0.02;
  let h = 0.024 * swell(x / 2.6, z / 2.6) + 0.006 * grit(x * 2.3, z * 2.3);
  for (const [k, rut] of RUTS.entries()) {
    const d = Math.abs(distanceToPath(rut, x, z) + 0.05 * fray(x / 0.8, z / 0.8 + k * 9));
    h += -0.035 * smooth(0.14, 0.02, d) + 0.012 * smooth(0.12, 0.2, d) * smooth(0.4, 0.22, d);
  }
  h -= 0.04 * gully(x, z);
  const wall = Math.min(x - YARD.minX, YARD.maxX - x, z - YARD.northZ, YARD.southZ - z);
  const atGate = smooth(1, 0.2, distanceToRect({ ...YARD.gate, minZ: YARD.southZ - 2, maxZ: 99 }, x, z));
  h += 0.045 * smooth(0.7, 0, wall + 0.25 * fray(x, z)) * (1 - atGate);
  for (const p of PUDDLES) {
    const r = Math.hypot((x - p.x) / p.rx, (z - p.z) / p.rz) + 0.32 * fray(x / 0.9, z / 0.9);
    h = mix(h, p.level + 0.035 * (r - 1), smooth(1.7, 1.05, r));
    if (r < 2.6) h = Math.max(h, p.level + Math.min(0.016, 0.05 * (r - 1)));
  }
  h = Math.max(-0.06, Math.min(0.06, h));
  const calm = Math.min(
    smooth(0, 0.7, house),
    smooth(0, 0.5, distanceToRect(STEPS_RECT, x, z)),
    smooth(0, 0.5, distanceToRect(CHIMNEY_RECT, x, z)),
  );
  return mix(-0.012, h, calm);
}

/** 0…1: the line along which rain drips from the long eaves, and where it runs off southwards. */
function gully(x: number, z: number): number {
  const line = HOUSE.maxX + HOUSE.eaveOverhang + 0.06 * fray(0, z / 1.3);
  const d = Math.abs(Math.abs(x) - line);
  return smooth(0.26, 0.05, d) * smooth(HOUSE.southZ + 1.5, HOUSE.southZ + 0.6, z) * smooth(-8.6, -7.8, z);
}

const moundR = (x: number, z: number) =>
  Math.hypot(x - HEAP.x, (z - HEAP.z) * 1.15) / HEAP.radius + 0.2 * fray(x / 1.2, z / 1.2);

/** Ground with the heap of wasters on it. */
export function yardHeight(x: number, z: number): number {
  const mound = HEAP.height * smooth(1, 0.05, moundR(x, z)) * (1 + 0.3 * fray(x / 0.7, z / 0.7));
  const ash = 0.1 * smooth(1, 0.1, Math.hypot(x - ASH.x, z - ASH.z) / ASH.radius + 0.25 * fray(x, z));
  return treadHeight(x, z) + mound + ash;
}

const PALE: Rgb = [1, 0.96, 0.88];
const DAMP: Rgb = [0.5, 0.45, 0.37];
const RED: Rgb = [0.66, 0.5, 0.42];
// Bluish, to make ash of an ochre albedo.
const GREY: Rgb = [0.42, 0.57, 0.97];
const GREEN: Rgb = [0.5, 0.56, 0.34];
const STRAW: Rgb = [1, 0.88, 0.58];

function yardColour(x: number, y: number, z: number): Rgb {
  const tone = 0.86 + 0.15 * patch(x / 3.1, z / 3.1) + 0.06 * grit(x * 3.1, z * 3.1);
  let c: Rgb = [PALE[0] * tone, PALE[1] * tone, PALE[2] * tone];
  const house = distanceToRect(HOUSE_RECT, x, z);
  let damp =
    0.75 * gully(x, z) + 0.7 * smooth(-0.012, -0.04, y) + 0.3 * smooth(0.1, 0.6, patch(x / 2.2 + 9, z / 2.2));
  for (const rut of RUTS) damp += 0.35 * smooth(0.3, 0.05, distanceToPath(rut, x, z));
  for (const p of PUDDLES)
    damp +=
      0.55 * smooth(1.7, 0.9, Math.hypot((x - p.x) / p.rx, (z - p.z) / p.rz) + 0.42 * fray(x / 0.9, z / 0.9));
  const wall = Math.min(x - YARD.minX, YARD.maxX - x, z - YARD.northZ, YARD.southZ - z);
  damp += 0.55 * smooth(0.9, 0.1, wall + 0.3 * fray(x / 0.9, z / 0.9));
  c = mixRgb(c, DAMP, Math.min(0.92, damp));
  // Trodden hardest, and driest, on the ways people take.
  c = mixRgb(
    c,
    PALE,
    0.35 * smooth(2.2, 0.4, distanceToPath(RUTS[0]!, x, z) + fray(x, z)) * (1 - Math.min(1, damp)),
  );
  const red =
    smooth(1.5, 0.75, moundR(x, z)) +
    0.6 * smooth(-10.2, -13, x + fray(x, z)) * smooth(-4, -1, z) * smooth(16, 12, z) +
    0.5 * smooth(0.25, 0.7, patch(x / 1.7 - 30, z / 1.7));
  c = mixRgb(c, RED, Math.min(0.9, red * 0.75));
  c = mixRgb(
    c,
    GREY,
    0.95 * smooth(1.25, 0.5, Math.hypot(x - ASH.x, z - ASH.z) / ASH.radius + 0.35 * fray(x, z)),
  );
  c = mixRgb(c, STRAW, 0.6 * smooth(2.6, 0.3, Math.hypot(x - BLOCK.x, z - BLOCK.z) + fray(x / 0.7, z / 0.7)));
  const moss =
    smooth(0.8, 0.05, wall) * smooth(-0.1, 0.4, patch(x + 50, z)) +
    0.6 * gully(x, z) * smooth(0, 0.5, fray(x, z));
  c = mixRgb(c, GREEN, Math.min(0.8, moss * (x > 7 || z < -9 ? 1 : 0.7)));
  if (house < 0.05) c = mixRgb(c, [0.6, 0.54, 0.46], 0.5);
  return [Math.min(1, c[0]), Math.min(1, c[1]), Math.min(1, c[2])];
}

const BOUNDS = { minX: -15.3, maxX: 12.3, minZ: -13.2, maxZ: 24.9 } as const;
const houseHole = (x: number, z: number, margin: number) => distanceToRect(HOUSE_RECT, x, z) < -margin;

/** What is seen. Finer near the house, where its shade falls; a strip under the house's edge closes the gap. */
export function groundMesh(): BufferGeometry {
  return cells({
    ...BOUNDS,
    cell: 0.37,
    height: yardHeight,
    colour: yardColour,
    fine: (x, z) => distanceToRect(HOUSE_RECT, x, z) < 2.9,
    skip: (x, z) =>
      houseHole(x, z, 0.37) ||
      Math.hypot(x - WELL.x, z - WELL.z) < 0.72 ||
      (z > 24 && (x < -7.5 || x > -1.5)),
  });
}

/** What feet stand on: the same heights, coarser, without the mound. */
export function groundFloor(): BufferGeometry {
  return cells({
    minX: -15,
    maxX: 12,
    minZ: -13.2,
    maxZ: 23.4,
    cell: 0.6,
    height: treadHeight,
    skip: (x, z) => houseHole(x, z, 0.6),
  });
}

/** Standing water, and slips of broken porcelain trodden into the clay: both shine. */
export function wetAndWhite(): BufferGeometry {
  const pot = soup();
  const seed = random('yard/sherds');
  for (const p of PUDDLES) {
    const n = 20;
    const ring = Array.from({ length: n }, (_, k) => {
      const a = (-k / n) * Math.PI * 2;
      return [p.x + Math.cos(a) * p.rx * 1.6, p.level, p.z + Math.sin(a) * p.rz * 1.6] as [
        number,
        number,
        number,
      ];
    });
    pot.face(ring, [0.2, 0.2, 0.195]);
  }
  const sherd = (x: number, z: number, size: number) => {
    const y = yardHeight(x, z) + 0.004;
    const n = seed.next() < 0.5 ? 3 : 4;
    const turn = seed.between(0, 6.28);
    const tilt = seed.around(0, 0.25);
    const ring = Array.from({ length: n }, (_, k) => {
      const a = turn - (k / n) * Math.PI * 2;
      const r = size * seed.between(0.6, 1);
      return [x + Math.cos(a) * r, y + 0.004 + Math.max(0, Math.sin(a) * r * tilt), z + Math.sin(a) * r] as [
        number,
        number,
        number,
      ];
    });
    const blue = seed.next() < 0.14;
    const g = seed.between(0.6, 0.85);
    pot.face(ring, blue ? [0.22, 0.3, 0.5] : [g, g * 1.0, g * 0.97]);
  };
  for (let k = 0; k < 230; k += 1) {
    const x = seed.between(YARD.minX + 0.2, YARD.maxX - 0.2);
    const z = seed.between(YARD.northZ + 0.2, YARD.southZ - 0.2);
    if (distanceToRect(HOUSE_RECT, x, z) > 0.3 && patch(x / 2, z / 2) > -0.15)
      sherd(x, z, seed.between(0.012, 0.04));
  }
  for (let k = 0; k < 150; k += 1) {
    const a = seed.between(0, 6.28);
    const r = HEAP.radius * Math.sqrt(seed.next()) * 1.15;
    const x = HEAP.x + Math.cos(a) * r;
    const z = HEAP.z + Math.sin(a) * r;
    if (x > YARD.minX && z < YARD.southZ) sherd(x, z, seed.between(0.02, 0.07));
  }
  return pot.geometry();
}
