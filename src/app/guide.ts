/** Joins the tour's director to voice and sounds, and sound to the walls, once there is a site, and starts the tour the address asks for. */
import { ears, playSound, setSightline, tourVoice } from '../audio/engine.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
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
        if (!over) stop = startDirector(packStage({ voice: tourVoice, playSound, distanceTo }));
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
  const start: typeof controls.start = (id, at) => {
    fetchDirector().then(
      () => tour.getState().controls.start(id, at),
      (error: unknown) => report('tour-broken', String(error), { name: id }),
    );
  };
  tour.setState({ controls: { ...controls, start } });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    if (visit.getState().phase !== 'site') return;
    timer ??= setTimeout(() => fetchDirector().catch(() => undefined), BREATH_MS);
    if (!wanted.tour) return;
    const { tour: id, stop: at } = wanted.tour;
    wanted.tour = null;
    tour.getState().controls.start(id, at ?? undefined);
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
