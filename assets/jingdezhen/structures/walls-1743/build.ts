/** One of the six models of the enclosing wall. */
import type { BufferGeometry } from 'three';
import type { Dimension, Text } from '../../../../src/pack/schema.ts';
import { merge } from '../../../kit/mesh.ts';
import type { Part, Solid, StructureModel } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { rubbleWall } from '../../../kit/rubble-wall.ts';
import { soup } from '../../../kit/soup.ts';
import { fbm, mix, noise, smooth } from '../../../kit/terrain.ts';
import { groundHeight } from '../../ground.ts';
import { drain } from './drain.ts';
import { postern } from './postern.ts';
import { outerFoot, STRETCHES, type Stretch, WALL, type WallId } from './stretches.ts';

export const DIMENSIONS: Dimension[] = [
  {
    id: 'wall-thickness',
    title: { en: 'Thickness of the enclosing wall', 'zh-Hans': '围墙厚' },
    metres: WALL.thickness,
    source: 'dig-2021',
    note: 'Two skins side by side; three, 1.3 m, at the north end of the west wall',
  },
  {
    id: 'wall-height',
    title: { en: 'Height of the enclosing wall inside', 'zh-Hans': '围墙内侧高' },
    metres: WALL.height,
    note: 'The dug stretch stands 0.8 to 1.2 m; the height of 1743 is not known',
  },
];

/** Relief is spent where hands and eyes come near. */
const sparse = (up: number): number => 0.5 + 0.42 * smooth(1.4, 2.4, up);

interface Built {
  skin: BufferGeometry[];
  pieces: BufferGeometry[];
  tiles: BufferGeometry[];
  solids: Solid[];
}

/** Height of the wall's body: laid in lengths, each settled at its own height; ends meet. */
function heightOf(stretch: Stretch, length: number): (s: number) => number {
  const rise = fbm(`wall/${stretch.id}`, 3);
  const lengths = noise(`wall/${stretch.id}/lengths`);
  return (s) => {
    const own = 0.6 * rise(s / 7, 0) + 0.4 * lengths(Math.floor(s / 6.5), 0);
    return (
      WALL.height + WALL.vary * mix(0, Math.max(-1, Math.min(1, own)), smooth(0, 3, Math.min(s, length - s)))
    );
  };
}

function one(stretch: Stretch, into: Built): void {
  const [fx, fz] = stretch.from;
  const [tx, tz] = stretch.to;
  const length = Math.hypot(tx - fx, tz - fz);
  const ux = (tx - fx) / length;
  const uz = (tz - fz) / length;
  // The inner face looks towards (−uz, ux).
  const [nx, nz] = [-uz, ux];
  const height = heightOf(stretch, length);
  const inner = rubbleWall({
    from: stretch.from,
    to: stretch.to,
    thickness: WALL.thickness,
    height,
    ground: (x, z) => groundHeight(x + nx * 0.3, z + nz * 0.3) - 0.02,
    seed: random(`wall/${stretch.id}/inner`),
    coarse: stretch.coarse,
    step: 1.3,
    sparse,
    back: stretch.outside === 'plain',
  });
  into.skin.push(inner.skin);
  into.pieces.push(inner.pieces);
  into.tiles.push(inner.cap);
  if (stretch.outside === 'full') {
    const shift = (p: readonly [number, number]) =>
      [p[0] - nx * WALL.thickness, p[1] - nz * WALL.thickness] as const;
    const outer = rubbleWall({
      from: shift(stretch.to),
      to: shift(stretch.from),
      thickness: WALL.thickness,
      height: (s) => height(length - s),
      ground: (x, z) => outerFoot(x - nx * 0.4, z - nz * 0.4) - 0.05,
      seed: random(`wall/${stretch.id}/outer`),
      coarse: stretch.coarse,
      step: 1.5,
      sparse: (up) => sparse(up + 0.4),
      back: false,
    });
    into.skin.push(outer.skin);
    into.pieces.push(outer.pieces);
  }
  // Boxes a hand's breadth prouder than the wall, down to the outer foot.
  const proud = 0.12;
  const thick = WALL.thickness + 2 * proud;
  const middle = [
    (fx + tx) / 2 - (nx * WALL.thickness) / 2,
    (fz + tz) / 2 - (nz * WALL.thickness) / 2,
  ] as const;
  const alongX = Math.abs(ux) > 0.5;
  into.solids.push({
    centre: [middle[0], 0.75, middle[1]],
    size: alongX ? [length, 7.5, thick] : [thick, 7.5, length],
  });
}

/** What is seen from far: a strip with a dark ridge. */
function standIn(stretches: readonly Stretch[]): Part[] {
  const pot = soup();
  for (const { from, to } of stretches) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const ux = (to[0] - from[0]) / length;
    const uz = (to[1] - from[1]) / length;
    const [nx, nz] = [-uz, ux];
    const n = Math.max(1, Math.round(length / 20));
    // Foot and eaves of one face, ridge, eaves and foot of the other: out of the inner face, up.
    const rows = [
      [0.05, -0.1, 0],
      [0, WALL.height, 0],
      [0.14, WALL.height + 0.02, 1],
      [-WALL.thickness / 2, WALL.height + 0.3, 1],
      [-WALL.thickness - 0.14, WALL.height + 0.02, 1],
      [-WALL.thickness, WALL.height, 0],
      [-WALL.thickness - 0.05, -99, 0],
    ] as const;
    for (let k = 0; k + 1 < rows.length; k += 1)
      pot.patch(n, 1, (i, j) => {
        const [out, up, tile] = rows[k + j]!;
        const s = (length * i) / n;
        const x = from[0] + ux * s + nx * out;
        const z = from[1] + uz * s + nz * out;
        const y = up < -50 ? outerFoot(x, z) - 0.1 : up;
        const g = k >= 2 && k <= 3 ? 0.42 : tile ? 0.5 : 0.82;
        return { p: [x, y, z], uv: [s, y], colour: [g, g * (tile ? 1 : 0.97), g * (tile ? 1 : 0.92)] };
      });
  }
  return [{ material: 'saggar-wall', geometry: pot.geometry() }];
}

/** Builds `wall-<id>-1743`. */
export function wall(id: WallId, title: Text): StructureModel {
  const stretches: readonly Stretch[] = STRETCHES[id];
  const built: Built = { skin: [], pieces: [], tiles: [], solids: [] };
  for (const stretch of stretches) one(stretch, built);
  const way = id === 'west-north' ? postern() : undefined;
  if (way) {
    built.skin.push(way.skin);
    built.pieces.push(way.pieces);
    built.tiles.push(way.tiles);
    built.solids.push(...way.solids);
  }
  const stones = id === 'east-north' || id === 'east-south' ? drain(stretches[0]!) : undefined;
  return {
    id: `wall-${id}-1743`,
    title,
    elements: [
      {
        id: 'enclosing-wall',
        title: { en: 'Wall of waste saggars', 'zh-Hans': '废匣钵围墙' },
        evidence: 'enclosing-wall-1743',
        parts: [
          { material: 'saggar-wall', geometry: merge(built.skin) },
          { material: 'saggar', geometry: merge(built.pieces) },
          { material: 'tile', geometry: merge(built.tiles) },
        ],
      },
      ...(way
        ? [
            {
              id: 'west-postern',
              title: { en: 'The postern and its stair', 'zh-Hans': '西侧便门与踏步' },
              evidence: 'west-postern-1743',
              parts: [
                { material: 'stone', geometry: way.steps },
                { material: 'board', geometry: way.boards },
              ] satisfies Part[],
            },
          ]
        : []),
      ...(stones
        ? [
            {
              id: 'main-drain',
              title: { en: 'Main drain under slabs', 'zh-Hans': '盖石板的主排水沟' },
              evidence: 'main-drain-1743',
              parts: [{ material: 'stone', geometry: stones }] satisfies Part[],
            },
          ]
        : []),
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: built.solids,
    standIn: standIn(stretches),
  };
}
