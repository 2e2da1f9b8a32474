/** The buildings of the way in as their neighbours feel them. */
import type { Mass } from '../../../pipeline/stage.ts';
import { GATES, type Rect } from '../../plan.ts';
import { FORE } from './forecourt.ts';
import { GREAT } from './great.ts';
import { GUANDI } from './guandi.ts';
import { HEAD } from './head.ts';
import { INNER, REAR } from './rear.ts';
import { SCREEN } from './screen.ts';
import { SHRINE } from './shrine.ts';
import { TEA } from './trade.ts';
import { YI } from './yi.ts';

const roofed = (
  structure: string,
  rect: Rect,
  h: { floor: number; eaves: number; ridge: number },
  more: { along?: 'x' | 'z'; open?: boolean } = {},
): Mass => ({
  structure,
  ...rect,
  foot: 0,
  eaves: h.floor + h.eaves,
  ridge: h.floor + h.ridge,
  along: more.along ?? 'x',
  ...(more.open && { open: true }),
});

const GALLERY = { floor: 0.14, eaves: 2.9, ridge: 4.1 };
const OFFICE_ROOF = { floor: 0, eaves: 3.8, ridge: 6.2 };
const gallery = (structure: string, minX: number, minZ: number, maxZ: number): Mass =>
  roofed(structure, { minX, maxX: minX + 3, minZ, maxZ }, GALLERY, { along: 'z' });

export const GATES_MASSES: Mass[] = [
  {
    structure: 'screen-wall-1743',
    ...GATES.screenWall.rect,
    foot: 0,
    eaves: SCREEN.height,
    ridge: SCREEN.height + 0.5,
    along: 'x',
  },
  roofed('head-gate-1743', HEAD.rect, HEAD, { open: true }),
  roofed('offices-1743', { minX: 66, maxX: 82, minZ: 139, maxZ: 146 }, OFFICE_ROOF),
  roofed('offices-1743', { minX: -2, maxX: 14, minZ: 139, maxZ: 146 }, OFFICE_ROOF),
  roofed('sub-county-office-1743', { minX: 3, maxX: 21, minZ: 100, maxZ: 107 }, OFFICE_ROOF),
  roofed('sub-county-office-1743', { minX: 4, maxX: 20, minZ: 110.4, maxZ: 116.4 }, OFFICE_ROOF),
  roofed('guandi-temple-1743', GUANDI.rect, GUANDI),
  roofed('youtao-lingci-1743', SHRINE.rect, SHRINE),
  roofed('shrine-court-1743', SHRINE.stage.rect, SHRINE.stage, { open: true }),
  roofed(
    'forecourt-1743',
    { minX: 66, maxX: 70, minZ: 71, maxZ: 81 },
    { floor: 0.1, eaves: 4.2, ridge: 6 },
    { along: 'z', open: true },
  ),
  roofed(
    'forecourt-1743',
    { minX: 10, maxX: 14, minZ: 71, maxZ: 81 },
    { floor: 0.1, eaves: 4.2, ridge: 6 },
    { along: 'z', open: true },
  ),
  roofed(
    'forecourt-1743',
    GATES.drumPavilionEast.rect,
    { floor: FORE.pavilionFloor, eaves: 3, ridge: 5 },
    { open: true },
  ),
  roofed(
    'forecourt-1743',
    GATES.drumPavilionWest.rect,
    { floor: FORE.pavilionFloor, eaves: 3, ridge: 5 },
    { open: true },
  ),
  roofed('tea-house-1743', TEA.rect, TEA),
  roofed('yi-gate-1743', YI.rect, YI, { open: true }),
  roofed('great-hall-1743', GREAT.rect, GREAT),
  roofed('rear-halls-1743', GATES.rearHall.rect, REAR),
  gallery('second-court-1743', 53, 9.6, 23.4),
  gallery('second-court-1743', 24, 9.6, 23.4),
  roofed('inner-hall-1743', GATES.innerHall.rect, INNER),
  gallery('third-court-1743', 53, -13.4, -0.6),
  gallery('third-court-1743', 24, -13.4, -0.6),
];
