/** Racks and shelves of ware: the kit's rack with this yard's boards, loaded board by board. */
import type { Rgb } from '../../../kit/mesh.ts';
import { type RackOptions, rack, rackPlaces } from '../../../kit/props/racks.ts';
import type { Random } from '../../../kit/random.ts';
import type { Prop } from '../../../kit/setting.ts';
import type { Yard } from './yard.ts';

export interface Load {
  prop: Prop;
  /** Distance between pieces along the board, and rows across it. */
  pitch: number;
  rows?: number;
}

/** A board at a place (its underside), with what stands on it in a row, each a little out of line. */
export function loadedBoard(
  y: Yard,
  board: Prop,
  at: readonly [number, number, number],
  turn: number,
  load: Load | undefined,
  own: Random,
  onGround = false,
): void {
  const [u, h, v] = at;
  const put = onGround ? y.ground.bind(y) : y.floor.bind(y);
  put(board, u, v, { y: h, turn: turn + own.around(0, 1.5) });
  if (!load) return;
  const [bl, thick] = [board.size![0], board.size![1]];
  const rad = (turn * Math.PI) / 180;
  const m = Math.floor((bl - 0.05) / load.pitch);
  const rows = load.rows ?? 1;
  const g = own.around(0.97, 0.04);
  const tint: Rgb = [Math.min(1, g), Math.min(1, g * 0.99), Math.min(1, g * 0.97)];
  for (let k = 0; k < m; k += 1)
    for (let j = 0; j < rows; j += 1) {
      const s = (k - (m - 1) / 2) * load.pitch + own.around(0, 0.006);
      const off = (j - (rows - 1) / 2) * load.pitch + own.around(0, 0.006);
      put(
        load.prop,
        u + Math.cos(rad) * s + Math.sin(rad) * off,
        v - Math.sin(rad) * s + Math.cos(rad) * off,
        {
          y: h + thick,
          turn: own.between(0, 360),
          tint,
        },
      );
    }
}

/** A standing rack of the kit, every tier with boards; `load(i)` says what the i-th board carries. */
export function loadedRack(
  y: Yard,
  u: number,
  v: number,
  turn: number,
  board: Prop,
  o: RackOptions,
  load: (i: number) => Load | undefined,
): void {
  const r = y.random.fork(`rack/${u}/${v}`);
  y.floor(rack(r, o), u, v, { turn, solid: true });
  const rad = (turn * Math.PI) / 180;
  rackPlaces(o).forEach(([x, h, z], i) => {
    const own = r.fork(`${i}`);
    if (own.next() < 0.08) return;
    loadedBoard(
      y,
      board,
      [u + Math.cos(rad) * x + Math.sin(rad) * z, h, v - Math.sin(rad) * x + Math.cos(rad) * z],
      turn,
      load(i),
      own,
    );
  });
}
