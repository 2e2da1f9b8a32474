/** Stands a panel where it was first wanted and leaves it there: nothing hangs on the visitor's face. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Group } from 'three';
import type { Stand } from './placing.ts';

/** @param where worked out anew whenever `key` changes */
export function useStand(key: unknown, where: () => Stand): RefObject<Group | null> {
  const group = useRef<Group>(null);
  const ask = useRef(where);
  ask.current = where;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key alone decides when it moves
  useLayoutEffect(() => {
    const g = group.current;
    if (!g) return;
    const { x, y, z, yaw, tilt } = ask.current();
    g.position.set(x, y, z);
    g.rotation.set(tilt, yaw, 0, 'YXZ');
    g.updateMatrixWorld(true);
  }, [key]);
  return group;
}
