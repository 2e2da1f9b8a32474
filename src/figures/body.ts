/**
 * A figure's body from its posture: soft tubes for limbs and clothes, an egg for the head. No face, no portrait: a
 * painter's brush would give no more. Plain arrays, no three.
 */
import type { Manikin, P3, Thing } from './postures.ts';

export interface Body {
  position: number[];
  normal: number[];
  /** How far each vertex goes with the moving hands, 0…1. */
  move: number[];
  index: number[];
}

const THIGH = 0.41;
const SHIN = 0.4;
const UPPER_ARM = 0.28;
const FOREARM = 0.27;
const BACK = 0.5;

const plus = (a: P3, b: P3, k = 1): P3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k];
const minus = (a: P3, b: P3): P3 => plus(a, b, -1);
const dot = (a: P3, b: P3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (a: P3, b: P3): P3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const length = (a: P3) => Math.hypot(a[0], a[1], a[2]);
const unit = (a: P3): P3 => {
  const l = length(a) || 1;
  return [a[0] / l, a[1] / l, a[2] / l];
};

/** Knee or elbow between two ends, bent towards `pole`; ends too far apart are joined by a straight limb. */
export function joint(from: P3, to: P3, upper: number, lower: number, pole: P3): P3 {
  const way = minus(to, from);
  const far = Math.min(length(way), upper + lower - 1e-4);
  const along = unit(way);
  const side = unit(minus(pole, plus([0, 0, 0], along, dot(pole, along))));
  const a = (upper * upper - lower * lower + far * far) / (2 * far);
  const out = Math.sqrt(Math.max(0, upper * upper - a * a));
  return plus(plus(from, along, a), side, out);
}

interface Ring {
  at: P3;
  /** Half width across, half depth. */
  wide: number;
  deep: number;
  move: number;
}

/** A closed tube through rings. `across` says which way is wide. */
function tube(body: Body, rings: readonly Ring[], across: P3, sides = 10): void {
  const first = body.position.length / 3;
  const last = rings.length - 1;
  rings.forEach((ring, i) => {
    const along = unit(minus(rings[Math.min(last, i + 1)]!.at, rings[Math.max(0, i - 1)]!.at));
    let x = minus(across, plus([0, 0, 0], along, dot(across, along)));
    x = length(x) < 0.05 ? unit(times(along, [0, 0, 1])) : unit(x);
    const z = times(x, along);
    for (let k = 0; k <= sides; k += 1) {
      const a = (k / sides) * Math.PI * 2;
      const [c, s] = [Math.cos(a), Math.sin(a)];
      const p = plus(plus(ring.at, x, c * ring.wide), z, s * ring.deep);
      // The ends are rounded off by the normal alone: an edge as soft as a brush makes it.
      const cap = i === 0 ? -0.8 : i === last ? 0.8 : 0;
      const n = unit(
        plus(
          plus(plus([0, 0, 0], x, c * ring.deep), z, s * ring.wide),
          along,
          cap * Math.max(ring.wide, 0.02),
        ),
      );
      body.position.push(...p);
      body.normal.push(...n);
      body.move.push(ring.move);
    }
  });
  const row = sides + 1;
  for (let i = 0; i < last; i += 1)
    for (let k = 0; k < sides; k += 1) {
      const a = first + i * row + k;
      body.index.push(a, a + row, a + 1, a + 1, a + row, a + row + 1);
    }
  for (const [i, turn] of [
    [0, -1],
    [last, 1],
  ] as const)
    for (let k = 1; k + 1 < sides; k += 1) {
      const a = first + i * row;
      body.index.push(...(turn < 0 ? [a, a + k, a + k + 1] : [a, a + k + 1, a + k]));
    }
}

const ring = (at: P3, wide: number, deep = wide, move = 0): Ring => ({ at, wide, deep, move });
const between = (a: P3, b: P3, t: number): P3 => plus(a, minus(b, a), t);

/** A limb of two bones, `radii` at its root, its joint and its end, swelling a little between. */
function limb(
  body: Body,
  points: readonly [P3, P3, P3],
  radii: readonly [number, number, number],
  move: number,
) {
  const [a, b, c] = points;
  const [r, s, t] = radii;
  const list: Ring[] = [];
  const add = (at: P3, radius: number, k: number) => list.push(ring(at, radius, radius * 0.92, move * k));
  add(a, r * 0.9, 0);
  add(between(a, b, 0.3), r * 1.05, 0.12);
  add(between(a, b, 0.75), (r + s) / 2, 0.4);
  add(b, s, 0.55);
  add(between(b, c, 0.3), (s + t) / 2 + 0.006, 0.72);
  add(between(b, c, 0.8), t * 1.08, 0.92);
  add(c, t, 1);
  tube(body, list, [1, 0.2, 0.1]);
}

/** An egg about a point, its long axis along `up`. */
function egg(
  body: Body,
  at: P3,
  up: P3,
  wide: number,
  high: number,
  deep: number,
  move = 0,
  across: P3 = [1, 0, 0],
) {
  const rows = 7;
  const list: Ring[] = [];
  for (let i = 0; i <= rows; i += 1) {
    const a = -Math.PI / 2 + (i / rows) * Math.PI;
    const c = Math.max(0.05, Math.cos(a));
    list.push(ring(plus(at, up, Math.sin(a) * high), wide * c, deep * c, move));
  }
  tube(body, list, across, 12);
}

function thing(body: Body, { from, to, radius, moves }: Thing): void {
  const [a, b] = typeof radius === 'number' ? [radius, radius] : radius;
  const move = moves ? 1 : 0;
  const rings = [0, 0.04, 0.35, 0.65, 0.96, 1].map((t) => {
    const r = a + (b - a) * t;
    return ring(between(from, to, t), r * (t === 0 || t === 1 ? 0.82 : 1), undefined, move);
  });
  tube(body, rings, [1, 0, 0.3], a < 0.03 && b < 0.03 ? 6 : 12);
}

/** All of a figure, `[right, up, forward]` turned into x, y, −z, at its true size. */
export function body(man: Manikin): Body {
  const out: Body = { position: [], normal: [], move: [], index: [] };
  const lean = (man.lean * Math.PI) / 180;
  const back: P3 = [0, Math.cos(lean), Math.sin(lean)];
  const front: P3 = [0, -Math.sin(lean), Math.cos(lean)];
  const { hip } = man;
  const neck = plus(hip, back, BACK);
  const wet = man.dress === 'wet-cloths';
  const robe = man.dress === 'robe';

  const torso: [number, number, number][] = [
    [-0.1, 0.11, 0.1],
    [-0.06, 0.16, 0.13],
    [0.04, 0.165, 0.125],
    [0.16, 0.15, 0.11],
    [0.3, 0.175, 0.12],
    [0.42, 0.185, 0.11],
    [0.48, 0.13, 0.085],
    [0.52, 0.06, 0.06],
    [0.58, 0.052, 0.055],
  ];
  tube(
    out,
    torso.map(([t, wide, deep]) => ring(plus(plus(hip, back, t), front, t * 0.04), wide, deep)),
    [1, 0, 0],
    14,
  );

  const nod = lean + (man.head * Math.PI) / 180;
  const crown: P3 = [0, Math.cos(nod), Math.sin(nod)];
  const face: P3 = [0, -Math.sin(nod), Math.cos(nod)];
  const head = plus(plus(neck, crown, 0.155), face, 0.025);
  egg(out, head, crown, 0.076, 0.118, 0.094);
  if (robe) {
    tube(
      out,
      [0.03, 0.05, 0.085, 0.15].map((t, i) => ring(plus(head, crown, t), [0.12, 0.125, 0.085, 0.02][i]!)),
      [1, 0, 0],
      14,
    );
    const hem: [number, number][] = [
      [hip[1] + 0.05, 0.17],
      [hip[1] - 0.25, 0.19],
      [hip[1] - 0.55, 0.22],
      [0.06, 0.25],
      [0.04, 0.2],
    ];
    tube(
      out,
      hem.map(([y, r]) => ring([hip[0], y, hip[2]], r, r * 0.78)),
      [1, 0, 0],
      14,
    );
  } else if (wet) {
    // Cloths over head, shoulders and back.
    egg(out, plus(head, crown, 0.02), crown, 0.098, 0.125, 0.112);
    tube(
      out,
      [
        ring(plus(plus(hip, back, 0.18), front, -0.05), 0.16, 0.09),
        ring(plus(plus(hip, back, 0.36), front, -0.03), 0.22, 0.12),
        ring(plus(hip, back, 0.48), 0.2, 0.115),
        ring(plus(hip, back, 0.57), 0.08, 0.08),
      ],
      [1, 0, 0],
      14,
    );
  } else {
    // The queue, down the back.
    const nape = plus(plus(head, crown, 0.01), face, -0.085);
    tube(
      out,
      [0, 0.3, 0.7, 1].map((t) =>
        ring(plus(plus(nape, back, -0.42 * t), front, -0.06 * Math.sin(Math.PI * t)), 0.019 * (1 - 0.5 * t)),
      ),
      [1, 0, 0],
      6,
    );
  }

  for (const side of [0, 1] as const) {
    const s = side === 0 ? -1 : 1;
    const root = plus(plus(hip, [1, 0, 0], s * 0.09), back, -0.02);
    const foot = man.feet[side];
    const ankle: P3 = [foot[0], foot[1] + 0.07, foot[2]];
    const knee = joint(root, ankle, THIGH, SHIN, [s * 0.35, 0.25, 1]);
    limb(out, [root, knee, ankle], [0.1, 0.075, 0.048], 0);
    // Kneeling, the toes point back; else forward.
    const back_ = knee[1] < 0.2 && foot[2] < knee[2] - 0.2;
    egg(
      out,
      [foot[0] + s * 0.01, foot[1] + 0.035, foot[2] + (back_ ? -0.05 : 0.06)],
      [0, 0, 1],
      0.042,
      0.12,
      0.036,
    );

    const shoulder = plus(plus(neck, [1, 0, 0], s * 0.175), back, -0.06);
    const hand = man.hands[side];
    const elbow = joint(shoulder, hand, UPPER_ARM, FOREARM, [s * 0.7, -1, -0.35]);
    const along = unit(minus(hand, elbow));
    const wrist = plus(hand, along, -0.02);
    const wide = robe ? [0.07, 0.085, 0.095] : [0.062, 0.055, 0.04];
    limb(out, [shoulder, elbow, wrist], wide as unknown as [number, number, number], 1);
    egg(out, plus(hand, along, 0.025), along, wet ? 0.075 : 0.038, wet ? 0.1 : 0.062, wet ? 0.065 : 0.026, 1);
  }
  for (const one of man.things ?? []) thing(out, one);

  const k = man.size ?? 1;
  for (let i = 0; i < out.position.length; i += 3) {
    out.position[i] = out.position[i]! * k;
    out.position[i + 1] = out.position[i + 1]! * k;
    out.position[i + 2] = -out.position[i + 2]! * k;
    out.normal[i + 2] = -out.normal[i + 2]!;
  }
  // Mirrored once, so the faces are turned.
  for (let i = 0; i < out.index.length; i += 3) {
    const b = out.index[i + 1]!;
    out.index[i + 1] = out.index[i + 2]!;
    out.index[i + 2] = b;
  }
  return out;
}
