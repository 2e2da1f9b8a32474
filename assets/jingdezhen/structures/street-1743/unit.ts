/**
 * One house of the street: a shop of two or three bays below, plastered panels above, between posts; a fire wall in
 * steps at some of its ends. Local: x along the street, +z towards it, front posts at z = 0.
 */
import { Matrix4 } from 'three';
import { panel, type Rgb, tint } from '../../../kit/mesh.ts';
import type { Random } from '../../../kit/random.ts';
import { type Point, soup } from '../../../kit/soup.ts';
import { mix } from '../../../kit/terrain.ts';
import type { Pots } from '../land-1743/pots.ts';

export interface UnitOptions {
  width: number;
  depth: number;
  storeys: 1 | 2;
  /** Stepped fire wall at the −x end, at the +x end. */
  walls: readonly [boolean, boolean];
  /** The bay that stands open with a counter, if any. */
  open: number;
  seed: Random;
}

const WHITE: Rgb = [0.93, 0.94, 0.94];
const TIMBER: Rgb = [0.6, 0.54, 0.48];
const scaled = (c: Rgb, g: number): Rgb => [
  Math.min(1, c[0] * g),
  Math.min(1, c[1] * g),
  Math.min(1, c[2] * g),
];

const POST = { omit: ['back', 'bottom', 'top'] as const };
const BEAM = { omit: ['back', 'left', 'right'] as const };

export const EAVES = { 1: 3.1, 2: 5.1 } as const;

export function unit(pots: Pots, frame: Matrix4, o: UnitOptions): void {
  const { seed, width: w } = o;
  const eaves = EAVES[o.storeys] + seed.around(0, 0.2);
  const bays = Math.max(2, Math.round(w / 2.3));
  const bay = w / bays;
  const beam = 2.55;
  const tone = seed.between(0.62, 1.05);
  const timber = scaled(TIMBER, tone);
  const block = pots.block.bind(pots);
  // Posts and beams of the front.
  for (let k = 0; k <= bays; k += 1) {
    const x = -w / 2 + k * bay;
    block(
      'board',
      frame,
      [x + seed.around(0, 0.015), 0.05, 0],
      [0.19, eaves - 0.05, 0.19],
      scaled(timber, seed.between(0.8, 1)),
      POST,
    );
    block('plaster', frame, [x, -0.3, 0], [0.34, 0.42, 0.34], [0.4, 0.42, 0.46], POST);
  }
  block('board', frame, [0, beam, 0], [w + 0.2, 0.22, 0.15], scaled(timber, 0.85), BEAM);
  block('board', frame, [0, eaves - 0.2, 0], [w + 0.2, 0.2, 0.15], scaled(timber, 0.8), BEAM);
  block('plaster', frame, [0, -0.5, 0.12], [w, 0.62, 0.5], [0.44, 0.47, 0.51], BEAM);
  for (let k = 0; k < bays; k += 1) {
    const x = -w / 2 + (k + 0.5) * bay;
    if (k === o.open) openBay(pots, frame, x, bay, beam, seed, timber);
    else shutters(pots, frame, x, bay, beam, seed, timber);
    upper(pots, frame, x, bay, beam + 0.22, eaves - 0.2, seed, timber);
  }
  shell(pots, frame, o, eaves);
}

/** Board shutters set into grooves, one or two lifted out. */
function shutters(
  pots: Pots,
  frame: Matrix4,
  x: number,
  bay: number,
  beam: number,
  seed: Random,
  timber: Rgb,
): void {
  const n = Math.max(4, Math.round(bay / 0.36));
  const step = (bay - 0.2) / n;
  const gone = seed.next() < 0.45 ? Math.floor(seed.next() * n) : -1;
  for (let k = 0; k < n; k += 1) {
    const at = x - bay / 2 + 0.1 + step * (k + 0.5);
    if (k === gone || k === gone + 1) continue;
    const g = seed.between(0.7, 1.25);
    pots.board(
      'board',
      frame,
      [at, 0.13, -0.03 + seed.around(0, 0.012)],
      [step - 0.012, beam - 0.14],
      scaled(timber, g),
    );
  }
  // Darkness behind.
  dark(pots, frame, x, bay, 0.1, beam, -0.12);
}

function dark(pots: Pots, frame: Matrix4, x: number, w: number, y0: number, y1: number, z: number): void {
  const g = tint(panel(w, y1 - y0), [0.045, 0.04, 0.036]);
  pots.add('board', g, frame.clone().multiply(new Matrix4().makeTranslation(x - w / 2, y0, z)));
}

/** A shop open to the street: counter, back wall two metres in with shelves of bowls and jars, a lamp over them. */
function openBay(
  pots: Pots,
  frame: Matrix4,
  x: number,
  bay: number,
  beam: number,
  seed: Random,
  timber: Rgb,
): void {
  const w = bay - 0.2;
  const back = -2.3;
  const wall = (g: number): Rgb => [0.8 * g, 0.72 * g, 0.62 * g];
  pots.add(
    'plaster',
    tint(panel(w, beam, 4, 4), wall(0.8)),
    frame.clone().multiply(new Matrix4().makeTranslation(x - w / 2, 0.1, back)),
  );
  for (const s of [-1, 1])
    pots.add(
      'plaster',
      tint(panel(-back, beam, 4, 4), wall(0.7)),
      frame
        .clone()
        .multiply(new Matrix4().makeTranslation(x + (s * w) / 2, 0.1, s > 0 ? back : 0))
        .multiply(new Matrix4().makeRotationY(s > 0 ? -Math.PI / 2 : Math.PI / 2)),
    );
  pots.add(
    'board',
    tint(panel(w, -back, 2, 2), [0.3, 0.26, 0.22]),
    frame
      .clone()
      .multiply(new Matrix4().makeTranslation(x - w / 2, beam, back))
      .multiply(new Matrix4().makeRotationX(Math.PI / 2)),
  );
  pots.add(
    'board',
    tint(panel(w, -back, 2, 2), [0.4, 0.36, 0.3]),
    frame
      .clone()
      .multiply(new Matrix4().makeTranslation(x - w / 2, 0.12, 0))
      .multiply(new Matrix4().makeRotationX(-Math.PI / 2)),
  );
  pots.block('board', frame, [x - 0.25, 0.12, -0.25], [w - 0.6, 0.78, 0.5], scaled(timber, 0.9));
  pots.block('board', frame, [x - 0.25, 0.9, -0.22], [w - 0.5, 0.05, 0.62], scaled(timber, 1.3), {
    bevel: 0.01,
  });
  for (const y of [1.05, 1.5, 1.95]) {
    pots.block('board', frame, [x, y, back + 0.16], [w - 0.2, 0.03, 0.26], scaled(timber, 1.1));
    for (let q = -w / 2 + 0.25; q < w / 2 - 0.2; q += seed.between(0.28, 0.44)) {
      const tall = seed.between(0.1, 0.28);
      const white = seed.next() < 0.6;
      const c: Rgb = white ? [0.72, 0.73, 0.72] : [0.24, 0.14, 0.08];
      pots.block('plaster', frame, [x + q, y + 0.03, back + 0.16], [tall * 0.62, tall, tall * 0.62], c, {
        turn: seed.next(),
        omit: ['back', 'bottom'],
      });
    }
  }
}

/** Over the beam: plaster on split bamboo between rails; in a second storey a lattice window or shutters. */
function upper(
  pots: Pots,
  frame: Matrix4,
  x: number,
  bay: number,
  y0: number,
  y1: number,
  seed: Random,
  timber: Rgb,
): void {
  const w = bay - 0.19;
  const stain = seed.between(0.78, 1);
  const z = -0.04;
  pots.add(
    'plaster',
    tint(panel(w, y1 - y0, 1, 2), (p) => {
      const k = stain * (p.y < 0.1 ? 0.82 : 1) * (p.y > y1 - y0 - 0.1 ? 0.8 : 1);
      return scaled(WHITE, k);
    }),
    frame.clone().multiply(new Matrix4().makeTranslation(x - w / 2, y0, z)),
  );
  if (y1 - y0 < 1.4) return;
  const kind = seed.next();
  if (kind < 0.75) {
    const [wy, wh] = [y0 + 0.55, 1.05];
    const ww = w * seed.between(0.5, 0.8);
    dark(pots, frame, x, ww, wy, wy + wh, z + 0.02);
    for (let k = 0; k <= 6; k += 1)
      pots.board(
        'board',
        frame,
        [x - ww / 2 + (ww * k) / 6, wy, z + 0.06],
        [k % 6 ? 0.035 : 0.07, wh],
        scaled(timber, 0.9),
      );
    for (const t of [0, 0.33, 0.66, 1])
      pots.board('board', frame, [x, wy + wh * t - 0.02, z + 0.065], [ww, 0.045], scaled(timber, 0.9));
    if (kind < 0.25)
      pots.block('board', frame, [x + ww / 2 + 0.24, wy, z + 0.1], [0.46, wh, 0.03], scaled(timber, 1.1), {
        turn: -0.2,
      });
  }
  pots.block('board', frame, [x, y0 + 0.42, z + 0.04], [w, 0.07, 0.06], scaled(timber, 0.85));
}

/** Back, ends and roof. */
function shell(pots: Pots, frame: Matrix4, o: UnitOptions, eaves: number): void {
  const { seed, width: w, depth: d } = o;
  const plaster = soup();
  const tiles = soup();
  const wood = soup();
  const rise = d * 0.27;
  const over = 0.85;
  const fall = over * (rise / (d / 2));
  const mid = -d / 2;
  const half = w / 2;
  for (const [x0, z0, x1, z1] of [
    [half, 0, half, -d],
    [half, -d, -half, -d],
    [-half, -d, -half, 0],
  ] as const)
    plaster.patch(2, 2, (i, j) => {
      const t = i / 2;
      const up = [-1.6, 0.7, eaves][j]!;
      return {
        p: [mix(x0, x1, t), up, mix(z0, z1, t)],
        uv: [t * Math.hypot(x1 - x0, z1 - z0), up],
        colour: scaled(WHITE, j === 0 ? 0.5 : 0.9),
      };
    });
  for (const s of [1, -1]) {
    const f: Point[] = [
      [s * half, eaves, s > 0 ? 0 : -d],
      [s * half, eaves, s > 0 ? -d : 0],
      [s * half, eaves + rise, mid],
    ];
    plaster.face(f, scaled(WHITE, 0.85));
  }
  const sag = seed.between(0.04, 0.14);
  const rows = Math.max(6, Math.round(w / 0.36));
  const tones = Array.from({ length: rows + 1 }, () => seed.between(0.72, 1));
  // Street side in rows of tiles, the back in a plain sheet.
  tiles.patch(rows * 2, 1, (i, j) => {
    const t = i / (rows * 2);
    const out = 1 - j;
    const hump = i % 2 ? 0.045 : -0.025;
    const y =
      eaves + rise - (rise + fall) * out - 0.1 * Math.sin(Math.PI * out) - sag * Math.sin(Math.PI * t) + hump;
    const g = tones[Math.min(rows, Math.floor(t * rows))]! * (i % 2 ? 1 : 0.62);
    return {
      p: [mix(-half - 0.15, half + 0.15, t), y, mid + out * (d / 2 + over)],
      uv: [t * w, out * 5],
      colour: [g, g, g],
    };
  });
  tiles.patch(rows * 2, 1, (i, j) => {
    const t = i / (rows * 2);
    const hump = j ? (i % 2 ? 0.045 : -0.025) : -0.07;
    const y = eaves - fall - sag * Math.sin(Math.PI * t) + hump;
    return {
      p: [mix(-half - 0.15, half + 0.15, t), y, over - (j ? 0 : 0.05)],
      uv: [t * w, j * 0.1],
      colour: [0.4, 0.4, 0.39],
    };
  });
  tiles.patch(2, 1, (i, j) => {
    const t = 1 - i / 2;
    return {
      p: [mix(-half - 0.15, half + 0.15, t), eaves + rise - (j ? 0 : rise + 0.3), j ? mid : -d - 0.5],
      uv: [t * w, j * 5],
      colour: [0.8, 0.8, 0.78],
    };
  });
  for (const s of [1, -1])
    tiles.patch(4, 1, (i, j) => {
      const t = s > 0 ? i / 4 : 1 - i / 4;
      const y =
        eaves + rise - sag * Math.sin(Math.PI * t) + (j ? 0.26 + 0.15 * Math.abs(2 * t - 1) ** 3 : -0.05);
      return {
        p: [mix(-half, half, t), y, mid + s * (j ? 0.05 : 0.16)],
        uv: [t * w, j * 0.3],
        colour: [0.7, 0.7, 0.68],
      };
    });
  // Soffit with rafters.
  wood.patch(1, 1, (i, j) => ({
    p: [mix(half, -half, i), eaves - 0.08 - (j ? 0 : fall), j ? 0.02 : over - 0.04],
    uv: [i * w, j],
    colour: [0.3, 0.26, 0.22],
  }));
  // Rafters' undersides and ends.
  for (let x = -half + 0.25; x < half; x += 0.5) {
    const c: Rgb = [0.46, 0.4, 0.34];
    const y0 = eaves - 0.16;
    const y1 = eaves - fall - 0.13;
    wood.face(
      [
        [x + 0.035, y0, 0.02],
        [x - 0.035, y0, 0.02],
        [x - 0.035, y1, over - 0.08],
        [x + 0.035, y1, over - 0.08],
      ],
      c,
    );
    wood.face(
      [
        [x - 0.035, y1, over - 0.08],
        [x + 0.035, y1, over - 0.08],
        [x + 0.035, y1 + 0.1, over - 0.08],
        [x - 0.035, y1 + 0.1, over - 0.08],
      ],
      c,
    );
  }
  o.walls.forEach((there, k) => {
    if (there) fireWall(plaster, tiles, (k ? 1 : -1) * half, d, eaves, rise, seed);
  });
  pots.add('plaster', plaster.geometry(), frame);
  pots.add('tile', tiles.geometry(), frame);
  pots.add('board', wood.geometry(), frame);
}

/** Stepped gable wall, over the roof and a little before the front. */
function fireWall(
  plaster: ReturnType<typeof soup>,
  tiles: ReturnType<typeof soup>,
  x: number,
  d: number,
  eaves: number,
  rise: number,
  seed: Random,
): void {
  const t = 0.19;
  const mid = -d / 2;
  const reach = d / 2 + 0.6;
  const n = 3;
  for (const side of [-1, 1])
    for (let k = 0; k < n; k += 1) {
      const z1 = mid + side * reach * (1 - k / n);
      const z0 = mid + side * reach * (1 - (k + 1) / n);
      const inner = Math.abs(z0 - mid);
      const y = Math.min(eaves + rise, eaves + rise * (1 - inner / (d / 2))) + 0.55;
      const [a, b] = [Math.min(z0, z1), Math.max(z0, z1)];
      const low = k === 0 ? (side > 0 ? 2.2 : -1.6) : eaves - 1;
      const g = seed.between(0.88, 1);
      for (const face of [1, -1]) {
        const f: Point[] = [
          [x + face * t, low, b],
          [x + face * t, low, a],
          [x + face * t, y, a],
          [x + face * t, y, b],
        ];
        const c = [scaled(WHITE, 0.7), scaled(WHITE, 0.7), scaled(WHITE, g), scaled(WHITE, g)];
        plaster.face(face > 0 ? f : f.reverse(), face > 0 ? c : c.reverse());
      }
      const e: Point[] = [
        [x - t, low, z1],
        [x + t, low, z1],
        [x + t, y, z1],
        [x - t, y, z1],
      ];
      plaster.face(side > 0 ? e : e.reverse(), scaled(WHITE, g * 0.96));
      if (k === 0) {
        const u: Point[] = [
          [x - t, low, a],
          [x + t, low, a],
          [x + t, low, b],
          [x - t, low, b],
        ];
        plaster.face(u, scaled(WHITE, 0.5));
      }
      // Coping: two slopes of tiles, ends lifted.
      const tip = 0.1;
      const zb = z1 + side * 0.16;
      const [lo, hi] = [Math.min(z0, zb), Math.max(z0, zb)];
      const cols = Math.max(2, Math.round((hi - lo) / 0.6));
      for (const face of [1, -1]) {
        const lip: Point[] = [
          [x + face * t, y - 0.1, lo],
          [x + face * t, y - 0.1, hi],
          [x + face * 0.38, y + 0.02 + (side > 0 ? tip : 0), hi],
          [x + face * 0.38, y + 0.02 + (side < 0 ? tip : 0), lo],
        ];
        tiles.face(face > 0 ? lip : lip.reverse(), [0.34, 0.33, 0.32]);
        tiles.patch(cols * 2, 1, (i, j) => {
          const q = face > 0 ? 1 - i / (cols * 2) : i / (cols * 2);
          const z = mix(lo, hi, q);
          const far = side > 0 ? q : 1 - q;
          const hump = (i % 2 ? 0.03 : -0.02) * (j ? 0.3 : 1);
          return {
            p: [x + face * (j ? 0 : 0.38), y + (j ? 0.22 : 0.02) + tip * far ** 3 + hump, z],
            uv: [z, j * 0.4],
            colour: i % 2 ? [0.85, 0.85, 0.85] : [0.55, 0.55, 0.55],
          };
        });
      }
    }
}
