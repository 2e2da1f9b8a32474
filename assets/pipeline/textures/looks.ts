/** Which look each material of the kit has, and how fine its maps are. */
import { MATERIALS, type MaterialId } from '../../kit/materials.ts';
import type { Canvas } from './canvas.ts';
import { finish, type Maps } from './finish.ts';
import { kilnBrick, kilnGlaze } from './looks/brick.ts';
import { raw, saggar, saggarWall, tile } from './looks/clay.ts';
import { foliage, ground, hill, plain, plaster } from './looks/earth.ts';
import { porcelain } from './looks/porcelain.ts';
import { greyBrick, lacquer, roofRows, stone } from './looks/town.ts';
import { clay, cloth, water } from './looks/wet.ts';
import { bamboo, bark, billet, board } from './looks/wood.ts';

export interface Look {
  paint: (size: number) => Canvas;
  /** Side of the painted square, and of the encoded maps, in pixels. */
  size: number;
  albedo: number;
  normal: number;
  orm: number;
  hollow?: number;
  relief?: number;
}

const big = { size: 1024, albedo: 1024, normal: 1024, orm: 256 };
const middle = { size: 512, albedo: 512, normal: 512, orm: 256 };
const small = { size: 256, albedo: 256, normal: 256, orm: 128 };

/** Materials without a look (`glazed`) have no maps: smooth, coloured by their vertices. */
export const LOOKS: Partial<Record<MaterialId, Look>> = {
  'kiln-brick': { paint: kilnBrick, ...big, hollow: 0.55 },
  'kiln-glaze': { paint: kilnGlaze, ...big, orm: 512, hollow: 0.35 },
  saggar: { paint: saggar, ...middle, hollow: 0.45 },
  'saggar-wall': { paint: saggarWall, ...big, hollow: 0.45, relief: 0.8 },
  bark: { paint: bark, ...middle, hollow: 0.5 },
  board: { paint: board, ...big, normal: 512, hollow: 0.4 },
  billet: { paint: billet, ...middle, normal: 256, hollow: 0.4 },
  tile: { paint: tile, ...middle, normal: 256, hollow: 0.4 },
  ground: { paint: (size) => ground(size, MATERIALS.ground.metres), ...big, hollow: 0.45 },
  plaster: { paint: plaster, ...big, normal: 512, hollow: 0.35 },
  bamboo: { paint: bamboo, ...middle, hollow: 0.35 },
  foliage: { paint: foliage, ...middle, normal: 256, orm: 128, hollow: 0.2, relief: 0.5 },
  hill: { paint: hill, ...middle, normal: 256, orm: 128, hollow: 0.1, relief: 0.6 },
  plain: { paint: plain, ...small, hollow: 0.1 },
  raw: { paint: raw, ...small, hollow: 0.1 },
  stone: { paint: stone, ...big, normal: 512, hollow: 0.35 },
  'grey-brick': { paint: greyBrick, ...big, normal: 512, hollow: 0.45, relief: 0.8 },
  water: { paint: water, ...middle, albedo: 64, orm: 64, hollow: 0, relief: 0.7 },
  cloth: { paint: cloth, ...middle, orm: 64, hollow: 0.15, relief: 0.6 },
  'roof-rows': { paint: roofRows, ...middle, hollow: 0.3, relief: 0.6 },
  lacquer: { paint: lacquer, ...big, normal: 512, hollow: 0.3 },
  clay: { paint: clay, ...middle, normal: 256, hollow: 0.1 },
  painted: { paint: porcelain, size: 1024, albedo: 1024, normal: 64, orm: 64, hollow: 0, relief: 0.2 },
};

/** Paints a material's maps at full size. Same material, same bytes. */
export function makeMaps(id: MaterialId): Maps | null {
  const look = LOOKS[id];
  if (!look) return null;
  return finish(look.paint(look.size), { hollow: look.hollow ?? 0.5, relief: look.relief ?? 1 });
}
