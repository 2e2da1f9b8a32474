/**
 * The sounds of the place: which of them sound now, how loud, and from where. Runs a few times a second, without
 * frames: an idle page is silent only to the eye.
 */

import { localText } from '../i18n/localText.ts';
import type { Site, Sound } from '../pack/schema.ts';
import { holds } from '../pack/when.ts';
import { type Heard, setHeard } from '../state/heard.ts';
import { report } from '../state/problems.ts';
import { visit } from '../state/visit.ts';
import { type Buffers, NoRoom } from './buffers.ts';
import { type Chain, openChain } from './chain.ts';
import type { Ears } from './ears.ts';
import { createFire, type Fire } from './fire.ts';
import { type Graph, glide } from './graph.ts';
import {
  attenuation,
  audible,
  behindWall,
  chance,
  dbToGain,
  gainToDb,
  loudest,
  MUFFLED,
  varied,
} from './mix.ts';

/** Metres from the ears along the way to a point until something stops a ray; `Infinity` if nothing does. */
export type Sightline = (x: number, y: number, z: number) => number;

/** Beds come and go in this time as the visitor crosses a threshold; seconds. */
const FADE = 0.8;
/** What is heard is told to captions every so many updates: less than four times a second. */
const TELL_EVERY = 2;
/** Sounds that get head-related panning at a time; the others pan by level alone. */
const FOCUS = 8;
/** A file that cannot be had is asked for so many times in all, after a longer pause each time. */
const TRIES = 3;
const PAUSE = 6;
/** Seconds until a sound that found no room in memory asks again. */
const CROWDED = 2;
/** In so many seconds a sound that is none of the pack's falls silent before its end. */
const HUSH = 0.15;
/** A sound with pauses is first heard within so many seconds of coming into earshot, not with all others at once. */
const FIRST = 6;

/** One sound of the pack, and what is being done with it. */
interface Player {
  sound: Sound;
  /** The fire it follows, if it follows one. */
  fire: Fire | null;
  chain: Chain | null;
  source: AudioBufferSourceNode | null;
  state: 'silent' | 'loading' | 'playing' | 'failed';
  /** Was wanted at the last update. */
  near: boolean;
  /** Context time at which a sound with pauses is due again. */
  due: number;
  /** Grows each time it is silenced, so that a late load knows it is no longer wanted. */
  wish: number;
  /** Failures since it was last had. */
  tries: number;
}

/** A sound that is none of the pack's, while it sounds. */
export interface Ringing {
  /** Softly, before its end. */
  stop: () => void;
}

export interface SoundNow {
  id: string;
  kind: 'bed' | 'spot' | 'voice';
  /** At the ear, before the buses. */
  gainDb: number;
  /** Metres; 0 for what is everywhere. */
  distance: number;
  playing: boolean;
  /** A wall is between it and the ear. */
  muffled: boolean;
}

export function createSoundscape(
  site: Site,
  graph: Graph,
  buffers: Buffers,
  ears: Ears,
  sightline: () => Sightline | null,
) {
  const { context, rooms } = graph;
  const players = new Map<string, Player>(
    site.sounds.map((sound) => [
      sound.id,
      {
        sound,
        fire: sound.follows ? createFire(site, sound.follows) : null,
        chain: null,
        source: null,
        state: 'silent',
        near: false,
        due: 0,
        wish: 0,
        tries: 0,
      },
    ]),
  );

  const distance = ({ position }: Sound) => (position ? ears.distanceTo(...position) : 0);

  const wanted = ({ sound, fire, state }: Player): boolean => {
    const now = visit.getState();
    if (fire && fire.level === 0) return false;
    if (!holds(sound.when, now)) return false;
    if (sound.kind === 'bed') return now.zone !== null && sound.zones.includes(now.zone);
    // A spot that is not a loop and has no rhythm of its own sounds only when something plays it.
    if (!sound.loop && !sound.every) return false;
    return audible(distance(sound), sound.maxDistance, state === 'playing');
  };

  const blocked = (sound: Sound): boolean => {
    const look = sound.walls === 'muffle' && sound.position ? sightline() : null;
    return look !== null && behindWall(look(...sound.position!), distance(sound));
  };

  /** Loudness of what is plugged in: as the pack says, and as the fire burns. */
  const loudness = ({ sound, fire }: Pick<Player, 'sound' | 'fire'>) =>
    dbToGain(sound.gainDb) * (fire ? fire.level : 1);

  const miss = (player: Player, reason: unknown) => {
    if (player.state === 'loading') player.state = 'silent';
    if (reason instanceof NoRoom) {
      player.due = context.currentTime + CROWDED;
      return;
    }
    player.tries += 1;
    player.due = context.currentTime + PAUSE * player.tries;
    if (player.tries >= TRIES && player.state === 'silent') player.state = 'failed';
    if (player.tries > 1) return;
    report('sound-missing', `${player.sound.id}: ${String(reason)}`, {
      name: localText(player.sound.title, visit.getState().language).text,
    });
  };

  const begin = async (player: Player) => {
    const { sound } = player;
    player.state = 'loading';
    const wish = player.wish;
    let buffer: AudioBuffer;
    try {
      buffer = await buffers.take(sound);
    } catch (reason) {
      return miss(player, reason);
    }
    player.tries = 0;
    if (wish !== player.wish) return buffers.give(sound);
    const chain = openChain(graph, sound, blocked(sound));
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = sound.loop;
    let gain = loudness(player);
    if (sound.every) {
      // No blow is like the last.
      source.playbackRate.value = varied(sound.id, wish, 0.03);
      gain *= varied(sound.id, wish + 0.5, 0.15);
    }
    chain.gain.gain.value = 0;
    glide(chain.gain.gain, gain, sound.kind === 'bed' || player.fire ? FADE : 0.1, context);
    if (sound.loopSeconds && sound.loopSeconds < buffer.duration) {
      source.loopStart = (buffer.duration - sound.loopSeconds) / 2;
      source.loopEnd = source.loopStart + sound.loopSeconds;
    }
    source.connect(chain.gain);
    // Loops start anywhere, so that two of the same do not march in step.
    source.start(0, sound.loop ? (sound.id.length * 0.37) % buffer.duration : 0);
    if (!sound.loop)
      source.onended = () => {
        const [least, most] = sound.every ?? [0, 0];
        player.due = context.currentTime + least + (most - least) * chance(sound.id, player.wish);
        player.wish += 1;
        release(player, 0);
      };
    Object.assign(player, { chain, source, state: 'playing' });
  };

  const release = (player: Player, fade: number) => {
    const { chain, source, sound } = player;
    Object.assign(player, { chain: null, source: null, state: 'silent' });
    if (!chain || !source) return;
    glide(chain.gain.gain, 0, fade, context);
    source.onended = () => {
      chain.close();
      buffers.give(sound);
    };
    source.stop(context.currentTime + fade + 0.05);
    if (fade > 0) return;
    // It has ended already, and will not end again.
    chain.close();
    source.onended = null;
    buffers.give(sound);
  };

  const silence = (player: Player) => {
    player.wish += 1;
    release(player, player.sound.kind === 'bed' || player.fire ? FADE : 0.25);
  };

  /** Sounds that were asked for once and are not over yet; `own`: not of the pack. */
  const cued = new Set<Pick<Player, 'sound' | 'fire'> & { chain: Chain; own: boolean }>();

  /** Sounds once, and tells when it is over. */
  const sayOnce = (sound: Sound, buffer: AudioBuffer, own: boolean, over: () => void): Ringing => {
    const chain = openChain(graph, sound, blocked(sound));
    chain.gain.gain.value = dbToGain(sound.gainDb);
    const one = { sound, fire: null, chain, own };
    cued.add(one);
    focus();
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(chain.gain);
    source.onended = () => {
      cued.delete(one);
      chain.close();
      over();
    };
    source.start();
    return {
      stop: () => {
        if (!cued.has(one)) return;
        glide(chain.gain.gain, 0, HUSH, context);
        source.stop(context.currentTime + HUSH);
      },
    };
  };

  const levelAtEar = (player: Pick<Player, 'sound' | 'fire'>): number =>
    loudness(player) * (player.sound.position ? attenuation(distance(player.sound), player.sound) : 1);

  const focus = () => {
    // The same sound may sound by itself and be asked for: told apart, both count among the few.
    const spots = [
      ...[...players.values()].map((p) => ({
        id: p.sound.id,
        level: levelAtEar(p),
        panner: p.chain?.panner,
      })),
      ...[...cued].map((p, n) => ({
        id: `cued/${n}`,
        // What shows a direction is nothing without one: it is always among the few.
        level: p.own ? Infinity : levelAtEar(p),
        panner: p.chain.panner,
      })),
    ].flatMap(({ panner, ...spot }) => (panner ? [{ ...spot, panner }] : []));
    const near = loudest(
      spots.map(({ id, level }) => ({ id, gain: level })),
      FOCUS,
      new Set(spots.filter((p) => p.panner.panningModel === 'HRTF').map((p) => p.id)),
    );
    for (const { panner, id } of spots) {
      const model = near.has(id) ? 'HRTF' : 'equalpower';
      if (panner.panningModel !== model) panner.panningModel = model;
    }
  };

  /** What sounds from somewhere, for captions. */
  const tell = () => {
    const list: Heard[] = [];
    const note = (player: Pick<Player, 'sound' | 'fire' | 'chain'>) => {
      const { id, title, position, kind } = player.sound;
      if (!position || kind !== 'spot') return;
      const gain = levelAtEar(player) * (player.chain?.closed ? MUFFLED.gain : 1);
      list.push({ id, title, position, gainDb: gainToDb(gain) });
    };
    for (const player of players.values()) if (player.state === 'playing') note(player);
    for (const one of cued) if (!one.own) note(one);
    setHeard(list);
  };
  let updates = 0;
  let zone: string | null = null;

  const crossThreshold = () => {
    const here = visit.getState().zone;
    if (here === zone) return;
    zone = here;
    const reverb = site.zones.find((z) => z.id === here)?.reverb;
    if (reverb) rooms.enter(reverb);
  };

  /** Carries one sound on: it begins, ends, follows its fire and hears its walls. */
  const attend = (player: Player) => {
    const { sound, fire, chain } = player;
    const moved = fire?.step(visit.getState().firing) ?? false;
    const want = wanted(player);
    if (want && !player.near && sound.every)
      player.due = Math.max(
        player.due,
        context.currentTime + Math.min(FIRST, sound.every[0]) * chance(sound.id, player.wish),
      );
    player.near = want;
    if (want && player.state === 'silent' && context.currentTime >= player.due) void begin(player);
    else if (!want && (player.state === 'playing' || player.state === 'loading')) silence(player);
    else if (chain) {
      if (moved) glide(chain.gain.gain, loudness(player), FADE, context);
      chain.wall(blocked(sound));
    }
  };

  return {
    /** Call a few times a second. */
    update() {
      crossThreshold();
      for (const player of players.values()) attend(player);
      focus();
      rooms.tidy();
      buffers.sweep();
      updates += 1;
      if (updates % TELL_EVERY === 0) tell();
    },
    /** A sound once, from where it belongs, whatever its rhythm. */
    async playOnce(id: string) {
      const player = players.get(id);
      if (!player || player.state === 'failed') return;
      const { sound } = player;
      try {
        const buffer = await buffers.take(sound);
        sayOnce(sound, buffer, false, () => buffers.give(sound));
      } catch (reason) {
        miss(player, reason);
      }
    },
    /** A sound that is none of the pack's, once, from where it says; always with head-related panning. No caption says it. */
    ring: (sound: Sound, buffer: AudioBuffer): Ringing => sayOnce(sound, buffer, true, () => undefined),
    now: (): SoundNow[] => [
      ...[...players.values()].map((player) => ({
        id: player.sound.id,
        kind: player.sound.kind,
        gainDb: gainToDb(levelAtEar(player)),
        distance: distance(player.sound),
        playing: player.state === 'playing',
        muffled: player.chain?.closed === true,
      })),
      ...[...cued]
        .filter(({ own }) => own)
        .map((one) => ({
          id: one.sound.id,
          kind: one.sound.kind,
          gainDb: gainToDb(levelAtEar(one)),
          distance: distance(one.sound),
          playing: true,
          muffled: one.chain.closed,
        })),
    ],
    dispose() {
      for (const player of players.values()) silence(player);
      setHeard([]);
    },
  };
}

export type Soundscape = ReturnType<typeof createSoundscape>;
