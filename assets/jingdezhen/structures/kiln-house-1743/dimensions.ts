/**
 * What the kiln house is built from. `yaowu` describes kiln houses of the late 19th and 20th centuries,
 * made for kilns of 15–20 m; the house is drawn smaller here, in proportion to the smaller kiln of 1743. For 1743
 * itself only a large tiled shed is certain (`tang-1743-15`).
 */
import type { Dimension } from '../../../../src/pack/schema.ts';
import { HOUSE } from '../../layout.ts';

interface Size {
  m: number;
  en: string;
  zh: string;
  source?: string;
  note?: string;
}

const sizes = <T extends Record<string, Size>>(table: T): T => table;

export const SIZES = sizes({
  width: {
    m: HOUSE.maxX - HOUSE.minX,
    en: 'House, east to west between the outer posts',
    zh: '窑屋东西外柱间宽',
    note: 'Conjectured. Later houses cover about 600 m²; drawn at about a third, for a kiln a third as long.',
  },
  depth: {
    m: HOUSE.southZ - HOUSE.northZ,
    en: 'House, south to north',
    zh: '窑屋南北进深',
    note: 'Conjectured, as the width.',
  },
  ridge: {
    m: HOUSE.ridgeHeight,
    en: 'Ridge above the floor',
    zh: '屋脊高',
    note: 'Conjectured. About 10 m over a later kiln twice as high (yaowu); scaled.',
  },
  eave: {
    m: HOUSE.eaveHeight,
    en: 'Eaves above the floor',
    zh: '檐口高',
    note: 'Conjectured; low enough to keep rain off the loft, open under it for the heat.',
  },
  overhang: { m: HOUSE.eaveOverhang, en: 'Overhang of the eaves', zh: '出檐', note: 'Conjectured.' },
  post: {
    m: 0.34,
    en: 'Posts at the foot, mean thickness',
    zh: '柱脚平均直径',
    source: 'yaowu',
    note: '“An armful round” for later houses: about 1.1 m of girth.',
  },
  bay: { m: 3.1, en: 'Frames apart, about', zh: '屋架间距（约）', note: 'Conjectured.' },
  loft: {
    m: HOUSE.loft.height,
    en: 'Loft floor',
    zh: '柴楼楼面高',
    note: 'Conjectured; a loft for the firewood is described for later houses (yaowu).',
  },
  joists: { m: 0.3, en: 'Loft joists, centre to centre', zh: '楼栅中距', source: 'yaowu' },
  parapet: {
    m: HOUSE.loft.height + 0.3,
    en: 'East wall',
    zh: '东墙高',
    source: 'yaowu',
    note: 'Only about 30 cm higher than the loft floor, in later houses.',
  },
  chuteLength: {
    m: HOUSE.chute.maxX - HOUSE.chute.minX,
    en: 'Wood chute, length',
    zh: '溜柴口长',
    note: 'Conjectured: about 2 × 3 m in later houses (yaowu), drawn smaller.',
  },
  chuteWidth: {
    m: HOUSE.chute.maxZ - HOUSE.chute.minZ,
    en: 'Wood chute, width',
    zh: '溜柴口宽',
    note: 'Conjectured, as its length.',
  },
  bayWall: {
    m: 1.2,
    en: 'Low walls between the saggar bays',
    zh: '落（匣钵隔间）矮墙高',
    note: 'Conjectured. The bays themselves are described for later houses (yaowu).',
  },
  westWall: { m: 0.9, en: 'West wall', zh: '西墙高', note: 'Conjectured; low, so that the heat goes out.' },
  northWall: { m: 2.4, en: 'North wall', zh: '北墙高', note: 'Conjectured.' },
  rise: {
    m: HOUSE.loft.height / 15,
    en: 'Rise of one outside step',
    zh: '每级踏步高',
    note: 'Conjectured. Stone steps from the street to the loft are described for later houses (yaowu).',
  },
  stairWidth: {
    m: HOUSE.stairs.maxX - HOUSE.stairs.minX,
    en: 'Width of the outside steps',
    zh: '踏步宽',
    note: 'Conjectured.',
  },
});

/** The table as the pack carries it. */
export const dimensions = (): Dimension[] =>
  Object.entries(SIZES as Record<string, Size>).map(([key, size]) => ({
    id: key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`),
    title: { en: size.en, 'zh-Hans': size.zh },
    metres: Math.round(size.m * 1e4) / 1e4,
    ...(size.source ? { source: size.source } : {}),
    ...(size.note ? { note: size.note } : {}),
  }));
