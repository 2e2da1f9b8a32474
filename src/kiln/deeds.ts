/** What a visitor does with a kiln's clock, by whatever input. */
import { phaseAt } from '../pack/firing.ts';
import type { Firing } from '../pack/schema.ts';
import { haltKiln, kilns, runKiln, showInstrument } from '../state/kilns.ts';
import { setFiring, visit } from '../state/visit.ts';
import { spanOf } from './words.ts';

/** Hours of the firing that pass in a second while time runs. */
const HOURS_A_SECOND = 1;

const clockNow = (kiln: string) => visit.getState().firing[kiln]?.clock ?? null;

/** Sets the clock, kept within the firing. Ends a run. */
export function setClock(kiln: string, firing: Firing, clock: number): void {
  const { from, to } = spanOf(firing);
  haltKiln(kiln);
  setFiring(kiln, Math.min(to, Math.max(from, clock)));
}

/** By so many hours. A cold kiln begins at the beginning. */
export function moveClock(kiln: string, firing: Firing, hours: number): void {
  const clock = clockNow(kiln);
  setClock(kiln, firing, clock === null ? spanOf(firing).from : clock + hours);
}

/** To the beginning of the next phase (1) or the one before (−1). */
export function movePhase(kiln: string, firing: Firing, by: 1 | -1): void {
  const clock = clockNow(kiln);
  const { phases } = firing;
  const at = clock === null ? -1 : phases.indexOf(phaseAt(firing, clock));
  setClock(kiln, firing, phases[Math.min(phases.length - 1, Math.max(0, at + by))]!.from);
}

/** Lets time run to the end, or stops it where it is. At the end, and from cold, it begins anew. */
export function toggleRun(kiln: string, firing: Firing): void {
  if (kiln in kilns.getState().runs) {
    haltKiln(kiln);
    return;
  }
  const { from, to } = spanOf(firing);
  const clock = clockNow(kiln);
  const start = clock === null || clock >= to ? from : clock;
  runKiln(kiln, start, to, (to - start) / HOURS_A_SECOND, 'visitor');
}

export function coolKiln(kiln: string): void {
  haltKiln(kiln);
  setFiring(kiln, null);
}

export const toggleInstrument = (kiln: string) =>
  showInstrument(kilns.getState().instrument === kiln ? null : kiln);
