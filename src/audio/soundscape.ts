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
import type { Ears } from './ears.ts';
import { decoded, forget } from './files.ts';
import { type Graph, glide } from './graph.ts';
import { attenuation, audible, behindWall, CLEAR, dbToGain, gainToDb, loudest, MUFFLED } from './mix.ts';

/** Metres from the ears along the way to a point until something stops a ray; `Infinity` if nothing does. */
export type Sightline = (x: number, y: number, z: number) => number;

/** Seconds for a wall to close in, or to open. */
const WALL_FADE = 0.3;
/** Beds come and go in this time as the visitor crosses a threshold; seconds. */
const FADE = 0.8;
/** What is heard is told to captions every so many updates: less than four times a second. */
const TELL_EVERY = 2;
/** Sounds that get head-related panning at a time; the others pan by level alone. */
const FOCUS = 8;

/** One sound of the pack, and what is being done with it. */
interface Player {
  sound: Sound;
  gain: GainNode | null;
  /** Takes the edge off what is behind a wall; spots only. */
  wall: { filter: BiquadFilterNode; loss: GainNode; closed: boolean } | null;
  panner: PannerNode | null;
  source: AudioBufferSourceNode | null;
  state: 'silent' | 'loading' | 'playing' | 'failed';
  /** Context time at which a sound with pauses is due again. */
  due: number;
  /** Grows each time it is silenced, so that a late load knows it is no longer wanted. */
  wish: number;
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

export function createSoundscape(site: Site, graph: Graph, ears: Ears, sightline: () => Sightline | null) {
  const { context } = graph;
  const players = new Map<string, Player>(
    site.sounds.map((sound) => [
      sound.id,
      { sound, gain: null, wall: null, panner: null, source: null, state: 'silent', due: 0, wish: 0 },
    ]),
  );

  const distance = ({ position }: Sound) => (position ? ears.distanceTo(...position) : 0);

  const wanted = (player: Player): boolean => {
    const { sound } = player;
    const now = visit.getState();
    if (!holds(sound.when, now)) return false;
    if (sound.kind === 'bed') return now.zone !== null && sound.zones.includes(now.zone);
    // A spot that is not a loop and has no rhythm of its own sounds only when something plays it.
    if (!sound.loop && !sound.every) return false;
    return audible(distance(sound), sound.maxDistance, player.state === 'playing');
  };

  const blocked = (sound: Sound): boolean => {
    const look = sound.walls === 'muffle' && sound.position ? sightline() : null;
    return look !== null && behindWall(look(...sound.position!), distance(sound));
  };

  const wire = (sound: Sound): Pick<Player, 'wall' | 'panner'> & { gain: GainNode } => {
    const gain = context.createGain();
    if (sound.kind === 'bed' || !sound.position) {
      gain.connect(graph.buses[sound.kind === 'bed' ? 'beds' : 'spots']);
      return { gain, wall: null, panner: null };
    }
    const panner = context.createPanner();
    panner.panningModel = 'equalpower';
    panner.distanceModel = 'inverse';
    panner.refDistance = sound.refDistance;
    panner.rolloffFactor = sound.rolloff;
    [panner.positionX.value, panner.positionY.value, panner.positionZ.value] = sound.position;
    const closed = blocked(sound);
    const { hertz, gain: through } = closed ? MUFFLED : CLEAR;
    const filter = context.createBiquadFilter();
    filter.type = 'lowpass';
    filter.Q.value = 0;
    filter.frequency.value = hertz;
    const loss = context.createGain();
    loss.gain.value = through;
    gain.connect(filter).connect(loss).connect(panner).connect(graph.buses.spots);
    return { gain, wall: { filter, loss, closed }, panner };
  };

  const fail = (player: Player, reason: unknown) => {
    player.state = 'failed';
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
      buffer = await decoded(sound.files, context);
    } catch (reason) {
      return fail(player, reason);
    }
    if (wish !== player.wish) return;
    const { gain, wall, panner } = wire(sound);
    gain.gain.value = 0;
    glide(gain.gain, dbToGain(sound.gainDb), sound.kind === 'bed' ? FADE : 0.1, context);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.loop = sound.loop;
    if (sound.loopSeconds && sound.loopSeconds < buffer.duration) {
      source.loopStart = (buffer.duration - sound.loopSeconds) / 2;
      source.loopEnd = source.loopStart + sound.loopSeconds;
    }
    source.connect(gain);
    // Loops start anywhere, so that two of the same do not march in step.
    source.start(0, sound.loop ? (sound.id.length * 0.37) % buffer.duration : 0);
    if (!sound.loop)
      source.onended = () => {
        const [least, most] = sound.every ?? [0, 0];
        player.due = context.currentTime + least + (most - least) * ((player.wish * 0.618 + 0.3) % 1);
        player.wish += 1;
        release(player, 0);
      };
    Object.assign(player, { gain, wall, panner, source, state: 'playing' });
  };

  const release = (player: Player, fade: number) => {
    const { gain, panner, source } = player;
    Object.assign(player, { gain: null, wall: null, panner: null, source: null, state: 'silent' });
    if (!gain || !source) return;
    glide(gain.gain, 0, fade, context);
    source.onended = null;
    source.stop(context.currentTime + fade + 0.05);
    setTimeout(
      () => {
        gain.disconnect();
        panner?.disconnect();
      },
      (fade + 0.1) * 1000,
    );
  };

  const silence = (player: Player) => {
    player.wish += 1;
    release(player, player.sound.kind === 'bed' ? FADE : 0.25);
    forget(player.sound.files);
  };

  /** Sounds that were asked for once and are not over yet. */
  const cued = new Set<Pick<Player, 'sound' | 'wall' | 'panner'>>();

  const levelAtEar = ({ sound }: Pick<Player, 'sound'>): number =>
    dbToGain(sound.gainDb) * (sound.position ? attenuation(distance(sound), sound) : 1);

  const focus = () => {
    // The same sound may sound by itself and be asked for: told apart, both count among the few.
    const spots = [
      ...[...players.values()].map((p) => ({ id: p.sound.id, sound: p.sound, panner: p.panner })),
      ...[...cued].map((p, n) => ({ id: `cued/${n}`, ...p })),
    ].filter((p) => p.panner !== null);
    const near = loudest(
      spots.map((p) => ({ id: p.id, gain: levelAtEar(p) })),
      FOCUS,
      new Set(spots.filter((p) => p.panner!.panningModel === 'HRTF').map((p) => p.id)),
    );
    for (const { panner, id } of spots) {
      const model = near.has(id) ? 'HRTF' : 'equalpower';
      if (panner!.panningModel !== model) panner!.panningModel = model;
    }
  };

  const walls = () => {
    for (const { wall, sound } of players.values()) {
      if (!wall || wall.closed === blocked(sound)) continue;
      wall.closed = !wall.closed;
      const to = wall.closed ? MUFFLED : CLEAR;
      glide(wall.filter.frequency, to.hertz, WALL_FADE, context);
      glide(wall.loss.gain, to.gain, WALL_FADE, context);
    }
  };

  /** What sounds from somewhere, for captions. */
  const tell = () => {
    const list: Heard[] = [];
    const note = ({ sound, wall }: Pick<Player, 'sound' | 'wall'>) => {
      const { id, title, position } = sound;
      if (!position || sound.kind !== 'spot') return;
      const gain = levelAtEar({ sound }) * (wall?.closed ? MUFFLED.gain : 1);
      list.push({ id, title, position, gainDb: gainToDb(gain) });
    };
    for (const player of players.values()) if (player.state === 'playing') note(player);
    for (const one of cued) note(one);
    setHeard(list);
  };
  let updates = 0;

  const zoneOf = () => site.zones.find((z) => z.id === visit.getState().zone);
  let room: string | null = null;

  return {
    /** Call a few times a second. */
    update() {
      const zone = zoneOf();
      if (zone && zone.id !== room) {
        room = zone.id;
        graph.setRoom(zone.reverb);
      }
      for (const player of players.values()) {
        const want = wanted(player);
        if (want && player.state === 'silent' && context.currentTime >= player.due) void begin(player);
        else if (!want && (player.state === 'playing' || player.state === 'loading')) silence(player);
      }
      focus();
      walls();
      updates += 1;
      if (updates % TELL_EVERY === 0) tell();
    },
    /** A sound once, from where it belongs, whatever its rhythm. */
    async playOnce(id: string) {
      const player = players.get(id);
      if (!player) return;
      try {
        const buffer = await decoded(player.sound.files, context);
        const { gain, wall, panner } = wire(player.sound);
        gain.gain.value = dbToGain(player.sound.gainDb);
        const one = { sound: player.sound, wall, panner };
        cued.add(one);
        focus();
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(gain);
        source.onended = () => {
          cued.delete(one);
          gain.disconnect();
          panner?.disconnect();
        };
        source.start();
      } catch (reason) {
        fail(player, reason);
      }
    },
    now: (): SoundNow[] =>
      [...players.values()].map((player) => ({
        id: player.sound.id,
        kind: player.sound.kind,
        gainDb: gainToDb(levelAtEar(player)),
        distance: distance(player.sound),
        playing: player.state === 'playing',
        muffled: player.wall?.closed === true,
      })),
    dispose() {
      for (const player of players.values()) silence(player);
      setHeard([]);
    },
  };
}

export type Soundscape = ReturnType<typeof createSoundscape>;
