/**
 * The two wells of the works (lv-2018, meipian): one inside the head gate, one at the north foot of Zhushan. A stone
 * kerb that ropes have worn, a pavement dark with spilled water, buckets and a rope. The spots are our choice.
 */
import { Vector3 } from 'three';
import { bend, lathe, place, type Rgb, tint, tube } from '../../kit/mesh.ts';
import type { Part, Solid, StructureModel } from '../../kit/model.ts';
import { Pile } from '../../kit/pile.ts';
import { bucket } from '../../kit/props/tubs.ts';
import { at, worn } from '../../kit/put.ts';
import { random } from '../../kit/random.ts';
import { groundHeight } from '../ground.ts';
import { block, dimension, element } from './gates/compose.ts';
import { slabs } from './gates/masonry.ts';

/** Width of the mouth: both wells that survive are over a metre across. Kerb and pavement are conjectured. */
export const WELL = { mouth: 1.06, wall: 0.24, height: 0.56, pavement: 3.4 } as const;
/** Middles on the plan, [x, z]. */
export const WELLS = { south: [31.4, 151.4], north: [43.4, -112.6] } as const;

const ROPES = [0.4, 0.9, 1.35, 2.6, 3.05, 3.9, 5.2, 5.75];
const GREY: Rgb = [0.5, 0.5, 0.48];
const HEMP: Rgb = [0.42, 0.34, 0.22];

/** The kerb: thick, bevelled, with a groove wherever ropes were drawn up, deepest at the inner edge. */
function kerb(seed: string) {
  const r = WELL.mouth / 2;
  const { wall, height: h } = WELL;
  const ring = lathe(
    [
      [r + wall + 0.05, 0],
      [r + wall + 0.03, h * 0.5],
      [r + wall, h - 0.05],
      [r + wall - 0.05, h],
      [r + 0.05, h],
      [r, h - 0.05],
      [r - 0.01, h * 0.55],
      [r - 0.02, 0.07],
    ],
    56,
    { crease: 40 },
  );
  const grooved = bend(ring, (p) => {
    if (p.y < h - 0.2) return;
    const a = (Math.atan2(p.z, p.x) + Math.PI * 2) % (Math.PI * 2);
    const out = Math.max(0, Math.hypot(p.x, p.z) - r) / wall;
    for (const rope of ROPES) {
      const off = Math.abs(a - rope);
      p.y -= 0.05 * Math.exp(-((Math.min(off, Math.PI * 2 - off) / 0.06) ** 2)) * (1 - 0.7 * out);
    }
  });
  return tint(worn(grooved, [0.88, 0.87, 0.84], random(`${seed}/kerb`)), (p) => {
    // Wet, green and soon lost in the dark within; pale where hands and ropes polish it.
    if (Math.hypot(p.x, p.z) > r + 0.01) return [1, 1, 1];
    const g = 0.75 * Math.max(0, Math.min(1, (p.y - 0.08) / (h - 0.1))) ** 1.5;
    return [g * 0.86, g, g * 0.86];
  });
}

/** A level disc. */
const disc = (radius: number, sides: number) =>
  lathe(
    [
      [radius, 0],
      [0, 0],
    ],
    sides,
  );

/** A rope from a bucket on the kerb's edge, coiled on the pavement. */
function rope() {
  const points: Vector3[] = [];
  for (let i = 0; i <= 40; i += 1) {
    const a = i * 0.47;
    const coil = 0.2 + 0.012 * Math.sin(i * 1.7);
    points.push(new Vector3(Math.cos(a) * coil, 0.016 + i * 0.0022, Math.sin(a) * coil));
  }
  return tint(tube(points, 0.014, 5), HEMP);
}

function well(id: keyof typeof WELLS): { parts: Part[]; solid: Solid } {
  const [x, z] = WELLS[id];
  const y = groundHeight(x, z);
  const seed = `well-${id}`;
  const rand = random(seed);
  const half = WELL.pavement / 2;
  const pile = new Pile();
  // Water runs off to one side: the stones are darkest near the mouth and along that way.
  const wet = (px: number, pz: number) => {
    const [dx, dz] = [px - x, pz - z];
    const near = Math.exp(-(((Math.hypot(dx, dz) - 0.75) / 0.75) ** 2));
    const run = dx > 0 ? Math.exp(-((dz / 0.5) ** 2)) : 0;
    return Math.max(near, run);
  };
  pile.add(
    'stone',
    tint(
      slabs({
        seed,
        rect: { minX: x - half, maxX: x + half, minZ: z - half, maxZ: z + half },
        y: y + 0.07,
        along: 'x',
        slab: [0.8, 0.56],
      }),
      (p) => {
        const g = 1 - 0.48 * wet(p.x, p.z);
        return [g, g, g * 0.99];
      },
    ),
  );
  pile.add('stone', kerb(seed), at([x, y + 0.05, z]));
  // No shaft is dug into the land: the dark begins where the eye stops telling depth.
  pile.add('plain', tint(disc(WELL.mouth / 2, 20), [0.006, 0.008, 0.008]), at([x, y + 0.13, z]));
  const r = WELL.mouth / 2;
  pile.put(bucket(rand.fork('full'), { filled: 'water' }), at([x + r + 0.62, y + 0.07, z + 0.35], 0.4));
  pile.put(
    bucket(rand.fork('empty'), { filled: 'empty' }),
    at([x - 0.2, y + 0.05 + WELL.height - 0.03, z + r + 0.12], 1.1),
  );
  pile.add('plain', place(rope(), at([x + 0.75, y + 0.07, z + 0.98])));
  const solid = r + WELL.wall + 0.05;
  return { parts: pile.parts(), solid: block(x - solid, x + solid, z - solid, z + solid, WELL.height + 0.1) };
}

const TITLES = {
  south: { en: 'The well inside the head gate', 'zh-Hans': '大门内的井' },
  north: { en: 'The well at the north foot', 'zh-Hans': '山北脚下的井' },
} as const;

export type WellName = keyof typeof WELLS;
export const wellId = (name: WellName): string => `well-${name}-1743`;

/** Builds one of them. Deterministic. */
export function buildWell(name: WellName): StructureModel {
  const { parts, solid } = well(name);
  const [x, z] = WELLS[name];
  const title = TITLES[name];
  return {
    id: wellId(name),
    title,
    elements: [element('well', title.en, title['zh-Hans'], 'wells-1743', parts)],
    dimensions: [
      dimension(
        'mouth',
        'Mouth of the well',
        '井口径',
        WELL.mouth,
        'meipian',
        'The wells that survive are over 1 m across',
      ),
      dimension('kerb', 'Height of the kerb', '井栏高', WELL.height),
    ],
    floors: [],
    solids: [solid],
    standIn: [{ material: 'plaster', geometry: farKerb(x, z) }],
  };
}

function farKerb(x: number, z: number) {
  const [r, w, h] = [WELL.mouth / 2, WELL.wall, WELL.height];
  const ring = lathe(
    [
      [r + w, 0],
      [r + w, h],
      [r, h],
      [r, 0.2],
      [0, 0.2],
    ],
    8,
  );
  const shaded = tint(ring, (p) =>
    p.y < h - 0.1 && Math.hypot(p.x, p.z) < r + 0.05 ? [0.02, 0.02, 0.02] : GREY,
  );
  return shaded.translate(x, groundHeight(x, z), z);
}
