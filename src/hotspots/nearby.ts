/** The hotspots that are marked now, kept up to date as the visitor moves. */
import { createStore } from 'zustand/vanilla';
import { pack } from '../state/pack.ts';
import { visit } from '../state/visit.ts';
import { pose } from '../visitor/pose.ts';
import { castRay } from '../visitor/walk/rays.ts';
import { walk } from '../visitor/walk/store.ts';
import { type Near, nearest } from './near.ts';

/** Nearest first. A new list only when something changed or the visitor has gone half a metre. */
export const nearby = createStore<{ list: readonly Near[] }>(() => ({ list: [] }));

const sameList = (a: readonly Near[], b: readonly Near[]): boolean =>
  a.length === b.length && a.every((one, i) => one.hotspot === b[i]!.hotspot && one.metres === b[i]!.metres);

/** Looks twice a second while somebody walks, and at once when the world changes. Returns how to stop. */
export function watchNearby(): () => void {
  const was = { x: Number.NaN, z: 0 };
  const look = () => {
    const { site } = pack.getState();
    const { solid } = walk.getState();
    was.x = pose.feet.x;
    was.z = pose.feet.z;
    const view = solid && {
      eye: pose.head,
      sight: (eye: typeof pose.head, towards: typeof pose.head, far: number) =>
        castRay(solid, eye, towards, far),
    };
    const found = site ? nearest(site, pose.feet, visit.getState(), view ?? undefined) : [];
    // A kiln's clock may tick ten times a second: the same list is no news.
    if (!sameList(found, nearby.getState().list)) nearby.setState({ list: found });
  };
  look();
  const timer = setInterval(() => {
    if (!(Math.hypot(pose.feet.x - was.x, pose.feet.z - was.z) < 0.5)) look();
  }, 500);
  const stop = [
    pack.subscribe(look),
    walk.subscribe(look),
    visit.subscribe((now, before) => {
      if (
        now.zone !== before.zone ||
        now.place !== before.place ||
        now.period !== before.period ||
        now.hour !== before.hour ||
        now.firing !== before.firing ||
        now.staged !== before.staged
      )
        look();
    }),
  ];
  return () => {
    clearInterval(timer);
    for (const end of stop) end();
  };
}
