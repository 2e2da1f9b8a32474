/** The textures stage: paints each material's maps and encodes them. One unit per material. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATERIALS, type MaterialId } from '../../kit/materials.ts';
import type { Stage, StageContext, Unit } from '../stage.ts';
import { encodeMap, type MapKind } from './encode.ts';
import { shrink } from './finish.ts';
import { LOOKS, type Look, makeMaps } from './looks.ts';
import { writePng } from './png.ts';

export { MATERIAL_LIBRARY } from './library.ts';

const KINDS: readonly MapKind[] = ['albedo', 'normal', 'orm'];

/** Source file of a look, so that repainting the bricks leaves the wood alone. */
const SOURCES: Partial<Record<MaterialId, string>> = {
  'kiln-brick': 'brick',
  'kiln-glaze': 'brick',
  saggar: 'clay',
  'saggar-wall': 'clay',
  tile: 'clay',
  raw: 'clay',
  bark: 'wood',
  board: 'wood',
  billet: 'wood',
  bamboo: 'wood',
  painted: 'porcelain',
};

const unit = (context: StageContext, id: MaterialId, look: Look): Unit => ({
  id: `texture/${id}`,
  inputs: [
    'assets/pipeline/textures/encode.ts',
    'assets/pipeline/textures/finish.ts',
    `assets/pipeline/textures/looks/${SOURCES[id] ?? 'earth'}.ts`,
  ],
  salt: { ...look, paint: undefined, metres: MATERIALS[id].metres },
  outputs: KINDS.map((kind) => `textures/${id}-${kind}.ktx2`),
  run: async () => {
    const maps = makeMaps(id)!;
    let bytes = 0;
    for (const kind of KINDS) {
      writePng(join(context.root, `.cache/textures/${id}-${kind}.png`), maps[kind]);
      const alpha = kind === 'albedo' && 'alpha' in MATERIALS[id];
      const ktx2 = await encodeMap(shrink(maps[kind], look[kind]), kind, alpha);
      writeFileSync(join(context.pack, `textures/${id}-${kind}.ktx2`), ktx2);
      bytes += ktx2.length;
    }
    context.log(`    ${id}: ${Math.round(bytes / 1024)} KiB`);
  },
});

export const stage: Stage = {
  id: 'textures',
  title: 'Textures',
  units: async (context) =>
    (Object.entries(LOOKS) as [MaterialId, Look][]).map(([id, look]) => unit(context, id, look)),
};
