/** Which hotspots can be seen and pressed now: those of the zones in sight whose condition holds. Pure. */
import type { Hotspot, Site } from '../pack/schema.ts';
import { type Circumstances, holds, inSight, zonesShown } from '../pack/when.ts';

/** In the order of the pack. */
export const awakeHotspots = (site: Pick<Site, 'zones' | 'hotspots'>, now: Circumstances): Hotspot[] => {
  const shown = zonesShown(site, now.zone);
  return site.hotspots.filter((h) => holds(h.when, now, true) && inSight([h.zone], shown));
};
