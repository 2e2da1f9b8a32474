/** Ridges of tiled roofs. Metres. */
import type { Random } from './random.ts';
import { add, cross, type P3, type Skin, unit } from './skin.ts';

/** A ridge of tiles set on edge, leaning one against the next, over a bed of clay. `at(t)` runs along it. */
export function tileRidge(
  tiles: Skin,
  at: (metres: number) => P3,
  length: number,
  random: Random,
  tone: (p: P3, chance: number) => P3,
): void {
  const across = unit(cross(add(at(length), at(0), -1), [0, 1, 0]));
  const pieces = Math.round(length / 0.5);
  const profile: readonly P3[] = [
    [-0.25, -0.27, 0],
    [-0.13, 0.06, 0],
    [-0.09, 0.1, 0],
    [0.09, 0.1, 0],
    [0.13, 0.06, 0],
    [0.25, -0.27, 0],
  ];
  const wobble = Array.from({ length: pieces + 1 }, () => random.around(0, 0.014));
  tiles.grid(
    5,
    pieces,
    (i, j) => {
      const [x, y] = profile[i]!;
      return add(add(at((j / pieces) * length), across, x + wobble[j]!), [0, 1, 0], y + wobble[j]! * 0.6);
    },
    { paint: (p) => tone(p, 0.3), uv: (i, j) => [i * 0.1, (j / pieces) * length] },
  );
  const along = unit(add(at(length), at(0), -1));
  for (let t = 0.1; t < length - 0.1; t += random.between(0.05, 0.075)) {
    if (random.next() < 0.05) continue;
    const lean = 0.06 + random.around(0, 0.02);
    const h = random.between(0.08, 0.1);
    const foot = add(at(t), [0, 1, 0], 0.09);
    const c = tone(foot, random.next());
    const paint = () => c;
    const half = 0.085;
    const corner = (x: number, y: number, z: number): P3 =>
      add(add(add(foot, across, x), [0, 1, 0], y), along, z + (y > 0 ? lean : 0));
    const box = (z: number) =>
      [corner(-half, 0, z), corner(half, 0, z), corner(half * 0.9, h, z), corner(-half * 0.9, h, z)] as const;
    const [a, b] = [box(0), box(0.018)];
    tiles.face(b[1], b[0], b[3], b[2], paint, [0.2, 0.1]);
    tiles.face(a[0], a[1], a[2], a[3], paint, [0.2, 0.1]);
    tiles.face(a[3], a[2], b[2], b[3], paint, [0.2, 0.02]);
  }
}
