/** Firings whose numbers are right one by one but tell no course of a fire. */
import type { Site } from './schema.ts';
import type { Path } from './where.ts';

type Say = (path: Path, text: string, weight?: 'fault' | 'warning') => void;
type Kiln = Site['kilns'][number];

/** Says what is wrong with the firing of the kiln at place `k` of the list. */
function firingSense(kiln: Kiln, k: number, say: Say): void {
  if (!kiln.firing) return;
  const { phases, curve, strong } = kiln.firing;
  const path = ['kilns', k, 'firing'];
  phases.forEach((phase, p) => {
    const at = [...path, 'phases', p];
    if (phase.to <= phase.from) say(at, `ends at ${phase.to} h, but begins at ${phase.from} h`);
    const before = phases[p - 1];
    if (before && before.to !== phase.from) {
      say(at, `begins at ${phase.from} h, but the phase before it ends at ${before.to} h`);
    }
    if (phase.burning && !phase.closed) {
      say(at, 'burns with its door open: `closed` should be true', 'warning');
    }
  });
  curve.forEach((point, c) => {
    const before = curve[c - 1];
    if (before && point.clock <= before.clock) {
      say([...path, 'curve'], `after ${before.clock} h comes ${point.clock} h: points go on in time`);
    }
    if (point.rear > point.front) {
      say(
        [...path, 'curve'],
        `at ${point.clock} h the rear (${point.rear} °C) is hotter than the hottest zone (${point.front} °C)`,
      );
    }
  });
  const [first, last] = [phases[0]!, phases[phases.length - 1]!];
  if (curve[0]!.clock > first.from || curve[curve.length - 1]!.clock < last.to) {
    say([...path, 'curve'], `must reach from ${first.from} h to ${last.to} h, as the phases do`);
  }
  if (!phases.some((p) => p.burning && strong >= p.from && strong < p.to)) {
    say([...path, 'strong'], `is ${strong}, but nothing burns at that hour`);
  }
}

/** Faults of all firings of a site, and of what names a clock. */
export function firingsSense(site: Site, say: Say): void {
  site.kilns.forEach((kiln, k) => {
    firingSense(kiln, k, say);
  });
  const told = new Set(site.kilns.flatMap((kiln) => (kiln.firing ? [kiln.id] : [])));
  site.hotspots.forEach((hotspot, h) => {
    const { action } = hotspot;
    if (action && 'control' in action && !told.has(action.kiln)) {
      say(['hotspots', h, 'action'], `kiln \`${action.kiln}\` has no \`firing\` to slide over`);
    }
  });
  const lists = { effects: site.effects, sounds: site.sounds, hotspots: site.hotspots };
  for (const [list, things] of Object.entries(lists)) {
    things.forEach(({ when }, n) => {
      if (when?.clock && when.clock[0] >= when.clock[1]) {
        say([list, n, 'when', 'clock'], 'the first hour must be less than the second');
      }
      if ((when?.clock || when?.phase) && !when.kiln) {
        say([list, n, 'when'], 'names hours or phases of a firing, but no kiln');
      }
    });
  }
}
