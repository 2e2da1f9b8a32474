/** What the stops of a tour have set by then: period, hour and the kilns. Pure. */
import type { ClockWish } from '../pack/firing.ts';
import type { CueAction } from '../pack/schema.ts';

/** The world as a stop finds it. Going back undoes what came later. */
export interface World {
  period: string | null;
  hour: string | null;
  /** The clock of each kiln that was fired, by id; where one was running, the hour it runs to. */
  firing: Readonly<Record<string, ClockWish>>;
}

export const BARE_WORLD: World = { period: null, hour: null, firing: {} };

/** The world once a cue has happened. */
export function worldAfter(world: World, action: CueAction): World {
  if ('hour' in action) return { ...world, hour: action.hour };
  if ('period' in action) return { ...world, period: action.period };
  if ('firing' in action) {
    const { kiln, clock, to } = action.firing;
    return { ...world, firing: { ...world.firing, [kiln]: to ?? clock } };
  }
  return world;
}
