/**
 * The height of the ground anywhere on the site, metres above the level of the works. Everybody who sets something
 * out asks here; the land's own mesh (structures/land-1743) follows it, and lies a hand lower where `FLOORED` says
 * that another structure brings the floor. Pure; a microsecond or so a call.
 *
 * Steps that no mesh should bridge lie in the middle of the enclosing wall: inside it the works, outside the town.
 */
import { distanceToPath, distanceToRect, fbm, mix, smooth } from '../kit/terrain.ts';
import { YARD } from './layout.ts';
import { COURTS, GATES, OUTSIDE, PLOT, type Rect, WAYS, ZHUSHAN } from './plan.ts';

/** Two skins of saggars side by side: 0.8 m (dig-2021). */
export const WALL_THICKNESS = 0.8;

/** The stair inside the west postern: the works lie 2.5 m above the lane outside (dig-2021). Going down westwards. */
export const POSTERN = { topX: -57.4, bottomX: -62, minZ: 26.6, maxZ: 28.9 } as const;

const swell = fbm('ground/swell', 3);
const rough = fbm('ground/rough', 3);
const roll = fbm('ground/roll', 3);
const crag = fbm('ground/crag', 4);

const isRect = (value: unknown): value is Rect =>
  typeof value === 'object' && value !== null && 'minX' in value;
const rectOf = (value: unknown): Rect | undefined => {
  if (isRect(value)) return value;
  if (typeof value === 'object' && value !== null && 'rect' in value && isRect(value.rect)) return value.rect;
  return undefined;
};
const halls: Rect[] = Object.values(GATES)
  .map(rectOf)
  .filter((r): r is Rect => r !== undefined);
const courts: Rect[] = Object.values(COURTS);
/** Where the ground is level to 3 cm: courts and halls. */
export const LEVEL: readonly Rect[] = [...halls, ...courts];

/**
 * Where another structure brings floor or ground of its own at about the level of the works: the land's mesh lies
 * 15 cm below it there, out of sight. Add a rectangle (outer faces of walls) when your floor would lie in the land.
 */
export const FLOORED: readonly Rect[] = [
  { minX: YARD.minX - 0.35, maxX: YARD.maxX + 0.35, minZ: YARD.northZ - 0.3, maxZ: YARD.southZ + 0.9 },
  { minX: -7.2, maxX: -1.8, minZ: YARD.southZ, maxZ: YARD.southZ + 1.6 },
];

const ways = Object.values(WAYS).map((way) => ({ line: way.line, half: way.width / 2 }));

/** Distance to the edge of the nearest way of the plan; negative on it. */
export function distanceToWays(x: number, z: number): number {
  let best = Infinity;
  for (const { line, half } of ways) best = Math.min(best, distanceToPath(line, x, z) - half);
  return best;
}

/** Distance to the nearest court or hall; negative inside. */
export function distanceToLevel(x: number, z: number): number {
  let best = Infinity;
  for (const rect of LEVEL) best = Math.min(best, distanceToRect(rect, x, z));
  return best;
}

/** Distance to the nearest hall or gate, whose floor covers the ground; negative inside. */
export function distanceToHalls(x: number, z: number): number {
  let best = Infinity;
  for (const rect of halls) best = Math.min(best, distanceToRect(rect, x, z));
  return best;
}

/** Along the stairs up Zhushan: 0 at the foot, 1 at the terrace. */
export const stairsAt = (z: number): number =>
  (ZHUSHAN.stairs.bottomZ - z) / (ZHUSHAN.stairs.bottomZ - ZHUSHAN.stairs.topZ);

/** Zhushan alone, above the works: 0 beyond its foot, 11 m on the terrace (jiang-2017). */
export function hillHeight(x: number, z: number): number {
  const [cx, cz] = ZHUSHAN.centre;
  const [fx, fz] = ZHUSHAN.foot;
  const dx = x - cx;
  const dz = z - cz;
  const d = Math.hypot(dx, dz);
  const top = ZHUSHAN.terrace.y;
  if (d > 40) return 0;
  if (d <= ZHUSHAN.terrace.radius) return top;
  const q = Math.hypot(dx / fx, dz / fz);
  const foot = (d / q) * (1 + 0.07 * rough(x / 9 + 3, z / 9));
  const t = (d - ZHUSHAN.terrace.radius) / (foot - ZHUSHAN.terrace.radius);
  const bare = t >= 1 ? 0 : top * mix(1 - Math.max(0, t), smooth(1, 0, t), 0.7);
  const slope = smooth(0, 0.12, t) * smooth(1, 0.8, t);
  const wild = bare + slope * 0.9 * crag(x / 5, z / 5);
  // Ways and courts have been cut into its foot.
  const cut = Math.min(smooth(0.3, 10, distanceToWays(x, z)), smooth(0.5, 6, distanceToLevel(x, z)));
  let h = Math.max(0, wild) * cut;
  // The stairs ride on a spur of their own.
  const along = stairsAt(z);
  if (along > -0.1 && along < 1.02) {
    const ramp = top * Math.min(1, Math.max(0, along)) - 0.12 * smooth(0, 0.03, along);
    const side = Math.abs(x - ZHUSHAN.stairs.x) - ZHUSHAN.stairs.width / 2;
    h = mix(h, ramp, smooth(2.6, 0.5, side + 0.3 * rough(x, z / 3)) * smooth(1.02, 0.99, along));
  }
  return h;
}

/** How far the river's bend has carried it eastwards, by z: straight past the town, bending beyond it. */
export const riverBend = (z: number): number => {
  const up = Math.max(0, -150 - z) / 200;
  const down = Math.max(0, z - 230) / 200;
  return 46 * up * up - 60 * down * down;
};

/** Distance from the nearer bank of the Chang: positive on the water. */
export const intoRiver = (x: number, z: number): number => {
  const b = riverBend(z);
  return Math.min(x - (OUTSIDE.river.minX + b), OUTSIDE.river.maxX + b - x);
};

const FALL = [
  [-150, OUTSIDE.river.bankY],
  [-104, -3.4],
  [-68, OUTSIDE.westLane.y],
  [-62.9, OUTSIDE.westLane.y],
  [0, 0],
  [135, 0],
  [240, 2.2],
  [480, 7],
] as const;

/** The town's general level: the works' own in the east, 2.5 m lower at the lane, the bank's at the river. */
function fall(x: number): number {
  if (x <= FALL[0][0]) return FALL[0][1];
  for (let k = 0; k + 1 < FALL.length; k += 1) {
    const [a, ya] = FALL[k]!;
    const [b, yb] = FALL[k + 1]!;
    if (x <= b) return mix(ya, yb, (x - a) / (b - a));
  }
  return FALL[FALL.length - 1]![1];
}

/** Middle of the plot: hills stand in a ring about it. */
export const MIDDLE = [33, 17.5] as const;

/** Distance from the enclosing wall's outer face; negative within. */
const OUTER: Rect = {
  minX: PLOT.minX - WALL_THICKNESS,
  maxX: PLOT.maxX + WALL_THICKNESS,
  minZ: PLOT.minZ - WALL_THICKNESS,
  maxZ: PLOT.maxZ + WALL_THICKNESS,
};

/** Ground outside the enclosing wall, and as it would go on within: town, river, hills, the mill's valley. */
export function outside(x: number, z: number): number {
  const river = intoRiver(x, z);
  const beyond = distanceToRect(OUTER, x, z);
  const street = distanceToPath(OUTSIDE.street.line, x, z) - OUTSIDE.street.width / 2;
  const quiet = Math.min(smooth(25, 90, beyond), smooth(4, 60, street), smooth(0, 60, -river));
  let h = fall(x) + 1.5 * roll(x / 80, z / 80) * quiet;
  h += 0.05 * swell(x / 7, z / 7);
  const d = Math.hypot(x - MIDDLE[0], z - MIDDLE[1]);
  const ridge = 1 - Math.abs(roll(x / 130 + 7, z / 130));
  h += (14 + 34 * ridge * ridge + 5 * crag(x / 40, z / 40)) * smooth(290, 450, d) * smooth(10, 130, -river);
  const { centre, radius, y } = OUTSIDE.millValley;
  const v = Math.hypot(x - centre[0], z - centre[1]);
  if (v < radius * 2.2) {
    const rim =
      y +
      24 * smooth(radius * 0.62, radius * 1.15, v + 5 * rough(x / 16, z / 16)) +
      3 * crag(x / 14, z / 14) * smooth(radius * 0.6, radius, v);
    h = mix(rim, Math.max(h, fall(x)), smooth(radius * 1.2, radius * 2.1, v));
    if (v < radius * 0.7) h = mix(y + 0.06 * swell(x / 5, z / 5), h, smooth(radius * 0.45, radius * 0.66, v));
  }
  if (river > -3) {
    const bed = mix(
      OUTSIDE.river.bankY,
      OUTSIDE.river.waterY - 2.4,
      smooth(-2.5, 9, river + 0.6 * rough(x / 6, z / 6)),
    );
    h = mix(h, bed, smooth(-3, -1, river));
  }
  // Under the landing's steps the bank has been cut away.
  const [lx, lz] = OUTSIDE.landing.at;
  const beside = Math.abs(z - lz) - OUTSIDE.landing.width / 2;
  if (x < lx + 0.6 && x > lx - 20 && beside < 1.2) {
    const cut = OUTSIDE.river.bankY - 0.55 - 0.4 * (lx + 0.6 - x);
    h = Math.min(h, mix(Math.max(cut, OUTSIDE.river.waterY - 2.2), h, smooth(0.1, 1.2, beside)));
  }
  return h;
}

/** Ground within the enclosing wall, and as it would go on beyond it. */
export function inside(x: number, z: number): number {
  const calm = smooth(0.4, 3, distanceToLevel(x, z));
  let h = (0.02 + 0.055 * calm) * swell(x / 9, z / 9);
  // Earth has gathered at the wall's foot.
  const wall = -distanceToRect(PLOT, x, z);
  h += 0.05 * smooth(1.6, 0, wall) * calm;
  h = Math.max(-0.1, Math.min(0.1, h)) * mix(0.5, 1, calm) + hillHeight(x, z);
  if (x < POSTERN.topX && z > POSTERN.minZ && z < POSTERN.maxZ)
    return mix(0, OUTSIDE.westLane.y, Math.min(1, (POSTERN.topX - x) / (POSTERN.topX - POSTERN.bottomX)));
  return h;
}

/** Ground at a point of the site, metres (0: the works; −2.5: the lane to the west; 11: the terrace). */
export function groundHeight(x: number, z: number): number {
  return distanceToRect(PLOT, x, z) < WALL_THICKNESS / 2 ? inside(x, z) : outside(x, z);
}

/** How far the land's mesh lies below the ground, where others bring the floor. */
export function sunk(x: number, z: number): number {
  let sink = 0;
  for (const rect of FLOORED) sink = Math.max(sink, smooth(0, -0.3, distanceToRect(rect, x, z)));
  return 0.15 * sink;
}

/** The same as the land's mesh has it: lower where others bring the floor. */
export const landHeight = (x: number, z: number): number => groundHeight(x, z) - sunk(x, z);
