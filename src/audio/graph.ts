/**
 * The wiring, once per page:
 *
 *   beds ──┐
 *   spots ─┼─ duck ─┬──────────────▶ master ─▶ ear
 *          │        └─▶ rooms (echoes) ───────┘
 *   voice ─┴───────────────────────▶
 *
 * The voice is dry and never ducked: a narrator is not in the room.
 */

import { DUCK } from './mix.ts';
import { createRooms, type Rooms } from './rooms.ts';

export interface Graph {
  context: BaseAudioContext;
  master: GainNode;
  buses: { voice: GainNode; beds: GainNode; spots: GainNode };
  /** Echoes of the zones, cross-faded. */
  rooms: Rooms;
  /** Both ears hear the same, or each its own. */
  setMono: (on: boolean) => void;
  /** The world steps back, or comes forward again. */
  duck: (down: boolean) => void;
}

/** Glides a gain to a value in about `seconds`, from wherever it is now. */
export const glide = (param: AudioParam, value: number, seconds: number, context: BaseAudioContext) => {
  param.cancelScheduledValues(context.currentTime);
  param.setTargetAtTime(value, context.currentTime, seconds / 3);
};

export function createGraph(context: BaseAudioContext): Graph {
  const gain = (to: AudioNode, value = 1) => {
    const node = context.createGain();
    node.gain.value = value;
    node.connect(to);
    return node;
  };
  const master = gain(context.destination);
  // One channel goes to both ears alike; two go as they are.
  master.channelCountMode = 'explicit';
  master.channelCount = 2;
  const duckNode = gain(master);
  const buses = { voice: gain(master), beds: gain(duckNode), spots: gain(duckNode) };

  return {
    context,
    master,
    buses,
    rooms: createRooms(context, duckNode, master),
    setMono: (on) => {
      master.channelCount = on ? 1 : 2;
    },
    duck: (down) => glide(duckNode.gain, down ? DUCK.gain : 1, down ? DUCK.down : DUCK.up, context),
  };
}
