/**
 * Runs inside the page: the app's own wiring, rendered faster than time by an OfflineAudioContext and measured sample by
 * sample. No ear, no speaker, no clock of the machine. Bundled by sound-lab.spec.ts.
 */
import { beckonWave } from '../../src/audio/beckonSound.ts';
import { openChain } from '../../src/audio/chain.ts';
import { createEars } from '../../src/audio/ears.ts';
import { createGraph, type Graph } from '../../src/audio/graph.ts';
import type { Sound } from '../../src/pack/schema.ts';

const RATE = 48000;

type Reverb = { decay: number; wet: number; damping: number };

/** Noise that is the same each time. */
function noise(context: BaseAudioContext, seconds: number): AudioBuffer {
  const buffer = context.createBuffer(1, Math.round(seconds * RATE), RATE);
  const samples = buffer.getChannelData(0);
  let state = 1743;
  for (let i = 0; i < samples.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    samples[i] = 0.2 * (state / 2147483648 - 1);
  }
  return buffer;
}

const spot = (position: [number, number, number], more: Partial<Sound> = {}): Sound => ({
  id: 'lab',
  kind: 'spot',
  title: { en: 'lab' },
  files: ['lab.wav'],
  zones: [],
  position,
  gainDb: 0,
  refDistance: 2,
  rolloff: 1,
  maxDistance: 100,
  walls: 'muffle',
  loop: true,
  ...more,
});

interface Stage {
  context: OfflineAudioContext;
  graph: Graph;
  /** Plays a buffer into a node. */
  play: (buffer: AudioBuffer, into: AudioNode, at?: number) => void;
  /** Does something at a second of the rendering; before `render`. */
  at: (second: number, act: () => void) => void;
}

/** The ears stand at the origin and look along −Z, as at the start of a visit. */
function stage(seconds: number): Stage {
  const context = new OfflineAudioContext(2, Math.round(seconds * RATE), RATE);
  const graph = createGraph(context);
  const ears = createEars();
  ears.attach(context.listener);
  ears.follow([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
  return {
    context,
    graph,
    play(buffer, into, at = 0) {
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(into);
      source.start(at);
    },
    at(second, act) {
      void context.suspend(second).then(() => {
        act();
        void context.resume();
      });
    },
  };
}

/** Decibels of a stretch of one channel. */
const level = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0;
  const [first, last] = [Math.round(from * RATE), Math.round(to * RATE)];
  for (let i = first; i < last; i += 1) sum += samples[i]! ** 2;
  return 10 * Math.log10(sum / (last - first) + 1e-20);
};
const both = (sound: AudioBuffer, from: number, to: number) =>
  Math.max(level(sound.getChannelData(0), from, to), level(sound.getChannelData(1), from, to));

/** What passes a filter, of a whole sound. */
async function band(sound: AudioBuffer, type: BiquadFilterType, hertz: number): Promise<AudioBuffer> {
  const context = new OfflineAudioContext(2, sound.length, RATE);
  const source = context.createBufferSource();
  source.buffer = sound;
  let last: AudioNode = source;
  for (let n = 0; n < 4; n += 1) {
    const filter = context.createBiquadFilter();
    filter.type = type;
    filter.frequency.value = hertz;
    last = last.connect(filter);
  }
  last.connect(context.destination);
  source.start();
  return context.startRendering();
}

/** Decibels at the left and the right ear of a noise at a point. */
async function ears(position: [number, number, number], model: PanningModelType) {
  const { context, graph, play } = stage(1);
  const chain = openChain(graph, spot(position), false);
  chain.panner!.panningModel = model;
  play(noise(context, 1), chain.gain);
  const heard = await context.startRendering();
  return [0, 1].map((ear) => level(heard.getChannelData(ear), 0.3, 1));
}

/** Decibels of a noise so far ahead. */
async function ahead(metres: number, law: { refDistance: number; rolloff: number }) {
  const { context, graph, play } = stage(1);
  const chain = openChain(graph, spot([0, 0, -metres], law), false);
  play(noise(context, 1), chain.gain);
  return both(await context.startRendering(), 0.2, 1);
}

/** Decibels of the low and the high band, before and after a wall closes in. */
async function wall() {
  const { context, graph, play, at } = stage(4);
  const chain = openChain(graph, spot([0, 0, -4]), false);
  play(noise(context, 4), chain.gain);
  at(2, () => chain.wall(true));
  const heard = await context.startRendering();
  const [low, high] = [await band(heard, 'lowpass', 250), await band(heard, 'highpass', 4000)];
  return {
    open: { low: both(low, 1, 2), high: both(high, 1, 2) },
    closed: { low: both(low, 3, 4), high: both(high, 3, 4) },
  };
}

/** Seconds that a clap in a room takes to die by 60 dB, by Schroeder’s sum from −5 to −25 dB; 0 without an echo. */
async function decay(reverb: Reverb) {
  const { context, graph, play } = stage(5);
  graph.rooms.enter(reverb);
  play(noise(context, 0.01), graph.buses.spots, 1);
  const samples = (await context.startRendering()).getChannelData(0);
  // After the clap itself.
  const first = Math.round(1.02 * RATE);
  const left = new Float64Array(samples.length - first + 1);
  for (let i = left.length - 2; i >= 0; i -= 1) left[i] = left[i + 1]! + samples[first + i]! ** 2;
  if (left[0]! < 1e-9) return 0;
  const when = (db: number) =>
    left.findIndex((rest) => 10 * Math.log10(rest / left[0]! + 1e-20) <= db) / RATE;
  return 3 * (when(-25) - when(-5));
}

/** Decibels of the echo alone, every 50 ms, while one goes from a room to another after two seconds. */
async function threshold(from: Reverb, to: Reverb) {
  const render = async (rooms: boolean) => {
    const { context, graph, play, at } = stage(4);
    if (rooms) graph.rooms.enter(from);
    play(noise(context, 4), graph.buses.spots);
    at(2, () => {
      if (rooms) graph.rooms.enter(to);
    });
    return (await context.startRendering()).getChannelData(0);
  };
  const [wet, dry] = [await render(true), await render(false)];
  const echo = wet.map((sample, i) => sample - dry[i]!);
  const out: number[] = [];
  for (let t = 1.5; t < 3.49; t += 0.05) out.push(level(echo, t, t + 0.05));
  return out;
}

/** Decibels of the world before the narrator speaks, 0.3 s after he began, and 0.8 s after he ended. */
async function duck() {
  const { context, graph, play, at } = stage(5);
  play(noise(context, 5), graph.buses.beds);
  at(1, () => graph.duck(true));
  at(3, () => graph.duck(false));
  const heard = await context.startRendering();
  return { before: both(heard, 0.8, 1), down: both(heard, 1.3, 1.4), up: both(heard, 3.8, 3.9) };
}

/** Decibels of each ear while all is mono and the sound is hard on the left. */
async function mono() {
  const { context, graph, play } = stage(1);
  graph.setMono(true);
  const chain = openChain(graph, spot([-3, 0, 0]), false);
  play(noise(context, 1), chain.gain);
  const heard = await context.startRendering();
  return [0, 1].map((ear) => level(heard.getChannelData(ear), 0.3, 1));
}

/** Decibels at each ear of the sound from where to look, of its tone and of what ears find a direction by. */
async function beckon(position: [number, number, number]) {
  const { context, graph, play } = stage(1);
  const chain = openChain(graph, spot(position, { refDistance: 1, rolloff: 0 }), false);
  chain.panner!.panningModel = 'HRTF';
  const wave = beckonWave(RATE);
  const buffer = context.createBuffer(1, wave.length, RATE);
  buffer.getChannelData(0).set(wave);
  play(buffer, chain.gain);
  const heard = await context.startRendering();
  const sharp = await band(heard, 'highpass', 4000);
  return {
    ears: [0, 1].map((ear) => level(heard.getChannelData(ear), 0, 0.4)),
    sharp: both(sharp, 0, 0.03),
  };
}

export const lab = { ears, ahead, wall, decay, threshold, duck, mono, beckon };
export type Lab = typeof lab;
Object.assign(globalThis, { lab });
