/**
 * A kiln's firing by its clock: hours since the fire was lit, negative while the kiln is being set. `null` is a kiln
 * nobody fires. What follows from the clock is reckoned here and in heat.ts, never kept. Pure.
 */
import type { Firing, FiringPhase } from './schema.ts';

/** How a cue or a switch names a moment: a clock, a kiln nobody fires, or the height of the fire. */
export type ClockWish = number | 'cold' | 'strong';

/** What decides what stands and shows; `VisitState.firing` holds one for each kiln that was ever fired. */
export interface FiringNow {
  /** Hours since the fire was lit; `null`: cold, nobody fires it. */
  readonly clock: number | null;
  /** Id of the phase; `null` when cold, or when the pack tells no phases. */
  readonly phase: string | null;
  /** Fuel burns. */
  readonly burning: boolean;
  /** The door is bricked up: nobody goes in, though the fire may be out. */
  readonly closed: boolean;
}

/** The phase at a clock. Before the first and after the last: the first and the last. */
export const phaseAt = (firing: Firing, clock: number): FiringPhase => {
  const { phases } = firing;
  for (let i = 0; i < phases.length; i += 1) if (clock < phases[i]!.to) return phases[i]!;
  return phases[phases.length - 1]!;
};

/** @param firing of a kiln whose pack tells none: it burns whenever it is not cold */
export const firingAt = (firing: Firing | undefined, clock: number | null): FiringNow => {
  const phase = firing && clock !== null ? phaseAt(firing, clock) : null;
  const burning = phase ? phase.burning : clock !== null;
  return { clock, phase: phase?.id ?? null, burning, closed: phase ? phase.closed : burning };
};

export const clockOf = (firing: Firing | undefined, wish: ClockWish): number | null =>
  wish === 'cold' ? null : wish === 'strong' ? (firing?.strong ?? 0) : wish;
