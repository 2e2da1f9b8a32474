/**
 * Runs tours: brings the machine its events (time, the visitor's arrivals, wanderings and deeds) and carries out its
 * effects through the stores. One tour at a time. Needs no frames: an idle page draws nothing while a voice speaks.
 */
import { chosenVoice } from '../audio/tourVoices.ts';
import { localText } from '../i18n/localText.ts';
import { type CaptionCue, captionAt, captionCues } from '../pack/captions.ts';
import type { CueAction, Narration, Tour } from '../pack/schema.ts';
import { narrationSense } from '../pack/sense.ts';
import { caption, setCaption } from '../state/caption.ts';
import { clockRate } from '../state/clock.ts';
import { performFiring, showInstrument, stepKilns } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { type TourLeft, tour as tourStore } from '../state/tour.ts';
import {
  clearStage,
  openCard,
  setHour,
  setLit,
  setPeriod,
  stageAlso,
  travelTo,
  visit,
} from '../state/visit.ts';
import { keepTour, recallTour } from './keepsake.ts';
import {
  type Beginning,
  begin,
  type Step,
  step,
  TOUR_OPTIONS,
  type TourEffect,
  type TourEvent,
  type TourState,
} from './machine.ts';
import { retold } from './retold.ts';
import { captionMoment, compileScript, type Script, type ScriptStop, sameMoment } from './script.ts';
import { snapshotOf } from './snapshot.ts';
import type { TourStage } from './stage.ts';
import { type Wish, wishOf } from './wish.ts';
import type { World } from './world.ts';

/** Further than this from the stop's place, a visitor has gone their own way. */
export const STRAY_METRES = 3.5;
/** Who looks for something may go so far. */
export const SEEK_METRES = 16;
/** And so far beyond what is looked for. */
const BEYOND_METRES = 6;
/** Nearer than this to a place, one has reached it. */
const REACHED_METRES = 2;
/** Looking at a thing within so many degrees, for so many seconds, is to find it. */
const FOUND_DEGREES = 6;
const FOUND_SECONDS = 1.2;
/** How long the clock waits for a voice to begin, or to go on, before captions do without it, seconds. */
const VOICE_PATIENCE = 2;
const TICK_MS = 100;
/** Most of life that one beat counts, seconds: on a slow machine captions wait for the eye rather than flash by. */
const LONGEST_BEAT = 0.25;
/** Where one is in a tour is kept so often, seconds. */
const KEEP_EVERY = 2;

interface Running {
  tour: Tour;
  /** In the language of the voice. */
  script: Script;
  /** The same in the language of the captions, and in that of the interface. */
  captions: Script;
  words: Script;
  cues: Map<string, CaptionCue[]>;
  state: TourState;
  /** What the stop waits for, if it does. */
  wish: Wish | null;
  /** Seconds the visitor has looked at what is to be found. */
  looked: number;
  /** Serial of the travel wish that brings the visitor to the stop. */
  travel: number | null;
  /** Seconds the clock has waited for a voice that was asked for; null if none is awaited. */
  awaited: number | null;
  /** Where the voice was when it last got on, seconds into the stop, and for how long it has not. */
  heard: number;
  stuck: number;
  /** Seconds since it was last kept. */
  unkept: number;
}

const languages = () => {
  const { language, voiceLanguage, captionLanguage } = visit.getState();
  return { words: language, voice: voiceLanguage ?? language, captions: captionLanguage ?? language };
};

/** Cues that the words of a language have no time for: they happen at the end, and whoever tends the site is told. */
function tellFaults(tour: Tour, told: Narration, name: string): void {
  const late = narrationSense({ file: 'tour.json', root: tour, name: `tour \`${tour.id}\`` }, tour, told)
    .filter(({ code }) => code === 'nonsense')
    .map(({ message }) => message);
  if (late.length > 0) report('tour-faulty', late.join('\n'), { name });
}

/**
 * Starts directing; fills the tour store's controls.
 * @returns ends the tour and lets go of everything
 */
export function startDirector(stage: TourStage): () => void {
  let running: Running | null = null;
  /** Grows with each start or language change: an answer to an older one is dropped. */
  let asked = 0;

  /** The words of a tour; of stops that have none in a language, those of another. */
  const load = async (tour: Tour, language: string, cut: string | null): Promise<Script> => {
    const told = await stage.narration(tour.id, language);
    const others: Narration[] = [];
    const silent = () => tour.stops.filter(({ id }) => ![told, ...others].some((words) => words?.stops[id]));
    const lacking = silent();
    const name = localText(tour.title, visit.getState().language).text;
    if (lacking.length > 0) {
      const ids = told ? lacking.map(({ id }) => id).join(', ') : 'every stop';
      report('words-missing', `tour ${tour.id}, language ${language}: no words for ${ids}`, { name });
    }
    for (const other of pack.getState().site?.languages ?? []) {
      if (other === language || silent().length === 0) continue;
      const words = await stage.narration(tour.id, other);
      if (words) others.push(words);
    }
    if (told) tellFaults(tour, told, name);
    return compileScript(tour, told, language, tour.cuts.find(({ id }) => id === cut) ?? null, others);
  };

  /** Sentences as captions, each no longer than what page or headset can show of it. */
  const cutToRoom = ({ stops }: Script) => {
    const { room } = caption.getState();
    return new Map(stops.map((s) => [s.id, captionCues(s.sentences, s.language, room)]));
  };

  const loadAll = async (tour: Tour, cut: string | null) => {
    const wanted = languages();
    const one = new Map<string, Promise<Script>>();
    const get = (language: string) => {
      if (!one.has(language)) one.set(language, load(tour, language, cut));
      return one.get(language)!;
    };
    const [script, captions, words] = await Promise.all([
      get(wanted.voice),
      get(wanted.captions),
      get(wanted.words),
    ]);
    return { script, captions, words, cues: cutToRoom(captions) };
  };

  const leftOf = ({ tour, script, state }: Running): TourLeft | null =>
    state.phase === 'ended'
      ? null
      : {
          id: tour.id,
          stop: script.stops[state.index]!.id,
          cut: script.cut,
          time: Math.round(state.time * 10) / 10,
          found: state.found,
        };

  const keep = (run: Running) => {
    run.unkept = 0;
    const site = pack.getState().site?.id;
    if (site) keepTour(site, leftOf(run));
  };

  const enterWorld = (world: World) => {
    if (world.period) setPeriod(world.period);
    if (world.hour) setHour(world.hour);
    for (const [kiln, clock] of Object.entries(world.firing)) performFiring({ kiln, clock });
    setLit([]);
    clearStage();
    openCard(null);
  };

  const perform = (action: CueAction) => {
    if ('light' in action) setLit([...visit.getState().lit, action.light]);
    else if ('dark' in action) setLit([]);
    else if ('firing' in action) performFiring(action.firing);
    else if ('hour' in action) setHour(action.hour);
    else if ('period' in action) setPeriod(action.period);
    else if ('sound' in action) stage.playSound(action.sound);
    else if ('card' in action) openCard(action.card);
    else if ('section' in action) stageAlso({ sections: [action.section] });
    else if ('show' in action) stageAlso({ shown: [action.show] });
    else if ('hide' in action) stageAlso({ hidden: [action.hide] });
    else stageAlso({ figures: [action.figure] });
  };

  const speak = (run: Running, stop: ScriptStop, from: number) => {
    // A voice at another speed than the clock would only lag behind.
    if (clockRate() !== 1) return;
    const { files, language, sentences, seconds } = stop;
    run.stuck = 0;
    run.awaited = stage.voice.play(files, from, { language, sentences, seconds }) ? 0 : null;
  };

  const carryOut = (run: Running, effect: TourEffect) => {
    switch (effect.type) {
      case 'enter': {
        const { site } = pack.getState();
        run.wish = effect.stop.wait && site ? wishOf(effect.stop.wait, site, effect.stop.place) : null;
        run.looked = 0;
        run.unkept = Infinity;
        return enterWorld(effect.stop.world);
      }
      case 'cue':
        return perform(effect.do);
      case 'travel':
        travelTo({ place: effect.place, ...(effect.look && { towards: effect.look }) });
        run.travel = visit.getState().travel?.serial ?? null;
        return;
      case 'reveal':
        if (run.wish) setLit([...visit.getState().lit, ...run.wish.elements]);
        return;
      case 'voice':
        if (effect.do === 'play') return speak(run, effect.stop, effect.from);
        run.awaited = null;
        return stage.voice.stop();
    }
  };

  const current = (run: Running): ScriptStop => run.script.stops[run.state.index]!;

  const show = (run: Running) => {
    const { script, captions, words, state, wish } = run;
    const stop = current(run);
    const speaking = state.phase === 'playing' || state.phase === 'paused';
    const shown = captions.stops[state.index]!;
    const time = captions === script ? state.time : captionMoment(stop, state.time, shown);
    const cue = speaking ? captionAt(run.cues.get(stop.id) ?? [], time) : null;
    setCaption(cue && { language: shown.language, text: cue.text });
    const title = localText(run.tour.title, visit.getState().language).text;
    const speed = settings.getState().tourSpeed;
    tourStore.setState({ snapshot: snapshotOf({ title, script, words, state, wish, speed }) });
  };

  const take = (run: Running, [state, effects]: Step) => {
    const changed = state !== run.state || effects.length > 0;
    const ended = state.phase === 'ended' && run.state.phase !== 'ended';
    run.state = state;
    for (const effect of effects) carryOut(run, effect);
    if (ended) run.unkept = Infinity;
    if (changed) show(run);
  };

  const dispatch = (event: TourEvent) => {
    if (!running) return;
    const options = { ...TOUR_OPTIONS, autoAdvance: settings.getState().autoAdvance };
    take(running, step(running.script, running.state, event, options));
  };

  const open = (id: string, cut: string | null, beginning: Beginning) => {
    const tour = stage.tour(id);
    if (!tour) return report('tour-unknown', `no tour ${id}`, { name: id });
    asked += 1;
    const mine = asked;
    void loadAll(tour, cut).then((loaded) => {
      if (mine !== asked) return;
      stage.voice.stop();
      const first = begin(loaded.script, beginning);
      const idle = { wish: null, looked: 0, travel: null, awaited: null, heard: -1, stuck: 0, unkept: 0 };
      running = { tour, ...loaded, state: first[0], ...idle };
      tourStore.setState({ left: null });
      take(running, first);
    });
  };

  const start = (id: string, stop?: string, cut?: string) => open(id, cut ?? null, { stop });

  const resume = (id: string) => {
    const { left } = tourStore.getState();
    if (left?.id !== id) return start(id);
    open(id, left.cut, left);
  };

  const leave = () => {
    asked += 1;
    if (!running) return;
    const left = leftOf(running);
    keep(running);
    running = null;
    stage.voice.stop();
    setLit([]);
    clearStage();
    showInstrument(null);
    setCaption(null);
    tourStore.setState({ snapshot: null, left });
  };

  /** Another language: the same sentence, said in it. */
  const relearn = () => {
    if (!running) return;
    asked += 1;
    const mine = asked;
    const run = running;
    void loadAll(run.tour, run.script.cut).then((loaded) => {
      if (mine !== asked || running !== run) return;
      const before = current(run);
      const spoken = loaded.script.language !== run.script.language;
      Object.assign(run, loaded);
      if (!spoken) return show(run);
      const stop = current(run);
      const time = sameMoment(before, run.state.time, stop);
      run.state = { ...run.state, time };
      stage.voice.stop();
      if (run.state.phase === 'playing') speak(run, stop, time);
      show(run);
    });
  };

  /** A curator has edited the tour: it goes on with the new script. */
  const retell = () => {
    const run = running;
    const tour = run && stage.tour(run.tour.id);
    if (!run || !tour) return;
    asked += 1;
    const mine = asked;
    void loadAll(tour, run.script.cut).then((loaded) => {
      if (mine !== asked || running !== run) return;
      const next = retold(run.script, run.state, loaded.script);
      Object.assign(run, loaded, { tour });
      take(run, next);
    });
  };

  /** How far from its place a stop lets its visitor go. */
  const leash = ({ wish }: Running): number => {
    if (!wish || wish.kind === 'press') return STRAY_METRES;
    return wish.kind === 'reach' ? Infinity : Math.max(SEEK_METRES, wish.metres + BEYOND_METRES);
  };

  /** Has the visitor come to the stop, or gone their own way? */
  const watchVisitor = (run: Running) => {
    const { travel } = visit.getState();
    const far = stage.distanceTo(current(run).place) ?? 0;
    if (run.state.phase === 'travelling') {
      if (travel?.serial === run.travel && travel !== null) return;
      run.travel = null;
      return dispatch({ type: far > STRAY_METRES ? 'strayed' : 'arrived' });
    }
    // Also while still walking: who is on their way elsewhere must not be fetched to the next stop.
    if (far > leash(run)) dispatch({ type: 'strayed' });
  };

  /** Has the visitor done what the stop waits for, by going or looking? Presses come by themselves. */
  const watchDeed = (run: Running, seconds: number) => {
    const { wish, state } = run;
    if (!wish || state.done || state.phase === 'travelling' || state.phase === 'ended') return;
    if (wish.kind === 'reach' && wish.place) {
      if ((stage.distanceTo(wish.place) ?? Infinity) < REACHED_METRES) dispatch({ type: 'done' });
      return;
    }
    // What is looked at while it is told of is not found yet.
    if (wish.kind !== 'find' || !wish.target || state.phase !== 'asking') return;
    run.looked = stage.looksAt(wish.target, FOUND_DEGREES) ? run.looked + seconds : 0;
    if (run.looked >= FOUND_SECONDS) dispatch({ type: 'done' });
  };

  const sayStuck = (run: Running) => {
    const name = localText(run.tour.title, visit.getState().language).text;
    const at = `${current(run).files.join(', ')}, second ${run.heard.toFixed(1)}`;
    report('narration-missing', `voice file ${at}: no more of it comes`, { name });
  };

  let before = performance.now();
  const beat = () => {
    const now = performance.now();
    const passed = (now - before) / 1000;
    before = now;
    stepKilns(Math.min(1, passed) * clockRate(), running?.state.phase === 'paused');
    if (!running) return;
    watchVisitor(running);
    watchDeed(running, Math.min(LONGEST_BEAT, passed));
    running.unkept += passed;
    if (running.unkept >= KEEP_EVERY) keep(running);
    const heard = stage.voice.time();
    if (heard !== null) {
      // Sound is the truer clock: captions follow the voice, not the other way round.
      running.awaited = null;
      running.stuck = heard === running.heard ? running.stuck + Math.min(1, passed) : 0;
      running.heard = heard;
      if (running.stuck < VOICE_PATIENCE) return dispatch({ type: 'sync', time: heard });
      // What comes of it no more, as when the network goes in the middle of a file, must not hold the tour.
      stage.voice.stop();
      sayStuck(running);
    }
    if (running.awaited !== null && running.state.phase === 'playing') {
      running.awaited += Math.min(1, passed);
      if (running.awaited < VOICE_PATIENCE) return;
      running.awaited = null;
    }
    const { tourSpeed } = settings.getState();
    const speed = running.state.phase === 'playing' ? tourSpeed : 1;
    dispatch({ type: 'tick', seconds: Math.min(LONGEST_BEAT, passed) * clockRate() * speed });
  };
  const timer = setInterval(beat, TICK_MS);

  const does =
    (type: Exclude<TourEvent['type'], 'tick' | 'sync' | 'choose'>): (() => void) =>
    () =>
      dispatch({ type });
  tourStore.setState({
    left: recallTour(pack.getState().site?.id ?? ''),
    controls: {
      start,
      resume,
      leave,
      play: does('play'),
      pause: does('pause'),
      next: does('next'),
      previous: does('previous'),
      replay: does('replay'),
      replaySentence: does('replaySentence'),
      ready: does('ready'),
      hint: does('hint'),
      comeBack: does('comeBack'),
      choose: (choice) => dispatch({ type: 'choose', choice }),
    },
  });

  const unsubscribe = [
    caption.subscribe(({ room }, before) => {
      if (!running || room === before.room) return;
      running.cues = cutToRoom(running.captions);
      show(running);
    }),
    visit.subscribe((s, p) => {
      if (
        s.language !== p.language ||
        s.captionLanguage !== p.captionLanguage ||
        s.voiceLanguage !== p.voiceLanguage
      )
        relearn();
    }),
    stage.onPress((hotspot) => {
      if (running?.wish?.hotspots.includes(hotspot)) dispatch({ type: 'done' });
    }),
  ];

  // The pack changes under a visit only while developing.
  if (import.meta.env.DEV)
    unsubscribe.push(pack.subscribe((s, before) => s.tours !== before.tours && retell()));

  return () => {
    leave();
    clearInterval(timer);
    for (const stop of unsubscribe) stop();
  };
}

/** The stage of the running program: pack, stores and pose; what is seen, heard and pressed comes from the app. */
export const packStage = (app: Omit<TourStage, 'tour' | 'narration'>): TourStage => ({
  ...app,
  voice: chosenVoice(app.voice),
  tour: (id) => pack.getState().tours.get(id),
  narration: (tour, language) => pack.getState().narration(tour, language),
});
