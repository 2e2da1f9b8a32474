/** Neighbours as the bake feels them: blocks and gabled roofs in place of buildings that are baked elsewhere. */
import type { Mass } from '../stage.ts';
import type { Fire } from './light.ts';
import { reachOf } from './light.ts';

export interface MassTriangle {
  /** Nine numbers, metres; counter-clockwise seen from outside. */
  corners: number[];
  /** What it throws back, 0…1. */
  albedo: number;
}

/** Plastered and boarded walls, and grey tile, on the whole. */
const ALBEDO = { wall: 0.32, roof: 0.14 } as const;

type P3 = readonly [number, number, number];

/** A mass as triangles: walls (unless it is open) and roof; no floor. */
export function massTriangles(masses: readonly Mass[]): MassTriangle[] {
  const out: MassTriangle[] = [];
  const face = (albedo: number, ...corners: P3[]) => {
    for (let i = 2; i < corners.length; i += 1)
      out.push({ corners: [...corners[0]!, ...corners[i - 1]!, ...corners[i]!], albedo });
  };
  for (const mass of masses) {
    const turned = mass.along === 'x';
    // As if the ridge ran along z; a ridge along x is the same with x and z changed, seen in a mirror.
    const [a, b] = turned ? [mass.minZ, mass.maxZ] : [mass.minX, mass.maxX];
    const [c, d] = turned ? [mass.minX, mass.maxX] : [mass.minZ, mass.maxZ];
    const at = (u: number, y: number, w: number): P3 => (turned ? [w, y, u] : [u, y, w]);
    const put = (albedo: number, ...corners: P3[]) => face(albedo, ...(turned ? corners.reverse() : corners));
    const middle = (a + b) / 2;
    const { foot, eaves, ridge } = mass;
    put(ALBEDO.roof, at(a, eaves, c), at(a, eaves, d), at(middle, ridge, d), at(middle, ridge, c));
    put(ALBEDO.roof, at(b, eaves, d), at(b, eaves, c), at(middle, ridge, c), at(middle, ridge, d));
    if (ridge > eaves) {
      put(ALBEDO.wall, at(a, eaves, d), at(b, eaves, d), at(middle, ridge, d));
      put(ALBEDO.wall, at(b, eaves, c), at(a, eaves, c), at(middle, ridge, c));
    }
    if (mass.open) continue;
    put(ALBEDO.wall, at(a, foot, d), at(b, foot, d), at(b, eaves, d), at(a, eaves, d));
    put(ALBEDO.wall, at(b, foot, c), at(a, foot, c), at(a, eaves, c), at(b, eaves, c));
    put(ALBEDO.wall, at(a, foot, c), at(a, foot, d), at(a, eaves, d), at(a, eaves, c));
    put(ALBEDO.wall, at(b, foot, d), at(b, foot, c), at(b, eaves, c), at(b, eaves, d));
  }
  return out;
}

/** A piece of ground. */
export interface Plot {
  minX: number;
  maxX: number;
  minZ: number;
  maxZ: number;
}

/** Metres that a structure may reach beyond its mass: its court, its fence. */
const COURT = 25;
/** The sun stands 20° high: a shadow is nearly three times as long as its wall is tall; soft shade ends before. */
const SHADOW = 3;

/** The least plot that holds these. Null if there are none: then nothing is known of where it stands. */
export function plotOf(masses: readonly Plot[]): Plot | null {
  if (masses.length === 0) return null;
  return {
    minX: Math.min(...masses.map((mass) => mass.minX)),
    maxX: Math.max(...masses.map((mass) => mass.maxX)),
    minZ: Math.min(...masses.map((mass) => mass.minZ)),
    maxZ: Math.max(...masses.map((mass) => mass.maxZ)),
  };
}

const gap = (plot: Plot, other: Plot) =>
  Math.hypot(
    Math.max(0, plot.minX - other.maxX, other.minX - plot.maxX),
    Math.max(0, plot.minZ - other.maxZ, other.minZ - plot.maxZ),
  );

/** Masses that take light from a plot; all of them if the plot is not known. */
export const massesNear = (masses: readonly Mass[], plot: Plot | null): Mass[] =>
  masses.filter((mass) => !plot || gap(plot, mass) < COURT + SHADOW * (mass.ridge - Math.min(mass.foot, 0)));

/** Flames that light a plot; all of them if the plot is not known. */
export const firesNear = (fires: readonly Fire[], plot: Plot | null): Fire[] =>
  fires.filter((fire) => {
    const [x, , z] = fire.position;
    return !plot || gap(plot, { minX: x, maxX: x, minZ: z, maxZ: z }) < COURT + reachOf(fire);
  });
