/** The kiln's form: the egg of the chamber, the outline of the guard wall, seeded unevenness, and soot. */

import { createNoise3D } from 'simplex-noise';
import { CatmullRomCurve3, Vector3 } from 'three';
import type { Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { add, mix, type Point, ramp, unit } from '../../../kit/surface.ts';
import { halfWidthAt, type VaultShape } from '../../../kit/vault.ts';
import { D } from './dimensions.ts';

export const SEED = 'egg-kiln-1743';
const noise3 = createNoise3D(random(`${SEED}/noise`).next);

/** Smooth unevenness, −1…1, of features about `size` metres across. */
export const noise = (p: Point, size: number, layer = 0): number =>
  noise3(p[0] / size + layer * 17.3, p[1] / size, p[2] / size - layer * 9.1);

const L = D('chamber-length');
const WIDE = D('widest-behind-door');
/** Where the floor begins behind the firebox, and where the firebox begins behind the front wall. */
export const FIREBOX = {
  front: -0.1,
  rear: -0.1 - D('firebox-length'),
  bottom: -D('firebox-depth'),
} as const;
export const FRONT = D('front-wall-thickness');
/** The waist runs from the chamber's rear into the chimney. */
export const WAIST = { front: -L, rear: -8.05 } as const;

const egg = (z: number, front: number, widest: number, rear: number, waist: number): number => {
  const d = -z;
  if (d <= WIDE) {
    const t = 1 - Math.max(0, d) / WIDE;
    return front + (widest - front) * Math.sqrt(Math.max(0, 1 - t * t));
  }
  if (d <= L) {
    const t = (d - WIDE) / (L - WIDE);
    return widest + (rear - widest) * t ** 1.85;
  }
  return rear + (waist - rear) * Math.min(1, (d - L) / 1.2);
};

/** Inside of chamber and waist. */
export const CHAMBER: VaultShape = {
  halfWidth: (z) => egg(z, D('front-width') / 2, D('chamber-width') / 2, D('rear-width') / 2, 0.42),
  height: (z) => egg(z, D('front-height'), D('chamber-height'), D('rear-height'), 1.5),
  floor: (z) => 0.08 + D('floor-rise') * Math.min(1.12, Math.max(0, (-z - 1) / (L - 1))),
  exponent: 2.5,
};

/** Top of the sand: the floor line, dished and trodden, heaped against the walls. */
export const sandHeight = (x: number, z: number): number => {
  const w = halfWidthAt(CHAMBER, z, 0);
  const edge = ramp(0.72, 1, Math.abs(x) / w);
  const p: Point = [x, 0, z];
  return CHAMBER.floor(z) + edge * 0.05 + noise(p, 0.9, 1) * 0.012 + noise(p, 0.22, 2) * 0.005 - 0.008;
};

/** Outline of the guard wall seen from above, from the middle of the door round the east side to the rear. */
const outline = new CatmullRomCurve3(
  (
    [
      [0, FRONT],
      [0.8, 0.455],
      [1.5, 0.41],
      [2.02, 0.18],
      [2.28, -0.45],
      [2.38, -1.3],
      [2.4, -2.2],
      [2.33, -3.3],
      [2.1, -4.5],
      [1.75, -5.6],
      [1.33, -6.45],
      [0.98, -6.85],
      [0.55, -6.95],
    ] as const
  ).map(([x, z]) => new Vector3(x, 0, z)),
  false,
  'centripetal',
);
outline.arcLengthDivisions = 400;
export const OUTLINE_LENGTH = outline.getLength();

/** Height of the guard wall `s` metres from the middle of the door: higher over the door, falling to the rear. */
export const guardHeight = (s: number): number => {
  const d = Math.abs(s);
  const shoulder = D('guard-wall-height');
  const front = 2.28 - (2.28 - shoulder) * ramp(0.9, 2.4, d);
  return (
    front - 0.42 * ramp(5.2, OUTLINE_LENGTH, d) + 0.025 * Math.sin(s * 2.1 + 0.6) + 0.015 * Math.sin(s * 5.3)
  );
};

/** Leaning inwards a little as it rises. */
const BATTER = 0.045;

/**
 * Frame on the outer face of the guard wall: `s` metres round from the middle of the door (positive to the east,
 * negative to the west), `y` metres up, `inward` metres into the wall.
 */
export function guardFrame(s: number, y: number, inward = 0) {
  const t = Math.min(1, Math.abs(s) / OUTLINE_LENGTH);
  const p = outline.getPointAt(t);
  const d = outline.getTangentAt(t);
  const side = s < 0 ? -1 : 1;
  const along: Point = unit(side > 0 ? [d.x, 0, d.z] : [d.x, 0, -d.z]);
  const out: Point = [-along[2], 0, along[0]];
  const o: Point = [side * p.x, y, p.z];
  const bulge = noise([o[0], y * 1.2, o[2]], 1.7, 3) * 0.022 + noise([o[0], y, o[2]], 0.5, 4) * 0.006;
  const nearDoor = ramp(0.35, 1.5, Math.abs(s));
  return {
    o: add(o, out, bulge * nearDoor - y * BATTER * nearDoor - inward),
    along,
    up: [0, 1, 0] as Point,
    out,
  };
}

/** Half-width of the door at height y; 0 above its crown: straight jambs, then a low arch. */
export const DOOR = {
  half: D('door-width') / 2,
  spring: D('door-height') - 0.2,
  crown: D('door-height'),
} as const;
/** The door's arch is a piece of this circle. */
export const ARCH = (() => {
  const rise = DOOR.crown - DOOR.spring;
  const radius = (DOOR.half ** 2 + rise ** 2) / (2 * rise);
  return { radius, centre: DOOR.crown - radius, half: Math.asin(DOOR.half / radius) };
})();
export const doorHalf = (y: number, grow = 0): number => {
  if (y > DOOR.crown + grow) return 0;
  if (y <= DOOR.spring) return DOOR.half + grow;
  return Math.min(
    DOOR.half + grow,
    Math.sqrt(Math.max(0, (ARCH.radius + grow) ** 2 - (y - ARCH.centre) ** 2)),
  );
};

/** Mortar of subsoil clay, pale where it is clean. */
export const MORTAR: Rgb = [1, 0.94, 0.82];
/** What soot leaves of a colour. */
export const SOOT: Rgb = [0.13, 0.12, 0.115];

/** How sooted the outside is, 0…1: a tongue above the door and the marks of its eyes, the rest smoked and dusty. */
export function outsideSoot(p: Point): number {
  const [x, y, z] = p;
  if (z < -0.2) return 0.12 + 0.12 * noise(p, 1.1, 5);
  const lean = x - 0.12 * Math.max(0, y - 1.7);
  const tongue =
    Math.exp(-((lean / (0.34 + 0.16 * Math.max(0, y - 1.5))) ** 2)) *
    ramp(1.25, 1.8, y) *
    (1 - 0.5 * ramp(2.1, 3, y));
  const rim =
    Math.exp(-(((Math.abs(x) - DOOR.half) / 0.16) ** 2)) *
    ramp(0.1, 1.5, y) *
    (y < DOOR.crown + 0.2 ? 0.55 : 0);
  const foot = 0.25 * ramp(0.5, 0, y);
  return Math.min(1, Math.max(0, tongue + rim + foot + 0.16 * noise(p, 0.5, 6) + 0.1));
}

/** Tint of outside brick: soot, dust lying on what looks up, damp at the foot. */
export const outsideShade = (p: Point): Rgb => {
  const worn = 0.92 + 0.16 * noise(p, 1.6, 7) + 0.08 * noise(p, 0.35, 8);
  return mix([worn, worn * 0.985, worn * 0.96], SOOT, outsideSoot(p));
};
