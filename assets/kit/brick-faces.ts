/**
 * Where each brick lies in the `kiln-brick` texture, so that a modelled brick shows the face of one painted brick and
 * no joint, and a bed of mortar shows joint only. It repeats the draws of `pipeline/textures/looks/brick.ts`; a test
 * holds the two together.
 */
import { random } from './random.ts';

/** Metres in one repeat of the texture: lower left corner and size. */
export interface BrickFace {
  u: number;
  v: number;
  width: number;
  height: number;
}

const METRES = 2;
const COURSES = 48;

function read(): { long: BrickFace[]; short: BrickFace[] } {
  const r = random('brick/outside');
  const long: BrickFace[] = [];
  const short: BrickFace[] = [];
  const courseHeight = METRES / COURSES;
  for (let course = 0; course < COURSES; course += 1) {
    const headers = course % 5 === 3;
    const count = headers ? 20 : 8;
    const length = METRES / count;
    const shift = r.between(0, 1) * length;
    for (let k = 0; k < count; k += 1) {
      const half = (length - (headers ? 0.008 : 0.01)) / 2 - r.between(0, 0.003);
      const tall = (courseHeight - 0.0065) / 2 - r.between(0, 0.0018);
      const u = (k + 0.5) * length + shift + r.around(0, 0.002);
      const v = (course + 0.5) * courseHeight + r.around(0, 0.0012);
      // Tone, and how it sits and is worn: not needed here, but drawn.
      for (let n = 0; n < 11; n += 1) r.next();
      const chipped = r.next() < 0.35;
      if (chipped) r.next();
      r.next();
      r.next();
      const burnt = r.next() < 0.12;
      if (burnt) r.next();
      r.around(0, 0.006);
      if (chipped) continue;
      const inset = 0.0045;
      (headers ? short : long).push({
        u: u - half + inset,
        v: v - tall + inset,
        width: (half - inset) * 2,
        height: (tall - inset) * 2,
      });
    }
  }
  return { long, short };
}

/** Unchipped stretchers and headers of the texture. */
export const BRICK_FACES: { long: readonly BrickFace[]; short: readonly BrickFace[] } = read();
