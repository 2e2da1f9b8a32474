/** Saggars in their bays, firewood in the loft and at the stoker's hand. */
import type { Instance, Part, Solid } from '../../../kit/model.ts';
import { type Random, random } from '../../../kit/random.ts';
import { saggarColumn, saggarGeometry } from '../../../kit/saggars.ts';
import { billetPrototype, cordWood } from '../../../kit/stacks.ts';
import { HOUSE } from '../../layout.ts';
import { at } from './put.ts';

const R = 0.185;
const H = 0.15;

/** Rows of columns in the four western bays, fuller at the back, with a gap where some were carried off. */
export function saggarStacks(): { parts: Part[]; solids: Solid[] } {
  const seed = random('furnishing/saggars');
  const middle = saggarGeometry(
    { radius: R, height: H, wall: 0, segments: 10, rows: 1, chips: 0 },
    seed.fork('m'),
  );
  const top = saggarGeometry(
    { radius: R, height: H, wall: 0.022, segments: 10, rows: 1, chips: 1 },
    seed.fork('t'),
  );
  const middles: Instance[] = [];
  const tops: Instance[] = [];
  const solids: Solid[] = [];
  const bays = [
    { z0: 2.75, z1: 4.1, full: 0.7 },
    { z0: -0.5, z1: 1.85, full: 1 },
    { z0: -3.6, z1: -1.3, full: 0.95 },
    { z0: -6.7, z1: -4.45, full: 0.8 },
  ];
  for (const [b, bay] of bays.entries()) {
    const own = seed.fork(`bay-${b}`);
    let reach = -6.1;
    for (let z = bay.z0; z <= bay.z1; z += 0.41)
      for (let x = -6.05; x < -4.3; x += 0.4) {
        const depth = (x + 6.05) / 1.75;
        if (own.next() > bay.full * (1.15 - 0.75 * depth ** 2)) continue;
        const count = Math.max(1, Math.round(own.around(9 - 4.5 * depth, 1.6)));
        const foot = [x + own.around(0, 0.025), 0.005, z + own.around(0, 0.025)] as const;
        const column = saggarColumn(own, foot, count, { radius: R, height: H }, { taper: 0.004 });
        const last = column.instances.pop();
        middles.push(...column.instances);
        if (last) tops.push(last);
        reach = Math.max(reach, x + R);
      }
    solids.push({
      centre: [(-6.3 + reach) / 2, 0.7, (bay.z0 + bay.z1) / 2],
      size: [reach + 6.3, 1.4, bay.z1 - bay.z0 + 2 * R],
    });
  }
  // A few set down near the door, as if the setters were called away.
  for (const [x, z, n] of [
    [-2.15, 1.0, 3],
    [-2.2, 1.45, 1],
    [-1.85, 0.75, 2],
  ] as const) {
    const column = saggarColumn(seed, [x, 0.005, z], n, { radius: R, height: H });
    const last = column.instances.pop();
    middles.push(...column.instances);
    if (last) tops.push(last);
  }
  solids.push({ centre: [-2.05, 0.25, 1.05], size: [0.6, 0.5, 1.0] });
  return {
    parts: [
      { material: 'saggar', geometry: middle, instances: middles },
      { material: 'saggar', geometry: top, instances: tops },
    ],
    solids,
  };
}

/** Metres; "a foot long" (duhalde-296). */
const LENGTH = 0.33;

/** A billet lying as it fell. */
const tumbled = (p: readonly [number, number, number], seed: Random) =>
  at(p, seed.between(0, 6.28), [seed.around(0, 0.35), seed.between(0, 6.28)], [0.1, 0.1, LENGTH]);

/** Cords of pine in the loft, their ends to the passage, and what was thrown down for the next hour's fire. */
export function firewood(): { loft: Part; floor: Part; solids: Solid[] } {
  const seed = random('furnishing/wood');
  const y = HOUSE.loft.height + 0.02;
  const loft: Instance[] = [];
  const rows: [number, number, number, number, number][] = [
    [6.15, -3.9, 6.15, 2.6, 1.0],
    [5.75, -3.9, 5.75, 1.2, 0.85],
    [5.35, -3.9, 5.35, -0.4, 1.15],
    [-5.9, 8.0, -2.2, 8.0, 0.9],
    [-5.9, 7.6, -3.6, 7.6, 0.6],
  ];
  const solids: Solid[] = [];
  for (const [k, [x0, z0, x1, z1, height]] of rows.entries()) {
    loft.push(
      ...cordWood({
        from: [x0, z0],
        to: [x1, z1],
        height: (s) => height * (0.85 + 0.15 * Math.sin(s * 1.7 + k)),
        length: LENGTH,
        thick: 0.115,
        ground: () => y,
        seed: seed.fork(`row-${k}`),
      }),
    );
    const along = Math.hypot(x1 - x0, z1 - z0);
    const alongX = Math.abs(x1 - x0) > Math.abs(z1 - z0);
    solids.push({
      centre: [(x0 + x1) / 2, y + height / 2, (z0 + z1) / 2],
      size: alongX ? [along, height, 0.36] : [0.36, height, along],
    });
  }
  const floor = cordWood({
    from: [2.25, 1.9],
    to: [2.25, 3.9],
    height: (s) => 0.78 - 0.12 * s,
    length: LENGTH,
    thick: 0.11,
    ground: () => 0.01,
    seed: seed.fork('floor'),
  });
  // Thrown down through the chute and not yet stacked.
  const heap = seed.fork('heap');
  for (let i = 0; i < 22; i += 1) {
    const r = Math.sqrt(heap.next());
    const a = heap.between(0, 6.28);
    const x = -0.5 + 0.75 * r * Math.cos(a);
    const z = 6.1 + 0.55 * r * Math.sin(a);
    const h = 0.06 + 0.38 * (1 - r) * heap.next();
    const g = heap.between(0.72, 1);
    floor.push({ matrix: tumbled([x, h, z], heap), tint: [g, g * 0.96, g * 0.88] });
  }
  solids.push(
    { centre: [2.25, 0.35, 2.9], size: [0.4, 0.7, 2.1] },
    { centre: [-0.5, 0.25, 6.1], size: [1.3, 0.5, 1.0] },
  );
  const prototype = billetPrototype();
  return {
    loft: { material: 'billet', geometry: prototype, instances: loft },
    floor: { material: 'billet', geometry: prototype.clone(), instances: floor },
    solids,
  };
}
