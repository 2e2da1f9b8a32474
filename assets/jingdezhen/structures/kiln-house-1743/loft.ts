/** Loft: joists of round poles, worn fir boards, rails. */
import { smooth } from '../../../kit/lumps.ts';
import type { Solid } from '../../../kit/model.ts';
import { boardFloor } from '../../../kit/planks.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { pole } from '../../../kit/timber.ts';
import { HOUSE } from '../../layout.ts';
import { chuteFrame } from './chute.ts';
import { SIZES } from './dimensions.ts';
import { FRAMES } from './frame-plan.ts';
import { beamPaint, boardPaint } from './paints.ts';

const { loft, chute, stairs } = HOUSE;
const TOP = loft.height;
const BOARD = 0.038;
const JOIST = 0.058;
/** Hearts of the joists. */
export const JOIST_Y = TOP - BOARD - JOIST - 0.006;

/** Where feet go most: from the steps' head to the chute, and along the arm. */
const worn = (p: P3): number =>
  Math.max(
    Math.exp(-((p[0] - 4.1) ** 2) / 0.35),
    Math.exp(-((p[2] - 7.2) ** 2) / 0.3) * smooth(-3, -1, p[0]),
    Math.exp(-((p[2] - 6) ** 2) / 1.2 - (p[0] + 0.5) ** 2 / 3),
  );

export interface Loft {
  board: Skin;
  bark: Skin;
  chute: Skin;
  solids: Solid[];
  /** Places of the joists along their row, for the test. */
  joists: { east: number[]; south: number[] };
}

export function buildLoft(): Loft {
  const random = seeded('kiln-house-1743/loft');
  const board = new Skin();
  const bark = new Skin();
  const out: Loft = { board, bark, chute: new Skin(), solids: [], joists: { east: [], south: [] } };
  edges(bark, random.fork('edges'));
  joists(out, random.fork('joists'));
  floors(board, random.fork('floor'));
  rails(out, random.fork('rails'));
  chuteFrame(out.chute, random.fork('chute'), JOIST_Y, worn);
  return out;
}

/** Beams along the arm for the joists to lie on; from post to post. */
function edges(bark: Skin, random: Random): void {
  for (const x of [3.2, 6.55])
    for (let k = 1; k + 1 < FRAMES.length; k += 1) {
      const own = random.fork(`edge-${x}-${k}`);
      const y = JOIST_Y - JOIST - 0.085;
      pole(bark, [x, y, FRAMES[k]!], [x, y, FRAMES[k + 1]!], 0.09, own, beamPaint(own), {
        sag: 0.015,
        sides: 7,
      });
    }
}

function joists(out: Loft, random: Random): void {
  const gap = SIZES.joists.m;
  const lay = (from: P3, to: P3, name: string) => {
    const own = random.fork(name);
    pole(out.bark, from, to, JOIST * own.around(1, 0.08), own, beamPaint(own, 0.6), {
      crook: 0.012,
      sides: 5,
      step: 0.75,
      ends: [true, true],
    });
  };
  const { east, south } = loft;
  for (let z = east.minZ + 0.12; z < south.minZ - 0.05; z += gap) {
    out.joists.east.push(z);
    const past = random.between(0.08, 0.3);
    lay([east.minX - past, JOIST_Y, z + random.around(0, 0.015)], [east.maxX, JOIST_Y, z], `east-${z}`);
  }
  for (let x = south.minX + 0.15; x < east.maxX; x += gap) {
    out.joists.south.push(x);
    const cut = x > chute.minX + 0.05 && x < chute.maxX - 0.05;
    const north = cut ? chute.maxZ : south.minZ - random.between(0.1, 0.28);
    lay(
      [x, JOIST_Y, north],
      [
        x + random.around(0, 0.015),
        JOIST_Y,
        south.maxZ + (x > stairs.minX - 0.2 && x < stairs.maxX + 0.2 ? -0.15 : 0.12),
      ],
      `south-${x}`,
    );
  }
}

function floors(board: Skin, random: Random): void {
  const paint = (own: Random) => boardPaint(own, worn);
  const lay = (x0: number, x1: number, z0: number, z1: number, name: string, alongX: boolean) =>
    boardFloor(board, {
      corner: alongX ? [x0, TOP, z0] : [x1, TOP, z0],
      along: alongX ? [x1 - x0, 0, 0] : [0, 0, z1 - z0],
      across: alongX ? [0, 0, z1 - z0] : [x0 - x1, 0, 0],
      thickness: BOARD,
      random: random.fork(name),
      paint,
    });
  const { east, south } = loft;
  lay(east.minX - 0.1, east.maxX - 0.05, east.minZ, south.minZ, 'east', false);
  lay(south.minX + 0.05, east.maxX - 0.05, chute.maxZ, south.maxZ + 0.06, 'south', true);
  lay(south.minX + 0.05, chute.minX, south.minZ, chute.maxZ, 'west', true);
  lay(chute.maxX, east.maxX - 0.05, south.minZ, chute.maxZ, 'middle', true);
}

/** Two poles on short uprights, lashed: where somebody stands above a drop. */
function rails(out: Loft, random: Random): void {
  const line = (a: readonly [number, number], b: readonly [number, number], name: string) => {
    const own = random.fork(name);
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const at = (t: number, y: number): P3 => [a[0] + (b[0] - a[0]) * t, y, a[1] + (b[1] - a[1]) * t];
    const lean = own.around(0, 0.05);
    for (
      let u = 0.06;
      u < length;
      u = u > length - 0.1 ? length : Math.min(length - 0.06, u + own.between(1, 1.9))
    ) {
      const p = at(u / length, TOP - 0.16);
      const top: P3 = [
        p[0] + own.around(lean, 0.05),
        TOP + own.between(0.88, 1.16),
        p[2] + own.around(lean, 0.05),
      ];
      pole(out.bark, p, top, own.between(0.028, 0.045), own.fork(`up-${u}`), beamPaint(own, 0.5), {
        sides: 5,
        crook: 0.03,
      });
    }
    for (const y of [0.46, 0.9]) {
      const bar = own.fork(`bar-${y}`);
      if (y < 0.6 && bar.next() < 0.25) continue;
      const from = at(-0.14 / length, TOP + y + bar.around(0, 0.07));
      const to = at(1 + 0.14 / length, TOP + y + bar.around(0, 0.07));
      pole(out.bark, from, to, bar.between(0.024, 0.036), bar, beamPaint(bar, 0.4), {
        sides: 5,
        crook: 0.05,
        sag: length > 2.5 ? 0.04 : 0,
        step: 0.5,
      });
    }
    const [cx, , cz] = at(0.5, 0);
    const alongX = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]);
    out.solids.push({
      centre: [cx, TOP + 0.5, cz],
      size: alongX ? [length, 1, 0.08] : [0.08, 1, length],
    });
  };
  const { east, south } = loft;
  line([east.minX + 0.02, east.minZ + 0.05], [east.maxX - 0.2, east.minZ + 0.05], 'north');
  line([east.minX, east.minZ + 0.3], [east.minX, south.minZ - 0.25], 'west');
  line([south.minX + 0.4, south.minZ], [-3.4, south.minZ], 'inner-w');
  line([-3, south.minZ], [chute.minX - 0.06, south.minZ], 'inner-m');
  line([chute.maxX + 0.06, south.minZ], [3, south.minZ], 'inner-e');
  line([south.minX + 0.4, south.maxZ + 0.02], [-3.4, south.maxZ + 0.02], 'front-w');
  line([-3, south.maxZ + 0.02], [3, south.maxZ + 0.02], 'front');
  line([stairs.maxX + 0.3, south.maxZ + 0.02], [6.3, south.maxZ + 0.02], 'front-e');
}
