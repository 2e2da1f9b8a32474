/**
 * Compass headings (degrees; 0 looks along −Z, 90 along +X) and pitches (degrees, up positive) to and from radians
 * and directions. A camera turned by `rotation.y` looks along heading −rotation.y.
 */

const DEG = Math.PI / 180;

/** Any angle in degrees to 0 ≤ a < 360. */
export const wrapDegrees = (a: number): number => {
  const r = a % 360;
  return r < 0 ? r + 360 : r === 0 ? 0 : r;
};

/** The shorter way from one heading to another, −180 < d ≤ 180. */
export const turnBetween = (from: number, to: number): number => {
  const d = wrapDegrees(to - from);
  return d > 180 ? d - 360 : d;
};

/** Heading to three's `rotation.y` (radians). */
export const headingToYaw = (heading: number): number => -heading * DEG;

/** three's `rotation.y` (radians) to a heading. */
export const yawToHeading = (yaw: number): number => wrapDegrees(-yaw / DEG);

export const radians = (degrees: number): number => degrees * DEG;
export const degrees = (radians: number): number => radians / DEG;

/** Heading of a direction; `fallback` when it points straight up or down. */
export const headingOf = (dx: number, dz: number, fallback = 0): number =>
  dx * dx + dz * dz < 1e-12 ? fallback : wrapDegrees(Math.atan2(dx, -dz) / DEG);

/** Pitch of a direction of any length but zero. */
export const pitchOf = (dx: number, dy: number, dz: number): number =>
  Math.atan2(dy, Math.hypot(dx, dz)) / DEG;

/** East part of a heading's unit direction. */
export const eastOf = (heading: number): number => Math.sin(heading * DEG);
/** South part (+Z) of a heading's unit direction. */
export const southOf = (heading: number): number => -Math.cos(heading * DEG);
