/**
 * The probe: a read-only window into the running page for tests and the bench (`?probe`). Documented in
 * docs/architecture.md. It changes nothing; whoever wants to act, acts through the page.
 */
import { audioBytes, audioSounds } from '../audio/engine.ts';
import type { SoundNow } from '../audio/soundscape.ts';
import { plateNow } from '../captions/plateNow.ts';
import { panelsNow } from '../hotspots/panel/panelsNow.ts';
import type { FiringNow } from '../pack/firing.ts';
import { celsiusAt, glowAt } from '../pack/heat.ts';
import { NO_STATS, type SceneStats } from '../scene/scene-stats.ts';
import { type Caption, caption, type SoundCaption } from '../state/caption.ts';
import { pack } from '../state/pack.ts';
import { problems } from '../state/problems.ts';
import { type TourAsk, type TourPhase, tour } from '../state/tour.ts';
import { firingOf, type Mode, type Phase, type VisitState, visit } from '../state/visit.ts';
import { pose } from '../visitor/pose.ts';
import { ways } from '../visitor/walk/ways.ts';
import { held } from '../visitor/xr/held.ts';
import { menu } from '../visitor/xr/menu.ts';

export interface Probe {
  readonly version: 1;
  /** The site is shown and its shaders are compiled. */
  readonly ready: boolean;
  readonly phase: Phase;
  /** What is pressed in the scene answers: that comes after the first picture. */
  readonly hands: boolean;
  /** Frames drawn since the page was opened. */
  readonly frames: number;
  readonly pack: {
    id: string;
    counts: Readonly<Record<'structures' | 'places' | 'hotspots' | 'sounds' | 'tours' | 'evidence', number>>;
  } | null;
  visitor(): {
    mode: Mode;
    /** Feet, metres. */
    position: [number, number, number];
    /** Eyes, metres. */
    head: [number, number, number];
    heading: number;
    pitch: number;
    period: string;
    hour: string;
    language: string;
    zone: string | null;
    place: string | null;
    card: string | null;
    /** Which page of the headset's menu is up. */
    menu: string;
    /** What points in the headset: its rays, each out of a controller or a bare hand. */
    held: readonly ('controller' | 'hand')[];
    /** Kilns that were ever fired: hour (null: cold), phase, whether fuel burns, °C of the hottest zone and of the rear, glow 0…1. */
    firing: Readonly<
      Record<
        string,
        {
          clock: number | null;
          phase: string | null;
          burning: boolean;
          front: number;
          rear: number;
          glow: number;
        }
      >
    >;
  };
  /** Of the last frame; and bytes of decoded sound that are held now. */
  stats(): SceneStats & { audioBytes: number };
  tour(): {
    id: string;
    stop: string;
    state: TourPhase;
    time: number;
    cut: string | null;
    /** Kind of what is asked, while it is. */
    asking: TourAsk['kind'] | null;
    /** Hints given for it so far, in the visitor's language. */
    hints: readonly string[];
    /** Ids of the choices, while one is to be made. */
    choices: readonly string[];
    /** Ids of the stops whose thing was found. */
    found: readonly string[];
  } | null;
  sounds(): readonly SoundNow[];
  caption(): Caption | null;
  soundCaption(): SoundCaption | null;
  /** The headset's caption plate: what stands on it, and its middle, metres. Null while it shows nothing. */
  plate(): {
    lines: readonly string[];
    sound: string | null;
    side: SoundCaption['side'];
    at: readonly [number, number, number];
  } | null;
  /** What is written on each panel that stands in the headset (`menu`, `card`, `ask`), buttons last. */
  panels(): Readonly<Record<string, readonly string[]>>;
  /** The plain-word failures shown so far, in the visitor's language, and their codes. */
  errors(): readonly { code: string; text: string; detail: string }[];
}

declare global {
  interface Window {
    readonly probe?: Probe;
  }
}

function packNow(): Probe['pack'] {
  const { site, tours } = pack.getState();
  if (!site) return null;
  const { structures, places, hotspots, sounds, evidence } = site;
  return {
    id: site.id,
    counts: {
      structures: structures.length,
      places: places.length,
      hotspots: hotspots.length,
      sounds: sounds.length,
      tours: tours.size,
      evidence: evidence.length,
    },
  };
}

function kilnsNow(firing: VisitState['firing']): ReturnType<Probe['visitor']>['firing'] {
  const told = ([id, { clock, phase, burning }]: [string, FiringNow]) => {
    const record = firingOf(id);
    const [front, rear] = [celsiusAt(record, clock), celsiusAt(record, clock, 'rear')];
    return [id, { clock, phase, burning, front, rear, glow: glowAt(front) }] as const;
  };
  return Object.fromEntries(Object.entries(firing).map(told));
}

function visitorNow(): ReturnType<Probe['visitor']> {
  const { mode, period, hour, language, zone, place, card, firing } = visit.getState();
  const { feet, head, heading, pitch } = pose;
  return {
    mode,
    position: [feet.x, feet.y, feet.z],
    head: [head.x, head.y, head.z],
    heading,
    pitch,
    period,
    hour,
    language,
    zone,
    place,
    card,
    menu: menu.getState().page,
    held: held.map(({ body }) => (body ? 'controller' : 'hand')),
    firing: kilnsNow(firing),
  };
}

/** Every problem ever shown, kept here because a note can be put away. `say` puts it into words. */
function keepErrors(say: (code: string, params: Readonly<Record<string, string>>) => string) {
  const kept = new Map<number, { code: string; text: string; detail: string }>();
  const look = () => {
    for (const { serial, code, params, detail } of problems.getState().list)
      if (kept.get(serial)?.detail !== detail)
        kept.set(serial, Object.freeze({ code, text: say(code, params), detail }));
  };
  problems.subscribe(look);
  look();
  return () => [...kept.values()];
}

/** Puts the probe on the window. `say` gives a problem's sentence in the visitor's language. */
export function openProbe(say: (code: string, params: Readonly<Record<string, string>>) => string): void {
  let scene: typeof import('../scene/stats.ts') | null = null;
  const fetchScene = () => {
    if (scene || visit.getState().phase === 'start') return;
    void import('../scene/stats.ts').then((module) => {
      scene = module;
    });
  };
  visit.subscribe(fetchScene);
  fetchScene();

  const probe: Probe = Object.freeze({
    version: 1 as const,
    get ready() {
      return visit.getState().phase === 'site' && scene !== null;
    },
    get hands() {
      return ways.find !== null;
    },
    get phase() {
      return visit.getState().phase;
    },
    get frames() {
      return scene?.frames() ?? 0;
    },
    get pack() {
      return packNow();
    },
    visitor: visitorNow,
    stats: () => ({ ...(scene?.sceneStats() ?? NO_STATS), audioBytes: audioBytes() }),
    tour: () => {
      const { snapshot } = tour.getState();
      if (!snapshot) return null;
      const { id, stop, state, time, cut, ask, choices, found } = snapshot;
      const ways = choices.map((choice) => choice.id);
      const asking = state === 'asking' ? (ask?.kind ?? null) : null;
      const hints = ask?.hints ?? [];
      return { id, stop, state, time, cut, asking, hints, choices: ways, found: found?.stops ?? [] };
    },
    sounds: () => audioSounds().map((sound) => ({ ...sound })),
    caption: () => {
      const { now } = caption.getState();
      return now && { ...now };
    },
    soundCaption: () => {
      const { sound } = caption.getState();
      return sound && { ...sound };
    },
    plate: () => {
      const { shown, at } = plateNow;
      if (!shown) return null;
      const { lines, sound, side } = shown;
      return { lines: [...lines], sound, side, at: [at.x, at.y, at.z] as const };
    },
    panels: () => Object.fromEntries(panelsNow),
    errors: keepErrors(say),
  });
  Object.defineProperty(window, 'probe', { value: probe, writable: false, configurable: false });
}
