/** Posts: whole trunks on stone bases, each its own. */
import type { Random } from '../../../kit/random.ts';
import type { P3, Skin } from '../../../kit/skin.ts';
import { heart, type Trunk, trunk } from '../../../kit/timber.ts';
import { SIZES } from './dimensions.ts';
import { FRAMES, purlinY, ROWS } from './frame-plan.ts';
import { beamPaint, postPaint, stonePaint } from './paints.ts';

/** Foot of a post, and the line of its heart. */
export interface Post {
  x: number;
  z: number;
  radius: number;
  trunk: Trunk;
  at: (t: number) => P3;
}

/** All posts that stand on the floor. Deterministic; walls and rails ask it where the wood really is. */
export function posts(random: Random): Post[] {
  const out: Post[] = [];
  for (const z of FRAMES)
    for (const x of ROWS) {
      const own = random.fork(`post-${x}-${z}`);
      const radius = (SIZES.post.m / 2) * own.around(1, 0.13);
      const outer = Math.abs(x) > 5;
      const lean = own.around(0, 0.03);
      const t: Trunk = {
        from: [x + own.around(0, 0.03), 0.16, z + own.around(0, 0.03)],
        to: [x + lean, purlinY(x, z) + 0.03, z + own.around(0, 0.03)],
        foot: radius,
        top: radius * own.between(0.62, 0.76),
        random: own,
        paint: postPaint(own),
        crook: outer ? own.between(0.06, 0.12) : own.between(0.12, 0.24),
        flare: own.between(0.06, 0.2),
        knots: outer ? 7 : 11,
        stubs: own.next() < 0.75 ? (outer ? 1 : 2) : 0,
        sides: 11,
        step: 0.3,
      };
      out.push({ x, z, radius, trunk: t, at: heart(t) });
    }
  return out;
}

/** Where a post's heart is at a height. */
export function heartAt(post: Post, y: number): P3 {
  const { from, to } = post.trunk;
  return post.at(Math.min(1, Math.max(0, (y - from[1]) / (to[1] - from[1]))));
}

/** Where the tree forked, its second limb was left on and now props the purlin. */
export function limb(bark: Skin, post: Post, random: Random): void {
  if (random.next() > 0.5) return;
  const way = post.z > 7 ? -1 : post.z < -6 ? 1 : random.pick([-1, 1]);
  const reach = way * random.between(0.75, 1.15);
  const from = heartAt(post, random.between(3.0, 3.9));
  trunk(bark, {
    from,
    to: [post.x, purlinY(post.x, post.z + reach) - 0.05, post.z + reach],
    foot: post.radius * random.between(0.5, 0.62),
    top: post.radius * 0.36,
    random,
    paint: beamPaint(random),
    crook: 0.1,
    flare: 0.5,
    knots: 3,
    stubs: 1,
    sides: 7,
    step: 0.4,
  });
}

/** A rough drum of granite under each post. */
export function base(stone: Skin, post: Post, random: Random): void {
  const [x, , z] = post.trunk.from;
  const r = post.radius * random.between(1.25, 1.5);
  const sides = 9;
  const radii = Array.from({ length: sides }, () => r * random.around(1, 0.09));
  const profile = [
    [1.12, -0.06],
    [1.14, 0.1],
    [1.02, 0.17],
    [0.55, 0.175],
  ] as const;
  stone.grid(
    sides,
    3,
    (i, j) => {
      const a = (-(i % sides) / sides) * Math.PI * 2;
      const [k, y] = profile[j]!;
      return [x + Math.cos(a) * radii[i % sides]! * k, y, z + Math.sin(a) * radii[i % sides]! * k];
    },
    { paint: stonePaint(random), round: true, uv: (i, j) => [(i / sides) * 1.4, j * 0.12] },
  );
}
