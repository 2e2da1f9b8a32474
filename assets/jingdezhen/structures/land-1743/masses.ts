/** The land's buildings as the light of others feels them. */
import type { Mass } from '../../../pipeline/stage.ts';
import { OUTSIDE } from '../../plan.ts';
import { thirdOf } from '../street-1743/build.ts';
import { houses } from '../street-1743/plan.ts';
import { EAVES } from '../street-1743/unit.ts';
import { STRETCHES, WALL, type WallId } from '../walls-1743/stretches.ts';
import { FLOOR, PAVILION } from '../zhushan-1743/measures.ts';

const walls: Mass[] = (Object.keys(STRETCHES) as WallId[]).flatMap((id) =>
  STRETCHES[id].map(({ from, to }): Mass => {
    const alongX = from[1] === to[1];
    const out = alongX ? (from[0] < to[0] ? -1 : 1) : from[1] < to[1] ? 1 : -1;
    const t = WALL.thickness * out;
    const xs = alongX ? [from[0], to[0]] : [from[0], from[0] + t];
    const zs = alongX ? [from[1], from[1] + t] : [from[1], to[1]];
    return {
      structure: `wall-${id}-1743`,
      minX: Math.min(...xs),
      maxX: Math.max(...xs),
      minZ: Math.min(...zs),
      maxZ: Math.max(...zs),
      foot: from[0] < -60 ? OUTSIDE.westLane.y : -0.1,
      eaves: WALL.height,
      ridge: WALL.height + 0.28,
      along: alongX ? 'x' : 'z',
    };
  }),
);

const street: Mass[] = houses().map((h): Mass => {
  const back = h.turn > -1.2 && h.turn < 1.2 ? -1 : 1;
  return {
    structure: `street-${thirdOf(h.x)}-1743`,
    minX: h.x - h.width / 2,
    maxX: h.x + h.width / 2,
    minZ: Math.min(h.z, h.z + back * h.depth),
    maxZ: Math.max(h.z, h.z + back * h.depth),
    foot: h.y - 0.5,
    eaves: h.y + EAVES[h.storeys],
    ridge: h.y + EAVES[h.storeys] + h.depth * 0.27,
    along: 'x',
  };
});

export const LAND_MASSES: Mass[] = [
  ...walls,
  ...street,
  {
    structure: 'zhushan-1743',
    minX: PAVILION.x - PAVILION.outer - 1.1,
    maxX: PAVILION.x + PAVILION.outer + 1.1,
    minZ: PAVILION.z - PAVILION.outer - 1.1,
    maxZ: PAVILION.z + PAVILION.outer + 1.1,
    foot: FLOOR,
    eaves: FLOOR + PAVILION.beam,
    ridge: FLOOR + PAVILION.ridge,
    along: 'x',
    open: true,
  },
];
