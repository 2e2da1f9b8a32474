/** Which hotspots are near, for the list one can tab through and for the announcer. */
import { useEffect, useMemo, useState } from 'react';
import { useAwake } from '../hotspots/useAwake.ts';
import type { Hotspot } from '../pack/schema.ts';
import { pose } from '../visitor/pose.ts';

export interface Near {
  hotspot: Hotspot;
  /** From the visitor's feet, metres, on plan. */
  metres: number;
}

/** Hotspots nearest first, none beyond `reach` metres. Pure. */
export function nearest(hotspots: readonly Hotspot[], feet: { x: number; z: number }, reach = 25): Near[] {
  return hotspots
    .map((hotspot) => ({
      hotspot,
      metres: Math.hypot(hotspot.position[0] - feet.x, hotspot.position[2] - feet.z),
    }))
    .filter(({ metres }) => metres <= reach)
    .sort((a, b) => a.metres - b.metres || a.hotspot.id.localeCompare(b.hotspot.id));
}

/**
 * The same, kept up to date as the visitor moves. The pose is read twice a second while the page is seen, and
 * nothing re-renders unless the visitor has gone half a metre.
 */
export function useNearby(): Near[] {
  const awake = useAwake();
  const [feet, setFeet] = useState(() => ({ x: pose.feet.x, z: pose.feet.z }));

  useEffect(() => {
    const look = () =>
      setFeet((was) =>
        Math.hypot(pose.feet.x - was.x, pose.feet.z - was.z) < 0.5 ? was : { x: pose.feet.x, z: pose.feet.z },
      );
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, []);

  return useMemo(() => nearest(awake, feet), [awake, feet]);
}
