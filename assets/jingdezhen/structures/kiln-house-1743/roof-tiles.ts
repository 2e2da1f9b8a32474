/** Roof: tiles, laths under them, ridge, and the small raised roof over the smoke gap. */
import { mix } from '../../../kit/lumps.ts';
import { random as seeded } from '../../../kit/random.ts';
import { tileRidge } from '../../../kit/ridge.ts';
import { tiledSlope } from '../../../kit/roof.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { pole } from '../../../kit/timber.ts';
import { LOUVRE, purlinY, RIDGE_STACK, ROOF, roofY } from './frame-plan.ts';
import { bambooPaint, beamPaint, tileTone } from './paints.ts';

const HALF = 7.7;
const SLOPE = Math.hypot(HALF, 4.3);
const LENGTH = ROOF.southZ - ROOF.northZ;

export interface Roof {
  tiles: Skin;
  lath: Skin;
  /** Where daylight falls through: places on the slope. */
  holes: P3[];
}

export function roof(bark: Skin): Roof {
  const random = seeded('kiln-house-1743/roof');
  const tiles = new Skin();
  const lath = new Skin();
  const holes: P3[] = [];
  for (const side of [-1, 1] as const) {
    const at = (w: number, s: number): P3 => {
      const x = (side * s * HALF) / SLOPE;
      const z = side > 0 ? ROOF.northZ + w : ROOF.southZ - w;
      return [x, roofY(x, z), z];
    };
    const there = (w: number, s: number): boolean => {
      const z = at(w, 0)[2];
      return !(z > LOUVRE.northZ && z < LOUVRE.southZ && (s * HALF) / SLOPE < LOUVRE.halfWidth - 0.02);
    };
    holes.push(
      ...tiledSlope(tiles, {
        width: LENGTH,
        length: SLOPE,
        at,
        pitch: 0.279,
        row: 0.28,
        random: random.fork(`slope-${side}`),
        tone: tileTone,
        there,
        holes: 9,
        slipped: 0.011,
      }),
    );
    laths(lath, side);
    for (const z of [ROOF.northZ, ROOF.southZ]) verge(tiles, side, z);
  }
  raised(tiles, lath, bark);
  const along =
    (z0: number, lift: number, x = 0) =>
    (t: number): P3 => [x, roofY(0, z0 + t) + RIDGE_STACK - 0.1 + lift, z0 + t];
  const r = random.fork('ridge');
  tileRidge(tiles, along(ROOF.northZ, 0), LOUVRE.northZ + 0.1 - ROOF.northZ, r, tileTone);
  tileRidge(
    tiles,
    along(LOUVRE.southZ - 0.1, 0),
    ROOF.southZ - LOUVRE.southZ + 0.1,
    r.fork('south'),
    tileTone,
  );
  return { tiles, lath, holes };
}

/** The bed of clay and lime that closes the tiles' edge over a gable: cracked, fallen off in places. */
function verge(tiles: Skin, side: 1 | -1, z: number): void {
  const random = seeded(`kiln-house-1743/verge${side}${z}`);
  const south = z > 0;
  const pieces = 24;
  const ragged = Array.from({ length: pieces + 1 }, () => random.around(0, 0.012));
  const gone = Array.from({ length: pieces }, () => random.next() < 0.12);
  const tone = random.between(0.5, 0.65);
  tiles.grid(
    pieces,
    1,
    (i, j) => {
      const x = (side * (HALF - 0.02) * i) / pieces;
      return [
        x,
        roofY(x, z) + (j === 0 ? -0.055 : 0.05) + ragged[i]!,
        z + (south ? 0.02 : -0.02) + ragged[i]!,
      ];
    },
    {
      paint: (p) => {
        const k = tone * (1 + 0.2 * Math.sin(p[0] * 9));
        return [k, k * 0.95, k * 0.86];
      },
      uv: (i, j) => [(i / pieces) * SLOPE, j * 0.1],
      flip: side > 0 !== south,
      keep: (i) => !gone[i],
    },
  );
}

/** Split bamboo across the rafters, one under nearly every row, none of them straight. */
function laths(lath: Skin, side: 1 | -1): void {
  const random = seeded(`kiln-house-1743/lath${side}`);
  const rows = 34;
  const pieces = 14;
  for (let k = 0; k < rows; k += 1) {
    const x = mix(0.12, 7.6, k / (rows - 1)) + random.around(0, 0.04);
    if (random.next() < 0.03) continue;
    const gap = x < LOUVRE.halfWidth;
    const own = random.fork(`lath-${k}`);
    const paint = bambooPaint(own);
    const half = own.between(0.016, 0.03);
    const wander = Array.from({ length: pieces + 1 }, () => own.around(0, 0.035));
    const at = (i: number, j: number): P3 => {
      const z = mix(ROOF.northZ + 0.03, ROOF.southZ - 0.04, j / pieces);
      const xx = side * (x + wander[j]! + (i === 0 ? -half : half));
      return [xx, roofY(xx, z) - 0.05, z];
    };
    lath.grid(1, pieces, at, {
      paint,
      uv: (i, j) => [(j / pieces) * LENGTH, i * half * 2],
      flip: side < 0,
      keep: (_, j) => {
        if (!gap) return true;
        const z = mix(ROOF.northZ, ROOF.southZ, (j + 0.5) / pieces);
        return z < LOUVRE.northZ || z > LOUVRE.southZ;
      },
    });
  }
}

/** A saddle of tiles lifted over the smoke gap on short poles. */
function raised(tiles: Skin, lath: Skin, bark: Skin): void {
  const random = seeded('kiln-house-1743/louvre');
  const [z0, z1] = [LOUVRE.northZ - 0.35, LOUVRE.southZ + 0.4];
  const reach = LOUVRE.halfWidth + 0.55;
  const top = (x: number, z: number) =>
    roofY(0, z) + LOUVRE.raise - Math.abs(x) * 0.56 - 0.05 * Math.sin(((z - z0) / (z1 - z0)) * Math.PI);
  for (const side of [-1, 1] as const) {
    tiledSlope(tiles, {
      width: z1 - z0,
      length: reach * 1.15,
      at: (w, s) => {
        const x = (side * s) / 1.15;
        const z = side > 0 ? z0 + w : z1 - w;
        return [x, top(x, z), z];
      },
      pitch: 0.28,
      row: 0.28,
      random: random.fork(`slope-${side}`),
      tone: tileTone,
      slipped: 0.02,
    });
    for (const z of [LOUVRE.northZ - 0.15, (LOUVRE.northZ + LOUVRE.southZ) / 2, LOUVRE.southZ + 0.15]) {
      const own = random.fork(`strut-${side}-${z}`);
      const x = side * (LOUVRE.halfWidth + 0.08);
      pole(bark, [x, roofY(x, z) - 0.25, z], [x, top(x, z) - 0.06, z], 0.05, own, beamPaint(own), {
        sides: 6,
      });
    }
    const own = random.fork(`plate-${side}`);
    const x = side * (LOUVRE.halfWidth + 0.08);
    pole(bark, [x, top(x, z0) - 0.1, z0 + 0.05], [x, top(x, z1) - 0.1, z1 - 0.05], 0.05, own, beamPaint(own));
    // The trimmed rafters end on a pole along the gap.
    const trim = random.fork(`trim-${side}`);
    const tx = side * (LOUVRE.halfWidth - 0.02);
    pole(bark, [tx, roofY(tx, z0) - 0.17, z0], [tx, roofY(tx, z1) - 0.17, z1], 0.06, trim, beamPaint(trim));
    for (let k = 0; k < 5; k += 1) {
      const paint = bambooPaint(random);
      const xx = side * (0.2 + k * 0.3);
      lath.grid(
        1,
        4,
        (i, j) => {
          const z = mix(z0, z1, j / 4);
          return [xx + side * i * 0.045, top(xx, z) - 0.04 - i * 0.025, z];
        },
        { paint, uv: (i, j) => [j, i * 0.05], flip: side < 0 },
      );
    }
  }
  const own = random.fork('ridge-pole');
  pole(bark, [0, top(0, z0) - 0.14, z0 + 0.05], [0, top(0, z1) - 0.14, z1 - 0.05], 0.06, own, beamPaint(own));
  const king = random.fork('king');
  for (const z of [-1.0, LOUVRE.northZ - 0.1, LOUVRE.southZ + 0.1])
    pole(bark, [0, purlinY(0, z), z], [0, top(0, z) - 0.1, z], 0.06, king, beamPaint(king));
  tileRidge(tiles, (t) => [0, top(0, z0 + t) + 0.08, z0 + t], z1 - z0, random.fork('ridge'), tileTone);
}
