/** The land outside the yard: the lane to the west lies lower, Zhushan rises to the north, mountains close the basin. */
import type { BufferGeometry } from 'three';
import { merge, type Rgb } from '../../../kit/mesh.ts';
import { soup } from '../../../kit/soup.ts';
import { distanceToRect, fbm, mix, mixRgb, noise, rings, smooth } from '../../../kit/terrain.ts';
import { YARD } from '../../layout.ts';

/** Metres. `lane` is excavated at the north-west wall; the terrace is what survives of the hill; the rest conjectured. */
export const LAND = {
  lane: -2.5,
  terrace: 14,
  terraceZ: -75,
  hillFootZ: -30,
  hillHalfWidth: 40,
  horizon: 1450,
} as const;

const OUTER = {
  minX: YARD.minX - 0.8,
  maxX: YARD.maxX + 0.8,
  minZ: YARD.northZ - 0.8,
  maxZ: YARD.southZ + 0.8,
};
const roll = fbm('land/roll', 4);
const rough = fbm('land/rough', 3);
const scrub = fbm('land/scrub', 4);

/** Zhushan alone, above the town's level. */
export function hillHeight(x: number, z: number): number {
  const zz = z + 5 * rough(x / 17, 3);
  const across = Math.abs(x - 3 - 4 * rough(z / 20, 9)) / LAND.hillHalfWidth;
  const side = smooth(1.25, 0.3, across);
  const climb = 0.62 * smooth(LAND.hillFootZ, -66, zz) + 0.38 * smooth(-60, -72, zz);
  const back = smooth(-135, -96, zz);
  const h = LAND.terrace * climb * back * side;
  const terrace = smooth(15, 11, Math.abs(x - 3)) * smooth(-71, -74, z) * smooth(-94, -90, z);
  return mix(h + 0.9 * rough(x / 6, z / 6) * smooth(1, 6, h), LAND.terrace, terrace);
}

/** Ground outside the walls. Within them it lies under the yard's own ground, out of sight. */
export function landHeight(x: number, z: number): number {
  const d = distanceToRect(OUTER, x, z);
  if (d < 0) return -0.4;
  const west = smooth(OUTER.minX - 0.2, OUTER.minX - 3, x);
  let h = -0.4 + 0.12 * smooth(0, 4, d);
  h = mix(h, LAND.lane - 1.2 * smooth(-22, -90, x), west * smooth(4, 0.5, hillHeight(x, z)));
  h += 1.6 * smooth(20, 90, x);
  h += 2.2 * roll(x / 70, z / 70) * smooth(40, 140, d);
  return h + hillHeight(x, z);
}

const EARTH: Rgb = [0.98, 0.86, 0.68];
const GREEN: Rgb = [0.74, 0.86, 0.5];
const DARK: Rgb = [0.42, 0.52, 0.34];
const DRY: Rgb = [0.92, 0.86, 0.56];

function landColour(x: number, _y: number, z: number): Rgb {
  const hill = smooth(0.5, 3, hillHeight(x, z));
  const n = scrub(x / 7, z / 7);
  const wild = mixRgb(
    mixRgb(GREEN, DARK, smooth(-0.25, 0.4, n)),
    DRY,
    smooth(0.15, 0.6, scrub(x / 13 + 40, z / 13)) * 0.7,
  );
  const far = smooth(110, 190, Math.hypot(x, z));
  const town = mixRgb(EARTH, [0.6, 0.54, 0.46], smooth(-0.2, 0.5, n));
  return mixRgb(town, wild, Math.max(hill, far, 0.5 * smooth(0.1, 0.5, scrub(x / 9 - 20, z / 9))));
}

/** Steps from `from` to `to`, each `ratio` times the last. */
function widening(from: number, to: number, ratio: number): number[] {
  const out: number[] = [];
  for (let r = from; r < to; r *= ratio) out.push(r);
  return out;
}

/** Ground from under the yard's edge out to half a kilometre. */
function near(): BufferGeometry {
  const headings: number[] = [];
  for (let a = -44; a < 46; a += 2.5) headings.push(a);
  for (let a = 46; a < 316; a += 5) headings.push(a);
  return rings({
    centre: [0, 0],
    radii: [...widening(11.6, 60, 1.1), ...widening(61, 130, 1.1), ...widening(131, 560, 1.28), 620],
    headings,
    height: landHeight,
    colour: landColour,
  });
}

/** Layers of hills from near and green to far and pale: distance, lowest and highest crest, how broken. */
const LAYERS = [
  { r: 190, low: 10, high: 27, grain: 9, tone: [0.56, 0.66, 0.42] },
  { r: 300, low: 24, high: 54, grain: 6.5, tone: [0.5, 0.6, 0.46] },
  { r: 470, low: 48, high: 96, grain: 5, tone: [0.46, 0.56, 0.52] },
  { r: 780, low: 90, high: 172, grain: 4, tone: [0.44, 0.54, 0.58] },
  { r: LAND.horizon, low: 150, high: 285, grain: 3.2, tone: [0.44, 0.52, 0.62] },
] as const;

/** Mountains all round, higher to the east, as curtains with their feet below the horizon. */
function mountains(): BufferGeometry {
  return merge(
    LAYERS.map((layer, k) => {
      const crest = noise(`land/crest/${k}`);
      const detail = noise(`land/crest/${k}/detail`);
      const pot = soup();
      const nu = 132;
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
        const g = 0.8 + 0.2 * t + 0.25 * fold * 4;
        return {
          p: [Math.sin(a) * r, height(a) * t - (j ? 0 : 10), -Math.cos(a) * r],
          uv: [(i / nu) * Math.PI * 2 * layer.r, t * layer.high],
          colour: [layer.tone[0] * g, layer.tone[1] * g, layer.tone[2] * g],
        };
      });
      return pot.geometry();
    }),
  );
}

export const land = (): BufferGeometry => merge([near(), mountains()]);
