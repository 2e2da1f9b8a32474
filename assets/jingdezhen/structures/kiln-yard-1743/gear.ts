/** What people use in the yard: gate, racks, barrow, block and axe, poles, ladder, jar, well, baskets, bricks. */
import { type BufferGeometry, Vector3 } from 'three';
import { box, lathe, merge, place, type Rgb, shiftUv, tint, tube } from '../../../kit/mesh.ts';
import type { Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { stand } from '../../../kit/stacks.ts';
import { YARD } from '../../layout.ts';
import { treadHeight as ground } from './ground.ts';
import { BARROW, BLOCK, BRICKS, GATE, JAR, WELL } from './measures.ts';
import { around } from './stores.ts';

const seed = () => random('yard/gear');
type Pot = {
  board: BufferGeometry[];
  plain: BufferGeometry[];
  solids: Solid[];
  r: ReturnType<typeof random>;
};

const WOOD: Rgb = [0.62, 0.54, 0.46];
const OLD: Rgb = [0.46, 0.42, 0.38];
const IRON: Rgb = [0.09, 0.085, 0.085];
const STRAW: Rgb = [0.4, 0.3, 0.15];
const BAMBOO: Rgb = [0.5, 0.41, 0.22];

/** A tone made lighter or darker, never beyond white. */
const shade = (c: Rgb, g: number): Rgb => [
  Math.min(1, c[0] * g),
  Math.min(1, c[1] * g),
  Math.min(1, c[2] * g),
];

/** A plank with its own grain and tone, placed by a matrix. */
function plank(p: Pot, w: number, h: number, d: number, m: ReturnType<typeof stand>, tone: Rgb = WOOD): void {
  const g = p.r.between(0.75, 1.1);
  const grain = w >= h && w >= d ? 'x' : h >= d ? 'y' : 'z';
  const g1 = shiftUv(box(w, h, d, { grain }), p.r.between(0, 2), p.r.between(0, 2));
  p.board.push(tint(place(g1, m), shade(tone, g)));
}

function pole(
  p: Pot,
  list: BufferGeometry[],
  a: readonly number[],
  b: readonly number[],
  r: number,
  tone: Rgb,
): void {
  const from = new Vector3(a[0], a[1], a[2]);
  const to = new Vector3(b[0], b[1], b[2]);
  const mid = from.clone().lerp(to, 0.5);
  const bow = from.distanceTo(to) * 0.012;
  mid.add(new Vector3(p.r.around(0, bow), p.r.around(0, bow), p.r.around(0, bow)));
  const g = p.r.between(0.8, 1.08);
  list.push(
    tint(tube([from, mid, to], [r * 1.08, r, r * 0.88], 5, { grain: 'u' }), [
      tone[0] * g,
      tone[1] * g,
      tone[2] * g,
    ]),
  );
}

/** Two leaves of planks, a hand's breadth ajar, between posts under a lintel. */
function gate(p: Pot): void {
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
function racks(p: Pot): void {
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

/** A barrow with one wheel in the middle of its bed, half loaded. */
function barrow(p: Pot): void {
  const at = stand([BARROW.x, ground(BARROW.x, BARROW.z), BARROW.z], [0, BARROW.heading, 0]);
  const part = (g: BufferGeometry, tone: Rgb, list = p.board) => {
    const k = p.r.between(0.85, 1.05);
    list.push(tint(place(g, at), shade(tone, k)));
  };
  const beam = (
    w: number,
    h: number,
    d: number,
    pos: readonly [number, number, number],
    rot: readonly [number, number, number] = [0, 0, 0],
  ) =>
    part(
      place(shiftUv(box(w, h, d, { grain: d > w ? 'z' : 'x' }), p.r.next(), p.r.next()), stand(pos, rot)),
      WOOD,
    );
  const wheel = lathe(
    [
      [0.03, -0.06],
      [0.07, -0.05],
      [0.07, -0.02],
      [0.33, -0.02],
      [0.36, -0.028],
      [0.36, 0.028],
      [0.33, 0.02],
      [0.07, 0.02],
      [0.07, 0.05],
      [0.03, 0.06],
    ],
    14,
  );
  part(place(wheel, stand([0, 0.36, -0.35], [0, 0, Math.PI / 2])), OLD);
  for (const s of [-1, 1]) {
    part(
      tube(
        [new Vector3(s * 0.2, 0.42, -1), new Vector3(s * 0.26, 0.46, 0.3), new Vector3(s * 0.36, 0.62, 1.25)],
        [0.03, 0.034, 0.024],
        6,
        { grain: 'u' },
      ),
      WOOD,
    );
    beam(0.05, 0.44, 0.05, [s * 0.27, 0.24, 0.55], [0.12, 0, s * -0.06]);
    for (const k of [0, 1])
      beam(0.14, 0.022, 1.25, [s * (0.16 + k * 0.16), 0.5 + k * 0.01, -0.25], [-0.02, s * 0.03, s * 0.05]);
    beam(0.03, 0.22, 1.0, [s * 0.085, 0.66, -0.32]);
  }
  beam(0.62, 0.04, 0.06, [0, 0.46, 0.5]);
  beam(0.56, 0.04, 0.06, [0, 0.46, -0.95]);
  for (let k = 0; k < 9; k += 1)
    part(
      place(
        box(0.1, 0.09, 0.33),
        stand(
          [
            (k % 2 ? 1 : -1) * p.r.between(0.2, 0.32),
            0.57 + 0.085 * Math.floor(k / 4),
            -0.75 + (k % 4) * 0.28,
          ],
          [p.r.around(0, 0.1), 1.57 + p.r.around(0, 0.3), p.r.next() * 3],
        ),
      ),
      [1, 0.86, 0.66],
    );
  p.solids.push({
    centre: [BARROW.x, 0.4, BARROW.z],
    size: [0.9, 1, 2.4],
    turn: (BARROW.heading * 180) / Math.PI,
  });
}

/** The billet cutter's block with the axe in it, and a saw-horse. */
function cutter(p: Pot): void {
  const y = ground(BLOCK.x, BLOCK.z);
  p.board.push(
    tint(
      place(
        lathe(
          [
            [0.32, -0.03],
            [0.3, 0.1],
            [0.28, 0.5],
            [0.24, 0.52],
            [0, 0.5],
          ],
          11,
        ),
        stand([BLOCK.x, y, BLOCK.z], [0.02, 0, 0.03]),
      ),
      (q) => (q.y > y + 0.49 ? [0.8, 0.68, 0.5] : [0.36, 0.31, 0.27]),
    ),
  );
  p.solids.push(around(BLOCK.x - 0.35, BLOCK.x + 0.35, BLOCK.z - 0.35, BLOCK.z + 0.35, 0.6));
  pole(
    p,
    p.board,
    [BLOCK.x + 0.02, y + 0.6, BLOCK.z + 0.04],
    [BLOCK.x - 0.52, y + 0.98, BLOCK.z + 0.34],
    0.018,
    [0.8, 0.68, 0.5],
  );
  p.plain.push(
    tint(place(box(0.05, 0.2, 0.12), stand([BLOCK.x + 0.03, y + 0.56, BLOCK.z + 0.04], [0, 0.5, 0.9])), IRON),
  );
  const hx = 7.0;
  const hz = 12.9;
  const hy = ground(hx, hz);
  for (const d of [-0.4, 0.4])
    for (const s of [-1, 1])
      pole(p, p.board, [hx + d, hy - 0.03, hz + s * 0.34], [hx + d, hy + 0.86, hz - s * 0.2], 0.035, OLD);
  pole(p, p.board, [hx - 0.95, hy + 0.72, hz], [hx + 1.15, hy + 0.74, hz + 0.04], 0.11, [0.42, 0.35, 0.3]);
  pole(p, p.board, [hx - 0.5, hy + 0.4, hz], [hx + 0.5, hy + 0.4, hz], 0.022, OLD);
  // Frame saw leaning on it.
  pole(p, p.board, [hx + 0.1, hy + 0.02, hz + 0.42], [hx + 0.1, hy + 0.8, hz + 0.2], 0.018, WOOD);
  pole(p, p.board, [hx + 0.75, hy + 0.02, hz + 0.42], [hx + 0.75, hy + 0.8, hz + 0.2], 0.018, WOOD);
  pole(p, p.board, [hx + 0.1, hy + 0.42, hz + 0.31], [hx + 0.75, hy + 0.42, hz + 0.31], 0.016, WOOD);
  p.plain.push(
    tint(place(box(0.66, 0.05, 0.006), stand([hx + 0.42, hy + 0.06, hz + 0.41], [0.28, 0, 0])), IRON),
  );
  p.solids.push(around(hx - 1, hx + 1.2, hz - 0.45, hz + 0.5, 1));
}

/** Jar under the eaves' corner with a lid half off and a ladle; the well; a bucket. */
function water(p: Pot): void {
  const { x, z, radius: R, height: H } = JAR;
  const y = ground(x, z) - 0.02;
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [R * 0.62, 0],
            [R * 0.85, H * 0.3],
            [R, H * 0.62],
            [R * 0.94, H * 0.86],
            [R * 0.8, H * 0.94],
            [R * 0.86, H],
            [R * 0.78, H],
            [R * 0.74, H * 0.9],
            [R * 0.76, H * 0.84],
          ],
          18,
        ),
        stand([x, y, z]),
      ),
      (q) => (q.y < y + 0.25 ? [0.1, 0.075, 0.05] : [0.17, 0.105, 0.06]),
    ),
    tint(
      place(
        lathe(
          [
            [R * 0.79, 0],
            [0, 0],
          ],
          18,
        ),
        stand([x, y + H * 0.83, z]),
      ),
      [0.025, 0.03, 0.03],
    ),
  );
  plank(p, 0.72, 0.025, 0.22, stand([x - 0.14, y + H + 0.015, z + 0.05], [0, 0.5, 0]), WOOD);
  plank(p, 0.7, 0.025, 0.2, stand([x - 0.24, y + H + 0.017, z - 0.14], [0, 0.52, 0]), WOOD);
  pole(p, p.plain, [x + 0.42, y + H + 0.12, z + 0.2], [x + 0.12, y + H - 0.08, z + 0.05], 0.012, BAMBOO);
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [0.05, 0],
            [0.055, 0.1],
            [0.048, 0.1],
            [0.045, 0.02],
            [0, 0.02],
          ],
          8,
        ),
        stand([x + 0.07, y + H - 0.14, z + 0.03], [0.3, 0, 0.2]),
      ),
      BAMBOO,
    ),
  );
  p.solids.push(around(x - 0.5, x + 0.5, z - 0.5, z + 0.5, 0.9));
  const w = WELL;
  const wy = ground(w.x, w.z) - 0.05;
  const kerb = lathe(
    [
      [w.outer / 2 + 0.27, 0.01],
      [w.outer / 2 + 0.03, 0.08],
      [w.outer / 2, w.height * 0.5],
      [w.outer / 2 - 0.02, w.height + 0.05],
      [w.mouth / 2 + 0.02, w.height + 0.05],
      [w.mouth / 2, w.height],
      [w.mouth / 2 - 0.02, -1.6],
      [0, -1.6],
    ],
    16,
    { crease: 30 },
  );
  p.plain.push(
    tint(place(kerb, stand([w.x, wy, w.z], [0.012, 0.3, -0.01])), (q, n) => {
      const deep = q.y < wy + 0.1 && Math.hypot(q.x - w.x, q.z - w.z) < w.mouth / 2 + 0.01;
      if (deep) return [0.02, 0.022, 0.02];
      const worn = n.y > 0.5 ? 1.15 : 1;
      const wetness = q.y < wy + 0.15 ? 0.6 : 1;
      return [0.33 * worn * wetness, 0.27 * worn * wetness, 0.2 * worn * wetness];
    }),
  );
  p.solids.push(around(w.x - 0.78, w.x + 0.78, w.z - 0.78, w.z + 0.78, 1));
  // Paving round the kerb: slabs, no two alike.
  for (let k = 0; k < 11; k += 1) {
    const a = (k / 11) * 6.28 + p.r.around(0, 0.08);
    const q = 1.05 + p.r.around(0, 0.06);
    const g = p.r.between(0.2, 0.32);
    p.plain.push(
      tint(
        place(
          box(0.5, 0.1, 0.42, { omit: ['bottom'] }),
          stand(
            [w.x + Math.cos(a) * q, wy + 0.04, w.z + Math.sin(a) * q],
            [p.r.around(0, 0.03), -a + 1.57, p.r.around(0, 0.03)],
          ),
        ),
        [g * 1.1, g * 0.92, g * 0.7],
      ),
    );
  }
  // A bucket on the kerb, a bamboo pole with a hook to draw with.
  const bucket = (bx: number, by: number, bz: number) => {
    p.board.push(
      tint(
        place(
          lathe(
            [
              [0.12, 0],
              [0.15, 0.27],
              [0.135, 0.27],
              [0.11, 0.03],
              [0, 0.03],
            ],
            10,
          ),
          stand([bx, by, bz]),
        ),
        OLD,
      ),
    );
    p.plain.push(
      tint(
        place(
          lathe(
            [
              [0.152, -0.012],
              [0.156, 0],
              [0.152, 0.012],
            ],
            10,
          ),
          stand([bx, by + 0.2, bz]),
        ),
        BAMBOO,
      ),
      tint(
        tube(
          [
            new Vector3(bx - 0.14, by + 0.26, bz),
            new Vector3(bx - 0.08, by + 0.42, bz),
            new Vector3(bx + 0.08, by + 0.42, bz),
            new Vector3(bx + 0.14, by + 0.26, bz),
          ],
          0.009,
          4,
        ),
        STRAW,
      ),
    );
  };
  bucket(w.x + 0.5, wy + w.height + 0.03, w.z - 0.36);
  bucket(w.x + 1.35, ground(w.x + 1.35, w.z), w.z + 0.4);
  bucket(JAR.x - 0.75, ground(JAR.x - 0.75, JAR.z), JAR.z + 0.2);
  pole(p, p.plain, [w.x - 0.9, wy, w.z + 0.7], [w.x + 0.35, wy + w.height + 0.08, w.z - 0.3], 0.022, BAMBOO);
}

function basket(p: Pot, x: number, z: number, r: number, h: number, fill?: Rgb): void {
  const y = ground(x, z) - 0.01;
  const g = p.r.between(0.8, 1.1);
  const c: Rgb = [STRAW[0] * g, STRAW[1] * g, STRAW[2] * g];
  const n = 10;
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [r * 0.7, 0],
            [r * 0.92, h * 0.5],
            [r, h],
            [r * 0.9, h],
            [r * 0.8, h * 0.45],
            [r * 0.6, h * 0.1],
          ],
          n,
        ),
        stand([x, y, z], [p.r.around(0, 0.05), p.r.next() * 6, p.r.around(0, 0.05)]),
      ),
      (q) => {
        const turn = Math.round((Math.atan2(q.z - z, q.x - x) / (Math.PI * 2)) * n);
        const band = (turn + Math.round((q.y - y) / (h / 4))) % 2 === 0 ? 1 : 0.6;
        return [c[0] * band, c[1] * band, c[2] * band];
      },
    ),
  );
  if (fill)
    p.plain.push(
      tint(
        place(
          lathe(
            [
              [r * 0.86, 0],
              [r * 0.45, r * 0.18],
              [0, r * 0.26],
            ],
            n,
          ),
          stand([x, y + h * 0.72, z]),
        ),
        fill,
      ),
    );
  for (const turn of [0, 1.57])
    p.plain.push(
      tint(
        tube(
          [-1, -0.5, 0.5, 1].map(
            (t) =>
              new Vector3(
                x + Math.cos(turn) * r * t,
                y + h + (1 - t * t) * r * 1.5,
                z + Math.sin(turn) * r * t,
              ),
          ),
          0.012,
          3,
        ),
        BAMBOO,
      ),
    );
  p.solids.push(around(x - r, x + r, z - r, z + r, 0.5));
}

/** Carrying poles, a ladder on the west wall, planks and baskets where they were put down. */
function odds(p: Pot): void {
  for (const [x, lean] of [
    [-0.9, 0.14],
    [-1.15, -0.1],
    [-0.5, 0.05],
  ] as const)
    pole(p, p.plain, [x, ground(x, 22.4), 22.35], [x + lean, 2.15, 22.86], 0.024, BAMBOO);
  for (const s of [-0.22, 0.22])
    pole(p, p.board, [-14.05, 0, 14.4 + s], [-14.82, 3.5, 14.4 + s * 0.85], 0.035, WOOD);
  for (let k = 1; k < 9; k += 1)
    pole(
      p,
      p.board,
      [-14.05 - 0.085 * k, 0.385 * k, 14.14],
      [-14.05 - 0.085 * k, 0.385 * k + 0.01, 14.66],
      0.018,
      WOOD,
    );
  p.solids.push(around(-14.9, -13.9, 14, 14.8, 2));
  basket(p, -12.1, 11.4, 0.3, 0.34, [0.42, 0.22, 0.16]);
  basket(p, -11.6, 18.3, 0.32, 0.36, [0.5, 0.3, 0.2]);
  basket(p, -10.7, 18.75, 0.3, 0.33);
  basket(p, 6.7, 18.3, 0.33, 0.38, [0.66, 0.52, 0.32]);
  basket(p, -6.6, 10.0, 0.29, 0.32, [0.3, 0.3, 0.3]);
  basket(p, -7.5, 10.4, 0.3, 0.33, [0.26, 0.26, 0.27]);
  // The carrying pole lies across the rims of the two ash baskets, a rake on the ash.
  pole(p, p.plain, [-6.0, 0.35, 9.74], [-8.15, 0.37, 10.68], 0.022, BAMBOO);
  pole(p, p.board, [-6.2, 0.16, 11.5], [-4.9, 0.1, 12.4], 0.016, WOOD);
  plank(p, 0.42, 0.07, 0.03, stand([-6.25, 0.15, 11.46], [0, 0.9, 0]), WOOD);
  // Planks and poles for mending, laid along the east wall.
  for (let k = 0; k < 6; k += 1)
    plank(
      p,
      0.24,
      0.035,
      3.2 + p.r.around(0, 0.4),
      stand(
        [11.35 + p.r.around(0, 0.12), 0.08 + k * 0.042, 4.2 + p.r.around(0, 0.25)],
        [0, p.r.around(0, 0.05), 0],
      ),
      OLD,
    );
  for (let k = 0; k < 5; k += 1)
    pole(
      p,
      p.board,
      [11.5 + p.r.around(0, 0.2), 0.05, -1 + k * 0.5],
      [11.85, 2.7 + p.r.around(0, 0.4), -1.2 + k * 0.45],
      0.045,
      [0.42, 0.36, 0.31],
    );
  p.solids.push(around(10.9, 12, 2, 6.4, 0.6), around(11.1, 12, -1.8, 1.6, 2));
  // A bench by the west racks and a stool near the block.
  for (const [x, z, long, turn] of [
    [-8.95, 8.9, 1.3, 0.5],
    [5.0, 16.6, 0.4, 0.2],
    [-3.2, -12.2, 1.4, 1.52],
  ] as const) {
    const m = (dx: number, y: number, dz: number): [number, number, number] => [
      x + Math.cos(turn) * dz * 0 + Math.sin(turn) * dz + Math.cos(turn) * dx,
      ground(x, z) + y,
      z + Math.cos(turn) * dz - Math.sin(turn) * dx,
    ];
    plank(p, 0.24, 0.04, long, stand(m(0, 0.43, 0), [0, turn, 0]));
    for (const e of [-1, 1])
      for (const s of [-1, 1])
        plank(p, 0.045, 0.43, 0.045, stand(m(s * 0.08, 0.21, e * long * 0.4), [0, turn, s * -0.08]), OLD);
    p.solids.push({ centre: [x, 0.2, z], size: [0.34, 0.7, long + 0.1], turn: (turn * 180) / Math.PI });
  }
}

/** Jars for slip and water along the south wall, one of them broken; straw for packing in sheaves. */
function jarsAndStraw(p: Pot): void {
  for (const [x, z, r, h, tip] of [
    [0.6, 22.35, 0.34, 0.62, 0],
    [1.4, 22.4, 0.4, 0.74, 0],
    [2.35, 22.3, 0.33, 0.6, 0.02],
    [3.3, 22.2, 0.31, 0.56, 1.35],
  ] as const) {
    const y = ground(x, z) - 0.02 + (tip > 1 ? r * 0.8 : 0);
    const g = p.r.between(0.8, 1.3);
    const body = lathe(
      [
        [r * 0.6, 0],
        [r * 0.95, h * 0.4],
        [r, h * 0.7],
        [r * 0.78, h * 0.94],
        [r * 0.84, h],
        [r * 0.74, h],
        [r * 0.74, h * 0.8],
        [0, h * 0.5],
      ],
      12,
    );
    p.plain.push(
      tint(body, (q) => {
        if (q.y < h * 0.85 && Math.hypot(q.x, q.z) < r * 0.75 && q.y > h * 0.45) return [0.03, 0.025, 0.02];
        const splash = q.y < h * 0.3 ? 0.6 : 1;
        return [0.2 * g * splash, 0.13 * g * splash, 0.08 * g * splash];
      }),
    );
    const last = p.plain.pop()!;
    p.plain.push(place(last, stand([x, y, z], [tip, p.r.between(0, 6), 0])));
  }
  p.solids.push(around(0.15, 3.75, 21.8, 23, 0.8));
  for (let k = 0; k < 7; k += 1) {
    const x = -8.1 + (k % 4) * 0.34 + p.r.around(0, 0.06);
    const z = 22.5 - Math.floor(k / 4) * 0.36;
    const h = p.r.between(0.8, 1.05);
    const g = p.r.between(0.75, 1.1);
    const sheaf = lathe(
      [
        [0.2, 0],
        [0.13, h * 0.32],
        [0.08, h * 0.62],
        [0.15, h * 0.9],
        [0, h],
      ],
      7,
    );
    p.plain.push(
      tint(
        place(
          sheaf,
          stand([x, ground(x, z) - 0.01, z], [p.r.around(0.08, 0.08), p.r.between(0, 6), p.r.around(0, 0.1)]),
        ),
        (q) => {
          const tie = Math.abs(q.y - h * 0.62) < 0.06 ? 0.6 : 1;
          return [0.5 * g * tie, 0.39 * g * tie, 0.19 * g * tie];
        },
      ),
    );
  }
  p.solids.push(around(-8.4, -6.8, 21.9, 23, 1));
}

/** Kiln bricks laid up to dry behind the house, for the next mending of the vault. */
function bricks(p: Pot): void {
  const pot = soup();
  const { x, z, w, d, h } = BRICKS;
  const rows = Math.round(h / 0.05);
  for (let j = 0; j < rows; j += 1) {
    const y0 = ground(x, z) - 0.02 + j * 0.05;
    const y1 = y0 + 0.044;
    const wide = w - (j > rows - 4 ? (j - rows + 4) * 0.22 : 0);
    const n = Math.round(wide / 0.25);
    for (const side of [1, -1])
      for (let i = 0; i < n; i += 1) {
        const a = x - w / 2 + (i / n) * wide + (j % 2) * 0.03;
        const b = a + wide / n - 0.012;
        const zz = z + side * (d / 2 + p.r.around(0, 0.018));
        const g = p.r.between(0.7, 1.1);
        const tone = p.r.pick([
          [0.36, 0.18, 0.12],
          [0.42, 0.24, 0.16],
          [0.3, 0.2, 0.16],
        ] as const);
        const c: Rgb = shade(tone, g);
        const deep = zz - side * 0.2;
        const f = [
          [a, y0, zz],
          [b, y0, zz],
          [b, y1, zz],
          [a, y1, zz],
        ] as [number, number, number][];
        const t = [
          [a, y1, zz],
          [b, y1, zz],
          [b, y1, deep],
          [a, y1, deep],
        ] as [number, number, number][];
        pot.face(side > 0 ? f : f.reverse(), c);
        pot.face(side > 0 ? t : t.reverse(), [c[0] * 1.05, c[1] * 1.05, c[2] * 1.05]);
      }
  }
  // Both ends, brick by brick.
  for (let j = 0; j < rows; j += 1)
    for (let k = 0; k < 3; k += 1)
      for (const side of [-1, 1]) {
        const cut = side > 0 && j > rows - 4 ? (j - rows + 4) * 0.22 : 0;
        const xx = x + side * (w / 2 + p.r.around(0.005, 0.012)) - cut;
        const y0 = ground(x, z) - 0.02 + j * 0.05;
        const z0 = z - d / 2 + (k / 3) * d;
        const z1 = z0 + d / 3 - 0.012;
        const g = p.r.between(0.7, 1.1);
        const f = [
          [xx, y0, z1],
          [xx, y0, z0],
          [xx, y0 + 0.044, z0],
          [xx, y0 + 0.044, z1],
        ] as [number, number, number][];
        pot.face(side > 0 ? f : f.reverse(), [0.38 * g, 0.21 * g, 0.14 * g]);
      }
  p.plain.push(
    pot.geometry(),
    tint(
      place(box(w - 0.03, h - 0.03, d - 0.16, { stand: true }), stand([x, ground(x, z) - 0.05, z])),
      [0.24, 0.13, 0.09],
    ),
  );
  p.solids.push(around(x - w / 2 - 0.05, x + w / 2 + 0.05, z - d / 2 - 0.05, z + d / 2 + 0.05, h));
}

/** Straw, chips and crumbs of fireclay lying on the ground. */
function litter(p: Pot): void {
  const pot = soup();
  const r = p.r;
  const wisp = (x: number, z: number) => {
    const y = ground(x, z) + 0.012;
    const a = r.between(0, 6.28);
    const l = r.between(0.08, 0.26);
    const g = r.between(0.7, 1.1);
    const dx = Math.cos(a) * l;
    const dz = Math.sin(a) * l;
    pot.face(
      [
        [x, y, z],
        [x - dz * 0.05 + dx, y + r.between(0, 0.02), z + dx * 0.05 + dz],
        [x + dx + dz * 0.04, y + 0.012, z + dz - dx * 0.04],
      ],
      [0.56 * g, 0.44 * g, 0.22 * g],
    );
  };
  const crumb = (x: number, z: number, size: number, c: Rgb) => {
    const y = ground(x, z);
    const a = r.between(0, 6.28);
    const g = r.between(0.7, 1.1);
    const base = [0, 1, 2].map((k) => {
      const b = a - k * 2.09;
      return [x + Math.cos(b) * size * r.between(0.7, 1.2), y - 0.005, z + Math.sin(b) * size] as [
        number,
        number,
        number,
      ];
    });
    const top: [number, number, number] = [
      x + r.around(0, size * 0.5),
      y + size * r.between(0.35, 0.8),
      z + r.around(0, size * 0.5),
    ];
    for (let k = 0; k < 3; k += 1)
      pot.face([base[k]!, base[(k + 1) % 3]!, top], [c[0] * g, c[1] * g, c[2] * g]);
  };
  const tones = [
    [0.42, 0.24, 0.16],
    [0.5, 0.36, 0.22],
    [0.3, 0.18, 0.15],
    [0.2, 0.19, 0.18],
  ] as const;
  for (let k = 0; k < 140; k += 1) {
    const [cx, cz, sx, sz] = r.pick([
      [-4.6, 21, 2, 2.5],
      [5.6, 16.5, 2.2, 2],
      [-9.5, 3, 2, 5],
      [9, 18, 2, 3.5],
      [2, 15, 2, 2],
      [-2, 11, 3, 2],
    ] as const);
    wisp(cx + r.around(0, sx), cz + r.around(0, sz));
  }
  for (let k = 0; k < 70; k += 1)
    crumb(BLOCK.x + r.around(0, 1.6), BLOCK.z + r.around(0, 1.5), r.between(0.012, 0.035), [0.66, 0.5, 0.3]);
  for (let k = 0; k < 150; k += 1) {
    const wall = r.next() < 0.6;
    const t = r.next();
    const edge = r.between(0.1, 0.9) * r.next();
    const [x, z] = !wall
      ? [r.between(YARD.minX, YARD.maxX), r.between(YARD.northZ, YARD.southZ)]
      : t < 0.5
        ? [YARD.minX + edge, r.between(YARD.northZ, 18)]
        : t < 0.7
          ? [r.between(YARD.minX, YARD.maxX), YARD.northZ + edge]
          : t < 0.85
            ? [YARD.maxX - edge, r.between(YARD.northZ, YARD.southZ)]
            : [r.between(-9, 11), YARD.southZ - edge];
    if (x > -7 && x < 7 && z > -9.6 && z < 8.8) continue;
    crumb(x, z, r.between(0.02, 0.09), r.pick(tones));
  }
  p.plain.push(pot.geometry());
}

/** Everything, by material, with what stops feet. */
export function gear(): { board: BufferGeometry; plain: BufferGeometry; solids: Solid[] } {
  const p: Pot = { board: [], plain: [], solids: [], r: seed() };
  for (const make of [gate, racks, barrow, cutter, water, odds, jarsAndStraw, bricks, litter]) make(p);
  return { board: merge(p.board), plain: merge(p.plain), solids: p.solids };
}
