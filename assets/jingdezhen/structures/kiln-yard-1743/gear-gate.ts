/** The yard's gear: gate and drying racks. */
import { lathe, place, tint } from '../../../kit/mesh.ts';
import { stand } from '../../../kit/stacks.ts';
import { YARD } from '../../layout.ts';
import { OLD, type Pot, plank, pole } from './gear-parts.ts';
import { treadHeight as ground } from './ground.ts';
import { GATE } from './measures.ts';
import { around } from './stores.ts';

/** Two leaves of planks, a hand's breadth ajar, between posts under a lintel. */
export function gate(p: Pot): void {
  const z = YARD.southZ + 0.3;
  for (const [x, lean] of [
    [GATE.minX + 0.1, 0.012],
    [GATE.maxX - 0.1, -0.016],
  ] as const)
    plank(p, 0.24, 3.3, 0.24, stand([x, 1.55, z], [0.008, p.r.around(0, 0.04), lean]), OLD);
  plank(p, 3.7, 0.22, 0.2, stand([-4.5, GATE.leafHeight + 0.2, z], [0, 0, 0.008]), OLD);
  plank(p, 3.5, 0.16, 0.16, stand([-4.5, 3.1, z], [0, 0, -0.006]), OLD);
  plank(p, 2.8, 0.1, 0.16, stand([-4.5, 0.0, z], [0, 0, 0]), OLD);
  plank(p, 2.7, 0.46, 0.03, stand([-4.5, 2.8, z + 0.03], [0, 0, 0.004]), OLD);
  for (const side of [-1, 1]) {
    const hinge = side < 0 ? GATE.minX + 0.25 : GATE.maxX - 0.25;
    const swing = side < 0 ? 0.11 : -0.07;
    const leaf = (dx: number, y: number, dz: number): [number, number, number] => [
      hinge - side * (Math.cos(swing) * dx) - Math.sin(Math.abs(swing)) * dz * 0,
      y,
      z - Math.sin(Math.abs(swing)) * dx + dz,
    ];
    const turn = side < 0 ? Math.abs(swing) : -Math.abs(swing);
    for (let k = 0; k < 6; k += 1) {
      const h = GATE.leafHeight - 0.1 + p.r.around(0, 0.02);
      plank(
        p,
        0.198,
        h,
        0.035,
        stand(leaf(0.11 + k * 0.2, 0.07 + h / 2, p.r.around(0, 0.004)), [0, turn, p.r.around(0, 0.004)]),
      );
    }
    for (const y of [0.42, 1.2, 1.95])
      plank(p, 1.16, 0.11, 0.05, stand(leaf(0.6, y, -0.042), [0, turn, p.r.around(0, 0.01)]), OLD);
  }
  // The bar that holds them, pushed back.
  plank(p, 1.7, 0.09, 0.08, stand([-4.1, 1.52, z - 0.2], [0, -0.02, 0.03]), OLD);
}

/** Racks of poles along the west side, boards with raw saggars and fireclay setters drying on them. */
export function racks(p: Pot): void {
  const r = p.r;
  for (const [z0, x] of [
    [-1.2, -10.0],
    [3.3, -10.15],
  ] as const) {
    const long = 3.6;
    for (const f of [0, 0.5, 1]) {
      const z = z0 + f * long;
      const y = ground(x, z) - 0.05;
      for (const s of [-1, 1])
        pole(
          p,
          p.board,
          [x + s * 0.45, y, z + r.around(0, 0.05)],
          [x + s * 0.3, y + 1.75, z + r.around(0, 0.05)],
          0.035,
          OLD,
        );
      for (const h of [0.5, 1.0, 1.5])
        pole(
          p,
          p.board,
          [x - 0.5, h + r.around(0, 0.02), z],
          [x + 0.5, h + r.around(0, 0.02), z],
          0.026,
          OLD,
        );
    }
    for (const h of [0.54, 1.04, 1.54])
      for (const s of [-1, 0, 1]) {
        if (s === 0 && h > 1.5) continue;
        const y = h + r.around(0, 0.015);
        plank(
          p,
          0.24,
          0.025,
          long + 0.3,
          stand(
            [x + s * 0.27, y, z0 + long / 2 + r.around(0, 0.12)],
            [r.around(0, 0.006), r.around(0, 0.012), 0],
          ),
        );
        for (let z = z0 + 0.15; z < z0 + long - 0.1; z += r.between(0.26, 0.4)) {
          if (r.next() < 0.55) continue;
          const big = r.next() < 0.55;
          const rad = big ? r.between(0.085, 0.11) : r.between(0.05, 0.08);
          const high = big ? r.between(0.07, 0.13) : 0.02;
          const wet = r.between(0.75, 1);
          p.plain.push(
            place(
              tint(
                lathe(
                  [
                    [rad * 0.95, 0],
                    [rad, high],
                    [rad * 0.8, high],
                    [0, high * 0.5],
                  ],
                  8,
                ),
                [0.6 * wet, 0.45 * wet, 0.25 * wet],
              ),
              stand([x + s * 0.27 + r.around(0, 0.03), y + 0.013, z], [0, r.between(0, 6), 0]),
            ),
          );
        }
      }
    p.solids.push(around(x - 0.6, x + 0.6, z0 - 0.25, z0 + long + 0.25, 1.7));
  }
}
