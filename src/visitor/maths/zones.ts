/** In which zone and at which place the visitor is. */
import type { Place, Zone } from '../../pack/schema.ts';

const volume = (b: Zone['boxes'][number]): number =>
  (b.max[0] - b.min[0]) * (b.max[1] - b.min[1]) * (b.max[2] - b.min[2]);

/** Id of the zone whose smallest box holds the point; `null` outside all. Allocates nothing. */
export function zoneAt(zones: readonly Zone[], x: number, y: number, z: number): string | null {
  let best: string | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (let i = 0; i < zones.length; i += 1) {
    const boxes = zones[i]!.boxes;
    for (let j = 0; j < boxes.length; j += 1) {
      const b = boxes[j]!;
      if (x < b.min[0] || x > b.max[0] || y < b.min[1] || y > b.max[1] || z < b.min[2] || z > b.max[2])
        continue;
      const v = volume(b);
      if (v < size) {
        size = v;
        best = zones[i]!.id;
      }
    }
  }
  return best;
}

/** Nearest place within `reach` metres, storeys counting double; `null` if none. */
export function nearestPlace(
  places: readonly Place[],
  x: number,
  y: number,
  z: number,
  reach = 3,
): string | null {
  let best: string | null = null;
  let least = reach * reach;
  for (let i = 0; i < places.length; i += 1) {
    const p = places[i]!.position;
    const d = (p[0] - x) ** 2 + ((p[1] - y) * 2) ** 2 + (p[2] - z) ** 2;
    if (d <= least) {
      least = d;
      best = places[i]!.id;
    }
  }
  return best;
}
