/** Lamps in the shops that stand open, and one in the pavilion: what shines in the town at night. All conjectured. */
import { Vector3 } from 'three';
import type { Lamp } from '../../../pipeline/stage.ts';
import { OUTSIDE } from '../../plan.ts';
import { houses } from '../street-1743/plan.ts';
import { FLOOR, PAVILION } from '../zhushan-1743/measures.ts';

const round = (v: number): number => Math.round(v * 100) / 100;

function shopLamps(): Lamp[] {
  const p = new Vector3();
  return houses()
    .filter((h) => h.open >= 0)
    .filter((_, k) => k % 2 === 0)
    .map((h, k): Lamp => {
      const bays = Math.max(2, Math.round(h.width / 2.3));
      const open = Math.min(h.open, bays - 1);
      p.set(-h.width / 2 + ((open + 0.5) * h.width) / bays + 0.3, 2.05, -1.1).applyMatrix4(h.frame);
      return {
        id: `shop-lamp-${k + 1}`,
        position: [round(p.x), round(p.y), round(p.z)],
        size: [0.02, 0.02],
        strength: 0.26,
      };
    });
}

/** At gates of the private kilns, where night shifts go in and out. */
const laneLamps: Lamp[] = [-58, 21, 62, 104].map((z, k) => ({
  id: `lane-lamp-${k + 1}`,
  position: [OUTSIDE.westLane.minX + 0.4, OUTSIDE.westLane.y + 2, z + 1.3],
  size: [0.02, 0.02],
  strength: 0.3,
}));

export const LAND_LAMPS: Lamp[] = [
  ...shopLamps(),
  ...laneLamps,
  {
    id: 'wenchang-ge-lamp',
    position: [PAVILION.x + 0.55, FLOOR + 1.35, PAVILION.z - PAVILION.core + 0.5],
    size: [0.02, 0.02],
    strength: 0.24,
  },
];
