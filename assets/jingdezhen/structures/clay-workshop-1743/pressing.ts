/**
 * Pressing and working (picture 2): the bottomless box on its stack of new bricks, lined with cotton cloth, filled,
 * wrapped, loaded with more bricks that drink the water; the lump on stone slabs under iron spades; the paved treading
 * pit (duhalde-279); the white bricks of paste as they came from the mills.
 */
import { Vector3 } from 'three';
import { bend, box, grid, merge, place, subdivide, tint } from '../../../kit/mesh.ts';
import { noise3 } from '../../../kit/noise.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import {
  at,
  COTTON,
  DAMP,
  DRY,
  OLD_BOARD,
  Pile,
  plankBetween,
  WET,
  worn,
} from '../workshops-south/shapes.ts';

/** The box of the press, conjectured: length, width, height of its boards. */
export const PRESS = { length: 1.3, width: 0.86, height: 0.26 } as const;
/** Bricks under and over it: kiln bricks as the fact sheet has them (brick). */
export const NEW_BRICK = { length: 0.24, width: 0.09, height: 0.035 } as const;
/** White bricks of paste: the word says "little white bricks"; this size is conjectured. */
export const PASTE_BRICK = { length: 0.16, width: 0.1, height: 0.06 } as const;
/** Treading pit, conjectured size; kerb above the floor. */
export const PIT = { length: 2.7, width: 2.4, kerb: 0.2 } as const;

/** Courses of loose bricks laid close, `nx` × `nz` × `layers`, on y = 0 about the origin. Dry joints. */
function brickBed(nx: number, nz: number, layers: number, random: Random, wet: number, covered: boolean) {
  const { length, width, height } = NEW_BRICK;
  const out = [];
  for (let k = 0; k < layers; k += 1)
    for (let i = 0; i < nx; i += 1)
      for (let j = 0; j < nz; j += 1) {
        // What lies within is never seen.
        const hidden = i > 0 && i < nx - 1 && j > 0 && j < nz - 1 && (k < layers - 1 || covered);
        if (hidden || (k === layers - 1 && random.next() < 0.05)) continue;
        const g = random.between(0.85, 1.1) * (1 - wet * random.next());
        const b = box(length - 0.006, height, width - 0.006, { omit: ['bottom'] });
        out.push(
          tint(
            place(
              b,
              at(
                [
                  (i - (nx - 1) / 2) * length + random.around(0, 0.004),
                  (k + 0.5) * height,
                  (j - (nz - 1) / 2) * width + random.around(0, 0.003),
                ],
                random.around(0, 0.02),
              ),
            ),
            [g, g * 0.98, g * 0.95],
          ),
        );
      }
  return out;
}

/** A cloth draped over a box `w` × `d` whose top is at `y`, hanging `drop` all round, in folds. */
export function drape(w: number, d: number, y: number, drop: number, random: Random, rgb = COTTON) {
  const seed = Math.floor(random.next() * 1e6);
  const over = 0.02;
  const sheet = grid(w + 2 * drop, d + 2 * drop, 14, 12, () => 0);
  return worn(
    bend(sheet, (p) => {
      const ox = Math.max(0, Math.abs(p.x) - w / 2 - over);
      const oz = Math.max(0, Math.abs(p.z) - d / 2 - over);
      const down = Math.min(drop, Math.max(ox, oz));
      const fold = noise3(p.x * 9, 0, p.z * 9, seed) * 0.025 * Math.min(1, down * 12);
      const x = ox > 0 ? Math.sign(p.x) * (w / 2 + over + fold + down * 0.08) : p.x;
      const z = oz > 0 ? Math.sign(p.z) * (d / 2 + over + fold + down * 0.08) : p.z;
      const uneven = down > 0 ? 1 + 0.3 * noise3(p.x * 3, 1, p.z * 3, seed) : 1;
      p.set(x, y + 0.012 * noise3(p.x * 4, 2, p.z * 4, seed) - down * uneven, z);
    }),
    rgb,
    random,
  );
}

/**
 * A press. `open`: the cloth laid over the edges and slip poured in, not yet wrapped; otherwise wrapped and loaded with bricks.
 * Stands on y = 0, length along X.
 */
export function press(random: Random, open: boolean): Prop {
  const pile = new Pile();
  const { length: l, width: w, height: h } = PRESS;
  const foot = 6 * NEW_BRICK.height;
  for (const brick of brickBed(6, 11, 6, random.fork('bed'), 0.35, true)) pile.add('kiln-brick', brick);
  const top = foot + h;
  for (const z of [-w / 2, w / 2])
    pile.add(
      'board',
      worn(
        plankBetween([-l / 2 - 0.06, foot + h / 2, z], [l / 2 + 0.06, foot + h / 2, z], 0.035, h),
        OLD_BOARD,
        random,
      ),
    );
  for (const x of [-l / 2, l / 2])
    pile.add(
      'board',
      worn(place(box(0.035, h, w - 0.03, { bevel: 0.004 }), at([x, foot + h / 2, 0])), OLD_BOARD, random),
    );
  if (open) {
    pile.add(
      'clay',
      tint(
        place(subdivide(box(l - 0.05, 0.02, w - 0.05, { omit: ['bottom'] }), 0.3), at([0, top - 0.045, 0])),
        (p) => {
          const g = 0.86 + 0.1 * noise3(p.x * 3, 0, p.z * 5, 7);
          return [g, g * 0.985, g * 0.95];
        },
      ),
    );
    for (const side of [-1, 1]) {
      const lap = bend(subdivide(box(l + 0.1, 0.22, 0.008), 0.13), (p) => {
        p.z += 0.018 * Math.sin(p.x * 21 + side) * (p.y < 0 ? 1 : 0.2);
        p.x *= 1 + p.y * 0.1;
      });
      pile.add('plain', worn(place(lap, at([0, top - 0.08, side * (w / 2 + 0.028)])), COTTON, random));
    }
    for (const side of [-1, 1]) {
      const lap = bend(subdivide(box(0.008, 0.2, w - 0.1), 0.13), (p) => {
        p.x += 0.016 * Math.sin(p.z * 23 + side);
      });
      pile.add('plain', worn(place(lap, at([side * (l / 2 + 0.026), top - 0.07, 0])), COTTON, random));
    }
    return pile.done([l + 0.2, top, w + 0.2]);
  }
  pile.add('plain', drape(l - 0.02, w - 0.02, top + 0.015, 0.16, random.fork('wrap')));
  for (const brick of brickBed(5, 9, 3, random.fork('load'), 0.3, false))
    pile.add('kiln-brick', brick, at([0, top + 0.03, 0]));
  return pile.done([l + 0.2, top + 0.15, w + 0.2]);
}

/** A stone slab on two low stones, worked smooth by years of clay. Length along X. */
export function slab(random: Random, l = 1.3, w = 0.85): Prop {
  const pile = new Pile();
  const top = bend(subdivide(box(l, 0.14, w, { bevel: 0.025 }), 0.4), (p) => {
    p.y -= 0.012 * Math.cos((p.x / l) * 2.4) * (p.y > 0 ? 1 : 0);
  });
  pile.add('stone', worn(place(top, at([0, 0.31, 0])), [0.95, 0.95, 0.95], random));
  for (const x of [-l * 0.32, l * 0.32])
    pile.add(
      'stone',
      worn(
        place(box(0.26, 0.26, w * 0.8, { bevel: 0.02 }), at([x, 0.12, 0], random.around(0, 0.05))),
        [0.7, 0.7, 0.7],
        random,
      ),
    );
  return pile.done([l, 0.38, w]);
}

/** Clay as it lies on the slab: a long lump slapped together and cut by the spade, the last cut half through. */
export function workedLump(random: Random): Prop {
  const pile = new Pile();
  for (const [x, w, tilt, h] of [
    [-0.24, 0.4, 0, 0.3],
    [0.13, 0.3, -0.09, 0.33],
    [0.44, 0.2, -0.3, 0.27],
  ] as const) {
    const cut = bend(subdivide(box(w, h, 0.5, { bevel: 0.022 }), 0.16), (p) => {
      const n = noise3(p.x * 7, p.y * 7, p.z * 7, 11 + x * 10);
      p.x += n * 0.009;
      p.z *= 1 + n * 0.06 - 0.12 * (p.y / h);
      if (p.y > 0) p.y -= 0.1 * p.z * p.z;
    });
    pile.add(
      'clay',
      worn(place(cut, at([x, h / 2 - 0.005, 0], random.around(0, 0.05), [0, tilt])), DAMP, random),
    );
  }
  return pile.done([1.1, 0.33, 0.5]);
}

/** The treading pit: a kerb of stones round a paved floor, clay knee-deep in it and trodden full of footprints. */
export function treadingPit(random: Random): Prop {
  const pile = new Pile();
  const { length: l, width: w, kerb } = PIT;
  for (const [x, z, n, along] of [
    [0, -w / 2, 4, true],
    [0, w / 2, 4, true],
    [-l / 2, 0, 3, false],
    [l / 2, 0, 3, false],
  ] as const)
    for (let i = 0; i < n; i += 1) {
      const size = (along ? l + 0.22 : w - 0.22) / n;
      const s = (i - (n - 1) / 2) * size;
      const b = along
        ? box(size - 0.015, kerb + 0.06, 0.22, { bevel: 0.02 })
        : box(0.22, kerb + 0.06, size - 0.015, { bevel: 0.02 });
      pile.add(
        'stone',
        worn(
          place(
            b,
            at(
              [x + (along ? s : 0), kerb / 2 - 0.03 + random.around(0, 0.008), z + (along ? 0 : s)],
              random.around(0, 0.015),
            ),
          ),
          [0.85, 0.85, 0.85],
          random,
        ),
      );
    }
  const seed = Math.floor(random.next() * 1e6);
  const steps: [number, number, number][] = [];
  for (let i = 0; i < 46; i += 1) {
    // Round and round from the rim inwards, each foot beside the last: the way treaders go.
    const t = i / 46;
    const a = t * 22;
    const r = 1 - 0.82 * t;
    steps.push([Math.cos(a) * r * (l / 2 - 0.3), Math.sin(a) * r * (w / 2 - 0.3), a]);
  }
  const clay = grid(l - 0.18, w - 0.18, 30, 24, (x, z) => {
    let y = kerb - 0.075 + 0.02 * noise3(x * 2, 0, z * 2, seed);
    for (const [fx, fz, a] of steps) {
      const [dx, dz] = [x - fx, z - fz];
      const u = (-Math.sin(a) * dx + Math.cos(a) * dz) / 0.14;
      const v = (Math.cos(a) * dx + Math.sin(a) * dz) / 0.07;
      const d = u * u + v * v;
      if (d < 2.5) y += -0.05 * Math.exp(-d * 1.5) + 0.018 * Math.exp(-((d - 1.7) ** 2) * 3);
    }
    return y;
  });
  pile.add(
    'clay',
    tint(clay, (p) => {
      const low = Math.min(1, Math.max(0, (kerb - 0.06 - p.y) / 0.06));
      return [DAMP[0] - 0.2 * low, DAMP[1] - 0.2 * low, DAMP[2] - 0.19 * low];
    }),
  );
  return pile.done([l + 0.3, kerb, w + 0.3]);
}

/** A stack of white bricks, crossed layer by layer with gaps for air: 2 × 3 to a layer. */
export function pasteStack(random: Random, layers = 7): Prop {
  const { length, width, height } = PASTE_BRICK;
  const bricks = [];
  for (let k = 0; k < layers; k += 1)
    for (let i = 0; i < 5; i += 1) {
      if (k === layers - 1 && random.next() < 0.3) continue;
      const g = random.between(0.9, 1.04);
      const across = k % 2 === 0;
      const s = (i - 2) * 0.125;
      for (const o of [-0.165, 0.165]) {
        const b = box(across ? width : length * 1.9, height, across ? length * 1.9 : width, {
          omit: ['bottom'],
        });
        bricks.push(
          tint(
            place(
              b,
              at(
                [across ? s : o, (k + 0.5) * height, across ? o : s].map(
                  (x) => x + random.around(0, 0.006),
                ) as [number, number, number],
                random.around(0, 0.03),
              ),
            ),
            [Math.min(1, DRY[0] * g), Math.min(1, DRY[1] * g), Math.min(1, DRY[2] * g)],
          ),
        );
      }
    }
  return { parts: [{ material: 'clay', geometry: merge(bricks) }], size: [0.66, layers * height, 0.66] };
}

/** Loose white bricks tipped out by a carrier, one broken. */
export function loosePaste(random: Random, n = 9): Prop {
  const { length, width, height } = PASTE_BRICK;
  const v = new Vector3();
  const bricks = Array.from({ length: n }, (_, i) => {
    v.set(random.around(0, 0.4), height / 2 + (i > n * 0.6 ? height * 0.9 : 0), random.around(0, 0.35));
    const g = random.between(0.85, 1);
    return tint(
      place(
        box(length * (i % 4 === 3 ? 0.55 : 1), height, width, { bevel: 0.006 }),
        at([v.x, v.y, v.z], random.between(0, 3), [random.around(0, 0.2), random.around(0, 0.15)]),
      ),
      i % 5 === 4 ? WET : [g, g * 0.98, g * 0.94],
    );
  });
  return { parts: [{ material: 'clay', geometry: merge(bricks) }], size: [1, 0.15, 0.9] };
}
