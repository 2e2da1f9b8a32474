/** All hotspots of the site: an unseen box each to be pressed, one mark each, the title of the one pointed at. */

import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { HotspotProxy } from './HotspotProxy.tsx';
import { Marks } from './Marks.tsx';
import { hover, setHover } from './presses.ts';
import { watchRules } from './rules.ts';
import { TitleLabel } from './TitleLabel.tsx';
import { useAwake } from './useAwake.ts';

export function Hotspots() {
  const over = useStore(hover, (s) => s.hotspot);
  const invalidate = useThree((s) => s.invalidate);
  const awake = useAwake();
  useEffect(watchRules, []);
  useEffect(() => {
    // What fell asleep under the pointer is no longer pointed at.
    if (over !== null && !awake.some((h) => h.id === over)) setHover(null);
    invalidate();
  }, [awake, over, invalidate]);
  const pointed = awake.find((h) => h.id === over);
  return (
    <group name="hotspots">
      {awake.map((h) => (
        <HotspotProxy key={h.id} hotspot={h} />
      ))}
      <Marks hotspots={awake} over={over} />
      {pointed && <TitleLabel hotspot={pointed} />}
    </group>
  );
}
