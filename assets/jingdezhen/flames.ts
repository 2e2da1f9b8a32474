/** What is seen of the lamps whose light is baked: a flame at each, with a shine about it in the dark. */
import type { Effect, Vec3 } from '../../src/pack/schema.ts';
import type { Lamp } from '../pipeline/stage.ts';

/** A wick in oil burns about so high, metres; its light is reckoned from a little above its middle. */
const HEIGHT = 0.045;
const BELOW = 0.012;

export interface FlameOptions {
  /** Where they are looked for; from outdoors one sees into every room. */
  zones: readonly [string, ...string[]];
  evidence: string;
  /** When they burn; without it at any hour. */
  when?: Effect['when'];
  /** How wide the dark lets them shine, metres. */
  shine?: number;
}

/** The flames of some lamps as one effect. Throws if there is no lamp. */
export function flames(id: string, lamps: readonly Pick<Lamp, 'position'>[], options: FlameOptions): Effect {
  const { zones, evidence, when, shine = 0.4 } = options;
  const [first, ...others] = lamps.map(({ position: [x, y, z] }): Vec3 => [x, y - BELOW, z]);
  if (!first) throw new Error(`the flames ${id} have no lamps`);
  return {
    id,
    kind: 'lamp',
    position: first,
    ...(others.length > 0 && { also: others }),
    size: [shine, HEIGHT, HEIGHT],
    heading: 0,
    strength: 1,
    zones: [...zones],
    ...(when && { when }),
    evidence,
  };
}
