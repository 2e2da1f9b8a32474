/**
 * The pointer in the headset: a small arrow that lies low before the visitor and turns towards what the tour speaks of.
 * It stands in the world and comes along slowly, once they have turned or gone; it is there only while they look
 * elsewhere. Pure, mutable, no allocation.
 */
import { eastOf, headingOf, pitchOf, southOf, turnBetween, wrapDegrees } from './angles.ts';
import { offSight } from './lookout.ts';
import { approach, clamp } from './smooth.ts';

/** Metres before the visitor, and below the eyes. */
const AHEAD = 1.5;
const BELOW = 0.85;
/** Degrees off the line of sight: shown beyond the first, gone within the second. */
export const SHOW = 24;
const GONE = 16;
/** How far the visitor turns (degrees) or goes (metres) before it comes along, and when it has arrived. */
const SLACK = { turn: 30, metres: 0.4 };
const HOME = { turn: 2, metres: 0.02 };
/** Per second. */
const RATE = 3;

export interface Guide {
  /** 0 gone … 1 there. */
  shown: number;
  wanted: boolean;
  following: boolean;
  /** Where the visitor stood and looked, as far as it has come along. */
  from: { x: number; y: number; z: number; heading: number };
  /** Where the arrow is. */
  at: { x: number; y: number; z: number };
  /** Where it points, degrees: heading and pitch. */
  heading: number;
  pitch: number;
}

export const guide = (): Guide => ({
  shown: 0,
  wanted: false,
  following: false,
  from: { x: Number.NaN, y: 0, z: 0, heading: 0 },
  at: { x: 0, y: 0, z: 0 },
  heading: 0,
  pitch: 0,
});

interface Eyes {
  head: { x: number; y: number; z: number };
  heading: number;
  pitch: number;
}

/** One frame. @param point null: there is nothing to point to @param calm comes along at once (reduced motion) */
export function advanceGuide(
  g: Guide,
  eyes: Eyes,
  point: readonly [number, number, number] | null,
  dt: number,
  calm: boolean,
): void {
  const off = point ? offSight(eyes, point) : 0;
  g.wanted = point !== null && off > (g.wanted ? GONE : SHOW);
  const fresh = g.shown === 0;
  g.shown = calm ? Number(g.wanted) : approach(g.shown, Number(g.wanted), 10, dt, 0.02);
  if (g.shown === 0 || !point) return;
  comeAlong(g, eyes, dt, fresh || calm);
  g.at.x = g.from.x + eastOf(g.from.heading) * AHEAD;
  g.at.y = g.from.y - BELOW;
  g.at.z = g.from.z + southOf(g.from.heading) * AHEAD;
  const dx = point[0] - g.at.x;
  const dy = point[1] - g.at.y;
  const dz = point[2] - g.at.z;
  g.heading = headingOf(dx, dz, g.from.heading);
  // Steeper than this it would be seen end on.
  g.pitch = Math.hypot(dx, dy, dz) < 1e-6 ? 0 : clamp(pitchOf(dx, dy, dz), -40, 65);
}

function comeAlong(g: Guide, { head, heading }: Eyes, dt: number, atOnce: boolean): void {
  const { from } = g;
  const turn = turnBetween(from.heading, heading);
  const gone = Math.hypot(head.x - from.x, head.y - from.y, head.z - from.z);
  const far = !(gone <= 3 * SLACK.metres);
  if (far || gone > SLACK.metres || Math.abs(turn) > SLACK.turn) g.following = true;
  if (!g.following && !(atOnce && g.shown < 1)) return;
  // A step of metres was a blink: it does not fly after the visitor.
  const rate = far || atOnce ? 1e6 : RATE;
  from.x = approach(far ? head.x : from.x, head.x, rate, dt);
  from.y = approach(far ? head.y : from.y, head.y, rate, dt);
  from.z = approach(far ? head.z : from.z, head.z, rate, dt);
  from.heading = wrapDegrees(from.heading + approach(0, turn, rate, dt));
  if (
    Math.hypot(head.x - from.x, head.y - from.y, head.z - from.z) < HOME.metres &&
    Math.abs(turnBetween(from.heading, heading)) < HOME.turn
  )
    g.following = false;
}
