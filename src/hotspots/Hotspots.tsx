/** The hotspots near the visitor: an unseen box each to be pressed, one mark each, the title of the one pointed at. */
import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { HotspotProxy } from './HotspotProxy.tsx';
import { Marks } from './Marks.tsx';
import { nearby, watchNearby } from './nearby.ts';
import { hover, setHover } from './presses.ts';
import { watchRules } from './rules.ts';
import { TitleLabel } from './TitleLabel.tsx';

/** Said of all at once: the pointer library would go through every handler of each, for every ray. */
const LISTENING = { ancestorsHaveListeners: true } as object;

export function Hotspots() {
  const list = useStore(nearby, (s) => s.list);
  const over = useStore(hover, (s) => s.hotspot);
  const invalidate = useThree((s) => s.invalidate);
  // In an order that walking does not change: a mark is made anew only when it comes.
  const names = list
    .map(({ hotspot }) => hotspot.id)
    .sort()
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new at every step, its names tell
  const marked = useMemo(() => list.map(({ hotspot }) => hotspot), [names]);
  useEffect(watchRules, []);
  useEffect(watchNearby, []);
  useEffect(() => {
    // What fell asleep under the pointer is no longer pointed at.
    if (over !== null && !marked.some((h) => h.id === over)) setHover(null);
    invalidate();
  }, [marked, over, invalidate]);
  const pointed = marked.find((h) => h.id === over);
  return (
    <group name="hotspots">
      <group {...LISTENING}>
        {marked.map((h) => (
          <HotspotProxy key={h.id} hotspot={h} />
        ))}
      </group>
      <Marks hotspots={marked} over={over} />
      {pointed && <TitleLabel hotspot={pointed} />}
    </group>
  );
}
