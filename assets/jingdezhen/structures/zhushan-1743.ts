/** Zhushan in the works: stairs up its south side, the terrace and Wenchang Ge upon it. */
import type { Dimension } from '../../../src/pack/schema.ts';
import { merge } from '../../kit/mesh.ts';
import type { Part, StructureModel } from '../../kit/model.ts';
import { soup } from '../../kit/soup.ts';
import { ZHUSHAN } from '../plan.ts';
import { bare } from './land-1743/floor.ts';
import { FLOOR, PAVILION, STAIRS } from './zhushan-1743/measures.ts';
import { base, pavilionSolids, roofs, timber } from './zhushan-1743/pavilion.ts';
import { rocks, stairs } from './zhushan-1743/stairs.ts';
import { parapet, paving } from './zhushan-1743/terrace.ts';

const DIMENSIONS: Dimension[] = [
  {
    id: 'terrace-height',
    title: { en: 'Height of the terrace on Zhushan', 'zh-Hans': '珠山台地高' },
    metres: ZHUSHAN.terrace.y,
    source: 'jiang-2017',
    note: 'Ten-odd metres survive; the hill of 1743 was higher by an unknown amount',
  },
  {
    id: 'pavilion-height',
    title: { en: 'Height of the pavilion over its floor', 'zh-Hans': '文昌阁高（自阁内地面）' },
    metres: PAVILION.ridge,
    note: 'Only its name is known',
  },
  {
    id: 'stair-width',
    title: { en: 'Width of the stairs', 'zh-Hans': '登山石阶宽' },
    metres: STAIRS.width,
  },
];

/** Platform and its steps as a ramp. */
function floor() {
  const pot = soup();
  const P = PAVILION;
  const flat = (x0: number, x1: number, z0: number, z1: number, y0: number, y1: number) =>
    pot.face(
      [
        [P.x + x0, y1, P.z + z1],
        [P.x + x1, y1, P.z + z1],
        [P.x + x1, y0, P.z + z0],
        [P.x + x0, y0, P.z + z0],
      ],
      [1, 1, 1],
    );
  flat(-P.base + 0.1, P.base - 0.1, -P.base + 0.1, P.base, FLOOR, FLOOR);
  flat(-1.2, 1.2, P.base, P.base + 1.35, FLOOR, P.ground);
  return bare(pot.geometry());
}

function standIn(): Part[] {
  const pot = soup();
  const P = PAVILION;
  const ring = (half: number, y: number) =>
    [
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ].map(([sx, sz]) => [P.x + sx! * half, y, P.z + sz! * half] as [number, number, number]);
  const band = (h0: number, y0: number, h1: number, y1: number, g: readonly [number, number, number]) => {
    const a = ring(h0, y0);
    const b = ring(h1, y1);
    for (let k = 0; k < 4; k += 1) pot.face([a[k]!, a[(k + 1) % 4]!, b[(k + 1) % 4]!, b[k]!], g);
  };
  band(P.base, P.ground - 0.5, P.base, FLOOR, [0.8, 0.78, 0.74]);
  band(P.base, FLOOR, 0.1, FLOOR + 0.01, [0.8, 0.78, 0.74]);
  band(P.core, FLOOR, P.core, FLOOR + P.beam, [0.3, 0.22, 0.19]);
  band(P.outer + 1.15, FLOOR + P.beam - 0.1, P.upper, FLOOR + P.upperFloor + 0.3, [0.3, 0.31, 0.32]);
  band(P.upper, FLOOR + P.upperFloor, P.upper, FLOOR + P.upperBeam, [0.36, 0.24, 0.2]);
  band(
    P.upper + 1.05,
    FLOOR + P.upperBeam - 0.1,
    P.upper * 0.5,
    FLOOR + P.upperBeam + 1.2,
    [0.3, 0.31, 0.32],
  );
  band(P.upper * 0.5, FLOOR + P.upperBeam + 1.2, 0.1, FLOOR + P.ridge, [0.3, 0.31, 0.32]);
  // The stairs: one pale strip.
  const half = STAIRS.width / 2;
  pot.face(
    [
      [STAIRS.x - half, 0.1, STAIRS.bottomZ],
      [STAIRS.x + half, 0.1, STAIRS.bottomZ],
      [STAIRS.x + half, P.ground + 0.1, STAIRS.topZ],
      [STAIRS.x - half, P.ground + 0.1, STAIRS.topZ],
    ],
    [0.7, 0.69, 0.66],
  );
  return [{ material: 'plaster', geometry: pot.geometry() }];
}

export default function zhushan(): StructureModel {
  const roof = roofs();
  const edge = parapet();
  return {
    id: 'zhushan-1743',
    title: { en: 'Zhushan and its pavilion', 'zh-Hans': '珠山与文昌阁' },
    elements: [
      {
        id: 'hill-stairs',
        title: { en: 'Stairs, terrace and rocks', 'zh-Hans': '石阶、台地与山石' },
        evidence: 'zhushan-terrace-1743',
        parts: [
          { material: 'stone', geometry: merge([...stairs(), rocks(), paving(), edge.coping, base()]) },
          { material: 'grey-brick', geometry: edge.brick },
        ],
      },
      {
        id: 'wenchang-ge',
        title: { en: 'Wenchang Ge, the pavilion', 'zh-Hans': '文昌阁' },
        evidence: 'wenchang-ge-1743',
        parts: [
          { material: 'lacquer', geometry: merge([timber(), roof.under]) },
          { material: 'tile', geometry: roof.tiles },
        ],
      },
    ],
    dimensions: DIMENSIONS,
    floors: [floor()],
    solids: [...edge.solids, ...pavilionSolids()],
    standIn: standIn(),
  };
}
