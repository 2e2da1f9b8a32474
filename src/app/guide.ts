/** Joins the tour's director to voice and sounds, and sound to the walls, once there is a site, and starts the tour the address asks for. */
import { ears, playSound, setSightline, tourVoice } from '../audio/engine.ts';
import { presses } from '../hotspots/presses.ts';
import type { Vec3 } from '../pack/schema.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { type TourControls, tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { degreesOff } from '../tour/sight.ts';
import { pose } from '../visitor/pose.ts';
import { castRay } from '../visitor/walk/rays.ts';
import { walk } from '../visitor/walk/store.ts';
import { wanted } from './wanted.ts';

/** Metres from the visitor's feet to a place of the pack, floors counted; `null` if there is no such place. */
function distanceTo(place: string): number | null {
  const spot = pack.getState().site?.places.find((p) => p.id === place);
  if (!spot) return null;
  const [x, y, z] = spot.position;
  return Math.hypot(x - pose.feet.x, y - pose.feet.y, z - pose.feet.z);
}

const towards = { x: 0, y: 0, z: 0 };

/** Walls for the ears: what stops feet and pointers also muffles. */
function wallBetween(x: number, y: number, z: number): number {
  const { solid } = walk.getState();
  const { position } = ears;
  const far = Math.hypot(x - position.x, y - position.y, z - position.z);
  if (!solid || far < 1e-3) return Infinity;
  towards.x = (x - position.x) / far;
  towards.y = (y - position.y) / far;
  towards.z = (z - position.z) / far;
  return castRay(solid, position, towards, far);
}

/** How far before the middle of a thing its surface may be, metres. */
const SURFACE = 1.2;

/** The eyes rest on a point, and no wall is between. */
function looksAt(point: Vec3, degrees: number): boolean {
  if (degreesOff(pose, point) > degrees) return false;
  const { x, y, z } = pose.head;
  return wallBetween(...point) > Math.hypot(point[0] - x, point[1] - y, point[2] - z) - SURFACE;
}

const onPress = (listener: (hotspot: string) => void): (() => void) =>
  presses.subscribe((now, before) => {
    if (now.serial !== before.serial && now.hotspot !== null) listener(now.hotspot);
  });

/** The page was loaded again, by its visitor's wish or by accident. */
const reloaded = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload';
};

/** The director comes after the first picture, unless the address or a press asks for a tour sooner. */
const BREATH_MS = 250;

/** Returns how to stop. */
export function startGuide(): () => void {
  setSightline(wallBetween);
  let stop: (() => void) | null = null;
  let over = false;
  let coming: Promise<void> | null = null;
  const fetchDirector = () => {
    coming ??= import('../tour/director.ts').then(
      ({ packStage, startDirector }) => {
        if (!over)
          stop = startDirector(packStage({ voice: tourVoice, playSound, distanceTo, looksAt, onPress }));
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  const { controls } = tour.getState();
  // Until the director holds the levers, to start one fetches him first.
  const withDirector = (id: string, act: (levers: TourControls) => void) =>
    fetchDirector().then(
      () => act(tour.getState().controls),
      (error: unknown) => report('tour-broken', String(error), { name: id }),
    );
  tour.setState({
    controls: {
      ...controls,
      start: (id, at, cut) => withDirector(id, (levers) => levers.start(id, at, cut)),
      resume: (id) => withDirector(id, (levers) => levers.resume(id)),
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    if (visit.getState().phase !== 'site') return;
    timer ??= setTimeout(() => fetchDirector().catch(() => undefined), BREATH_MS);
    if (!wanted.tour) return;
    const { tour: id, stop: at, cut } = wanted.tour;
    wanted.tour = null;
    void withDirector(id, (levers) => {
      const { left } = tour.getState();
      // After a reload on from the second where it was; a link begins its stop at the beginning.
      if (reloaded() && left?.id === id && left.stop === at && left.cut === cut) levers.resume(id);
      else levers.start(id, at ?? undefined, cut ?? undefined);
    });
  };
  begin();
  const unsubscribe = visit.subscribe(begin);
  return () => {
    over = true;
    unsubscribe();
    clearTimeout(timer);
    setSightline(null);
    stop?.();
  };
}
