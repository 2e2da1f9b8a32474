/**
 * Which hotspots have a mark now, out of the many of a site: those near enough for their size that no wall hides, and
 * of these the nearest few. The same list is tabbed through, told to a screen reader, drawn and pressed. Pure.
 */
import type { Hotspot, Site } from '../pack/schema.ts';
import type { Circumstances } from '../pack/when.ts';
import { awakeHotspots } from './awake.ts';

export interface Near {
  hotspot: Hotspot;
  /** From the visitor's feet to the edge of its box, metres, on plan. */
  metres: number;
}

interface Point {
  x: number;
  y: number;
  z: number;
}

/** Metres before the first solid from the eye towards a direction of length 1, at most `far`; infinite if there is none. */
export type Sight = (eye: Point, towards: Point, far: number) => number;

/** As many marks as one can take in. */
const MOST = 8;
/** Metres from which the smallest thing is marked, and what each metre of its size adds. */
const REACH = 10;
const REACH_PER_METRE = 2;
/**
 * A box may lie this far behind the shapes that stop rays and still be seen and pressed, metres: things are set into
 * walls, and those shapes are rougher than what one sees.
 */
export const ADVANTAGE = 0.45;
/** Smallest edge of the box that is pressed: a cup is 8 cm, a trembling hand is not. */
export const SMALLEST = 0.35;

const towards: Point = { x: 0, y: 0, z: 0 };

/** Part of the way from the eye to the middle of a box at which the ray enters it; 0 if the eye is inside. */
export function entering(eye: Point, { position, size }: Pick<Hotspot, 'position' | 'size'>): number {
  const share = Math.min(
    Math.max(SMALLEST, size[0]) / Math.abs(position[0] - eye.x),
    Math.max(SMALLEST, size[1]) / Math.abs(position[1] - eye.y),
    Math.max(SMALLEST, size[2]) / Math.abs(position[2] - eye.z),
  );
  return Math.max(0, 1 - share / 2);
}

/** True if the eye sees the middle of its box, or what is near its top: one looks over tables and kerbs. */
export function seen(hotspot: Hotspot, eye: Point, sight: Sight): boolean {
  const part = entering(eye, hotspot);
  const [x, y, z] = hotspot.position;
  return [0, 0.4 * hotspot.size[1]].some((up) => {
    const far = Math.hypot(x - eye.x, y + up - eye.y, z - eye.z);
    const free = far * part - ADVANTAGE;
    if (free <= 0) return true;
    towards.x = (x - eye.x) / far;
    towards.y = (y + up - eye.y) / far;
    towards.z = (z - eye.z) / far;
    return sight(eye, towards, free) >= free;
  });
}

const beyond = (from: number, middle: number, size: number) =>
  Math.max(0, Math.abs(middle - from) - size / 2);

/** Nearest first, at most `most`. `sight` is missing until the solids are loaded: then nothing hides anything. */
export function nearest(
  site: Pick<Site, 'zones' | 'hotspots'>,
  feet: { x: number; z: number },
  now: Circumstances,
  view?: { eye: Point; sight: Sight },
  most = MOST,
): Near[] {
  const near = awakeHotspots(site, now)
    .map((hotspot) => ({
      hotspot,
      metres: Math.hypot(
        beyond(feet.x, hotspot.position[0], hotspot.size[0]),
        beyond(feet.z, hotspot.position[2], hotspot.size[2]),
      ),
    }))
    .filter(({ hotspot, metres }) => metres <= REACH + REACH_PER_METRE * Math.max(...hotspot.size))
    .sort((a, b) => a.metres - b.metres || a.hotspot.id.localeCompare(b.hotspot.id));
  const found: Near[] = [];
  for (const one of near) {
    if (found.length === most) break;
    if (!view || seen(one.hotspot, view.eye, view.sight)) found.push(one);
  }
  return found;
}
