/** Writes down where the visitor is: pose every frame, zone and nearest place when they change. */
import { pack } from '../state/pack.ts';
import { setWhereabouts, visit } from '../state/visit.ts';
import { nearestPlace, zoneAt } from './maths/zones.ts';
import { pose } from './pose.ts';

/** Feet and head in metres, heading and pitch in degrees. */
export function setPose(
  feetX: number,
  feetY: number,
  feetZ: number,
  headX: number,
  headY: number,
  headZ: number,
  heading: number,
  pitch: number,
): void {
  const { feet, head } = pose;
  feet.x = feetX;
  feet.y = feetY;
  feet.z = feetZ;
  head.x = headX;
  head.y = headY;
  head.z = headZ;
  pose.heading = heading;
  pose.pitch = pitch;
  const { site } = pack.getState();
  if (!site) return;
  const now = visit.getState();
  // At the height of the chest: a zone's floor may be drawn a hand above or below the real one.
  const zone = zoneAt(site.zones, feetX, feetY + 1, feetZ) ?? now.zone;
  const place = nearestPlace(site.places, feetX, feetY, feetZ);
  if (zone !== now.zone || place !== now.place) setWhereabouts(zone, place);
}
