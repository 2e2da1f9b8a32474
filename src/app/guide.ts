/** Joins the tour's director to voice and sounds once there is a site, and starts the tour the address asks for. */
import { playSound, tourVoice } from '../audio/engine.ts';
import { pack } from '../state/pack.ts';
import { tour } from '../state/tour.ts';
import { visit } from '../state/visit.ts';
import { packStage, startDirector } from '../tour/director.ts';
import { pose } from '../visitor/pose.ts';
import { wanted } from './wanted.ts';

/** Metres from the visitor's feet to a place of the pack, floors counted; `null` if there is no such place. */
function distanceTo(place: string): number | null {
  const spot = pack.getState().site?.places.find((p) => p.id === place);
  if (!spot) return null;
  const [x, y, z] = spot.position;
  return Math.hypot(x - pose.feet.x, y - pose.feet.y, z - pose.feet.z);
}

/** Returns how to stop. */
export function startGuide(): () => void {
  const stop = startDirector(packStage({ voice: tourVoice, playSound, distanceTo }));
  const begin = () => {
    if (visit.getState().phase !== 'site' || !wanted.tour) return;
    const { tour: id, stop: at } = wanted.tour;
    wanted.tour = null;
    tour.getState().controls.start(id, at ?? undefined);
  };
  begin();
  const unsubscribe = visit.subscribe(begin);
  return () => {
    unsubscribe();
    stop();
  };
}
