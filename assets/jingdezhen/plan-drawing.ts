/** The plan as a drawing beside the list of places: walls, ways, roofs, hill and river from above. */
import type { Plan } from '../../src/pack/schema.ts';
import type { Mass } from '../pipeline/stage.ts';
import { GATES, OUTSIDE, PLOT, type Rect, WAYS, ZHUSHAN } from './plan.ts';

type Points = [number, number][];

const corners = ({ minX, maxX, minZ, maxZ }: Rect): Points => [
  [minX, minZ],
  [maxX, minZ],
  [maxX, maxZ],
  [minX, maxZ],
];

const oval = ([x, z]: readonly [number, number], [a, b]: readonly [number, number]): Points =>
  Array.from({ length: 24 }, (_, i) => {
    const t = (i / 24) * Math.PI * 2;
    return [Math.round(x + a * Math.cos(t)), Math.round(z + b * Math.sin(t))];
  });

const ways = [...Object.values(WAYS).map(({ line }) => line), OUTSIDE.street.line];

/** `masses`: the buildings, as their neighbours feel them. */
export function planDrawing(masses: readonly Mass[]): Plan {
  const { river, landing } = OUTSIDE;
  const box = { minX: -170, maxX: PLOT.maxX + 8, minZ: PLOT.minZ - 6, maxZ: 182 };
  const inside = ({ minX, maxX, minZ, maxZ }: Rect) =>
    maxX > box.minX && minX < box.maxX && maxZ > box.minZ && minZ < box.maxZ;
  return {
    ...box,
    shapes: [
      { kind: 'water', points: corners({ ...box, minX: box.minX, maxX: river.maxX }) },
      { kind: 'hill', points: oval(ZHUSHAN.centre, ZHUSHAN.foot) },
      ...ways.map((line) => ({
        kind: 'way' as const,
        points: line.map(([x, z]): [number, number] => [x, z]),
      })),
      {
        kind: 'way',
        points: [
          [40, 170],
          [40, GATES.yiGate.rect.minZ],
        ],
      },
      { kind: 'way', points: [[...landing.at], [-104, 168]] },
      ...masses.filter(inside).map((mass) => ({ kind: 'building' as const, points: corners(mass) })),
      {
        kind: 'wall',
        points: [
          [46, PLOT.maxZ],
          [PLOT.maxX, PLOT.maxZ],
          [PLOT.maxX, PLOT.minZ],
          [PLOT.minX, PLOT.minZ],
          [PLOT.minX, PLOT.maxZ],
          [34, PLOT.maxZ],
        ],
      },
    ],
  };
}
