/** Round wood: whole trunks with knots and stubs, and crooked poles. Bark lies along V. Metres. */
import type { Random } from './random.ts';
import { add, cross, dot, type P3, type Paint, type Skin, unit } from './skin.ts';

export interface Trunk {
  from: P3;
  to: P3;
  /** Radius at `from` and at `to`. */
  foot: number;
  top: number;
  random: Random;
  paint: Paint;
  /** How far the middle strays from the straight line. */
  crook?: number;
  /** How far the middle hangs (lying beams). */
  sag?: number;
  /** Root flare at the foot, as a part of the radius. */
  flare?: number;
  knots?: number;
  stubs?: number;
  sides?: number;
  /** Longest piece along the trunk. */
  step?: number;
  /** Axis of the texture that runs along the wood: V for bark (default), U for materials whose grain follows U. */
  grain?: 'u' | 'v';
  /** Cut ends shown at `from` and `to`. */
  ends?: readonly [boolean, boolean];
}

interface Knot {
  t: number;
  angle: number;
  rise: number;
  length: number;
}

/** Where the heart of the trunk runs, 0 at `from`, 1 at `to`. */
export function heart(trunk: Trunk): (t: number) => P3 {
  const { from, to } = trunk;
  const random = trunk.random.fork('heart');
  const axis = unit(add(to, from, -1));
  const side = unit(cross(axis, Math.abs(axis[1]) > 0.8 ? [1, 0, 0] : [0, 1, 0]));
  const other = cross(axis, side);
  const crook = trunk.crook ?? 0.03;
  const turn = random.between(0, Math.PI * 2);
  const waves = [1, 2, 3].map((k) => ({
    k,
    a: (crook * random.around(0.8, 0.35)) / k ** 1.3,
    turn: turn + random.around(0, 1.2) * k,
  }));
  return (t) => {
    let p: P3 = [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t - (trunk.sag ?? 0) * Math.sin(Math.PI * t),
      from[2] + (to[2] - from[2]) * t,
    ];
    for (const w of waves) {
      const a = w.a * Math.sin(Math.PI * w.k * t);
      p = add(add(p, side, a * Math.cos(w.turn)), other, a * Math.sin(w.turn));
    }
    return p;
  };
}

/** A trunk: tapering, bent, oval, knotty, with the stubs of lopped branches. */
export function trunk(skin: Skin, t: Trunk): void {
  const random = t.random.fork('bark');
  const at = heart(t);
  const length = Math.hypot(t.to[0] - t.from[0], t.to[1] - t.from[1], t.to[2] - t.from[2]);
  if (!(length > 1e-4)) throw new RangeError('a trunk needs two different ends');
  const sides = t.sides ?? 7;
  const rings = Math.max(1, Math.ceil(length / (t.step ?? 0.6)));
  const axis = unit(add(t.to, t.from, -1));
  const side = unit(cross(axis, Math.abs(axis[1]) > 0.8 ? [0, 0, 1] : [0, 1, 0]));
  const oval = random.between(0.02, 0.08);
  const twist = random.around(0, 1.5);
  const knots: Knot[] = Array.from({ length: t.knots ?? 0 }, () => ({
    t: random.between(0.08, 0.95),
    angle: random.between(0, Math.PI * 2),
    rise: t.foot * random.between(0.14, 0.34),
    length: random.between(0.09, 0.22),
  }));
  const radius = (s: number, a: number): number => {
    let r = t.foot + (t.top - t.foot) * s;
    r *= 1 + oval * Math.cos(2 * a + twist * s) + oval * 0.5 * Math.cos(3 * a + twist * 2 * s);
    r += t.foot * (t.flare ?? 0) * Math.exp((-s * length) / 0.22) * (1 + 0.4 * Math.cos(3 * a + twist));
    for (const k of knots) {
      const along = ((s - k.t) * length) / k.length;
      const round = Math.atan2(Math.sin(a - k.angle), Math.cos(a - k.angle)) / 0.6;
      r += k.rise * Math.exp(-along * along - round * round);
    }
    return r;
  };
  const frame = (s: number): [P3, P3] => {
    const tangent = unit(add(at(Math.min(1, s + 0.02)), at(Math.max(0, s - 0.02)), -1));
    const n = unit(add(side, tangent, -dot(side, tangent)));
    return [n, cross(tangent, n)];
  };
  const point = (s: number, a: number): P3 => {
    const [n, b] = frame(s);
    const r = radius(s, a);
    return add(add(at(s), n, r * Math.cos(a)), b, r * Math.sin(a));
  };
  const girth = 2 * Math.PI * (t.foot + t.top) * 0.5;
  const around = girth > 0.75 ? Math.round(girth) : girth;
  const start = random.between(0, 5);
  skin.grid(sides, rings, (i, j) => point(j / rings, ((i % sides) / sides) * Math.PI * 2), {
    paint: t.paint,
    round: true,
    uv: (i, j) => {
      const [round, along] = [start + (i / sides) * around, start + (j / rings) * length];
      return t.grain === 'u' ? [along, round] : [round, along];
    },
  });
  for (const end of [0, 1] as const) {
    if (!t.ends?.[end]) continue;
    const n = unit(add(at(end), at(end === 0 ? 0.02 : 0.98), -1));
    const ring = Array.from({ length: sides }, (_, i) => {
      const p = point(end, (i / sides) * Math.PI * 2);
      return skin.vertex(p, n, p[0] + p[2], p[1] + p[2], t.paint(p, n));
    });
    for (let i = 1; i < sides - 1; i += 1)
      if (end === 1) skin.triangle(ring[0]!, ring[i]!, ring[i + 1]!);
      else skin.triangle(ring[0]!, ring[i + 1]!, ring[i]!);
  }
  for (let k = 0; k < (t.stubs ?? 0); k += 1) {
    const s = random.between(0.3, 0.92);
    const a = random.between(0, Math.PI * 2);
    const root = point(s, a);
    const out = unit(add(root, at(s), -1));
    const tip = add(add(root, out, random.between(0.05, 0.13)), axis, random.between(0.02, 0.08));
    trunk(skin, {
      from: add(root, out, -0.04),
      to: tip,
      foot: t.foot * random.between(0.2, 0.32),
      top: t.foot * random.between(0.12, 0.2),
      random: random.fork(`stub-${k}`),
      paint: t.paint,
      crook: 0,
      sides: 5,
      step: 1,
      ends: [false, true],
    });
  }
}

/** A pole: thinner, fewer sides, no knots. */
export function pole(
  skin: Skin,
  from: P3,
  to: P3,
  radius: number,
  random: Random,
  paint: Paint,
  more: Partial<Trunk> = {},
): void {
  trunk(skin, {
    from,
    to,
    foot: radius * 1.06,
    top: radius * 0.92,
    random,
    paint,
    crook: 0.025,
    sides: 6,
    step: 0.6,
    ends: [true, true],
    ...more,
  });
}
