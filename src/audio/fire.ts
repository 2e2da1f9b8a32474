/** How loud a sound is that follows a kiln's fire. Pure but for what it remembers; allocates nothing as it goes on. */
import type { FiringNow } from '../pack/firing.ts';
import { fireSound } from '../pack/heat.ts';
import type { Site, Sound } from '../pack/schema.ts';

/** A change smaller than this is not passed on. */
const JND = 0.01;

export interface Fire {
  /** 0…1: multiplies the sound's loudness; 0 is silence. */
  readonly level: number;
  /** Reads the clock. True if the level has changed by what can be heard. */
  step: (firing: Readonly<Record<string, FiringNow>>) => boolean;
}

const out = { roar: 0, crackle: 0 };

export function createFire(site: Pick<Site, 'kilns'>, { kiln, as }: NonNullable<Sound['follows']>): Fire {
  const told = site.kilns.find(({ id }) => id === kiln)?.firing;
  const fire = {
    level: 0,
    step(firing: Readonly<Record<string, FiringNow>>) {
      const now = fireSound(told, firing[kiln]?.clock ?? null, out)[as];
      if (now === fire.level || (now > 0 && Math.abs(now - fire.level) < JND)) return false;
      fire.level = now;
      return true;
    },
  };
  return fire;
}
