/** Mountains all round the basin, higher to the east, as curtains with their feet below the hills. */
import type { BufferGeometry } from 'three';
import { merge } from '../../../kit/mesh.ts';
import { soup } from '../../../kit/soup.ts';
import { mix, noise } from '../../../kit/terrain.ts';
import { MIDDLE } from '../../ground.ts';

/** From near and green to far and pale: distance, lowest and highest crest, how broken. All conjectured. */
const LAYERS = [
  { r: 500, low: 34, high: 74, grain: 6, tone: [0.52, 0.63, 0.45] },
  { r: 720, low: 66, high: 128, grain: 5, tone: [0.46, 0.57, 0.52] },
  { r: 1050, low: 110, high: 205, grain: 4, tone: [0.44, 0.54, 0.58] },
  { r: 1600, low: 170, high: 310, grain: 3.2, tone: [0.44, 0.52, 0.62] },
] as const;

export function mountains(): BufferGeometry {
  return merge(
    LAYERS.map((layer, k) => {
      const crest = noise(`land/crest/${k}`);
      const detail = noise(`land/crest/${k}/detail`);
      const pot = soup();
      const nu = 150;
      const height = (a: number) => {
        const x = Math.cos(a) * layer.grain;
        const z = Math.sin(a) * layer.grain;
        const big = 1 - Math.abs(crest(x, z));
        const peaks = big * big + 0.28 * detail(x * 3.1, z * 3.1) + 0.12 * detail(x * 7.3 + 5, z * 7.3);
        const east = 0.86 + 0.2 * Math.sin(a);
        return mix(layer.low, layer.high, Math.min(1, Math.max(0, peaks))) * east;
      };
      pot.patch(nu, 2, (i, j) => {
        const a = ((i % nu) / nu) * Math.PI * 2;
        const t = [-0.25, 0.55, 1][j]!;
        const fold = 0.05 * detail(Math.cos(a) * layer.grain * 4 + j * 7, Math.sin(a) * layer.grain * 4);
        const r = layer.r * (1 + 0.07 * j + (j < 2 ? fold : 0));
        const g = 0.8 + 0.2 * t + fold;
        return {
          p: [MIDDLE[0] + Math.sin(a) * r, height(a) * t - (j ? 0 : 14), MIDDLE[1] - Math.cos(a) * r],
          uv: [(i / nu) * Math.PI * 2 * layer.r, t * layer.high],
          colour: [layer.tone[0] * g, layer.tone[1] * g, layer.tone[2] * g],
        };
      });
      return pot.geometry();
    }),
  );
}
