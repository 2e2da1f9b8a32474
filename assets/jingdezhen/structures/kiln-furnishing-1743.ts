/**
 * What stands about in the kiln house: saggars in the bays, ware on its boards, firewood, water, tools and the crew's
 * few things. Each has a use in the process; how many stood where is our arrangement.
 */
import type { StructureModel } from '../../kit/model.ts';
import { crewThings, tools, waterJars } from './kiln-furnishing-1743/gear.ts';
import { CUP, CUPS, wareShelves } from './kiln-furnishing-1743/shelves.ts';
import { firewood, saggarStacks } from './kiln-furnishing-1743/stacks.ts';

export const DIMENSIONS = [
  {
    id: 'cups-on-a-board',
    title: { en: 'Cups on a board (number)', 'zh-Hans': '每板杯数（只）' },
    metres: CUPS,
    source: 'duhalde-279',
  },
  {
    id: 'cup-mouth',
    title: { en: 'Mouth of a cup', 'zh-Hans': '杯口径' },
    metres: CUP.radius * 2,
    note: 'Conjectured; compare the chicken cup, 8.3 cm (met-chicken).',
  },
  {
    id: 'billet-length',
    title: { en: 'Length of a billet', 'zh-Hans': '松柴长' },
    metres: 0.33,
    source: 'duhalde-296',
  },
  {
    id: 'saggar-diameter',
    title: { en: 'Diameter of a saggar', 'zh-Hans': '匣钵直径' },
    metres: 0.37,
    note: 'Conjectured.',
  },
];

/** Builds it. Deterministic. */
export function build(): StructureModel {
  const stacks = saggarStacks();
  const wood = firewood();
  const shelves = wareShelves();
  const water = waterJars();
  const hand = tools();
  const crew = crewThings();
  return {
    id: 'kiln-furnishing-1743',
    title: { en: 'What stands in the kiln house', 'zh-Hans': '窑屋内的陈设' },
    elements: [
      {
        id: 'saggar-stacks',
        title: { en: 'Saggars in their bays', 'zh-Hans': '匣钵落里的匣钵' },
        evidence: 'furnishing-saggar-stacks',
        parts: stacks.parts,
      },
      {
        id: 'ware-shelves',
        title: { en: 'Shelves of raw ware', 'zh-Hans': '坯架' },
        evidence: 'furnishing-ware-shelves',
        parts: shelves.parts,
      },
      {
        id: 'wood-store',
        title: { en: 'Firewood in the loft', 'zh-Hans': '柴楼上的松柴' },
        evidence: 'furnishing-wood-store',
        parts: [wood.loft],
      },
      {
        id: 'stoking-wood',
        title: { en: 'Wood for the next hour', 'zh-Hans': '待烧的松柴' },
        evidence: 'furnishing-stoking-wood',
        parts: [wood.floor],
      },
      {
        id: 'water-jars',
        title: { en: 'Water jars, wet cloths and gloves', 'zh-Hans': '水缸、湿布与手套' },
        evidence: 'furnishing-water-jars',
        parts: water.parts,
      },
      {
        id: 'tools',
        title: { en: 'Tools, baskets and door bricks', 'zh-Hans': '工具、竹筐与封门砖' },
        evidence: 'furnishing-tools',
        parts: hand.parts,
      },
      {
        id: 'crew-things',
        title: { en: 'The crew’s things', 'zh-Hans': '窑工的用物' },
        evidence: 'furnishing-crew-things',
        parts: crew.parts,
      },
    ],
    dimensions: DIMENSIONS,
    floors: [],
    solids: [
      ...stacks.solids,
      ...wood.solids,
      ...shelves.solids,
      ...water.solids,
      ...hand.solids,
      ...crew.solids,
    ],
  };
}

export default build;
