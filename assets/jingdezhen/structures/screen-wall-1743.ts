/** The screen wall across the street from the head gate, and the two masts with the flags of the works. */
import type { StructureModel } from '../../kit/model.ts';
import { Setting } from '../../kit/setting.ts';
import { GATES } from '../plan.ts';
import { OCHRE } from './gates/colours.ts';
import { block, dimension, element, farWalls } from './gates/compose.ts';
import { mastFoot, SCREEN, screenWall } from './gates/screen.ts';
import { flag } from './gates/signs.ts';

const FLAG = { height: 8, drop: 3, fly: 1.15 } as const;

export default function build(): StructureModel {
  const wall = screenWall();
  const flags = new Setting();
  const feet = new Setting();
  GATES.flagpoles.forEach(([x, z], k) => {
    flags.put(
      flag('御窯廠', { ...FLAG, cloth: k ? [OCHRE[0] * 0.94, OCHRE[1] * 0.9, OCHRE[2] * 0.9] : OCHRE }),
      { at: [x, 0.3, z], turn: k ? -18 : -24 },
    );
    feet.put(mastFoot(`foot-${k}`), { at: [x, 0, z], turn: k * 8 });
  });
  const r = GATES.screenWall.rect;
  const z = (r.minZ + r.maxZ) / 2;
  return {
    id: 'screen-wall-1743',
    title: { en: 'Screen wall and flags', 'zh-Hans': '照墙与厂旗' },
    elements: [
      element('wall', 'Screen wall', '照墙', 'screen-wall-1743', wall.parts),
      element('flags', 'Flags of the works', '御窑厂旗', 'works-flags-1743', flags.parts(), feet.parts()),
    ],
    dimensions: [
      dimension('length', 'Length of the screen wall', '照墙长', r.maxX - r.minX),
      dimension('height', 'Height of the screen wall to its coping', '照墙高（至檐）', SCREEN.height),
      dimension('mast', 'Height of a flag mast', '旗杆高', FLAG.height + 0.3),
    ],
    floors: [],
    solids: [
      block(r.minX, r.maxX, r.minZ, r.maxZ, SCREEN.height),
      ...GATES.flagpoles.map(([x, pz]) => block(x - 0.42, x + 0.42, pz - 0.42, pz + 0.42, 1.4)),
    ],
    standIn: farWalls([
      {
        from: [r.minX, z],
        to: [r.maxX, z],
        height: SCREEN.height,
        thick: r.maxZ - r.minZ,
        material: 'plaster',
      },
    ]),
  };
}
