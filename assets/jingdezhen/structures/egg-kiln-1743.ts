/**
 * The porcelain kiln of 1743: like a water jar lying down, its chamber a good 丈 high and wide and two deep, its
 * chimney behind and outside the shed [tang-1743-15]; the size agrees with what d'Entrecolles saw in 1712 [duhalde-296].
 * Fabric after the surviving zhen kilns [zhou-body] [egg-wiki], scaled down. Origin: the kiln's axis at the inner face of the sill.
 */
import type { BufferGeometry } from 'three';
import type { When } from '../../../src/pack/schema.ts';
import type { MaterialId } from '../../kit/materials.ts';
import { merge } from '../../kit/mesh.ts';
import type { ModelElement, Part, StructureModel } from '../../kit/model.ts';
import { Surface } from '../../kit/surface.ts';
import { DIMENSIONS, dimensionTable } from './egg-kiln-1743/dimensions.ts';
import { EYES, eyeHoles } from './egg-kiln-1743/eyes.ts';
import { floor, footing, plank } from './egg-kiln-1743/floor.ts';
import { door, frontWall } from './egg-kiln-1743/front.ts';
import { guardWall } from './egg-kiln-1743/guard.ts';
import { firebox } from './egg-kiln-1743/pit.ts';
import { chimney } from './egg-kiln-1743/rear.ts';
import { columns, openSaggar } from './egg-kiln-1743/setting.ts';
import { backShade, DOME_ROWS, insideSkin, outsideSkin, ROWS, waistSkins } from './egg-kiln-1743/shell.ts';
import { stokeHole } from './egg-kiln-1743/stoke.ts';
import { blockers, floors, solids } from './egg-kiln-1743/walk.ts';
import { kilnStandIn } from './kiln-stand-ins.ts';

export { DIMENSIONS };

/** Every element that can be pointed at, with its evidence record `egg-kiln-<id>`. */
const TITLES: Record<string, [string, string]> = {
  'kiln-wall': ['Front wall', '窑前墙'],
  door: ['Door', '窑门'],
  'door-plank': ['Plank across the firebox', '跨火膛的木板'],
  'stoke-hole': ['Bricked-up door and stoke hole', '封门与投柴孔'],
  firebox: ['Firebox', '火膛'],
  floor: ['Floor of quartz sand', '石英砂窑底'],
  vault: ['Vault', '窑篷'],
  'front-dome': ['Front dome, the “lion’s head”', '前穹（狮子头）'],
  'eye-holes': ['Eye-holes', '窑眼'],
  'guard-wall': ['Guard wall', '护窑墙'],
  waist: ['Waist', '挂窑口与燕尾墙'],
  chimney: ['Chimney', '烟囱'],
  'saggar-columns': ['Columns of saggars', '匣钵柱'],
  'open-saggar': ['An open saggar', '一只敞开的匣钵'],
  footing: ['Ground under the kiln’s walls', '窑墙下的地面'],
};

const part = (material: MaterialId, from: Surface | BufferGeometry): Part => ({
  material,
  geometry: from instanceof Surface ? from.done() : from,
});

const element = (id: string, parts: Part[], when?: When): ModelElement => ({
  id,
  title: { en: TITLES[id]![0], 'zh-Hans': TITLES[id]![1] },
  evidence: `egg-kiln-${id}`,
  parts,
  ...(when ? { when } : {}),
});

/** Builds the kiln. The same call gives the same bytes. */
export default function build(): StructureModel {
  const skin = insideSkin();
  const shade = backShade(EYES);
  const set = columns();
  const brick = (...list: Surface[]) => part('kiln-brick', merge(list.map((s) => s.done())));
  return {
    id: 'egg-kiln-1743',
    title: { en: 'Egg-shaped kiln', 'zh-Hans': '蛋形窑' },
    elements: [
      element('kiln-wall', [brick(frontWall())]),
      element('door', [brick(door())]),
      element('door-plank', [part('board', plank())], { kiln: 'egg-kiln', firing: false }),
      element('stoke-hole', [part('plain', stokeHole())], { kiln: 'egg-kiln', firing: true }),
      element('firebox', [brick(firebox())]),
      element('floor', [part('ground', floor())]),
      element('vault', [
        part('kiln-glaze', skin.glaze),
        brick(skin.brick, outsideSkin(DOME_ROWS, ROWS.length - 1, shade)),
      ]),
      element('front-dome', [brick(outsideSkin(0, DOME_ROWS, shade))]),
      element('eye-holes', [part('saggar', eyeHoles())]),
      element('guard-wall', [brick(guardWall())]),
      element('waist', [brick(waistSkins(shade))]),
      element('chimney', [brick(chimney())]),
      element('saggar-columns', [
        { material: 'saggar', geometry: set.saggars, instances: set.saggarInstances },
        { material: 'saggar', geometry: set.lumps, instances: set.lumpInstances },
      ]),
      element('open-saggar', [part('plain', openSaggar())]),
      { ...element('footing', [part('ground', footing())]), hidden: true },
    ],
    sections: [
      {
        id: 'without-vault',
        title: { en: 'The kiln without its vault', 'zh-Hans': '揭去窑篷的窑' },
        hides: ['vault', 'front-dome', 'eye-holes', 'guard-wall'],
        shows: ['footing'],
      },
      {
        id: 'from-the-front',
        title: { en: 'Into the kiln from the front', 'zh-Hans': '从窑前看窑膛' },
        hides: ['kiln-wall', 'door', 'vault', 'front-dome', 'eye-holes', 'guard-wall'],
        shows: ['footing'],
      },
    ],
    dimensions: dimensionTable(),
    floors: floors(),
    solids: solids(set.columns),
    blockers: blockers(),
    standIn: kilnStandIn(),
  };
}
export { build };
