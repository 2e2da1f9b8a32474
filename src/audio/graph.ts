/**
 * The wiring, once per page:
 *
 *   beds ──┐
 *   spots ─┼─ duck ─┬──────────────▶ master ─▶ ear
 *          │        └─▶ echo (2, cross-faded) ─┘
 *   voice ─┴───────────────────────▶
 *
 * The voice is dry and never ducked: a narrator is not in the room.
 */

import { impulse, type Room } from './impulse.ts';
import { DUCK } from './mix.ts';

export interface Graph {
  context: AudioContext;
  master: GainNode;
  buses: { voice: GainNode; beds: GainNode; spots: GainNode };
  /** Cross-fades to another room's echo. `wet` 0…1. */
  setRoom: (room: Room & { wet: number }) => void;
  /** Both ears hear the same, or each its own. */
  setMono: (on: boolean) => void;
  /** The world steps back, or comes forward again. */
  duck: (down: boolean) => void;
}

const ROOM_FADE = 0.5;

/** Glides a gain to a value in about `seconds`, from wherever it is now. */
export const glide = (param: AudioParam, value: number, seconds: number, context: BaseAudioContext) => {
  param.cancelScheduledValues(context.currentTime);
  param.setTargetAtTime(value, context.currentTime, seconds / 3);
};

export function createGraph(context: AudioContext): Graph {
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

  let echo: { node: ConvolverNode; wet: GainNode } | null = null;
  const setRoom: Graph['setRoom'] = ({ wet, ...room }) => {
    const old = echo;
    echo = null;
    if (old) {
      glide(old.wet.gain, 0, ROOM_FADE, context);
      setTimeout(() => {
        duckNode.disconnect(old.node);
        old.node.disconnect();
        old.wet.disconnect();
      }, ROOM_FADE * 2000);
    }
    if (room.decay <= 0 || wet <= 0) return;
    const wetGain = gain(master, 0);
    const node = context.createConvolver();
    const buffer = context.createBuffer(
      2,
      Math.max(1, Math.round(room.decay * context.sampleRate)),
      context.sampleRate,
    );
    buffer.copyToChannel(impulse(room, context.sampleRate, 7), 0);
    buffer.copyToChannel(impulse(room, context.sampleRate, 1743), 1);
    node.buffer = buffer;
    duckNode.connect(node);
    node.connect(wetGain);
    glide(wetGain.gain, wet, ROOM_FADE, context);
    echo = { node, wet: wetGain };
  };

  return {
    context,
    master,
    buses,
    setRoom,
    setMono: (on) => {
      master.channelCount = on ? 1 : 2;
    },
    duck: (down) => glide(duckNode.gain, down ? DUCK.gain : 1, down ? DUCK.down : DUCK.up, context),
  };
}
