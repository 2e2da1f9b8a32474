/**
 * Sound, whole: made on the press that enters (browsers allow none before), then fed by the stores. Everything here
 * is safe to call before that press, or where there is no Web Audio at all: it does nothing.
 */
import { presses } from '../hotspots/presses.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { visit } from '../state/visit.ts';
import type { Voice } from '../tour/stage.ts';
import { createEars } from './ears.ts';
import { createGraph, type Graph, glide } from './graph.ts';
import { busGain, gainToDb, masterGain } from './mix.ts';
import { createSoundscape, type Sightline, type SoundNow, type Soundscape } from './soundscape.ts';
import { createVoice } from './voice.ts';

const UPDATE_MS = 150;
/** A context that still sleeps this long after the press is blocked by the browser or has no device. */
const BLOCKED_MS = 3000;

export const ears = createEars();

let graph: Graph | null = null;
let voice: ReturnType<typeof createVoice> | null = null;
let soundscape: Soundscape | null = null;

let sightline: Sightline | null = null;

/** Gives sound its walls. Without them everything is heard as in the open. */
export const setSightline = (look: Sightline | null): void => {
  sightline = look;
};

const applyVolumes = () => {
  if (!graph) return;
  const s = settings.getState();
  graph.setMono(s.mono);
  glide(graph.master.gain, masterGain(s), 0.1, graph.context);
  for (const bus of ['voice', 'beds', 'spots'] as const)
    glide(graph.buses[bus].gain, busGain(s, bus), 0.1, graph.context);
};

const startSoundscape = () => {
  const { site } = pack.getState();
  if (!graph || !site || soundscape) return;
  soundscape = createSoundscape(site, graph, ears, () => sightline);
};

/**
 * Wakes the sound. Call inside the handler of the press that enters: a browser believes no later moment.
 */
export function unlockAudio(): void {
  const Context = globalThis.AudioContext;
  if (!Context) {
    report('audio-blocked', 'no Web Audio in this browser');
    return;
  }
  if (!graph) {
    try {
      graph = createGraph(new Context({ latencyHint: 'interactive' }));
    } catch (reason) {
      report('audio-blocked', String(reason));
      return;
    }
    ears.attach(graph.context.listener);
    voice = createVoice(graph);
    applyVolumes();
    settings.subscribe(applyVolumes);
    startSoundscape();
    pack.subscribe(startSoundscape);
    setInterval(() => visit.getState().phase === 'site' && soundscape?.update(), UPDATE_MS);
  }
  const { context } = graph;
  const blocked = setTimeout(() => {
    if (context.state !== 'running') report('audio-blocked', `audio context is ${context.state}`);
  }, BLOCKED_MS);
  context
    .resume()
    .then(() => clearTimeout(blocked))
    .catch((reason: unknown) => report('audio-blocked', String(reason)));
}

// A hotspot that is pressed gives its sound, whatever pressed it.
presses.subscribe(({ hotspot }) => {
  const sound = pack.getState().site?.hotspots.find((h) => h.id === hotspot)?.sound;
  if (sound) playSound(sound);
});

/** A sound of the pack, once. */
export const playSound = (id: string): void => void soundscape?.playOnce(id);

/** The voice of the tour; silent until the sound is awake. */
export const tourVoice: Voice = {
  play: (files, from) => voice?.play(files, from),
  stop: () => voice?.stop(),
  time: () => voice?.time() ?? null,
};

/** Everything that can sound, as the probe shows it. */
export function audioSounds(): SoundNow[] {
  const list = soundscape?.now() ?? [];
  if (!voice) return list;
  const gain = busGain(settings.getState(), 'voice');
  return [
    ...list,
    {
      id: 'voice',
      kind: 'voice',
      gainDb: gainToDb(gain),
      distance: 0,
      playing: voice.playing,
      muffled: false,
    },
  ];
}
