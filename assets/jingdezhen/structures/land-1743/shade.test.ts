import { expect, test } from 'vitest';
import type { Solid } from '../../../kit/model.ts';
import { AREAS } from '../../areas.ts';
import { SHEETS } from './shade.ts';

const BUILT: Record<string, string> = {
  clay: 'clay-workshop-1743',
  glazeAsh: 'glaze-workshop-1743',
  throwing: 'throwing-workshop-1743',
  turning: 'turning-workshop-1743',
  saggarMaking: 'saggar-workshop-1743',
  cobalt: 'cobalt-workshop-1743',
  grinding: 'grinding-workshop-1743',
  painting: 'painting-workshop-1743',
  enamel: 'enamel-workshop-1743',
  glazing: 'glazing-workshop-1743',
  packing: 'packing-workshop-1743',
  drying: 'drying-court-1743',
  woodYard: 'wood-yard-1743',
  saggarYard: 'saggar-yard-1743',
  secondKiln: 'second-kiln-1743',
  stores: 'stores-1743',
};

const solids = new Map<string, readonly Solid[]>();
const solidsOf = (court: string): readonly Solid[] => {
  const id = BUILT[court]!;
  const found = AREAS.flatMap((area) => area.structures).find((s) => s.id === id)!;
  if (!solids.has(id)) solids.set(id, found.build().solids);
  return solids.get(id)!;
};

/** In the box, at least a hand from its faces. */
const holds = (box: Solid, x: number, y: number, z: number): boolean => {
  const a = ((box.turn ?? 0) * Math.PI) / 180;
  const [dx, dz] = [x - box.centre[0], z - box.centre[2]];
  const u = Math.abs(dx * Math.cos(a) - dz * Math.sin(a));
  const v = Math.abs(dx * Math.sin(a) + dz * Math.cos(a));
  const free = 0.1;
  return (
    u < box.size[0] / 2 - free &&
    v < box.size[2] / 2 - free &&
    y < box.centre[1] + box.size[1] / 2 - 0.05 &&
    y > box.centre[1] - box.size[1] / 2 - 0.2
  );
};

test.each(SHEETS.map((sheet, k) => ({ sheet, name: `${sheet.court} ${k}` })))(
  '$name lies within the wall as built, where nobody sees it',
  ({ sheet: { court, from, to, height } }) => {
    const walls = solidsOf(court).filter((box) => Math.min(box.size[0], box.size[2]) < 0.75);
    for (let t = 0; t <= 1; t += 1 / 64) {
      const x = from[0] + (to[0] - from[0]) * t;
      const z = from[1] + (to[1] - from[1]) * t;
      expect(
        walls.some((box) => holds(box, x, height, z)),
        `at ${x.toFixed(2)}, ${z.toFixed(2)}`,
      ).toBe(true);
    }
  },
);
