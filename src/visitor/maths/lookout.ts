/**
 * Where a point to look at lies, seen from the eyes: in the picture or out of it, and which way to turn. Pure, and
 * without allocation where `out` is given: it is asked in every frame while a tour points somewhere.
 */
import { headingOf, pitchOf, radians, turnBetween } from './angles.ts';

type Point = readonly [number, number, number];

interface Eyes {
  head: { x: number; y: number; z: number };
  /** Degrees. */
  heading: number;
  pitch: number;
}

/** Which way to turn, degrees: `turn` to the right, `rise` upwards. */
export interface Bearing {
  turn: number;
  rise: number;
}
export const bearing = (): Bearing => ({ turn: 0, rise: 0 });

export function bearingTo(eyes: Eyes, point: Point, out = bearing()): Bearing {
  const dx = point[0] - eyes.head.x;
  const dy = point[1] - eyes.head.y;
  const dz = point[2] - eyes.head.z;
  out.turn = turnBetween(eyes.heading, headingOf(dx, dz, eyes.heading));
  out.rise = dx === 0 && dy === 0 && dz === 0 ? 0 : pitchOf(dx, dy, dz) - eyes.pitch;
  return out;
}

/** Degrees between the line of sight and the point. */
export function offSight(eyes: Eyes, point: Point): number {
  const dx = point[0] - eyes.head.x;
  const dy = point[1] - eyes.head.y;
  const dz = point[2] - eyes.head.z;
  const far = Math.hypot(dx, dy, dz);
  if (far < 1e-6) return 0;
  const h = radians(eyes.heading);
  const p = radians(eyes.pitch);
  const along = (dx * Math.sin(h) - dz * Math.cos(h)) * Math.cos(p) + dy * Math.sin(p);
  return (Math.acos(Math.min(1, Math.max(-1, along / far))) * 180) / Math.PI;
}

/** A place's own view is kept while what is to be seen lies so near its middle, degrees to either side. */
const IN_VIEW = 36;
/** No arrival looks further up or down than this, degrees. */
const TILT_LIMIT = 30;

/**
 * Where to look on arrival at a place: as the place says if that shows `towards`, or else at it.
 * @param height of the eyes above the ground, metres
 */
export function viewOnArrival(
  place: { position: Point; heading: number; pitch: number },
  height: number,
  towards?: Point,
): { heading: number; pitch: number } {
  const { heading, pitch } = place;
  if (!towards) return { heading, pitch };
  const [x, y, z] = place.position;
  const [dx, dy, dz] = [towards[0] - x, towards[1] - y - height, towards[2] - z];
  const there = headingOf(dx, dz, heading);
  if (Math.abs(turnBetween(heading, there)) <= IN_VIEW) return { heading, pitch };
  return { heading: there, pitch: Math.min(TILT_LIMIT, Math.max(-TILT_LIMIT, pitchOf(dx, dy, dz))) };
}

export interface Edge {
  /** The point is out of the picture. */
  out: boolean;
  /** Where at the edge an arrow shows the way: −1…1 of half the picture, to the right and upwards. */
  x: number;
  y: number;
  /** Which way it points on the screen, degrees clockwise from up. */
  angle: number;
}
export const edge = (): Edge => ({ out: false, x: 0, y: 0, angle: 0 });

const to = bearing();

/**
 * @param fov vertical field of view, degrees @param aspect width by height of the picture
 * @param margin share of half the picture that counts as its edge already
 */
export function edgeTowards(
  eyes: Eyes,
  point: Point,
  fov: number,
  aspect: number,
  margin: number,
  out = edge(),
): Edge {
  const dx = point[0] - eyes.head.x;
  const dy = point[1] - eyes.head.y;
  const dz = point[2] - eyes.head.z;
  const h = radians(eyes.heading);
  const p = radians(eyes.pitch);
  const ahead = dx * Math.sin(h) - dz * Math.cos(h);
  const right = dx * Math.cos(h) + dz * Math.sin(h);
  const far = ahead * Math.cos(p) + dy * Math.sin(p);
  const up = -ahead * Math.sin(p) + dy * Math.cos(p);
  const half = Math.tan(radians(fov / 2));
  const inside = 1 - margin;
  out.out = !(
    far > 0 &&
    Math.abs(right / far / half / aspect) <= inside &&
    Math.abs(up / far / half) <= inside
  );
  bearingTo(eyes, point, to);
  // What is behind is found by turning, not by tilting: the further round it lies, the less its height says.
  const sideways = to.turn;
  const upwards = to.rise * Math.max(0, Math.cos(radians(to.turn)));
  out.angle = (Math.atan2(sideways, upwards) * 180) / Math.PI;
  const reach = Math.max(Math.abs(sideways) / aspect, Math.abs(upwards), 1e-9);
  out.x = sideways / aspect / reach;
  out.y = upwards / reach;
  return out;
}

/** The way to turn as a word of the interface (`tour.look.…`). */
export function wayOf({ turn, rise }: Bearing): 'left' | 'right' | 'behind' | 'up' | 'down' {
  if (Math.abs(turn) > 130) return 'behind';
  if (Math.abs(rise) > Math.abs(turn)) return rise > 0 ? 'up' : 'down';
  return turn < 0 ? 'left' : 'right';
}
