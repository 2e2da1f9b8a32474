/** Words that every structure of the way in uses: elements, dimensions, stand-ins of walls. */
import type { Dimension } from '../../../../src/pack/schema.ts';
import type { Hall } from '../../../kit/hall.ts';
import type { Part, Solid, StructureModel } from '../../../kit/model.ts';
import type { Point } from '../../../kit/soup.ts';
import type { CourtWall } from './masonry.ts';
import { joined, Pots } from './pots.ts';

export type Element = StructureModel['elements'][number];

/** An element with its titles; empty parts are left out. */
export function element(
  id: string,
  en: string,
  zh: string,
  evidence: string,
  ...parts: readonly (readonly Part[])[]
): Element {
  return {
    id,
    title: { en, 'zh-Hans': zh },
    evidence,
    parts: joined(...parts).filter((p) => p.geometry.getIndex()!.count > 0),
  };
}

/** A row of the dimension table; without a source it is conjectured, and the note says so. */
export function dimension(
  id: string,
  en: string,
  zh: string,
  metres: number,
  source?: string,
  note?: string,
): Dimension {
  return {
    id,
    title: { en, 'zh-Hans': zh },
    metres,
    ...(source && { source }),
    note: note ?? (source ? undefined : 'Conjectured: the pictures of the works have no scale'),
  } as Dimension;
}

/** A hall without its floor's odds: frame, roof, walls and floor in one list. */
export const whole = (h: Hall): Part[] => [...h.frame, ...h.roof, ...h.walls, ...h.floor];

/** Walls seen from afar: a plain block and a strip of tile each. */
export function farWalls(walls: readonly CourtWall[]): Part[] {
  const pots = new Pots();
  for (const w of walls) {
    const length = Math.hypot(w.to[0] - w.from[0], w.to[1] - w.from[1]);
    const d = [(w.to[0] - w.from[0]) / length, (w.to[1] - w.from[1]) / length] as const;
    const spot = (t: number, side: number, y: number): Point => [
      w.from[0] + d[0] * length * t - d[1] * side,
      y,
      w.from[1] + d[1] * length * t + d[0] * side,
    ];
    const half = (w.thick ?? 0.4) / 2;
    const base = w.base ?? 0;
    const [y0, y1] = [base - 0.15, base + w.height];
    const grey = w.material === 'grey-brick' || w.material === 'stone';
    const pot = pots.of(w.material === 'saggar-wall' ? 'saggar-wall' : grey ? 'kiln-brick' : 'plaster');
    const tone = grey ? ([0.7, 0.8, 0.85] as const) : ([0.85, 0.84, 0.82] as const);
    const roof = pots.of('roof-rows');
    for (const s of [1, -1]) {
      const f = [spot(0, s * half, y0), spot(1, s * half, y0), spot(1, s * half, y1), spot(0, s * half, y1)];
      pot.face(s > 0 ? f : f.reverse(), tone);
      const r = [
        spot(0, s * (half + 0.17), y1),
        spot(1, s * (half + 0.17), y1),
        spot(1, 0, y1 + 0.3),
        spot(0, 0, y1 + 0.3),
      ];
      roof.face(s > 0 ? r : r.reverse(), [0.8, 0.8, 0.8]);
    }
    for (const end of [0, 1]) {
      const f = [spot(end, half, y0), spot(end, -half, y0), spot(end, -half, y1), spot(end, half, y1)];
      pot.face(end ? f : f.reverse(), tone);
    }
  }
  return pots.parts();
}

/** A box of solid from ranges. */
export const block = (x0: number, x1: number, z0: number, z1: number, y1: number, y0 = 0): Solid => ({
  centre: [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2],
  size: [x1 - x0, y1 - y0, z1 - z0],
});
