/** A board with ware on it, as carried on the shoulder: 26 cups to a board (duhalde-279). Metres. */
import type { BufferGeometry } from 'three';
import type { MaterialId } from '../materials.ts';
import { lathe, merge, place, type Rgb, tint } from '../mesh.ts';
import { at, plankBetween, worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { WARE, type WareKind, type WareState, wareMaterial, wareSize } from '../ware.ts';
import { prop } from './make.ts';

export const BOARD = { length: 1.5, width: 0.22, thickness: 0.022 } as const;

const TONE: Record<WareState, Rgb> = {
  raw: [0.9, 0.87, 0.82],
  glazed: [0.92, 0.9, 0.885],
  fired: [0.86, 0.9, 0.93],
};

/**
 * One piece of few triangles, round from a step away: its outside, and one cone for its hollow (27–45 triangles).
 * For boards by the dozen; `wareGeometry` is for the near hand.
 */
export function piece(kind: WareKind, segments = 9): BufferGeometry {
  const { curve } = WARE[kind];
  const [r0] = curve[0]!;
  const [rim, top] = curve[curve.length - 1]!;
  const [mid, y] = curve[Math.floor(curve.length * 0.6)]!;
  const belly: [number, number][] = kind === 'cup' ? [] : [[mid, y]];
  const floor = kind === 'jar' ? 0.8 : 0.2;
  return lathe([[r0, 0], ...belly, [rim, top], [0, top * floor]], segments, { wrap: 0 });
}

/** How many of a kind stand on a board, and how: rows across and pieces along. */
export function onBoard(kind: WareKind, count?: number): { rows: number; along: number; step: number } {
  const d = wareSize(kind).radius * 2 + 0.011;
  const rows = Math.max(1, Math.floor((BOARD.width + 0.03) / d));
  const most = rows * Math.floor((BOARD.length - 0.1) / d);
  const n = Math.min(count ?? (kind === 'cup' ? 26 : most), most);
  return { rows, along: Math.ceil(n / rows), step: d };
}

export interface BoardOptions {
  kind?: WareKind;
  state?: WareState;
  /** Pieces; 26 cups, or as many as there is room for. */
  count?: number;
  /** Share of places left empty. */
  gaps?: number;
  segments?: number;
}

/** A board along x, its underside on y = 0, with its ware. A bare board: `count: 0`. */
export function wareBoard(r: Random, o: BoardOptions = {}): Prop {
  const kind = o.kind ?? 'cup';
  const state = o.state ?? 'raw';
  const e = BOARD.length / 2;
  const plank = worn(
    plankBetween(
      [-e, BOARD.thickness / 2, r.around(0, 0.004)],
      [e, BOARD.thickness / 2, r.around(0, 0.004)],
      BOARD.width,
      BOARD.thickness,
    ),
    [0.95, 0.88, 0.76],
    r,
  );
  const count = o.count ?? onBoard(kind).rows * onBoard(kind).along;
  const one = piece(kind, o.segments ?? 9);
  const list: BufferGeometry[] = [];
  if (count > 0) {
    const { rows, along, step } = onBoard(kind, count);
    let left = count;
    for (let i = 0; i < along; i += 1)
      for (let k = 0; k < rows; k += 1) {
        if (left <= 0) break;
        left -= 1;
        if (r.next() < (o.gaps ?? 0)) continue;
        const tone = TONE[state];
        const s = r.around(1, 0.04);
        const moved = place(
          one,
          at(
            [
              (i - (along - 1) / 2) * step + r.around(0, 0.004),
              BOARD.thickness,
              (k - (rows - 1) / 2) * step + r.around(0, 0.003),
            ],
            r.between(0, 6),
            [0, 0],
            r.around(1, 0.015),
          ),
        );
        const low = BOARD.thickness + 0.012;
        list.push(
          tint(moved, (p, n) => {
            // Its own hollow and the crowd about its foot are in shade.
            const d = (p.y < low ? 0.72 : 1) * (n.y > 0.5 && p.y < BOARD.thickness + 0.03 ? 0.8 : 1) * s;
            return [tone[0] * d, tone[1] * d, tone[2] * d];
          }),
        );
      }
  }
  const material: MaterialId = wareMaterial(state);
  return prop({ board: [plank], [material]: list }, [BOARD.length, 0.1, BOARD.width]);
}

/** A stack of nested bowls or dishes, `count` high. */
export function wareStack(r: Random, kind: 'bowl' | 'dish', state: WareState, count: number): Prop {
  const one = piece(kind, 10);
  const { height, radius } = wareSize(kind);
  const step = height * (kind === 'bowl' ? 0.22 : 0.32);
  const list = Array.from({ length: count }, (_, i) => {
    const k = r.around(1, 0.05);
    return tint(
      place(
        one,
        at([r.around(0, 0.004), i * step, r.around(0, 0.004)], r.between(0, 6), [
          r.around(0, 0.015),
          r.around(0, 0.015),
        ]),
      ),
      [TONE[state][0] * k, TONE[state][1] * k, TONE[state][2] * k],
    );
  });
  return prop({ [wareMaterial(state)]: [merge(list)] }, [radius * 2, count * step + height, radius * 2]);
}
