/**
 * One bowl in all its states, as lathe curves, and its picture: a lotus scroll between rings, in strokes that lie on the
 * wall. The same picture is painted dull and dark on raw clay and comes out of the fire blue. Fired it is 17 cm wide and
 * 7.4 cm high; the raw bowl is larger by what the fire takes (tang-1743-5). A common shape of the time, not a copy.
 */
import type { BufferGeometry } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { mix, Surface } from '../../../kit/surface.ts';

/** What is left of a length after the fire: seven to eight tenths [tang-1743-5]. */
export const SHRINKS_TO = 0.78;
/** Radius of the fired bowl at the rim, and its height without the stump, metres. */
export const BOWL = { radius: 0.085, height: 0.074 } as const;
/** Length of the stump that is left as a handle: two or three inches [medhurst-138]. */
export const STUMP = 0.075;

const SEGMENTS = 28;
type Curve = readonly (readonly [radius: number, height: number])[];

/** Outside of the wall from where it springs from the foot to the rim, fired size. */
const WALL: Curve = [
  [0.036, 0.01],
  [0.052, 0.017],
  [0.066, 0.031],
  [0.075, 0.047],
  [0.081, 0.062],
  [0.085, 0.074],
];
const FOOT = { cut: [0.034, 0.037], stump: 0.032 } as const;
const THICK = 0.0032;
/** Length of the wall from foot to rim, metres. */
const ALONG = 0.09;

/** The wall's point at `t`, 0 at the foot, 1 at the rim. */
function wallAt(t: number): [number, number] {
  const at = Math.min(0.9999, Math.max(0, t)) * (WALL.length - 1);
  const [a, b] = [WALL[Math.floor(at)]!, WALL[Math.floor(at) + 1]!];
  const k = at - Math.floor(at);
  return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
}

export interface BowlLook {
  /** `stump`: stands on the clay left as a handle. */
  foot: 'stump' | 'cut';
  /** 1 for the fired bowl; `1 / SHRINKS_TO` before. */
  scale: number;
  tint: Rgb;
  /** Colour of its picture; without it there is none. */
  paint?: Rgb;
  /** How strongly the wheel's rings and the thumb still show, 0…1. */
  rough?: number;
}

/** Where the foot stands is y = 0; the height of the bowl is that of its rim. */
export const rimHeight = ({ foot, scale }: BowlLook): number =>
  scale * (BOWL.height + (foot === 'stump' ? STUMP : 0));

/** A bowl standing on y = 0. */
export function bowl(look: BowlLook): BufferGeometry {
  const surface = new Surface();
  const { foot, scale, tint, rough = 0 } = look;
  const lift = foot === 'stump' ? STUMP : 0;
  const under: Curve =
    foot === 'stump'
      ? [
          [0, 0],
          [FOOT.stump * 1.12, 0],
          [FOOT.stump * 1.05, 0.03],
          [FOOT.stump, STUMP],
        ]
      : [
          [0, 0.006],
          [FOOT.cut[0] - 0.004, 0.005],
          [FOOT.cut[0], 0],
          [FOOT.cut[1], 0],
        ];
  const wall = WALL.map(([r, y]): [number, number] => [r, y + lift]);
  const inner = [...WALL]
    .reverse()
    .map(([r, y], n): [number, number] => [r - THICK, (n === 0 ? y : y + THICK * 0.7) + lift]);
  const floor = inner[inner.length - 1]!;
  const shade = (y: number) => 0.76 + 0.24 * Math.min(1, Math.max(0, (y - lift) / BOWL.height));
  const sheet = (curve: Curve, hollow: boolean) =>
    surface.grid(
      SEGMENTS,
      curve.length - 1,
      (i, j) => {
        const a = -(i / SEGMENTS) * Math.PI * 2;
        const [r, y] = curve[j]!;
        const ring = r > 0.03 ? 1 + rough * 0.02 * Math.sin(y * 700 + a * 2) : 1;
        const k = (hollow ? shade(y) : 1) * (1 - rough * 0.06 * (1 + Math.sin(y * 600 + a)));
        return {
          p: [Math.cos(a) * r * scale * ring, y * scale, Math.sin(a) * r * scale * ring],
          uv: [a * r, y + r],
          tint: [tint[0] * k, tint[1] * k, tint[2] * k],
        };
      },
      { wrap: true },
    );
  sheet(under, false);
  sheet([under[under.length - 1]!, ...wall], false);
  sheet([wall[wall.length - 1]!, ...inner, [floor[0] * 0.5, floor[1] - 0.002], [0, floor[1] - 0.003]], true);
  if (look.paint) picture(surface, look, lift, look.paint);
  return surface.done();
}

/** A stroke along the wall: points as [turn round the bowl, height along the wall 0…1], its width in metres by `t` 0…1. */
function stroke(
  surface: Surface,
  look: BowlLook,
  lift: number,
  ink: Rgb,
  path: (t: number) => readonly [turn: number, up: number],
  width: (t: number) => number,
  pieces: number,
): void {
  surface.grid(
    pieces,
    1,
    (i, j) => {
      const t = i / pieces;
      const [turn, up] = path(t);
      const r = wallAt(up)[0];
      const [before, after] = [path(Math.max(0, t - 0.5 / pieces)), path(Math.min(1, t + 0.5 / pieces))];
      const dx = (after[0] - before[0]) * Math.PI * 2 * r;
      const dy = (after[1] - before[1]) * ALONG;
      const l = Math.hypot(dx, dy) || 1;
      const w = (j === 0 ? -0.5 : 0.5) * width(t);
      const moved: readonly [number, number] = [
        turn + (-dy / l) * (w / (Math.PI * 2 * r)),
        Math.min(1, Math.max(0, up + (dx / l) * (w / ALONG))),
      ];
      const [r2, y2] = wallAt(moved[1]);
      const a = -moved[0] * Math.PI * 2;
      // Before the wall by a hair: a stroke has a body, and does not flicker.
      const out = r2 + 0.0008;
      const deep = 0.8 + 0.35 * Math.sin(t * 9 + turn * 20);
      return {
        p: [Math.cos(a) * out * look.scale, (y2 + lift) * look.scale, Math.sin(a) * out * look.scale],
        uv: [turn * Math.PI * 2 * r, up * ALONG],
        tint: mix(
          ink,
          [ink[0] * 1.7 + 0.03, ink[1] * 1.7 + 0.03, ink[2] * 1.4 + 0.03],
          Math.min(1, Math.max(0, deep - 0.6)),
        ),
      };
    },
    { back: false },
  );
}

const FLOWERS = 5;

/** Two rings under the rim, one above the foot; between them a lotus scroll: a stem that waves, flowers, leaves. */
function picture(surface: Surface, look: BowlLook, lift: number, ink: Rgb): void {
  const draw = (
    path: (t: number) => readonly [number, number],
    width: (t: number) => number,
    pieces: number,
  ) => stroke(surface, look, lift, ink, path, width, pieces);
  draw(
    (t) => [t, 0.955],
    () => 0.0016,
    SEGMENTS,
  );
  draw(
    (t) => [t, 0.9],
    () => 0.0009,
    SEGMENTS,
  );
  draw(
    (t) => [t, 0.12],
    () => 0.0016,
    SEGMENTS,
  );
  draw(
    (t) => [t, 0.5 + 0.16 * Math.sin(t * Math.PI * 2 * FLOWERS)],
    () => 0.0017,
    FLOWERS * 10,
  );
  for (let n = 0; n < FLOWERS; n += 1) {
    const middle = (n + 0.25) / FLOWERS;
    const up = 0.44;
    // Petals: short strokes, thick in the middle, spread like a hand.
    for (let k = -2; k <= 2; k += 1) {
      const lean = k * 0.3;
      draw(
        (t) => [middle + Math.sin(lean) * t * 0.06 + k * 0.005, up - 0.06 + Math.cos(lean) * t * 0.42],
        (t) => 0.0006 + 0.0085 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.04)),
        4,
      );
    }
    // Leaves hang from the stem on the other side of each wave.
    for (const side of [-1, 1])
      draw(
        (t) => [
          (n + 0.75) / FLOWERS + side * (0.008 + t * 0.05),
          0.36 + 0.3 * t - 0.36 * t * t * (side > 0 ? 1 : 0.4),
        ],
        (t) => 0.0006 + 0.0085 * Math.sin(Math.PI * t) * (1 - 0.4 * t),
        4,
      );
  }
}
