/**
 * Trees seen over a wall: crowns of leaf cards round dark hearts, so that no sky shows through the middle; pines in
 * layers; bamboo. Leaves go to a `foliage` pot (cut out, double-sided), all that is solid to another.
 */
import type { Rgb } from './mesh.ts';
import type { Random } from './random.ts';
import type { Point, Soup } from './soup.ts';

export interface Greenery {
  leaves: Soup;
  solid: Soup;
}

type V = [number, number, number];
const unit = (v: V): V => {
  const l = Math.hypot(...v) || 1;
  return [v[0] / l, v[1] / l, v[2] / l];
};
const cross = (a: V, b: V): V => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const scaled = (c: Rgb, g: number): Rgb => [
  Math.min(1, c[0] * g),
  Math.min(1, c[1] * g),
  Math.min(1, c[2] * g),
];

/**
 * A card of leaves, `size` across, facing `n`, darker on its low side. Three corners make a pointed spray: many small
 * ones give a crown its ragged edge, which the texture alone, dense as it is, does not.
 */
export function leafCard(
  pot: Soup,
  at: Point,
  n: V,
  size: number,
  colour: Rgb,
  seed: Random,
  corners = 3,
): void {
  const flat = unit(n);
  const side = unit(cross(Math.abs(flat[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], flat));
  const up = cross(flat, side);
  const turn = seed.between(0, 6.28);
  const points: Point[] = [];
  const colours: Rgb[] = [];
  for (let k = 0; k < corners; k += 1) {
    const a = turn + ((k + seed.around(0, 0.22)) / corners) * Math.PI * 2;
    const r = (size / 2) * (corners === 3 ? seed.between(0.75, 1.5) : seed.between(0.65, 1.1));
    const s = Math.cos(a) * r;
    const u = Math.sin(a) * r;
    points.push([
      at[0] + side[0] * s + up[0] * u,
      at[1] + side[1] * s + up[1] * u,
      at[2] + side[2] * s + up[2] * u,
    ]);
    colours.push(scaled(colour, 0.86 + (0.28 * u) / size));
  }
  pot.face(points, colours, [seed.between(0, 4), seed.between(0, 4)]);
}

/** A closed lump of few faces, `r` in each direction: the dark heart of a crown. */
export function lump(pot: Soup, at: Point, r: Point, colour: Rgb, seed: Random): void {
  const t = 1.618;
  const raw: V[] = [
    [-1, t, 0],
    [1, t, 0],
    [-1, -t, 0],
    [1, -t, 0],
    [0, -1, t],
    [0, 1, t],
    [0, -1, -t],
    [0, 1, -t],
    [t, 0, -1],
    [t, 0, 1],
    [-t, 0, -1],
    [-t, 0, 1],
  ];
  const points = raw.map((p) => {
    const u = unit(p);
    const q = seed.between(0.8, 1.15);
    return [at[0] + u[0] * r[0] * q, at[1] + u[1] * r[1] * q, at[2] + u[2] * r[2] * q] as V;
  });
  const faces = [
    0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4,
    3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1,
  ];
  for (let k = 0; k < faces.length; k += 3)
    pot.face([points[faces[k]!]!, points[faces[k + 1]!]!, points[faces[k + 2]!]!], colour);
}

/** A tapering, bent stem of four sides. */
export function stem(
  pot: Soup,
  from: Point,
  to: Point,
  r0: number,
  r1: number,
  colour: Rgb,
  sides = 4,
): void {
  pot.patch(sides, 1, (i, j) => {
    const a = (-i / sides) * Math.PI * 2;
    const p = j ? to : from;
    const r = j ? r1 : r0;
    return { p: [p[0] + Math.cos(a) * r, p[1], p[2] + Math.sin(a) * r], uv: [i * r0 * 1.5, p[1]], colour };
  });
}

export interface TreeOptions {
  at: Point;
  height: number;
  /** Half the crown's width. */
  spread: number;
  colour: Rgb;
  /** Leaf cards in all. */
  cards: number;
  /** Dark hearts: worth their triangles on near trees. */
  hearts?: boolean;
  seed: Random;
}

/** A broad crown: camphor, or any round-headed tree. */
export function broadTree({ leaves, solid }: Greenery, o: TreeOptions): void {
  const { seed } = o;
  const [x, y, z] = o.at;
  const fork: V = [
    x + seed.around(0, o.spread * 0.15),
    y + o.height * 0.42,
    z + seed.around(0, o.spread * 0.15),
  ];
  stem(solid, [x, y - 0.5, z], fork, o.height * 0.045, o.height * 0.03, [0.3, 0.24, 0.2], 5);
  const clumps = o.hearts ? 7 : 3;
  for (let k = 0; k < clumps; k += 1) {
    const a = (k / clumps) * 6.28 + seed.around(0, 0.4);
    const q = k === 0 ? 0 : seed.between(0.4, 0.72);
    const c: V = [
      x + Math.cos(a) * o.spread * q,
      y + o.height * (k === 0 ? 0.8 : seed.between(0.55, 0.78)),
      z + Math.sin(a) * o.spread * q,
    ];
    const r: V = [
      o.spread * seed.between(0.42, 0.58),
      o.height * seed.between(0.16, 0.22),
      o.spread * seed.between(0.42, 0.58),
    ];
    if (o.hearts) {
      stem(
        solid,
        fork,
        [c[0], c[1] - r[1] * 0.4, c[2]],
        o.height * 0.022,
        o.height * 0.01,
        [0.26, 0.21, 0.18],
        3,
      );
      lump(solid, c, [r[0] * 0.74, r[1] * 0.74, r[2] * 0.74], scaled(o.colour, 0.5), seed);
    }
    const cards = Math.round(o.cards / clumps);
    for (let j = 0; j < cards; j += 1) {
      // Spread over the clump's upper three quarters.
      const v = -0.75 + 1.75 * ((j + 0.5) / cards);
      const b = j * 2.4 + seed.around(0, 0.3);
      const h = Math.sqrt(Math.max(0, 1 - v * v));
      const n: V = [
        Math.cos(b) * h * 0.6 + seed.around(0, 0.8),
        v * 0.6 + 0.2 + seed.around(0, 0.8),
        Math.sin(b) * h * 0.6 + seed.around(0, 0.8),
      ];
      const q = seed.between(0.8, 1.06);
      const at: V = [
        c[0] + Math.cos(b) * h * r[0] * q,
        c[1] + v * r[1] * q,
        c[2] + Math.sin(b) * h * r[2] * q,
      ];
      const light = 0.62 + 0.34 * (v * 0.5 + 0.5) + seed.around(0, 0.1);
      leafCard(
        leaves,
        at,
        n,
        Math.max(r[0], r[1]) * (o.hearts ? seed.between(0.3, 0.54) : seed.between(0.8, 1.2)),
        scaled(o.colour, light),
        seed,
      );
    }
  }
}

/** A pine: a leaning stem and flat layers of dark needles. */
export function pine({ leaves, solid }: Greenery, o: TreeOptions): void {
  const { seed } = o;
  const [x, y, z] = o.at;
  const top: V = [x + seed.around(0, o.height * 0.1), y + o.height, z + seed.around(0, o.height * 0.1)];
  stem(solid, [x, y - 0.5, z], top, o.height * 0.03, o.height * 0.006, [0.34, 0.22, 0.17], o.hearts ? 5 : 3);
  const layers = 4;
  const each = Math.max(1, Math.round(o.cards / layers));
  for (let k = 0; k < layers; k += 1) {
    const t = 0.45 + (0.53 * k) / (layers - 1);
    const reach = o.spread * (1.1 - 0.75 * (k / (layers - 1)));
    for (let j = 0; j < each; j += 1) {
      const a = (j / each) * 6.28 + k * 1.3 + seed.around(0, 0.4);
      const q = each > 1 ? reach * seed.between(0.35, 0.75) : 0;
      const at: V = [
        x + (top[0] - x) * t + Math.cos(a) * q,
        y + o.height * t + seed.around(0, 0.15),
        z + (top[2] - z) * t + Math.sin(a) * q,
      ];
      const n = unit([Math.cos(a) * 0.35, 0.9, Math.sin(a) * 0.35]);
      leafCard(
        leaves,
        at,
        n,
        reach * seed.between(0.9, 1.3),
        scaled(o.colour, 0.75 + 0.25 * t + seed.around(0, 0.1)),
        seed,
      );
      if (j % 2 === 0)
        leafCard(
          leaves,
          [at[0], at[1] + 0.1, at[2]],
          unit([Math.cos(a), 0.2, Math.sin(a)]),
          reach * 0.8,
          scaled(o.colour, 0.6),
          seed,
        );
    }
  }
}

/** A clump of bamboo: bending culms, hanging leaf sprays. */
export function bamboo({ leaves, solid }: Greenery, o: TreeOptions): void {
  const { seed } = o;
  const culms = 9;
  for (let k = 0; k < culms; k += 1) {
    const a = seed.between(0, 6.28);
    const x = o.at[0] + Math.cos(a) * o.spread * 0.3 * seed.next();
    const z = o.at[2] + Math.sin(a) * o.spread * 0.3 * seed.next();
    const high = o.height * seed.between(0.75, 1);
    const bow = o.spread * seed.between(0.3, 0.9);
    const point = (t: number): V => [
      x + Math.cos(a) * bow * t * t,
      o.at[1] + high * (t - 0.12 * t * t * t),
      z + Math.sin(a) * bow * t * t,
    ];
    const g = seed.between(0.8, 1.1);
    for (let j = 0; j < 3; j += 1)
      stem(
        solid,
        point(j / 3),
        point((j + 1) / 3),
        0.05 - j * 0.012,
        0.04 - j * 0.012,
        [0.62 * g, 0.66 * g, 0.36 * g],
        3,
      );
    const cards = Math.round(o.cards / culms);
    for (let j = 0; j < cards; j += 1) {
      const t = 0.42 + 0.58 * ((j + seed.next()) / cards) ** 0.8;
      const p = point(t);
      const b = seed.between(0, 6.28);
      leafCard(
        leaves,
        [p[0] + Math.cos(b) * 0.55 * seed.next(), p[1] - 0.2, p[2] + Math.sin(b) * 0.55 * seed.next()],
        unit([Math.cos(b), 0.55, Math.sin(b)]),
        seed.between(0.4, 0.8),
        scaled(o.colour, 0.7 + 0.3 * t + seed.around(0, 0.12)),
        seed,
      );
    }
  }
}
