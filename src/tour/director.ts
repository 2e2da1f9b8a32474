/**
 * Runs tours: brings the machine its events (time, the visitor's arrivals and wanderings) and carries out its
 * effects through the stores. One tour at a time. Needs no frames: an idle page draws nothing while a voice speaks.
 */

import { chosenVoice } from '../audio/tourVoices.ts';
import { localText } from '../i18n/localText.ts';
import { type CaptionCue, captionAt, captionCues } from '../pack/captions.ts';
import type { CueAction, Tour } from '../pack/schema.ts';
import { setCaption } from '../state/caption.ts';
import { clockRate } from '../state/clock.ts';
import { performFiring, showInstrument, stepKilns } from '../state/kilns.ts';
import { pack } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { tour as tourStore } from '../state/tour.ts';
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
import {
  begin,
  type Step,
  step,
  TOUR_OPTIONS,
  type TourEffect,
  type TourEvent,
  type TourState,
} from './machine.ts';
import { compileScript, type Script, type ScriptStop, sameMoment, type World } from './script.ts';
import type { TourStage } from './stage.ts';

/** Further than this from the stop's place, a visitor has gone their own way. */
export const STRAY_METRES = 3.5;
/** How long the clock waits for a voice to begin before captions go on without it. */
const VOICE_PATIENCE = 2;
const TICK_MS = 100;

interface Running {
  tour: Tour;
  script: Script;
  /** The same script in the caption language, if that differs. */
  captions: Script;
  cues: Map<string, CaptionCue[]>;
  state: TourState;
  /** Serial of the travel wish that brings the visitor to the stop. */
  travel: number | null;
  /** Seconds the clock has waited for a voice that was asked for; null if none is awaited. */
  awaited: number | null;
}

const captionLanguage = () => visit.getState().captionLanguage ?? visit.getState().language;

/**
 * Starts directing; fills the tour store's controls.
 * @returns ends the tour and lets go of everything
 */
export function startDirector(stage: TourStage): () => void {
  let running: Running | null = null;
  /** Grows with each start or language change: an answer to an older one is dropped. */
  let asked = 0;

  const load = async (tour: Tour, language: string): Promise<Script> => {
    const narration = await stage.narration(tour.id, language);
    if (!narration)
      report('narration-missing', `tour ${tour.id}, language ${language}`, {
        name: localText(tour.title, visit.getState().language).text,
      });
    return compileScript(tour, narration, language);
  };

  const loadBoth = async (tour: Tour) => {
    const { language } = visit.getState();
    const script = await load(tour, language);
    const captions = captionLanguage() === language ? script : await load(tour, captionLanguage());
    const cues = new Map(captions.stops.map((s) => [s.id, captionCues(s.sentences, captions.language)]));
    return { script, captions, cues };
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

  const carryOut = (run: Running, effect: TourEffect) => {
    switch (effect.type) {
      case 'enter':
        return enterWorld(effect.stop.world);
      case 'cue':
        return perform(effect.do);
      case 'travel':
        travelTo({ place: effect.place });
        run.travel = visit.getState().travel?.serial ?? null;
        return;
      case 'voice':
        if (effect.do === 'stop') return stage.voice.stop();
        // A voice at another speed than the clock would only lag behind.
        if (clockRate() !== 1) return;
        run.awaited = stage.voice.play(effect.stop.files, effect.from, {
          language: run.script.language,
          sentences: effect.stop.sentences,
          seconds: effect.stop.seconds,
        })
          ? 0
          : null;
    }
  };

  const current = (run: Running): ScriptStop => run.script.stops[run.state.index]!;

  const show = (run: Running) => {
    const stop = current(run);
    const { state } = run;
    const captionStop = run.captions.stops[state.index]!;
    const speaking = state.phase === 'playing' || state.phase === 'paused';
    const time = run.captions === run.script ? state.time : sameMoment(stop, state.time, captionStop);
    const cue = speaking ? captionAt(run.cues.get(stop.id) ?? [], time) : null;
    setCaption(cue && { language: run.captions.language, text: cue.text });
    tourStore.setState({
      snapshot: {
        id: run.tour.id,
        title: localText(run.tour.title, run.script.language).text,
        stop: stop.id,
        stopTitle: stop.title,
        index: state.index,
        count: run.script.stops.length,
        aside: false,
        cut: null,
        minutesLeft: 0,
        alt: '',
        ask: null,
        choices: [],
        found: null,
        state: state.phase,
        time: Math.round(state.time * 4) / 4,
        seconds: stop.seconds,
        look: stop.look,
      },
    });
  };

  const take = (run: Running, [state, effects]: Step) => {
    const changed = state !== run.state || effects.length > 0;
    run.state = state;
    for (const effect of effects) carryOut(run, effect);
    if (changed) show(run);
  };

  const dispatch = (event: TourEvent) => {
    if (!running) return;
    const options = { ...TOUR_OPTIONS, autoAdvance: settings.getState().autoAdvance };
    take(running, step(running.script, running.state, event, options));
  };

  const start = (id: string, stop?: string) => {
    const tour = stage.tour(id);
    if (!tour) return report('tour-unknown', `no tour ${id}`, { name: id });
    asked += 1;
    const mine = asked;
    void loadBoth(tour).then((loaded) => {
      if (mine !== asked) return;
      stage.voice.stop();
      const first = begin(loaded.script, stop);
      running = { tour, ...loaded, state: first[0], travel: null, awaited: null };
      tourStore.setState({ left: null });
      take(running, first);
    });
  };

  const leave = () => {
    asked += 1;
    if (!running) return;
    const left =
      running.state.phase === 'ended'
        ? null
        : { id: running.tour.id, stop: current(running).id, cut: null, time: running.state.time, found: [] };
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
    void loadBoth(run.tour).then((loaded) => {
      if (mine !== asked || running !== run) return;
      const before = current(run);
      const spoken = loaded.script.language !== run.script.language;
      Object.assign(run, loaded);
      if (!spoken) return show(run);
      const stop = current(run);
      const time = sameMoment(before, run.state.time, stop);
      const cuesDone = Math.max(run.state.cuesDone, stop.cues.filter((c) => c.time < time).length);
      run.state = { ...run.state, time, cuesDone };
      if (run.state.phase === 'playing') carryOut(run, { type: 'voice', do: 'play', stop, from: time });
      show(run);
    });
  };

  /** Has the visitor come to the stop, or gone their own way? */
  const watchVisitor = (run: Running) => {
    const { travel } = visit.getState();
    const place = current(run).place;
    const away = (stage.distanceTo(place) ?? 0) > STRAY_METRES;
    if (run.state.phase === 'travelling') {
      if (travel?.serial === run.travel && travel !== null) return;
      run.travel = null;
      return dispatch({ type: away ? 'strayed' : 'arrived' });
    }
    // Also while still walking: who is on their way elsewhere must not be fetched to the next stop.
    if (away) dispatch({ type: 'strayed' });
  };

  let before = performance.now();
  const beat = () => {
    const now = performance.now();
    const seconds = Math.min(1, (now - before) / 1000) * clockRate();
    before = now;
    stepKilns(seconds, running?.state.phase === 'paused');
    if (!running) return;
    watchVisitor(running);
    if (!running) return;
    const heard = stage.voice.time();
    if (heard !== null) {
      // Sound is the truer clock: captions follow the voice, not the other way round.
      running.awaited = null;
      return dispatch({ type: 'sync', time: heard });
    }
    if (running.awaited !== null && running.state.phase === 'playing') {
      running.awaited += seconds;
      if (running.awaited < VOICE_PATIENCE) return;
      running.awaited = null;
    }
    dispatch({ type: 'tick', seconds });
  };
  const timer = setInterval(beat, TICK_MS);

  tourStore.setState({
    controls: {
      start,
      leave,
      resume: (id) => start(id, tourStore.getState().left?.stop),
      replaySentence: () => undefined,
      ready: () => undefined,
      choose: () => undefined,
      hint: () => undefined,
      play: () => dispatch({ type: 'play' }),
      pause: () => dispatch({ type: 'pause' }),
      next: () => dispatch({ type: 'next' }),
      previous: () => dispatch({ type: 'previous' }),
      replay: () => dispatch({ type: 'replay' }),
      comeBack: () => dispatch({ type: 'comeBack' }),
    },
  });

  const unsubscribe = visit.subscribe((s, p) => {
    if (s.language !== p.language || s.captionLanguage !== p.captionLanguage) relearn();
  });

  return () => {
    leave();
    clearInterval(timer);
    unsubscribe();
  };
}

/** The stage of the running program: pack, stores and pose; voice and sounds come from audio. */
export const packStage = (audio: Pick<TourStage, 'voice' | 'playSound' | 'distanceTo'>): TourStage => ({
  ...audio,
  voice: chosenVoice(audio.voice),
  tour: (id) => pack.getState().tours.get(id),
  narration: (tour, language) => pack.getState().narration(tour, language),
});
