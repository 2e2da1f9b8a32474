/** The hotspots that can be seen and pressed now, in a component. */
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Hotspot } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { awakeHotspots } from './awake.ts';

/** The same list for as long as it holds the same: a kiln's clock may tick ten times a second and re-render nothing. */
export function useAwake(): readonly Hotspot[] {
  const site = useStore(pack, (s) => s.site);
  const last = useRef<readonly Hotspot[]>([]);
  return useStore(visit, (now) => {
    const list = site ? awakeHotspots(site, now) : [];
    const before = last.current;
    if (list.length !== before.length || list.some((h, i) => h !== before[i])) last.current = list;
    return last.current;
  });
}
