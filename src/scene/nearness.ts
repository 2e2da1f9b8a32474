/**
 * How near is near: whether a structure is to be had as its model, as its stand-in, or not at all. Pure.
 * Each threshold has a wider one behind it, so that a visitor who sways on a line makes nothing come and go.
 */
import type { Box, Structure, Vec3 } from '../pack/schema.ts';

/** Metres beyond `near` at which a model begins to load, and at which it is freed. */
export const LOAD_BEYOND = 12;
export const FREE_BEYOND = 30;
/** A model that shows goes on to show for so many metres beyond `near`. */
export const LEAVE_BEYOND = 5;
/** Metres from the visitor within which stand-ins load, and beyond which they are freed. */
export const REACH = 320;
export const REACH_END = 370;

/** The bounds where the structure stands, turned by its heading; `null`: it has none and is near everywhere. */
export function worldBox({
  bounds,
  position,
  heading,
}: Pick<Structure, 'bounds' | 'position' | 'heading'>): Box | null {
  if (!bounds) return null;
  const { min, max } = bounds;
  const [px, py, pz] = position;
  // Clockwise seen from above: north (−Z) turns to east (+X).
  const cos = Math.cos((heading * Math.PI) / 180);
  const sin = Math.sin((heading * Math.PI) / 180);
  const corners = [min[0], max[0]].flatMap((x) =>
    [min[2], max[2]].map((z) => [x * cos - z * sin, x * sin + z * cos]),
  );
  const xs = corners.map(([x]) => x! + px);
  const zs = corners.map(([, z]) => z! + pz);
  return {
    min: [Math.min(...xs), min[1] + py, Math.min(...zs)],
    max: [Math.max(...xs), max[1] + py, Math.max(...zs)],
  };
}

const beyond = (min: number, max: number, at: number): number => Math.max(min - at, 0, at - max);

/** Metres from a point to a box; 0 inside, and for what has no bounds. Allocates nothing. */
export const distanceTo = (box: Box | null, x: number, y: number, z: number): number =>
  box === null
    ? 0
    : Math.hypot(
        beyond(box.min[0], box.max[0], x),
        beyond(box.min[1], box.max[1], y),
        beyond(box.min[2], box.max[2], z),
      );

/** What a structure's distance asks for. */
export interface Nearness {
  /** Metres from the visitor. */
  distance: number;
  /** The model should be in memory. */
  wanted: boolean;
  /** The model, not the stand-in, is what shows. */
  close: boolean;
  /** The stand-in should be in memory. */
  inReach: boolean;
}

export const nearness = (): Nearness => ({
  distance: Number.POSITIVE_INFINITY,
  wanted: false,
  close: false,
  inReach: false,
});

/**
 * Decides anew for a distance. `near`: metres, scaled already; `stands`: it stands in this period. What does not stand
 * is not fetched, but what is here stays while it is near: a period may be looked at in turn with another.
 */
export function decide(now: Nearness, distance: number, near: number, stands: boolean): void {
  now.wanted = distance <= near + (now.wanted ? FREE_BEYOND : LOAD_BEYOND) && (stands || now.wanted);
  now.close = distance <= near + (now.close ? LEAVE_BEYOND : 0);
  now.inReach = distance <= (now.inReach ? REACH_END : REACH) && (stands || now.inReach);
  now.distance = distance;
}

/** True if the model shows for somebody who comes to this point. */
export const nearAt = (structure: Structure, [x, y, z]: Vec3, scale: number): boolean =>
  distanceTo(worldBox(structure), x, y, z) <= structure.near * scale;
