/**
 * A light butterfly-tile slope, for buildings that stand by the dozen (roof.ts is the costly one, tile by tile): every
 * column is real and wanders, sags and breaks off; the rows within a column are a picture (`roof-rows`), stepping only
 * along the eave, where one looks from near. Tiles lie straight on the rafters, so that from below there is rafter,
 * pan, rafter, pan, and slits of daylight. About 70 triangles a column five metres long.
 */
import { lumps } from './lumps.ts';
import type { Random } from './random.ts';
import { add, cross, type P3, type Paint, type Skin, unit } from './skin.ts';

/** Metres between columns, and of a tile that shows: as painted in `roof-rows`. */
export const COLUMN = 0.24;
export const ROW = 0.12;
/** Crown of a cover over the rafters' tops. */
export const TILE_RISE = 0.1;

export interface TileRows {
  /** Along the eave. */
  width: number;
  /** From the ridge to the eave. */
  length: number;
  /** Rafters' top at `w` along the eave, `s` down from the ridge; (along w) × (along s) points up and out. */
  at: (w: number, s: number) => P3;
  /** Where a column begins, for hips; 0. */
  top?: (w: number) => number;
  random: Random;
  tone: (p: P3, chance: number) => P3;
  /** Places where tiles are gone and daylight falls through. */
  holes?: number;
  /** Share of columns with a cover gone or slipped. */
  broken?: number;
  rafter: { skin: Skin; width: number; height: number; paint: (random: Random) => Paint } | undefined;
}

type Section = readonly (readonly [number, number, number])[];
const SADDLE: Section = [
  [-1, -0.062, -1.4],
  [0, 0, 0],
  [1, -0.062, 1.4],
];
const ARC: Section = [
  [-1, -0.066, -1.9],
  [-0.6, -0.02, -0.75],
  [0.6, -0.02, 0.75],
  [1, -0.066, 1.9],
];

/** Tiles into `tiles`, rafters into their own skin. */
export function tileRows(tiles: Skin, rows: TileRows): void {
  const { random, at, width, length } = rows;
  if (!(width > COLUMN && length > 3 * ROW))
    throw new RangeError('a slope must be wider than one tile and longer than three');
  const count = Math.max(1, Math.round(width / COLUMN));
  const pitch = width / count;
  const wander = lumps(Math.floor(random.next() * 1e9));
  const topOf = rows.top ?? (() => 0);
  const holes = new Map<number, number>();
  for (let k = 0; k < (rows.holes ?? 0); k += 1)
    holes.set(Math.floor(random.between(1, Math.max(2, count - 2))), random.between(0.25, 0.8) * length);
  const up = (w: number, s: number): P3 =>
    unit(cross(add(at(w + 0.1, s), at(w - 0.1, s), -1), add(at(w, s + 0.1), at(w, s - 0.1), -1)));
  const wide = (w: number, s: number): P3 => unit(add(at(w + 0.1, s), at(w - 0.1, s), -1));
  const shade = (c: P3, k: number): P3 => [c[0] * k, c[1] * k, c[2] * k];
  const drift = (k: number, s: number) => 0.03 * wander(k * 0.55, s * 0.5);

  /** Breaks a run into pieces no longer than about a metre; the last ones are single rows. */
  const stops = (s0: number, s1: number): number[] => {
    const n = Math.max(1, Math.round((s1 - s0) / 1.05));
    return Array.from({ length: n + 1 }, (_, i) => s0 + ((s1 - s0) * i) / n);
  };
  const ring = (
    section: Section,
    w: number,
    s: number,
    half: number,
    rise: number,
    c: P3,
    uv: readonly [number, number],
  ): number[] => {
    const n = up(w, s);
    const t = wide(w, s);
    return section.map(([x, y, lean]) =>
      tiles.vertex(
        add(add(at(w, s), t, x * half), n, rise + y),
        unit(add(n, t, lean)),
        uv[0] + x * 0.072,
        uv[1] + s,
        shade(c, 1 - 0.25 * Math.abs(x)),
      ),
    );
  };
  const strip = (a: number[], b: number[]) => {
    for (let i = 0; i + 1 < a.length; i += 1) tiles.quad(a[i]!, a[i + 1]!, b[i + 1]!, b[i]!);
  };

  const gone = (k: number): [number, number][] => {
    const hole = holes.get(k);
    return hole === undefined ? [] : [[hole, hole + 0.2]];
  };

  for (let k = 0; k <= count; k += 1) {
    const w = Math.min(width - 0.02, Math.max(0.02, k * pitch));
    pan(k, w, random.fork(`pan-${k}`));
    if (k < count) cover(k, (k + 0.5) * pitch, random.fork(`cover-${k}`));
    if (k < count && rows.rafter) rafter((k + 0.5) * pitch, random.fork(`rafter-${k}`));
  }

  function gaps(s0: number, s1: number, missing: readonly (readonly [number, number])[]): [number, number][] {
    let runs: [number, number][] = [[s0, s1]];
    for (const [a, b] of missing)
      runs = runs.flatMap(([x, y]): [number, number][] =>
        b <= x || a >= y
          ? [[x, y]]
          : (
              [
                [x, a],
                [b, y],
              ] as [number, number][]
            ).filter(([p, q]) => q - p > 0.06),
      );
    return runs;
  }
  /** The hollow between two covers: seen from above as a dark gutter, from below between the rafters. */
  function pan(k: number, w: number, own: Random): void {
    const u = COLUMN * Math.floor(own.between(0, 8));
    const v = ROW * Math.floor(own.between(0, 16)) + own.around(0, 0.03);
    const lift = own.around(0.012, 0.006);
    const s1 = length - 0.03 + own.around(0, 0.02);
    const lean = own.around(0, 0.01);
    const c = rows.tone(at(w, length * 0.6), own.next());
    for (const [a, b] of gaps(topOf(w), s1, gone(k))) {
      let last: number[] | undefined;
      for (const s of stops(a, b)) {
        const x = w + lean + drift(k, s);
        const n = up(x, s);
        const t = wide(x, s);
        const here = [-1, 1].map((e) =>
          tiles.vertex(
            add(add(at(x, s), t, e * pitch * 0.36), n, lift + 0.012),
            unit(add(n, t, -0.5 * e)),
            u + e * 0.04,
            v + s,
            shade(c, 0.85),
          ),
        );
        if (last) strip(last, here);
        last = here;
      }
      // From below: short of the rafters here and there.
      let before: readonly [number, number] | undefined;
      for (const s of stops(a, b)) {
        const x = w + drift(k, s);
        const n = up(x, s);
        const t = wide(x, s);
        const down: P3 = [-n[0], -n[1], -n[2]];
        const reach = () => pitch / 2 + (own.next() < 0.16 ? own.between(-0.05, -0.03) : -0.01);
        const put = (e: number) =>
          tiles.vertex(
            add(add(at(x, s), t, e * reach()), n, 0.006),
            down,
            u + e * 0.05,
            v + s,
            shade(c, 0.85),
          );
        const now = [put(-1), put(1)] as const;
        if (before) tiles.quad(before[1], before[0], now[0], now[1]);
        before = now;
      }
    }
  }

  /** A column of covers: one strip, stepping at its last two rows, closed by the drip tile's face. */
  function cover(k: number, w: number, own: Random): void {
    const u = COLUMN * (Math.floor(own.between(0, 8)) + 0.5);
    const v = ROW * Math.floor(own.between(0, 16)) + own.around(0, 0.03);
    const lean = own.around(0, 0.014);
    const lift = TILE_RISE + own.around(0, 0.007);
    const missing = [...gone(k), ...gone(k + 1)];
    if (own.next() < (rows.broken ?? 0.08)) {
      const s = own.between(0.1, 0.9) * length;
      missing.push([s, s + own.pick([0.1, 0.14, 0.24])]);
    }
    const eave = length + own.around(0, 0.02);
    const from = topOf(w);
    const last = eave - ROW * 1.3;
    const c = rows.tone(at(w, length * 0.5), own.next());
    for (const [a, b] of gaps(from, Math.max(from + 0.02, last), missing)) {
      let before: number[] | undefined;
      for (const s of stops(a, b)) {
        const x = w + lean + drift(k + 0.5, s);
        const tone = rows.tone(at(x, s), own.next());
        const mixed: P3 = [(c[0] + tone[0]) / 2, (c[1] + tone[1]) / 2, (c[2] + tone[2]) / 2];
        const now = ring(SADDLE, x, s, 0.092, lift + own.around(0, 0.004), mixed, [u, v]);
        if (before) strip(before, now);
        before = now;
      }
    }
    if (last < from) return;
    const x = w + lean + drift(k + 0.5, eave);
    const tone = rows.tone(at(x, eave), own.next());
    const top = ring(ARC, x, last - 0.02, 0.094, lift + 0.006, shade(tone, 0.6), [u, v]);
    const low = ring(ARC, x, eave, 0.1, lift + 0.026, tone, [u, v]);
    strip(top, low);
    const n = unit(add(at(x, eave + 0.1), at(x, eave), -1));
    // The drip tile's face comes down to the pans, and what hangs over the rafters' ends is closed below.
    const face = [...ARC.map(([dx, dy]) => [dx * 0.1, lift + 0.026 + dy] as const), [0.098, 0.022] as const];
    const rim = [[-0.098, 0.022] as const, ...face].map(([dx, dy]) => {
      const p = add(add(at(x, eave), wide(x, eave), dx), up(x, eave), dy);
      return tiles.vertex(p, n, u + dx * 0.8, v + dy, shade(tone, 0.5));
    });
    for (let i = 1; i + 1 < rim.length; i += 1) tiles.triangle(rim[0]!, rim[i]!, rim[i + 1]!);
    const below = [
      [-0.1, last - 0.06],
      [0.1, last - 0.06],
      [0.1, eave],
      [-0.1, eave],
    ].map(([dx, s]) => {
      const o = up(x, s!);
      return tiles.vertex(
        add(add(at(x, s!), wide(x, s!), dx!), o, 0.02),
        [-o[0], -o[1], -o[2]],
        u + dx! * 0.7,
        v + s!,
        shade(tone, 0.7),
      );
    });
    tiles.quad(below[1]!, below[0]!, below[3]!, below[2]!);
  }

  /** Underside and both cheeks: its back is under the tiles. */
  function rafter(w: number, own: Random): void {
    const { skin, height } = rows.rafter!;
    const half = rows.rafter!.width / 2;
    const paint = rows.rafter!.paint(own);
    const [from, to] = [topOf(w) + 0.02, length - 0.09 + own.around(0, 0.02)];
    if (to - from < 0.3) return;
    const lean = own.around(0, 0.02);
    const drop = own.around(0, 0.006);
    const line = [from, (from + to) / 2, to];
    const u = own.between(0, 4);
    const corner = (s: number, x: number, y: number): P3 =>
      add(at(w + lean * (s / length) + x, s), up(w, s), -y - drop);
    const sides: [number, number, number, number][] = [
      [-half, 0, -half, height],
      [-half, height, half, height],
      [half, height, half, 0],
    ];
    for (const [x0, y0, x1, y1] of sides)
      skin.grid(
        line.length - 1,
        1,
        (i, j) => (j === 0 ? corner(line[i]!, x0, y0) : corner(line[i]!, x1, y1)),
        { paint, uv: (i, j) => [u + line[i]!, x0 + y0 + j * 0.07] },
      );
    // The cut end at the eave.
    skin.face(
      corner(to, -half, 0),
      corner(to, half, 0),
      corner(to, half, height),
      corner(to, -half, height),
      paint,
      [0.07, 0.05],
    );
  }
}
