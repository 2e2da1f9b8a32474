/** Lets the visitor hear where to look, while the tour points at what is out of their sight. The arrow says it, too. */
import type { Sound, Vec3 } from '../pack/schema.ts';
import { type TourSnapshot, tour } from '../state/tour.ts';
import { outOfSight } from '../visitor/lookEdge.ts';
import { advanceBeckoning, beckoning } from './beckon.ts';
import { beckonWave } from './beckonSound.ts';
import type { Ringing, Soundscape } from './soundscape.ts';

/** No sound of a pack has this id: it is no name in kebab-case. */
export const BECKON_ID = 'look there';
/** Under the voice, where the world has stepped back, it is a good deal softer still. */
const GAIN_DB = -12;

/** As soft from afar as from near: it tells a direction, not a distance. Heard through walls, as the arrow is seen. */
const beckonAt = (position: Vec3): Sound => ({
  id: BECKON_ID,
  kind: 'spot',
  title: { en: BECKON_ID },
  files: [],
  zones: [],
  position,
  gainDb: GAIN_DB,
  refDistance: 1,
  rolloff: 0,
  maxDistance: Number.POSITIVE_INFINITY,
  walls: 'pass',
  loop: false,
});

/** Where the tour points, if the visitor stands at the stop and it is not paused. */
const pointOf = (now: TourSnapshot | null): Vec3 | null =>
  now && ['playing', 'asking', 'choosing', 'waiting'].includes(now.state) ? now.look : null;

export function createBeckoner(context: BaseAudioContext) {
  const state = beckoning();
  let buffer: AudioBuffer | null = null;
  let ringing: Ringing | null = null;
  // A browser fetches what its head-related panning needs when that is first wanted, and until then both ears hear the
  // same: the first sound would come from nowhere.
  context.createPanner().panningModel = 'HRTF';

  const wave = (): AudioBuffer => {
    if (buffer) return buffer;
    const made = beckonWave(context.sampleRate);
    buffer = context.createBuffer(1, made.length, context.sampleRate);
    buffer.getChannelData(0).set(made);
    return buffer;
  };

  return {
    /** Call a few times a second. */
    update(soundscape: Soundscape) {
      const { snapshot } = tour.getState();
      // Who has paused looks around in peace; where it was, it goes on.
      if (snapshot?.state === 'paused') return ringing?.stop();
      const point = pointOf(snapshot);
      const of = point && snapshot ? `${snapshot.id}/${snapshot.stop}/${point.join()}` : null;
      const out = point !== null && outOfSight(point);
      if (advanceBeckoning(state, of, out, context.currentTime) && point)
        ringing = soundscape.ring(beckonAt(point), wave());
      else if (!out) ringing?.stop();
    },
    /** Decoded sound that is held for it. */
    get bytes() {
      return buffer ? buffer.length * 4 : 0;
    },
  };
}
