/** What the manifest says of each material beyond the kit's name and scale: which maps exist is seen from the files. */
import type { Material } from '../../../src/pack/schema.ts';
import { MATERIALS, type MaterialId, TONES } from '../../kit/materials.ts';
import { LOOKS } from './looks.ts';

type Entry = Partial<Omit<Material, 'id'>>;

/** What moves: rivers run, cloth swings. */
const MOTION: Partial<Record<MaterialId, Entry>> = {
  water: { flow: [0.012, 0.004] },
  cloth: { sway: 0.06 },
};

/** With an albedo map the colour is white; without one it is the material's own. Roughness is the map's where there is one. */
const entry = (id: MaterialId): Entry => {
  const painted = Boolean(LOOKS[id]);
  return {
    colour: painted ? [1, 1, 1] : [...TONES[id]],
    roughness: painted ? 1 : MATERIALS[id].roughness,
    metalness: 0,
    normalStrength: 1,
    ...MOTION[id],
  };
};

export const MATERIAL_LIBRARY: Record<string, Entry> = Object.fromEntries(
  (Object.keys(MATERIALS) as MaterialId[]).map((id) => [id, entry(id)]),
);
