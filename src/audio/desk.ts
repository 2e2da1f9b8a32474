/**
 * All that makes sound, in a chunk of its own: it comes once the first picture stands. The press that enters has made the
 * context by then (engine.ts); here it gets its wiring, its voice and the sounds of the site.
 */
import { presses } from '../hotspots/presses.ts';
import { noteCued } from '../state/cued.ts';
import { pack } from '../state/pack.ts';
import { settings } from '../state/settings.ts';
import { speaking } from '../state/speaking.ts';
import { visit } from '../state/visit.ts';
import type { Voice } from '../tour/stage.ts';
import { createBeckoner } from './beckoner.ts';
import { createBuffers } from './buffers.ts';
import type { createEars } from './ears.ts';
import { decode } from './files.ts';
import { createGraph, glide } from './graph.ts';
import { busGain, gainToDb, masterGain } from './mix.ts';
import { createSoundscape, type Sightline, type SoundNow, type Soundscape } from './soundscape.ts';
import { createVoice } from './voice.ts';

/** Between two looks at what is to be heard; milliseconds. */
const UPDATE_MS = 150;

export interface Desk {
  voice: Voice;
  /** A sound of the pack, once. */
  play: (id: string) => void;
  /** Everything that can sound. */
  sounds: () => SoundNow[];
  /** Decoded sound that is held now. */
  bytes: () => number;
}

export function openDesk(
  context: AudioContext,
  ears: ReturnType<typeof createEars>,
  sightline: () => Sightline | null,
): Desk {
  const graph = createGraph(context);
  const voice = createVoice(graph, context);
  const buffers = createBuffers(
    (sound) => decode(sound, context),
    context.sampleRate,
    () => context.currentTime,
  );
  ears.attach(context.listener);

  const applyVolumes = () => {
    const s = settings.getState();
    graph.setMono(s.mono);
    glide(graph.master.gain, masterGain(s), 0.1, context);
    for (const bus of ['voice', 'beds', 'spots'] as const)
      glide(graph.buses[bus].gain, busGain(s, bus), 0.1, context);
  };
  applyVolumes();
  settings.subscribe(applyVolumes);

  let soundscape: Soundscape | null = null;
  let made: unknown = null;
  const startSoundscape = () => {
    const { site } = pack.getState();
    if (!site || site.sounds === made) return;
    made = site.sounds;
    soundscape?.dispose();
    soundscape = createSoundscape(site, graph, buffers, ears, sightline);
  };
  startSoundscape();
  pack.subscribe(startSoundscape);
  const beckoner = createBeckoner(context);
  setInterval(() => {
    if (visit.getState().phase !== 'site' || !soundscape) return;
    soundscape.update();
    beckoner.update(soundscape);
  }, UPDATE_MS);

  // The browser's own voice is on none of our buses; the world steps back for it all the same.
  speaking.subscribe(({ now }) => graph.duck(now));
  const play = (id: string) => {
    noteCued(id);
    void soundscape?.playOnce(id);
  };
  // A hotspot that is pressed gives its sound, whatever pressed it.
  presses.subscribe(({ hotspot }) => {
    const sound = pack.getState().site?.hotspots.find((h) => h.id === hotspot)?.sound;
    if (sound) play(sound);
  });

  return {
    voice,
    play,
    bytes: () => buffers.bytes + beckoner.bytes,
    sounds: () => [
      ...(soundscape?.now() ?? []),
      {
        id: 'voice',
        kind: 'voice',
        gainDb: gainToDb(busGain(settings.getState(), 'voice')),
        distance: 0,
        playing: voice.playing,
        muffled: false,
      },
    ],
  };
}
