/**
 * What the kiln is built from. Sizes with a source cite the fact sheet; without one they are conjectured and say why.
 * A 丈 is taken as 3.2 m, a brasse as 1.62 m, a pied as 0.325 m.
 */
import type { Dimension } from '../../../../src/pack/schema.ts';

interface Row {
  metres: number;
  source?: string;
  title: { en: string; 'zh-Hans': string };
  note?: string;
}

const row = (metres: number, en: string, zh: string, source?: string, note?: string): Row => ({
  metres,
  source,
  title: { en, 'zh-Hans': zh },
  note,
});

export const DIMENSIONS = {
  'chamber-length': row(
    6.4,
    'Chamber, depth',
    '窑膛深',
    'tang-1743-15',
    'two zhang; d’Entrecolles gives nearly four fathoms, about 6.5 m (duhalde-296)',
  ),
  'chamber-height': row(3.2, 'Chamber, greatest height', '窑膛最高', 'tang-1743-15', 'a good zhang'),
  'chamber-width': row(3.2, 'Chamber, greatest width', '窑膛最宽', 'tang-1743-15', 'a good zhang'),
  'widest-behind-door': row(
    2.1,
    'Widest point, behind the door',
    '最宽处距窑门',
    'zhou-body',
    'about a third of the depth',
  ),
  'front-width': row(2.5, 'Chamber, width at the front wall', '窑前宽'),
  'front-height': row(2.15, 'Chamber, height at the front wall', '窑前高'),
  'rear-width': row(1.24, 'Chamber, width at the rear', '窑尾宽'),
  'rear-height': row(1.75, 'Chamber, height at the rear', '窑尾高'),
  'floor-rise': row(
    0.28,
    'Rise of the floor to the rear',
    '窑底后升',
    'egg-wiki',
    'about 3 degrees over the sand bed',
  ),
  'vault-thickness': row(0.21, 'Vault, thickness', '窑篷厚', 'zhou-body'),
  'wall-gap': row(0.25, 'Gap filled with sand', '护墙间隙（填砂）', 'egg-wiki', '0.2 to 0.3 m'),
  'guard-wall-thickness': row(0.34, 'Guard wall, thickness', '护墙厚'),
  'guard-wall-height': row(1.95, 'Guard wall, height at the shoulder', '护墙齐肩高'),
  'front-wall-thickness': row(0.46, 'Front wall, thickness', '窑门墙厚'),
  'door-width': row(0.7, 'Door, width', '窑门宽', undefined, 'wide enough for a man with a board'),
  'door-height': row(1.78, 'Door, height at the crown', '窑门高'),
  'stoke-hole-side': row(0.26, 'Stoke hole, side', '投柴方孔边长', undefined, 'a billet and a hand'),
  'stoke-hole-height': row(1.1, 'Stoke hole, middle above the ground', '投柴孔中心高'),
  'door-eye': row(0.085, 'Round eyes in the door, diameter', '门上圆眼直径'),
  'firebox-depth': row(0.45, 'Firebox, depth', '火膛深', 'duhalde-296', 'one to two pieds'),
  'firebox-length': row(0.9, 'Firebox, from front to rear', '火膛前后长'),
  'plank-width': row(0.66, 'Plank across the firebox, width', '跨火膛木板宽'),
  'eye-hole': row(0.11, 'Eye-holes on the crown, diameter', '窑顶窑眼直径'),
  'brick-length': row(0.24, 'Brick, length', '窑砖长', 'brick'),
  'brick-width': row(0.09, 'Brick, width', '窑砖宽', 'brick'),
  'brick-height': row(0.035, 'Brick, thickness', '窑砖厚', 'brick'),
  'chimney-height': row(
    7,
    'Chimney, height',
    '烟囱高',
    'tang-1743-15',
    'at least two zhang (6.4 m); 7 m chosen',
  ),
  'chimney-wall': row(0.12, 'Chimney, thickness of wall', '烟囱壁厚', 'egg-wiki', '0.10 to 0.12 m'),
  'chimney-behind-door': row(8.4, 'Chimney, middle behind the door', '烟囱中心距窑门'),
  'saggar-column': row(
    2.1,
    'Saggar columns, height',
    '匣钵柱高',
    undefined,
    'half set: two thirds of the chamber',
  ),
} as const satisfies Record<string, Row>;

export type DimensionId = keyof typeof DIMENSIONS;

/** Metres of a dimension. */
export const D = (id: DimensionId): number => DIMENSIONS[id].metres;

/** The table as the pack prints it. */
export const dimensionTable = (): Dimension[] =>
  Object.entries(DIMENSIONS as Record<string, Row>).map(([id, { metres, source, title, note }]) => ({
    id,
    title,
    metres,
    ...(source ? { source } : {}),
    ...(note || !source ? { note: [source ? '' : 'conjectured', note].filter(Boolean).join(': ') } : {}),
  }));
