/** Elements that are pointed out glow softly: their meshes take the glowing twin of their surface. */
import type { Material, Mesh } from 'three';
import type { ElementRef } from '../state/visit.ts';
import { approach } from './firing.ts';
import type { Library } from './library.ts';
import { meshesOf, type PlacedStructure } from './structure.ts';

/** Seconds for the glow to come or go. */
const GLOW_SECONDS = 0.5;

export interface Glow {
  /** Aims the glow at these elements, in place of whatever it was on. */
  set: (lit: readonly ElementRef[]) => void;
  /** Moves on; `still`: no breathing. True while it moves. */
  step: (dt: number, time: number, still: boolean) => boolean;
}

export function createGlow(library: Library, placed: ReadonlyMap<string, PlacedStructure>): Glow {
  const own = new Map<Mesh, Material>();
  let level = 0;
  let target = 0;
  const release = () => {
    for (const [mesh, material] of own) mesh.material = material;
    own.clear();
  };
  return {
    set(lit) {
      target = lit.length > 0 ? 1 : 0;
      // Nothing lit: the glow fades where it is.
      if (target === 0) return;
      release();
      for (const ref of lit) {
        const structure = placed.get(ref.structure);
        for (const mesh of structure ? meshesOf(structure, ref.element) : []) {
          own.set(mesh, mesh.material as Material);
          mesh.material = library.twin(mesh.material as Material);
        }
      }
    },
    step(dt, time, still) {
      level = approach(level, target, dt / GLOW_SECONDS);
      if (level === 0 && own.size > 0) release();
      library.lit.value = level * (still ? 1 : 0.85 + 0.15 * Math.sin(time * 2.4));
      return level !== target;
    },
  };
}
