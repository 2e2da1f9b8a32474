/** The nodes between one playing sound and its bus: loudness, wall, place. */
import type { Sound } from '../pack/schema.ts';
import { type Graph, glide } from './graph.ts';
import { CLEAR, MUFFLED } from './mix.ts';

/** Seconds for a wall to close in, or to open. */
const WALL_FADE = 0.3;

export interface Chain {
  /** Where the source is plugged in; its gain is the sound's loudness. */
  gain: GainNode;
  /** Spots only. */
  panner: PannerNode | null;
  /** A wall is between it and the ear. */
  closed: boolean;
  /** Puts a wall between, or takes it away. */
  wall: (closed: boolean) => void;
  /** Takes it down. */
  close: () => void;
}

/** @param closed whether a wall is between from the beginning */
export function openChain(graph: Graph, sound: Sound, closed: boolean): Chain {
  const { context, buses } = graph;
  const gain = context.createGain();
  if (sound.kind === 'bed' || !sound.position) {
    gain.connect(buses[sound.kind === 'bed' ? 'beds' : 'spots']);
    return { gain, panner: null, closed: false, wall: () => undefined, close: () => gain.disconnect() };
  }
  const panner = context.createPanner();
  panner.panningModel = 'equalpower';
  panner.distanceModel = 'inverse';
  panner.refDistance = sound.refDistance;
  panner.rolloffFactor = sound.rolloff;
  [panner.positionX.value, panner.positionY.value, panner.positionZ.value] = sound.position;
  const { hertz, gain: through } = closed ? MUFFLED : CLEAR;
  const filter = context.createBiquadFilter();
  filter.type = 'lowpass';
  filter.Q.value = 0;
  filter.frequency.value = hertz;
  const loss = context.createGain();
  loss.gain.value = through;
  gain.connect(filter).connect(loss).connect(panner).connect(buses.spots);
  const chain: Chain = {
    gain,
    panner,
    closed,
    wall(now) {
      if (now === chain.closed) return;
      chain.closed = now;
      const to = now ? MUFFLED : CLEAR;
      glide(filter.frequency, to.hertz, WALL_FADE, context);
      glide(loss.gain, to.gain, WALL_FADE, context);
    },
    close() {
      gain.disconnect();
      panner.disconnect();
    },
  };
  return chain;
}
