/** Sawn boards, worn and warped, laid side by side with gaps. Grain along U. Metres. */
import type { Random } from './random.ts';
import { add, cross, type P3, type Paint, type Skin, unit } from './skin.ts';

export interface Plank {
  /** Middle of one end. */
  from: P3;
  to: P3;
  /** Across, along the face. */
  across: P3;
  width: number;
  thickness: number;
  random: Random;
  paint: Paint;
  /** Longest piece along it, for baked light. */
  step?: number;
}

/** One board: bowed, cupped, twisted a little, its ends not quite square. */
export function plank(skin: Skin, board: Plank): void {
  const { from, to, width, thickness, random } = board;
  const along = add(to, from, -1);
  const length = Math.hypot(...along);
  if (!(length > 1e-4 && width > 0 && thickness > 0))
    throw new RangeError('a plank needs a length, a width and a thickness above 0');
  const x = unit(along);
  const z = unit(board.across);
  const y = cross(z, x);
  const bow = random.around(0, 0.008);
  const cup = random.around(0, 0.003);
  const twist = random.around(0, 0.012) / width;
  const skew = random.around(0, 0.02);
  const middle = add(from, along, 0.5);
  const cuts = Math.max(1, Math.round(length / (board.step ?? 0.4)));
  skin.block(
    [length, thickness, width],
    (px, py, pz) => {
      const s = px / length + 0.5;
      const lift = bow * Math.sin(Math.PI * s) + cup * Math.abs(pz / width) + twist * (s - 0.5) * pz;
      return add(add(add(middle, x, px + skew * pz * (s > 0.5 ? 1 : -1)), y, py + lift), z, pz);
    },
    board.paint,
    [cuts, 1, 1],
  );
}

export interface BoardFloor {
  /** Corner, and the two edges from it: boards lie along the first, side by side along the second. */
  corner: P3;
  along: P3;
  across: P3;
  thickness: number;
  random: Random;
  paint: (random: Random) => Paint;
  /** Range of board widths, lengths, and gaps between boards. */
  width?: readonly [number, number];
  length?: readonly [number, number];
  gap?: readonly [number, number];
  /** A board in this many has dropped or been lifted at one end. */
  loose?: number;
}

/** A floor of boards, each with its own width, tone, tilt and gap. The top of a true board is at the corner's height. */
export function boardFloor(skin: Skin, floor: BoardFloor): void {
  const { random } = floor;
  const x = unit(floor.along);
  const z = unit(floor.across);
  const run = Math.hypot(...floor.along);
  const breadth = Math.hypot(...floor.across);
  const [w0, w1] = floor.width ?? [0.19, 0.29];
  const [l0, l1] = floor.length ?? [1.9, 3.3];
  const [g0, g1] = floor.gap ?? [0.004, 0.016];
  const up = cross(z, x);
  for (let s = 0; s < breadth - 0.06; ) {
    const width = Math.min(random.between(w0, w1), breadth - s);
    const gap = random.between(g0, g1);
    for (let t = 0; t < run - 0.05; ) {
      let length = Math.min(random.between(l0, l1), run - t);
      if (run - t - length < 0.7) length = run - t;
      const low = random.next() < 1 / (floor.loose ?? 14) ? random.around(0, 0.014) : 0;
      const start = add(add(floor.corner, x, t + 0.004), z, s + width / 2);
      const drop = -floor.thickness / 2 + random.around(0, 0.004);
      plank(skin, {
        from: add(start, up, drop + low),
        to: add(add(start, x, length - random.between(0.006, 0.02)), up, drop - low),
        across: z,
        width: Math.max(0.05, width - gap),
        thickness: floor.thickness,
        random,
        paint: floor.paint(random),
        step: 0.45,
      });
      t += length;
    }
    s += width;
  }
}
