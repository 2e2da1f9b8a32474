/** What stands in the half-set kiln: columns of saggars, one saggar open with a raw bowl in it, others waiting. */
import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { Instance } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { lumpGeometry, saggar, saggarColumn, saggarGeometry, saggarTint } from '../../../kit/saggars.ts';
import { mix, type Point, Surface } from '../../../kit/surface.ts';
import { halfWidthAt } from '../../../kit/vault.ts';
import { ware } from '../../../kit/ware.ts';
import { CHAMBER, SEED, SOOT, sandHeight } from './shape.ts';

const SAGGAR = { radius: 0.165, height: 0.17 } as const;
const PITCH = 0.358;

export interface Column {
  foot: Point;
  radius: number;
  top: number;
}

interface Setting {
  saggars: BufferGeometry;
  saggarInstances: Instance[];
  lumps: BufferGeometry;
  lumpInstances: Instance[];
  columns: Column[];
}

/** How many saggars high a column is set: the rear is full to two thirds, the front is being built. */
const plan = (): { x: number; z: number; count: number; hidden: number }[] => {
  const rnd = random(`${SEED}/plan`);
  const list: { x: number; z: number; count: number; hidden: number }[] = [];
  // Beside the way in: first columns of the next rows.
  for (const [x, z, count] of [
    [-1.17, -2.5, 6],
    [-1.2, -2.88, 9],
    [-0.82, -2.9, 5],
    [1.19, -2.86, 8],
    [0.84, -2.92, 3],
  ] as const)
    list.push({ x, z, count, hidden: 1 });
  let row = 0;
  for (let z = -3.3; z > -6.15; z -= PITCH + 0.03) {
    const wide = halfWidthAt(CHAMBER, z, 0.9) - 0.2;
    const n = Math.max(1, Math.floor((wide * 2) / PITCH + 0.35));
    for (let k = 0; k < n; k += 1) {
      const x = n === 1 ? 0 : -wide + (2 * wide * k) / (n - 1);
      const room = (CHAMBER.height(z) * 2) / 3 / SAGGAR.height;
      const shoulder = 1 - 0.16 * (Math.abs(x) / wide) ** 3;
      let count = Math.round(room * shoulder + rnd.around(0, 0.9));
      if (row === 0) count = Math.max(4, count - [1, 0, 2, 4, 3, 0, 1, 2][k % 8]!);
      list.push({
        x: x + rnd.around(0, 0.02),
        z: z + rnd.around(0, 0.03),
        count,
        hidden: row < 2 ? 1 : row < 3 ? 2 : 3,
      });
    }
    row += 1;
  }
  return list;
};

/** The columns as instances of two prototypes: a saggar, and a lump of clay (tie, foot or lid by its scale). */
export function columns(): Setting {
  const rnd = random(`${SEED}/columns`);
  const proto = saggarGeometry(
    { ...SAGGAR, segments: 13, rows: 1, chips: 0, warp: 0.006 },
    rnd.fork('proto'),
  );
  const lumps = lumpGeometry(rnd.fork('lump'), 9, 3);
  const saggarInstances: Instance[] = [];
  const lumpInstances: Instance[] = [];
  const columns: Column[] = [];
  const lump = (at: Point, sx: number, sy: number, sz: number, turn: number) =>
    lumpInstances.push({
      matrix: new Matrix4().compose(
        new Vector3(...at),
        new Quaternion().setFromEuler(new Euler(rnd.around(0, 0.15), turn, rnd.around(0, 0.15))),
        new Vector3(sx, sy, sz),
      ),
      tint: mix([1, 0.93, 0.78], [0.8, 0.66, 0.56], rnd.next()),
    });
  for (const { x, z, count, hidden } of plan()) {
    const y = sandHeight(x, z) - 0.012;
    // Out of sight, one prototype drawn tall stands for two or three.
    const stretch = hidden;
    // Each column is one size of saggar: some broad and deep, some flat for dishes.
    const flat = hidden > 1 || count < 6 ? 1 : rnd.pick([1, 1, 1.12, 0.9, 0.72]);
    const column = saggarColumn(rnd, [x, y, z], Math.round(count / stretch / flat), SAGGAR, {
      stretch: stretch * flat,
      width: rnd.around(0.97, 0.08),
      taper: 0.01 * stretch * flat,
      lean: [rnd.around(-x * 0.012, 0.016), 0, rnd.around(-0.01, 0.014)],
      tint: () => {
        const c = saggarTint(rnd);
        return hidden > 1 ? mix(c, SOOT, 0.3) : c;
      },
    });
    saggarInstances.push(...column.instances);
    columns.push({ foot: [x, y, z], radius: SAGGAR.radius, top: column.top[1] });
    // A pat of clay closes the last.
    lump(
      [column.top[0], column.top[1], column.top[2]],
      column.topRadius * 1.04,
      0.022,
      column.topRadius * 1.04,
      0,
    );
  }
  // Ties at bottom, middle and top between neighbours [duhalde-295].
  for (let a = 0; a < columns.length; a += 1)
    for (let b = a + 1; b < columns.length; b += 1) {
      const p = columns[a]!;
      const q = columns[b]!;
      const dx = q.foot[0] - p.foot[0];
      const dz = q.foot[2] - p.foot[2];
      const gap = Math.hypot(dx, dz);
      const hiddenPair = p.foot[2] < -3.9 && q.foot[2] < -3.9;
      if (gap > 0.44 || hiddenPair) continue;
      const low = Math.min(p.top, q.top);
      for (const t of [0.08, 0.5, 0.93]) {
        const y = p.foot[1] + (low - p.foot[1]) * t + rnd.around(0, 0.03);
        if (rnd.next() < 0.12) continue;
        lump(
          [p.foot[0] + dx / 2, y, p.foot[2] + dz / 2],
          gap / 2 - SAGGAR.radius + 0.05,
          rnd.between(0.036, 0.055),
          rnd.between(0.045, 0.065),
          -Math.atan2(dz, dx),
        );
      }
    }
  return { saggars: proto, saggarInstances, lumps, lumpInstances, columns };
}

/** Where the open saggar stands (its foot). */
export const OPEN_AT: Point = [0.79, sandHeight(0.79, -2.18) - 0.008, -2.18];

/** One saggar open on a low stack, a raw bowl on sand in it; others wait on the floor. Colour is in the vertices. */
export function openSaggar(): Surface {
  const surface = new Surface();
  const rnd = random(`${SEED}/open`);
  const clay = (k: number, purple: number) => (p: Point, inside: boolean) => {
    const s =
      (inside ? 0.62 : 0.85 + 0.6 * Math.min(0.3, p[1])) *
      k *
      (1 + 0.16 * Math.sin(Math.atan2(p[2], p[0]) * 2 + k * 9));
    const c = mix(
      [0.42, 0.29, 0.165],
      [0.27, 0.15, 0.115],
      purple + 0.25 * Math.sin(p[1] * 60 + k * 20) * 0.4,
    );
    return [c[0] * s, c[1] * s, c[2] * s] as const;
  };
  const stand = (x: number, y: number, z: number, turn = 0, tilt = 0) =>
    new Matrix4().compose(
      new Vector3(x, y, z),
      new Quaternion().setFromEuler(new Euler(tilt, turn, 0)),
      new Vector3(1, 1, 1),
    );
  const put = (x: number, y: number, z: number, r: number, h: number, open: boolean, tilt = 0, chips = 3) =>
    saggar(
      surface,
      { radius: r, height: h, wall: open ? 0.019 : 0, segments: 18, rows: open ? 6 : 3, chips },
      rnd,
      {
        at: stand(x, y, z, rnd.between(0, 6), tilt),
        tint: clay(rnd.around(1, 0.14), rnd.next()),
      },
    );
  const [x, y, z] = OPEN_AT;
  put(x, y, z, 0.172, 0.15, false, 0, 0);
  put(x + 0.006, y + 0.15, z - 0.004, 0.168, 0.145, false, 0, 0);
  const bed = y + 0.295;
  put(x + 0.002, bed, z, 0.17, 0.125, true, 0, 4);
  // Sand and kaolin dust, then the bowl on it.
  const sand = (cx: number, cy: number, cz: number, r: number) =>
    surface.grid(
      18,
      3,
      (i, j) => {
        const a = -(i / 18) * Math.PI * 2;
        const k = 1 - j / 3;
        const p: Point = [
          cx + Math.cos(a) * r * k,
          cy + 0.004 * Math.sin(a * 3 + j) * k,
          cz + Math.sin(a) * r * k,
        ];
        return { p, uv: [p[0], p[2]], tint: [0.56, 0.51, 0.42] };
      },
      { wrap: true },
    );
  sand(x, bed + 0.028, z, 0.15);
  ware(surface, 'bowl', 'raw', rnd, { at: stand(x + 0.008, bed + 0.027, z - 0.006), segments: 28 });
  // Waiting: open ones on the floor with sand in them, one upside down, one leaning, a bowl carried in and set down.
  const ground = (gx: number, gz: number) => sandHeight(gx, gz) - 0.006;
  put(1.16, ground(1.16, -1.88), -1.88, 0.168, 0.13, true);
  sand(1.16, ground(1.16, -1.88) + 0.028, -1.88, 0.147);
  ware(surface, 'bowl', 'raw', rnd, { at: stand(1.165, ground(1.16, -1.88) + 0.027, -1.885), segments: 22 });
  put(-0.86, ground(-0.86, -1.86), -1.86, 0.17, 0.14, true, 0, 4);
  sand(-0.86, ground(-0.86, -1.86) + 0.03, -1.86, 0.15);
  put(-1.22, ground(-1.22, -1.98), -1.98, 0.175, 0.15, false);
  put(-1.215, ground(-1.22, -1.98) + 0.15, -1.98, 0.17, 0.15, true);
  put(-1.08, ground(-1.08, -1.52) + 0.045, -1.52, 0.16, 0.125, true, 0.62);
  return surface;
}
