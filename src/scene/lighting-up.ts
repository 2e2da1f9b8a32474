/** Elements that are pointed out glow softly: what is drawn of them takes the glowing twin of its surface. */
import type { ElementRef } from '../state/visit.ts';
import { approach } from './firing.ts';
import type { Part } from './join.ts';
import type { Library } from './library.ts';
import type { PlacedStructure } from './structure.ts';

/** Seconds for the glow to come or go. */
const GLOW_SECONDS = 0.5;

export interface Glow {
  /** Aims the glow at these elements, in place of whatever it was on. */
  set: (lit: readonly ElementRef[]) => void;
  /** Moves on; `still`: no breathing. True while it moves. */
  step: (dt: number, time: number, still: boolean) => boolean;
}

export function createGlow(library: Library, placed: ReadonlyMap<string, PlacedStructure>): Glow {
  const glowing = new Set<Part>();
  let level = 0;
  let target = 0;
  const release = () => {
    for (const part of glowing) part.wear(null);
    glowing.clear();
  };
  return {
    set(lit) {
      target = lit.length > 0 ? 1 : 0;
      // Nothing lit: the glow fades where it is.
      if (target === 0) return;
      release();
      for (const ref of lit) {
        for (const part of placed.get(ref.structure)?.elements.get(ref.element) ?? []) {
          part.wear(library.twin(part.own));
          glowing.add(part);
        }
      }
    },
    step(dt, time, still) {
      level = approach(level, target, dt / GLOW_SECONDS);
      if (level === 0 && glowing.size > 0) release();
      library.lit.value = level * (still ? 1 : 0.85 + 0.15 * Math.sin(time * 2.4));
      return level !== target;
    },
  };
}
