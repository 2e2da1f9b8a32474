/**
 * Heat, smoke, glow and roar of a firing at a clock: what the scene draws, audio follows and the instrument shows. All is
 * read off the pack's curve and the atmosphere of its phases; nothing is kept, nothing allocated. Pure.
 */
import { phaseAt } from './firing.ts';
import type { Firing, FiringPhase } from './schema.ts';

/** °C of a kiln nobody fires. */
export const COLD = 20;
/** °C of one that burns though its pack tells no curve. */
const PLAIN = 1250;

type Clock = number | null;
type Told = Firing | undefined;

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** °C at the `front` (the hottest zone) or the `rear` of the kiln: straight lines between the points of the curve. */
export function celsiusAt(firing: Told, clock: Clock, end: 'front' | 'rear' = 'front'): number {
  if (clock === null) return COLD;
  if (!firing) return PLAIN;
  const { curve } = firing;
  let before = curve[0]!;
  if (clock <= before.clock) return before[end];
  for (let i = 1; i < curve.length; i += 1) {
    const after = curve[i]!;
    if (clock < after.clock) {
      const share = (clock - before.clock) / (after.clock - before.clock);
      return before[end] + (after[end] - before[end]) * share;
    }
    before = after;
  }
  return before[end];
}

const shareOf = ({ from, to }: FiringPhase, clock: number) => clamp((clock - from) / (to - from));

/** How much fuel burns, 0…1: a handful of billets to a fire fed without a pause. */
export function fuelAt(firing: Told, clock: Clock): number {
  if (clock === null) return 0;
  if (!firing) return 1;
  const phase = phaseAt(firing, clock);
  if (!phase.burning) return 0;
  const share = shareOf(phase, clock);
  switch (phase.atmosphere) {
    case 'air':
      return 0.2 + 0.15 * share;
    case 'oxidising':
      return 0.35 + 0.2 * share;
    case 'clearing':
      return 0.85;
    default:
      return 1;
  }
}

/**
 * Smoke at the chimney, 0…1, by amount and darkness at once: it thins as the slow fire dries and warms the kiln, is thick
 * and dark while the kiln is starved of air, pale in the clearing, and ends with the fire.
 */
export function smokeAt(firing: Told, clock: Clock): number {
  if (clock === null) return 0;
  if (!firing) return 1;
  const phase = phaseAt(firing, clock);
  if (!phase.burning) return 0;
  const share = shareOf(phase, clock);
  switch (phase.atmosphere) {
    case 'air':
      return 0.3;
    case 'oxidising':
      return 0.4 - 0.2 * share;
    case 'clearing':
      return 0.35;
    default:
      return 1;
  }
}

/** How brightly the inside glows, 0…1: nothing under 550 °C, where the first dull red shows in the dark. */
export const glowAt = (celsius: number): number => clamp((celsius - 550) / 750) ** 1.5;

/** What the fire sounds like, each 0…1. */
export interface FireSound {
  /** The draught of flame and chimney. */
  roar: number;
  /** Pine in the firebox. */
  crackle: number;
}

/**
 * What sounds that follow a kiln's fire want. The draught grows with the fuel and with the heat of the chimney; billets
 * crackle loudest in the small fires, before the roar covers them. Silence once nothing burns.
 * @param out written and returned; give one in loops
 */
export function fireSound(firing: Told, clock: Clock, out: FireSound = { roar: 0, crackle: 0 }): FireSound {
  const fuel = fuelAt(firing, clock);
  out.roar = fuel * fuel * (0.35 + 0.65 * clamp(celsiusAt(firing, clock) / 1250));
  out.crackle = fuel === 0 ? 0 : 0.45 + 0.55 * fuel - 0.35 * out.roar;
  return out;
}
