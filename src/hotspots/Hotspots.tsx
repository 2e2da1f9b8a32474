/** All hotspots of the site: an unseen box each to be pressed, one mark each, the title of the one pointed at. */

import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { awakeHotspots } from './awake.ts';
import { HotspotProxy } from './HotspotProxy.tsx';
import { Marks } from './Marks.tsx';
import { hover, setHover } from './presses.ts';
import { watchRules } from './rules.ts';
import { TitleLabel } from './TitleLabel.tsx';

/** Said of all at once: the pointer library would go through every handler of each, for every ray. */
const LISTENING = { ancestorsHaveListeners: true } as object;

export function Hotspots() {
  const site = useStore(pack, (s) => s.site);
  const period = useStore(visit, (s) => s.period);
  const hour = useStore(visit, (s) => s.hour);
  const zone = useStore(visit, (s) => s.zone);
  const firing = useStore(visit, (s) => s.firing);
  const over = useStore(hover, (s) => s.hotspot);
  const invalidate = useThree((s) => s.invalidate);
  const awake = useMemo(
    () => (site ? awakeHotspots(site, { period, hour, zone, firing }) : []),
    [site, period, hour, zone, firing],
  );
  useEffect(watchRules, []);
  useEffect(() => {
    // What fell asleep under the pointer is no longer pointed at.
    if (over !== null && !awake.some((h) => h.id === over)) setHover(null);
    invalidate();
  }, [awake, over, invalidate]);
  const pointed = awake.find((h) => h.id === over);
  return (
    <group name="hotspots">
      <group {...LISTENING}>
        {awake.map((h) => (
          <HotspotProxy key={h.id} hotspot={h} />
        ))}
      </group>
      <Marks hotspots={awake} over={over} />
      {pointed && <TitleLabel hotspot={pointed} />}
    </group>
  );
}
