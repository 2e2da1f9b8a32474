/** Incense smoke, steam of kettles, the glow of lanterns at night. */
import type { Effect } from '../../../../src/pack/schema.ts';
import { flames } from '../../flames.ts';
import { GUANDI } from './guandi.ts';
import { SHRINE } from './shrine.ts';

type P3 = readonly [number, number, number];
const smoke = (id: string, position: P3, zones: string[], size: P3 = [0.16, 2.2, 0.6]): Effect => ({
  id,
  kind: 'smoke',
  position: [...position],
  size: [...size],
  heading: 60,
  strength: 0.3,
  zones,
  evidence: 'smoke-of-offerings',
});
const steam = (id: string, position: P3): Effect => ({
  id,
  kind: 'steam',
  position: [...position],
  size: [0.2, 0.9, 0.3],
  heading: 60,
  strength: 0.5,
  zones: ['works'],
  evidence: 'steam-of-kettles',
});
const glow = (id: string, position: P3, zones: string[], size = 1.1): Effect => ({
  id,
  kind: 'glow',
  position: [...position],
  size: [size, size, 0.1],
  heading: 180,
  strength: 0.55,
  zones,
  when: { hours: ['night'] },
  evidence: 'lights-at-night',
});

const x = (SHRINE.rect.minX + SHRINE.rect.maxX) / 2;

/** Flames of the candles on the altars of shrine and temple, where structures/gates/rites.ts lets them burn. */
const CANDLES = [
  ...[-0.8, 0.8].map((off) => [x + off, SHRINE.floor + 1.555, SHRINE.rect.minZ + 2.05]),
  ...[-0.75, 0.75].map((off) => [
    (GUANDI.rect.minX + GUANDI.rect.maxX) / 2 + off,
    GUANDI.floor + 1.475,
    119.2,
  ]),
].map((position) => ({ position: position as [number, number, number] }));

export const GATES_EFFECTS: Effect[] = [
  smoke('guandi-incense', [64, 1.7, 129.6], ['works']),
  smoke('shrine-incense', [x, 1.7, 102.9], ['works', 'shrine']),
  smoke('shrine-altar-incense', [x, 1.6, SHRINE.rect.minZ + 4.1], ['shrine'], [0.1, 1.4, 0.3]),
  smoke('inner-court-incense', [40, 1.7, -7.2], ['works']),
  steam('head-gate-kettle', [25.2, 1, 162.9]),
  steam('tea-house-kettle', [28, 1.1, 87.6]),
  steam('tea-house-kettle-2', [26.6, 1.1, 88.2]),
  glow('head-gate-lantern-west', [37.5, 2.7, 162.15], ['works']),
  glow('head-gate-lantern-east', [42.5, 2.7, 162.15], ['works']),
  glow('yi-gate-lantern-west', [36.9, 2.75, 62.5], ['works']),
  glow('yi-gate-lantern-east', [43.1, 2.75, 62.5], ['works']),
  flames('altar-flames', CANDLES, {
    zones: ['shrine', 'works'],
    when: { hours: ['night'] },
    evidence: 'lights-at-night',
  }),
];
