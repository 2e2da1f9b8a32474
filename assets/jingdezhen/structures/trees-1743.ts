/** Trees of the region, in the works, on the hill, along the river and among the town's roofs. */

import { bambooGrove, broad, bush, canopy, canopyParts, conifer, thicket } from '../../kit/canopy.ts';
import { merge } from '../../kit/mesh.ts';
import type { StructureModel } from '../../kit/model.ts';
import { random } from '../../kit/random.ts';
import { groundHeight } from '../ground.ts';
import { needlePad } from './trees-1743/crowns.ts';
import { TINTS, treePlan } from './trees-1743/plan.ts';

export default function trees(): StructureModel {
  const wood = canopy();
  const pines = canopy();
  // Bushes need no heart: there is ground behind them, not sky.
  const bushes = canopy();
  const seed = random('trees-1743');
  const plan = treePlan();
  plan.forEach((tree, k) => {
    const at = [tree.x, groundHeight(tree.x, tree.z), tree.z] as const;
    const o = { ...tree, at, tint: TINTS[tree.kind], dense: tree.kind !== 'tallow', seed: seed.fork(`${k}`) };
    if (tree.kind === 'pine') conifer(pines, o);
    else if (tree.kind === 'bamboo') bambooGrove(wood, o);
    else if (tree.kind === 'bush') bush(bushes, at, tree.spread, o.tint, o.seed);
    else if (tree.kind === 'wood') thicket(wood, o, groundHeight);
    else if (tree.kind === 'far')
      bush(wood, [at[0], at[1] + tree.height * 0.4, at[2]], tree.spread, o.tint, o.seed);
    else broad(wood, o);
  });
  wood.clumps.push(...bushes.clumps);
  const parts = canopyParts(wood, 'trees-1743', 15);
  const needles = {
    ...parts.leaves,
    geometry: needlePad(18, random('trees-1743/needles')),
    instances: pines.clumps,
  };
  const trunks = { ...parts.wood, geometry: merge([wood.wood.geometry(), pines.wood.geometry()]) };
  return {
    id: 'trees-1743',
    title: { en: 'Trees and bamboo', 'zh-Hans': '树木与竹丛' },
    elements: [
      {
        id: 'trees',
        title: { en: 'Camphor, pine, bamboo, tallow', 'zh-Hans': '樟、松、竹、乌桕' },
        evidence: 'trees-1743',
        parts: [parts.leaves, needles, parts.hearts, trunks],
      },
    ],
    dimensions: [],
    floors: [],
    solids: plan
      .filter((t) => t.kind !== 'bush' && t.kind !== 'far' && t.kind !== 'wood')
      .map((t) => {
        const r = t.kind === 'bamboo' ? t.spread * 0.9 : t.height * 0.09;
        return { centre: [t.x, groundHeight(t.x, t.z) + 1, t.z] as const, size: [r, 3, r] as const };
      }),
  };
}
