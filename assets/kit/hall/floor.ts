/** A hall's floor: clay, brick or slabs; its kerb; steps before doors where it stands high. Metres, the hall's coordinates. */
import { BufferAttribute, BufferGeometry } from 'three';
import { lumps } from '../lumps.ts';
import type { MaterialId } from '../materials.ts';
import type { Solid } from '../model.ts';
import { random as seeded } from '../random.ts';
import type { P3, Skin } from '../skin.ts';
import { Skins } from '../skins.ts';
import { flight, risersFor } from '../steps.ts';
import { floorPaint, scaled } from './paints.ts';
import type { HallPlan } from './plan.ts';
import { holeOf } from './walls.ts';

export interface Floor {
  skins: Skins;
  walk: BufferGeometry[];
  solids: Solid[];
}

const MATERIAL: Record<string, MaterialId> = { clay: 'ground', brick: 'kiln-brick', stone: 'stone' };
/** Highest riser a visitor is asked to take. */
const RISER = 0.18;

/** What may be walked on, as position and index only: one flat sheet. */
function sheet(corners: readonly P3[]): BufferGeometry {
  const g = new BufferGeometry();
  g.setAttribute('position', new BufferAttribute(new Float32Array(corners.flat()), 3));
  g.setIndex([0, 1, 2, 0, 2, 3]);
  return g;
}

export function floor(plan: HallPlan): Floor {
  const { o } = plan;
  const skins = new Skins();
  const skin = (id: MaterialId): Skin => skins.of(id);
  const random = seeded(`${o.seed}/floor`);
  const [hx, hz] = [plan.width / 2, plan.depth / 2];
  const field = lumps(Math.floor(random.next() * 1e9));
  const rough = o.floorKind === 'clay' ? 0.022 : 0.006;
  const paint = floorPaint(plan, random.between(0, 9));
  // Ground within the walls only: its edge lies under them, its kerb outside.
  const [nx, nz] = [Math.max(2, Math.round(plan.width / 0.9)), Math.max(2, Math.round(plan.depth / 0.9))];
  const s = skin(MATERIAL[o.floorKind]!);
  const height = (x: number, z: number) => {
    const edge = Math.min(1, Math.min(hx - Math.abs(x), hz - Math.abs(z)) / 0.4);
    return (rough * field(x * 0.8, 0, z * 0.8) - rough * 0.4) * Math.max(0, edge);
  };
  if (o.floorKind === 'stone') slabs();
  else
    s.grid(
      nx,
      nz,
      (i, j) => {
        const [x, z] = [hx * (2 * (i / nx) - 1), hz * (1 - 2 * (j / nz))];
        return [x, height(x, z), z];
      },
      { paint, uv: (i, j) => [(plan.width * i) / nx, (plan.depth * j) / nz] },
    );
  kerb();
  const walk = [
    sheet([
      [-hx - 0.06, 0, hz + 0.06],
      [hx + 0.06, 0, hz + 0.06],
      [hx + 0.06, 0, -hz - 0.06],
      [-hx - 0.06, 0, -hz - 0.06],
    ]),
  ];
  const solids: Solid[] = [];
  if (o.plinth > 0.2) stairs();
  return { skins, walk, solids };

  /** Slabs in courses, joints wandering, a few sunk or tilted: four corners each. */
  function slabs(): void {
    let z = hz;
    let row = 0;
    while (z > -hz + 0.01) {
      const depth = Math.min(random.between(0.55, 0.85), z + hz);
      let x = -hx;
      while (x < hx - 0.01) {
        let w = Math.min(random.between(0.7, 1.4), hx - x);
        if (hx - x - w < 0.35) w = hx - x;
        const own = random.fork(`${row}-${x.toFixed(2)}`);
        const tone = own.between(0.78, 1);
        const [a, b, c, d] = [0, 1, 2, 3].map(() => own.around(0, 0.005)) as [number, number, number, number];
        const g = 0.004;
        s.face(
          [x + g, a, z - g],
          [x + w - g, b, z - g],
          [x + w - g, c, z - depth + g],
          [x + g, d, z - depth + g],
          (p, n) => scaled(paint(p, n), tone),
          [w, depth],
          [own.between(0, 2), own.between(0, 2)],
        );
        x += w;
      }
      z -= depth;
      row += 1;
    }
    // Joints: dark earth just below.
    s.face(
      [-hx, -0.012, hz],
      [hx, -0.012, hz],
      [hx, -0.012, -hz],
      [-hx, -0.012, -hz],
      () => [0.3, 0.28, 0.25],
      [hx * 2, hz * 2],
    );
  }

  /** The edge of the floor above the ground outside: rough stone, or the floor's own. */
  function kerb(): void {
    if (o.plinth < 0.02) return;
    const k = skin('stone');
    const out = 0.1;
    const foot = -o.plinth - 0.12;
    const [ax, az] = [hx + out, hz + out];
    const ring: [number, number, number, number][] = [
      [-ax, az, ax, az],
      [ax, az, ax, -az],
      [ax, -az, -ax, -az],
      [-ax, -az, -ax, az],
    ];
    for (const [x0, z0, x1, z1] of ring) {
      const length = Math.hypot(x1 - x0, z1 - z0);
      const n = Math.max(2, Math.round(length / 0.9));
      const tone = Array.from({ length: n + 1 }, () => random.between(0.72, 1));
      const at = (i: number, j: number): P3 => {
        const t = i / n;
        const [x, z] = [x0 + (x1 - x0) * t, z0 + (z1 - z0) * t];
        const y = [foot, -0.012, -0.004, -0.02][j]!;
        const shrink = [0, 0.004, 0.02, 0.3][j]!;
        return [
          Math.sign(x) * Math.max(0, Math.abs(x) - shrink * (Math.abs(x) > ax - 0.01 ? 1 : 0)),
          y + 0.01 * field(x * 2, j, z * 2),
          Math.sign(z) * Math.max(0, Math.abs(z) - shrink * (Math.abs(z) > az - 0.01 ? 1 : 0)),
        ];
      };
      k.grid(n, 3, at, {
        paint: (p) => {
          const damp = p[1] < -0.05 ? 0.62 : 1;
          const c = tone[Math.abs(Math.round(((p[0] + p[2]) / length + 1) * n)) % (n + 1)]! * damp;
          return [c, c * 0.98, c * 0.95];
        },
        uv: (i, j) => [(i / n) * length, j * 0.12],
      });
    }
  }

  /** A flight before each door and open bay of the front, as wide as what it leads to. */
  function stairs(): void {
    const risers = risersFor(o.plinth, RISER);
    const [rise, run] = [o.plinth / risers, 0.32];
    const k = skin('stone');
    for (const bay of plan.bays) {
      if (bay.side !== 'front' && bay.side !== 'back') continue;
      if (bay.kind !== 'door' && bay.kind !== 'open') continue;
      const sign = bay.side === 'front' ? 1 : -1;
      const [x0, x1] = [Math.min(bay.from[0], bay.to[0]), Math.max(bay.from[0], bay.to[0])];
      const hole = holeOf(bay.kind, x1 - x0);
      const width = hole ? Math.max(1.5, hole[1] - hole[0] + 0.3) : x1 - x0 - 0.3;
      const x = (x0 + x1) / 2;
      const own = random.fork(`steps-${bay.side}-${bay.index}`);
      const edge = hz + 0.1;
      const out = edge + run * (risers - 1);
      flight(k, {
        foot: [x, -o.plinth, sign * out],
        heading: [0, 0, -sign],
        width,
        rise,
        run,
        risers: risers - 1,
        random: own,
        paint: () => {
          const c = own.between(0.78, 1);
          return () => [c, c * 0.98, c * 0.95];
        },
      });
      // Cheeks of the flight, closed to the sides.
      for (const side of [-1, 1] as const)
        for (let step = 1; step < risers; step += 1) {
          const [za, zb] = [edge, edge + run * (risers - step)];
          const xx = x + (side * width) / 2;
          const [lo, hi] = [-o.plinth - 0.1, -o.plinth + step * rise - 0.012];
          const a: P3 = [xx, lo, sign * za];
          const b: P3 = [xx, lo, sign * zb];
          const c: P3 = [xx, hi, sign * zb];
          const d: P3 = [xx, hi, sign * za];
          const tone: P3 = [0.8, 0.78, 0.75];
          // Facing `side` along x.
          if (side * sign > 0) k.face(b, a, d, c, () => tone, [zb - za, hi - lo]);
          else k.face(a, b, c, d, () => tone, [zb - za, hi - lo]);
        }
      for (let step = 0; step < risers; step += 1) {
        const y = -o.plinth + step * rise;
        const [za, zb] = [edge - 0.05, edge + run * (risers - step)];
        if (step === 0) continue;
        const [n, f] = [sign * za, sign * zb];
        walk.push(
          sheet(
            sign > 0
              ? [
                  [x - width / 2, y, f],
                  [x + width / 2, y, f],
                  [x + width / 2, y, n],
                  [x - width / 2, y, n],
                ]
              : [
                  [x + width / 2, y, f],
                  [x - width / 2, y, f],
                  [x - width / 2, y, n],
                  [x + width / 2, y, n],
                ],
          ),
        );
      }
    }
  }
}
