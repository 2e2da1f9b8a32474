/** What is painted on ware, stroke by stroke: bands, scrolls, waves, clouds, a dragon, hens. Metres on the piece. */
import type { Random } from '../../../kit/random.ts';
import type { Brush, Spot } from '../brush.ts';
import type { Rgb } from '../canvas.ts';

const times = (brush: Brush, about: number) => Math.max(1, Math.round(brush.width / about));

/** Key fret between two lines. */
export function fret(b: Brush, y: number, h: number, c: Rgb): void {
  b.line(
    [
      [0, y],
      [b.width, y],
    ],
    h * 0.09,
    c,
    { even: true },
  );
  b.line(
    [
      [0, y + h],
      [b.width, y + h],
    ],
    h * 0.09,
    c,
    { even: true },
  );
  const n = times(b, h * 1.25);
  const w = b.width / n;
  for (let k = 0; k < n; k += 1) {
    const at = (u: number, v: number): Spot => [(k + u) * w, y + v * h];
    b.line(
      [at(0.1, 0.2), at(0.1, 0.8), at(0.8, 0.8), at(0.8, 0.36), at(0.4, 0.36), at(0.4, 0.58), at(0.6, 0.58)],
      h * 0.09,
      c,
      { even: true },
    );
    b.line([at(0.1, 0.2), at(1.1, 0.2)], h * 0.09, c, { even: true });
  }
}

/** Upright leaf blades, outlined twice, washed. */
export function blades(b: Brush, y: number, h: number, about: number, c: Rgb, down = false): void {
  const n = times(b, about);
  const w = b.width / n;
  for (let k = 0; k < n; k += 1) {
    const at = (u: number, v: number): Spot => [(k + 0.5 + u) * w, down ? y + h - v * h : y + v * h];
    const side = (s: number, k2: number): Spot[] => [
      at(0.44 * s * k2, 0),
      at(0.46 * s * k2, 0.35 * k2),
      at(0.26 * s * k2, 0.72 * k2),
      at(0, 0.99 * k2),
    ];
    b.fill([...side(-1, 0.78), ...side(1, 0.78).reverse()], c, 0.45);
    for (const s of [-1, 1]) {
      b.line(side(s, 1), w * 0.05, c, { even: true });
      b.line(side(s, 0.78), w * 0.035, c, { even: true });
    }
    b.line([at(0, 0.08), at(0, 0.62)], w * 0.05, c);
  }
}

/** Lotus scroll: flowers upon a waving stem with curling leaves. */
export function lotusScroll(b: Brush, y: number, h: number, about: number, c: Rgb, wash: Rgb = c): void {
  const n = Math.max(2, times(b, about));
  const w = b.width / n;
  const mid = y + h / 2;
  const wave = (x: number): Spot => [x, mid + 0.3 * h * Math.sin((x / w) * Math.PI)];
  b.line(
    Array.from({ length: n * 16 + 1 }, (_, i) => wave((i / 16) * w)),
    h * 0.05,
    c,
    { even: true },
  );
  for (let k = 0; k < n; k += 1) {
    const x = (k + 0.5) * w;
    const up = k % 2 ? 1 : -1;
    const cy = mid - up * 0.06 * h;
    flower(b, x, cy, Math.min(0.36 * h, 0.34 * w), c, wash);
    for (const s of [-1, 1])
      for (let leaf = 0; leaf < 3; leaf += 1) {
        const lx = x + s * w * (0.28 + 0.08 * leaf);
        const [, ly] = wave(lx);
        curl(b, lx, ly, 0.17 * h, leaf % 2 ? s : -s, c);
      }
  }
}

/** An open lotus from the side: a heart, petals in two rows. */
export function flower(b: Brush, x: number, y: number, r: number, c: Rgb, wash: Rgb): void {
  for (const [row, count] of [
    [1, 9],
    [0.62, 6],
  ] as const)
    for (let k = 0; k < count; k += 1) {
      const a = (k / count) * Math.PI * 2 + row;
      const tip: Spot = [x + Math.cos(a) * r * row, y + Math.sin(a) * r * row];
      const [px, py] = [-Math.sin(a) * r * 0.22, Math.cos(a) * r * 0.22];
      const root: Spot = [x + Math.cos(a) * r * row * 0.35, y + Math.sin(a) * r * row * 0.35];
      const belly = (s: number): Spot => [
        (root[0] + tip[0] * 1.2) / 2.2 + s * px,
        (root[1] + tip[1] * 1.2) / 2.2 + s * py,
      ];
      b.fill([root, belly(1), tip, belly(-1)], wash, 0.5);
      b.line([root, belly(1), tip, belly(-1), root], r * 0.07, c, { even: true });
    }
  b.disc(x, y, r * 0.2, c, 0.9);
}

/** A leaf that curls over: a comma of the brush. */
export function curl(b: Brush, x: number, y: number, r: number, turn: number, c: Rgb): void {
  const points: Spot[] = Array.from({ length: 10 }, (_, i) => {
    const t = i / 9;
    const a = turn * (0.4 + 4.2 * t);
    const k = r * (1 - 0.72 * t);
    return [x + turn * r * 0.4 + Math.sin(a) * k, y + r * 0.5 - Math.cos(a) * k];
  });
  b.line(points, r * 0.34, c);
}

/** Waves like fish scales, each of three arcs, with crests thrown up here and there. */
export function waves(b: Brush, y: number, h: number, about: number, c: Rgb, rnd: Random): void {
  const n = times(b, about);
  const w = b.width / n;
  const rows = Math.max(2, Math.round(h / (w * 0.5)));
  for (let r = rows - 1; r >= 0; r -= 1)
    for (let k = 0; k < n; k += 1) {
      const x = (k + (r % 2) * 0.5) * w;
      const cy = y + (r * h) / rows;
      for (const s of [0.5, 0.36, 0.2]) b.circle(x, cy, w * s, w * 0.05, c, 0.15, Math.PI - 0.15);
    }
  for (let k = 0; k < n / 3; k += 1) {
    const x = rnd.between(0, b.width);
    b.line(
      [
        [x - w, y + h],
        [x - w * 0.3, y + h * 1.25],
        [x, y + h * 1.9],
        [x + w * 0.35, y + h * 1.3],
        [x + w, y + h],
      ],
      w * 0.2,
      c,
    );
    b.fill(
      [
        [x - w, y + h],
        [x - w * 0.3, y + h * 1.25],
        [x, y + h * 1.85],
        [x + w * 0.35, y + h * 1.3],
        [x + w, y + h],
      ],
      c,
      0.4,
    );
  }
}

/** A small cloud: a head of three lobes and a tail. */
export function cloud(b: Brush, x: number, y: number, r: number, turn: number, c: Rgb): void {
  for (const [dx, dy, s] of [
    [0, 0.55, 0.5],
    [-0.55, 0, 0.45],
    [0.55, 0, 0.45],
  ] as const) {
    b.disc(x + dx * r, y + dy * r, r * s * 0.9, c, 0.35);
    b.circle(x + dx * r, y + dy * r, r * s, r * 0.13, c, -0.3, Math.PI + 0.5);
  }
  b.line(
    [
      [x - r, y - r * 0.2],
      [x + turn * r, y - r * 0.5],
      [x + turn * r * 2.2, y - r * 0.2],
      [x + turn * r * 3.2, y - r * 0.7],
    ],
    r * 0.3,
    c,
  );
}

/**
 * A five-clawed dragon striding once round the piece: heavy washed body with scales, mane, flames at the joints. `mid` is
 * the level about which it winds, `size` the girth of its body.
 */
export function dragon(b: Brush, mid: number, size: number, c: Rgb, pale: Rgb, rnd: Random): void {
  const long = b.width * 0.86;
  const x0 = b.width * 0.07;
  const rise = size * 1.25;
  const spine = (t: number): Spot => [
    x0 + long * t,
    mid + rise * Math.sin(t * Math.PI * 3.1 + 0.6) * (0.55 + 0.45 * t),
  ];
  const girth = (t: number) =>
    size * Math.min(1, 0.5 + t * 3) * (t > 0.62 ? Math.max(0.1, 1 - (t - 0.62) * 2.4) : 1);
  const normal = (t: number): Spot => {
    const [ax, ay] = spine(t - 0.004);
    const [bx, by] = spine(t + 0.004);
    const l = Math.hypot(bx - ax, by - ay) || 1;
    return [-(by - ay) / l, (bx - ax) / l];
  };
  const off = (t: number, k: number): Spot => {
    const [x, y] = spine(t);
    const [nx, ny] = normal(t);
    return [x + nx * girth(t) * k, y + ny * girth(t) * k];
  };
  const N = 90;
  const run = (k: number) => Array.from({ length: N + 1 }, (_, i) => off(i / N, k));
  const leg = (t: number, forward: number, down: number) => {
    const hip = off(t, down * 0.35);
    const knee: Spot = [hip[0] + forward * size * 0.55, hip[1] + down * size * 0.72];
    const foot: Spot = [knee[0] - forward * size * 1.0, knee[1] + down * size * 0.3];
    b.line(
      [hip, [(hip[0] + knee[0]) / 2 + forward * size * 0.2, (hip[1] + knee[1]) / 2], knee],
      size * 0.75,
      c,
      { strength: 0.85 },
    );
    b.line([knee, foot], size * 0.42, c, { strength: 0.95 });
    for (let k = 0; k < 5; k += 1) {
      const a = -0.9 + k * 0.5 + (down > 0 ? Math.PI / 2 : -Math.PI / 2) - forward * 0.4;
      const tip: Spot = [foot[0] + Math.cos(a) * size * 0.62, foot[1] + Math.sin(a) * size * 0.62];
      b.line([foot, [(foot[0] + tip[0]) / 2 + size * 0.08, (foot[1] + tip[1]) / 2], tip], size * 0.16, c);
    }
    for (let k = 0; k < 4; k += 1)
      b.line(
        [
          knee,
          [knee[0] + forward * size * (0.5 + 0.25 * k), knee[1] + size * (0.5 - 0.25 * k)],
          [knee[0] + forward * size * (0.95 + 0.2 * k), knee[1] + size * (0.9 - 0.35 * k)],
        ],
        size * 0.14,
        c,
      );
  };
  leg(0.2, -1, -1);
  leg(0.29, 1, -1);
  leg(0.55, -1, 1);
  leg(0.63, 1, -1);
  b.fill([...run(0.5), ...run(-0.5).reverse()], pale, 1);
  b.fill([...run(0.5), ...run(-0.22).reverse()], c, 0.42);
  for (let i = 2; i < N - 4; i += 1)
    for (let row = 0; row < 3; row += 1) {
      const t = (i + (row % 2) * 0.5) / N;
      const [x, y] = off(t, 0.34 - row * 0.22);
      const [nx, ny] = normal(t);
      const a = Math.atan2(-nx, ny);
      b.circle(x, y, girth(t) * 0.13, size * 0.035, c, a - 1.5, a + 1.5);
    }
  for (let i = 2; i < N - 6; i += 2) b.line([off(i / N, -0.28), off(i / N, -0.48)], size * 0.05, c);
  b.line(run(0.5), size * 0.09, c, { even: true });
  b.line(run(-0.5), size * 0.09, c, { even: true });
  b.line(run(-0.24), size * 0.04, c, { even: true });
  for (let i = 5; i < N - 2; i += 1) {
    const t = i / N;
    b.line([off(t, 0.48), off(t + 0.008, 0.82)], size * 0.1, c);
  }
  // Tail in flames.
  const end = spine(1);
  for (let k = -2; k <= 2; k += 1)
    b.line(
      [
        end,
        [end[0] + size * 0.6, end[1] + k * size * 0.25],
        [end[0] + size * (1.2 - 0.1 * Math.abs(k)), end[1] + k * size * 0.5],
      ],
      size * 0.18,
      c,
    );
  head(b, spine(0), size, c, pale, rnd);
}

function head(b: Brush, [x, y]: Spot, s: number, c: Rgb, pale: Rgb, rnd: Random): void {
  const at = (u: number, v: number): Spot => [x + u * s, y + v * s];
  for (let k = 0; k < 9; k += 1)
    b.line(
      [at(0.1, 0.35 - k * 0.06), at(0.7, 0.75 - k * 0.17), at(1.25 + rnd.around(0, 0.15), 0.95 - k * 0.24)],
      s * 0.14,
      c,
    );
  const skull = [
    at(0.35, 0.45),
    at(-0.1, 0.62),
    at(-0.55, 0.5),
    at(-0.95, 0.5),
    at(-1.1, 0.3),
    at(-0.98, 0.1),
    at(-0.6, 0.08),
    at(-0.35, -0.05),
    at(-0.62, -0.22),
    at(-0.9, -0.32),
    at(-0.8, -0.48),
    at(-0.4, -0.45),
    at(0.2, -0.35),
    at(0.45, 0),
  ];
  b.fill(skull, pale, 1);
  b.fill(skull, c, 0.35);
  b.line([...skull, skull[0]!], s * 0.08, c, { even: true });
  b.disc(...at(-0.32, 0.36), s * 0.15, pale, 1);
  b.circle(...at(-0.32, 0.36), s * 0.15, s * 0.06, c);
  b.disc(...at(-0.35, 0.36), s * 0.06, c, 1);
  b.line([at(-0.55, 0.56), at(-0.3, 0.62), at(-0.05, 0.52)], s * 0.12, c);
  b.line([at(-0.05, 0.58), at(0.3, 1.05), at(0.8, 1.15)], s * 0.13, c);
  b.line([at(0.3, 1.05), at(0.45, 1.3)], s * 0.1, c);
  for (const u of [-0.9, -0.75, -0.58])
    b.line([at(u, 0.1), at(u + 0.03, -0.03)], s * 0.07, pale, { even: true });
  for (const k of [0, 1])
    b.line(
      [at(-1.02, 0.3), at(-1.35, 0.55 - 0.5 * k), at(-1.2, 0.95 - 1.2 * k), at(-1.6, 1.1 - 1.5 * k)],
      s * 0.07,
      c,
    );
  for (let k = 0; k < 4; k += 1) b.line([at(-0.3 + 0.18 * k, -0.45), at(-0.4 + 0.18 * k, -0.8)], s * 0.08, c);
  // The flaming pearl before it.
  b.circle(x - s * 2.3, y + s * 0.2, s * 0.26, s * 0.07, c);
  b.circle(x - s * 2.3, y + s * 0.2, s * 0.12, s * 0.05, c);
  for (let k = 0; k < 3; k += 1)
    b.line(
      [
        [x - s * (2.25 - 0.1 * k), y + s * 0.5],
        [x - s * (2.1 - 0.25 * k), y + s * 0.8],
        [x - s * (2.35 - 0.35 * k), y + s * 1.15],
      ],
      s * 0.12,
      c,
    );
}
