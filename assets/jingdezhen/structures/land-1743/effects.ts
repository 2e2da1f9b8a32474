/** Smoke over the town: ten of its hundred chimneys at any time, spread all round. */
import type { Effect } from '../../../../src/pack/schema.ts';
import { flames } from '../../flames.ts';
import { MIDDLE } from '../../ground.ts';
import { town } from '../town-1743/roofs.ts';
import { quarter } from '../west-lane-1743/kilns.ts';
import { LAND_LAMPS } from './lamps.ts';

const COUNT = 10;

/** One chimney in each of ten directions, not too far to be seen. */
function smoking(): { x: number; z: number; y: number; height: number }[] {
  const all = [...town().chimneys, ...quarter(0).chimneys];
  const out: typeof all = [];
  for (let k = 0; k < COUNT; k += 1) {
    const heading = ((k + 0.5) / COUNT) * Math.PI * 2;
    let best: (typeof all)[number] | undefined;
    let least = Infinity;
    for (const c of all) {
      if (out.includes(c)) continue;
      const dx = c.x - MIDDLE[0];
      const dz = c.z - MIDDLE[1];
      const off = Math.abs(
        Math.atan2(Math.sin(Math.atan2(dx, -dz) - heading), Math.cos(Math.atan2(dx, -dz) - heading)),
      );
      const cost = off * 120 + Math.abs(Math.hypot(dx, dz) - 190);
      if (cost < least) {
        least = cost;
        best = c;
      }
    }
    if (best) out.push(best);
  }
  return out;
}

const NIGHT = { hours: ['dusk', 'night', 'dawn'] };
const ZONES = ['works', 'yard', 'shed'];
const round = (v: number): number => Math.round(v * 10) / 10;

/** Smoke by day and night. */
const smoke: Effect[] = smoking().map(
  (c, k): Effect => ({
    id: `town-smoke-${k + 1}`,
    kind: 'smoke',
    position: [Math.round(c.x * 10) / 10, Math.round((c.y + c.height) * 10) / 10, Math.round(c.z * 10) / 10],
    size: [3, 22 + (k % 3) * 5, 12],
    heading: 60,
    strength: 0.42 + 0.06 * (k % 3),
    zones: ZONES,
    evidence: 'town-1743',
  }),
);

/** At night kilns in fire light the undersides of their roofs and smoke: what lights the town from below. */
const fires: Effect[] = smoking().map(
  (c, k): Effect => ({
    id: `town-glow-${k + 1}`,
    kind: 'glow',
    position: [round(c.x), round(c.y + c.height - 1.5), round(c.z)],
    size: [9, 7, 0.1],
    heading: 0,
    strength: 0.35,
    zones: ZONES,
    when: NIGHT,
    evidence: 'town-1743',
  }),
);

/** The flames of the lamps, as seen from along street and lane. */
const lamps = flames('town-flames', LAND_LAMPS, {
  zones: ['works'],
  when: NIGHT,
  shine: 0.7,
  evidence: 'lights-at-night',
});

export const LAND_EFFECTS: Effect[] = [...smoke, ...fires, lamps];
