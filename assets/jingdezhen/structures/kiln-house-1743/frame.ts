/** Posts-and-frame: trunks on stones, tie beams through them, purlins, ridge, rafters (穿斗). */
import { mix } from '../../../kit/lumps.ts';
import type { Solid } from '../../../kit/model.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { pole, trunk } from '../../../kit/timber.ts';
import { FRAMES, LOUVRE, PURLINS, purlinY, ROOF, ROWS, rafterY } from './frame-plan.ts';
import { beamPaint } from './paints.ts';
import { base, heartAt, limb, type Post, posts } from './posts.ts';

/** Low ties of the east arm and the south arm carry the loft; elsewhere they hold the posts together. */
export const GIRDER = { y: 2.475, radius: 0.115 } as const;
const TIE_Y = 4.78;
/** Short posts between inner and outer rows. */
const SHORT = PURLINS[3];
const TOP_TIE_Y = 5.95;

export interface Frame {
  bark: Skin;
  stone: Skin;
  solids: Solid[];
  posts: Post[];
}

export function frame(): Frame {
  const random = seeded('kiln-house-1743/frame');
  const bark = new Skin();
  const stone = new Skin();
  const solids: Solid[] = [];
  const standing = posts(random);
  for (const post of standing) {
    trunk(bark, post.trunk);
    base(stone, post, random.fork(`base-${post.x}-${post.z}`));
    if (Math.abs(post.x) < 5) limb(bark, post, random.fork(`limb-${post.x}-${post.z}`));
    const d = post.radius * 2.1;
    const middle = heartAt(post, 1.2);
    solids.push({ centre: [(post.x + middle[0]) / 2, 2.2, (post.z + middle[2]) / 2], size: [d, 4.4, d] });
  }
  const find = (x: number, z: number): Post => standing.find((p) => p.x === x && p.z === z)!;
  for (const z of FRAMES) crossFrame(bark, z, find, random.fork(`cross-${z}`), solids);
  lengthwise(bark, find, random.fork('length'));
  rafters(bark, random.fork('rafters'));
  return { bark, stone, solids, posts: standing };
}

/** Ties, short posts and king post of one frame. */
function crossFrame(
  bark: Skin,
  z: number,
  find: (x: number, z: number) => Post,
  random: Random,
  solids: Solid[],
): void {
  const tie = (from: P3, to: P3, r: number, name: string, sag = 0.02, sides = 7) => {
    const own = random.fork(name);
    pole(bark, from, to, r, own, beamPaint(own), { sag, sides, crook: 0.035, step: 0.7 });
  };
  const through = (a: P3, b: P3, past: number): [P3, P3] => {
    const l = Math.hypot(b[0] - a[0], b[2] - a[2]);
    const k = past / l;
    return [
      [a[0] - (b[0] - a[0]) * k, a[1], a[2] - (b[2] - a[2]) * k],
      [b[0] + (b[0] - a[0]) * k, b[1], b[2] + (b[2] - a[2]) * k],
    ];
  };
  const [wo, wi, ei, eo] = ROWS.map((x) => find(x, z)) as [Post, Post, Post, Post];
  const south = z > 5;
  // Low ties; in the south arm right across, under the joists.
  const level = (p: Post, y: number): P3 => heartAt(p, y);
  tie(...through(level(ei, GIRDER.y), level(eo, GIRDER.y), 0.3), GIRDER.radius, 'low-e', 0.012);
  if (south) {
    tie(...through(level(wo, GIRDER.y), level(wi, GIRDER.y), 0.3), GIRDER.radius, 'low-w', 0.012);
    tie(...through(level(wi, GIRDER.y), level(ei, GIRDER.y), 0.36), GIRDER.radius * 1.15, 'low-m', 0.02);
  } else tie(...through(level(wo, 2.95), level(wi, 2.95), 0.3), 0.1, 'low-w');
  tie(...through(level(wi, TIE_Y), level(ei, TIE_Y), 0.42), 0.125, 'tie', -0.05, 8);
  const king = (x: number, y0: number, r: number, name: string) => {
    const own = random.fork(name);
    trunk(bark, {
      from: [x + own.around(0, 0.03), y0, z + own.around(0, 0.02)],
      to: [x, purlinY(x, z) + 0.02, z],
      foot: r,
      top: r * 0.85,
      random: own,
      paint: beamPaint(own),
      crook: 0.04,
      knots: 2,
      sides: 7,
      step: 0.7,
    });
  };
  for (const side of [-1, 1]) {
    king(side * 1.65, TIE_Y, 0.1, `queen-${side}`);
    const low = side > 0 || south ? GIRDER.y : 2.95;
    king(side * SHORT, low, 0.095, `short-${side}`);
    if (low < 2.8) solids.push({ centre: [side * SHORT, 3.5, z], size: [0.2, 1.6, 0.2] });
    // The bracket that carries the eave purlin, and its brace.
    const post = find(side * 6.6, z);
    const y = purlinY(7.35 * side, z) - 0.11;
    const root = heartAt(post, y + 0.03);
    tie([root[0] - side * 0.35, y + 0.05, root[2]], [side * 7.5, y, z], 0.062, `bracket-${side}`, 0);
    const foot = heartAt(post, y - 0.62);
    tie([foot[0], foot[1], foot[2]], [side * 7.3, y - 0.03, z], 0.045, `brace-${side}`, 0, 5);
  }
  tie([-2.0, TOP_TIE_Y, z], [2.0, TOP_TIE_Y + 0.02, z], 0.1, 'top-tie', -0.03);
  king(0, TOP_TIE_Y, 0.095, 'king');
}

/** Purlins from frame to frame, ridge, and the beams that keep the frames apart. */
function lengthwise(bark: Skin, find: (x: number, z: number) => Post, random: Random): void {
  const stops = [ROOF.northZ + 0.06, ...FRAMES.slice(1, -1), ROOF.southZ - 0.08];
  for (const px of PURLINS)
    for (const x of px === 0 ? [0] : [-px, px])
      for (let k = 0; k + 1 < stops.length; k += 1) {
        const own = random.fork(`purlin-${x}-${k}`);
        const [z0, z1] = [stops[k]!, stops[k + 1]!];
        const r = own.between(0.085, 0.11);
        pole(bark, [x, purlinY(x, z0), z0 - 0.12], [x, purlinY(x, z1), z1 + 0.12], r, own, beamPaint(own), {
          sag: own.between(0, 0.03),
          crook: 0.03,
          step: 0.8,
          sides: 7,
        });
      }
  for (const x of ROWS)
    for (let k = 0; k + 1 < FRAMES.length; k += 1) {
      const own = random.fork(`plate-${x}-${k}`);
      const y = Math.abs(x) > 5 ? 3.3 : 4.5;
      const a = heartAt(find(x, FRAMES[k]!), y);
      const b = heartAt(find(x, FRAMES[k + 1]!), y);
      const jog = own.around(0, 0.06);
      if (Math.abs(x) > 5 || k !== 4)
        pole(
          bark,
          [a[0], y + jog, a[2]],
          [b[0], y - jog, b[2]],
          own.between(0.07, 0.09),
          own,
          beamPaint(own),
        );
    }
}

/** Common rafters: peeled saplings from ridge to eave. */
function rafters(bark: Skin, random: Random): void {
  const count = 31;
  for (const side of [-1, 1])
    for (let k = 0; k < count; k += 1) {
      const own = random.fork(`rafter-${side}-${k}`);
      const z = mix(ROOF.northZ + 0.1, ROOF.southZ - 0.12, k / (count - 1)) + own.around(0, 0.05);
      const inGap = z > LOUVRE.northZ && z < LOUVRE.southZ;
      const start = inGap ? LOUVRE.halfWidth - 0.05 : -0.08;
      const end = 7.66 + own.around(0, 0.06);
      const r = own.between(0.038, 0.05);
      const paint = beamPaint(own);
      const sway = [own.around(0, 0.03), own.around(0, 0.03)] as const;
      const rings = 7;
      const phase = own.between(0, 5);
      bark.grid(
        5,
        rings,
        (i, j) => {
          const x = mix(start, end, j / rings);
          const zz = z + sway[0] * Math.sin((j / rings) * Math.PI) + sway[1] * Math.sin((j / rings) * 7);
          const a = phase - ((i % 5) / 5) * Math.PI * 2 * side;
          const rr = r * mix(1.1, 0.85, j / rings);
          return [
            side * (x + 0.5 * rr * Math.sin(a)),
            rafterY(x * side, zz) + rr * Math.sin(a),
            zz + rr * Math.cos(a),
          ];
        },
        { paint, round: true, uv: (i, j) => [phase + i * 0.06, phase + (j / rings) * 8.8] },
      );
    }
}
