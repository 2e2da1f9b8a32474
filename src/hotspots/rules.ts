/**
 * What follows from a card or a switch, whoever opened or threw it: the element of an open card is lit, and nobody
 * stands inside a kiln that fires.
 */
import { celsiusAt } from '../pack/heat.ts';
import { pack } from '../state/pack.ts';
import { type ElementRef, openCard, setLit, travelTo, type VisitState, visit } from '../state/visit.ts';
import { awakeHotspots } from './awake.ts';

const sameRef = (a: ElementRef, b: ElementRef) => a.structure === b.structure && a.element === b.element;

function lightCard(now: VisitState, before: VisitState): void {
  const elementOf = (id: string | null) => pack.getState().site?.hotspots.find((h) => h.id === id)?.element;
  const old = elementOf(before.card);
  const fresh = elementOf(now.card);
  // Only what this card lit goes dark: a tour may have lit something else.
  const kept = old ? now.lit.filter((ref) => !sameRef(ref, old)) : now.lit;
  setLit(fresh ? [...kept.filter((ref) => !sameRef(ref, fresh)), fresh] : kept);
}

/** Hotter than this, °C, nobody stands inside, though the door may be open. */
const BEARABLE = 70;

function leaveFire(now: VisitState, before: VisitState): void {
  for (const kiln of pack.getState().site?.kilns ?? []) {
    if (!kiln.zone || !kiln.place || now.zone !== kiln.zone) continue;
    const hot = (state: VisitState) => {
      const firing = state.firing[kiln.id];
      return firing?.closed === true || celsiusAt(kiln.firing, firing?.clock ?? null) > BEARABLE;
    };
    if (hot(now) && (!hot(before) || now.zone !== before.zone)) travelTo({ place: kiln.place }, 'blink');
  }
}

function putAwaySleeping(now: VisitState): void {
  const { site } = pack.getState();
  if (!site || !now.card) return;
  const hotspot = site.hotspots.find((h) => h.id === now.card);
  // A card stays open when one walks away from it, but not when its thing is no longer there.
  if (hotspot && !awakeHotspots({ zones: [], hotspots: [hotspot] }, { ...now, zone: null }).length)
    openCard(null);
}

/** Starts watching the visit; returns how to stop. */
export const watchRules = (): (() => void) =>
  visit.subscribe((now, before) => {
    if (now.card !== before.card) lightCard(now, before);
    if (now.firing !== before.firing || now.zone !== before.zone) leaveFire(now, before);
    if (now.firing !== before.firing || now.period !== before.period || now.hour !== before.hour) {
      putAwaySleeping(now);
    }
  });
