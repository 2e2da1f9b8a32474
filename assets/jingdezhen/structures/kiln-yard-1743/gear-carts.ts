/** The yard's gear: barrow, block, saw-horse. */
import { type BufferGeometry, Vector3 } from 'three';
import { box, lathe, place, type Rgb, shiftUv, tint, tube } from '../../../kit/mesh.ts';
import { stand } from '../../../kit/stacks.ts';
import { IRON, OLD, type Pot, pole, shade, WOOD } from './gear-parts.ts';
import { treadHeight as ground } from './ground.ts';
import { BARROW, BLOCK } from './measures.ts';
import { around } from './stores.ts';

/** A barrow with one wheel in the middle of its bed, half loaded. */
export function barrow(p: Pot): void {
  const at = stand([BARROW.x, ground(BARROW.x, BARROW.z), BARROW.z], [0, BARROW.heading, 0]);
  const part = (g: BufferGeometry, tone: Rgb, list = p.board) => {
    const k = p.r.between(0.85, 1.05);
    list.push(tint(place(g, at), shade(tone, k)));
  };
  const beam = (
    w: number,
    h: number,
    d: number,
    pos: readonly [number, number, number],
    rot: readonly [number, number, number] = [0, 0, 0],
  ) =>
    part(
      place(shiftUv(box(w, h, d, { grain: d > w ? 'z' : 'x' }), p.r.next(), p.r.next()), stand(pos, rot)),
      WOOD,
    );
  const wheel = lathe(
    [
      [0.03, -0.06],
      [0.07, -0.05],
      [0.07, -0.02],
      [0.33, -0.02],
      [0.36, -0.028],
      [0.36, 0.028],
      [0.33, 0.02],
      [0.07, 0.02],
      [0.07, 0.05],
      [0.03, 0.06],
    ],
    14,
  );
  part(place(wheel, stand([0, 0.36, -0.35], [0, 0, Math.PI / 2])), OLD);
  for (const s of [-1, 1]) {
    part(
      tube(
        [new Vector3(s * 0.2, 0.42, -1), new Vector3(s * 0.26, 0.46, 0.3), new Vector3(s * 0.36, 0.62, 1.25)],
        [0.03, 0.034, 0.024],
        6,
        { grain: 'u' },
      ),
      WOOD,
    );
    beam(0.05, 0.44, 0.05, [s * 0.27, 0.24, 0.55], [0.12, 0, s * -0.06]);
    for (const k of [0, 1])
      beam(0.14, 0.022, 1.25, [s * (0.16 + k * 0.16), 0.5 + k * 0.01, -0.25], [-0.02, s * 0.03, s * 0.05]);
    beam(0.03, 0.22, 1.0, [s * 0.085, 0.66, -0.32]);
  }
  beam(0.62, 0.04, 0.06, [0, 0.46, 0.5]);
  beam(0.56, 0.04, 0.06, [0, 0.46, -0.95]);
  for (let k = 0; k < 9; k += 1)
    part(
      place(
        box(0.1, 0.09, 0.33),
        stand(
          [
            (k % 2 ? 1 : -1) * p.r.between(0.2, 0.32),
            0.57 + 0.085 * Math.floor(k / 4),
            -0.75 + (k % 4) * 0.28,
          ],
          [p.r.around(0, 0.1), 1.57 + p.r.around(0, 0.3), p.r.next() * 3],
        ),
      ),
      [1, 0.86, 0.66],
    );
  p.solids.push({
    centre: [BARROW.x, 0.4, BARROW.z],
    size: [0.9, 1, 2.4],
    turn: (BARROW.heading * 180) / Math.PI,
  });
}

/** The billet cutter's block with the axe in it, and a saw-horse. */
export function cutter(p: Pot): void {
  const y = ground(BLOCK.x, BLOCK.z);
  p.board.push(
    tint(
      place(
        lathe(
          [
            [0.32, -0.03],
            [0.3, 0.1],
            [0.28, 0.5],
            [0.24, 0.52],
            [0, 0.5],
          ],
          11,
        ),
        stand([BLOCK.x, y, BLOCK.z], [0.02, 0, 0.03]),
      ),
      (q) => (q.y > y + 0.49 ? [0.8, 0.68, 0.5] : [0.36, 0.31, 0.27]),
    ),
  );
  p.solids.push(around(BLOCK.x - 0.35, BLOCK.x + 0.35, BLOCK.z - 0.35, BLOCK.z + 0.35, 0.6));
  pole(
    p,
    p.board,
    [BLOCK.x + 0.02, y + 0.6, BLOCK.z + 0.04],
    [BLOCK.x - 0.52, y + 0.98, BLOCK.z + 0.34],
    0.018,
    [0.8, 0.68, 0.5],
  );
  p.plain.push(
    tint(place(box(0.05, 0.2, 0.12), stand([BLOCK.x + 0.03, y + 0.56, BLOCK.z + 0.04], [0, 0.5, 0.9])), IRON),
  );
  const hx = 7.0;
  const hz = 12.9;
  const hy = ground(hx, hz);
  for (const d of [-0.4, 0.4])
    for (const s of [-1, 1])
      pole(p, p.board, [hx + d, hy - 0.03, hz + s * 0.34], [hx + d, hy + 0.86, hz - s * 0.2], 0.035, OLD);
  pole(p, p.board, [hx - 0.95, hy + 0.72, hz], [hx + 1.15, hy + 0.74, hz + 0.04], 0.11, [0.42, 0.35, 0.3]);
  pole(p, p.board, [hx - 0.5, hy + 0.4, hz], [hx + 0.5, hy + 0.4, hz], 0.022, OLD);
  // Frame saw leaning on it.
  pole(p, p.board, [hx + 0.1, hy + 0.02, hz + 0.42], [hx + 0.1, hy + 0.8, hz + 0.2], 0.018, WOOD);
  pole(p, p.board, [hx + 0.75, hy + 0.02, hz + 0.42], [hx + 0.75, hy + 0.8, hz + 0.2], 0.018, WOOD);
  pole(p, p.board, [hx + 0.1, hy + 0.42, hz + 0.31], [hx + 0.75, hy + 0.42, hz + 0.31], 0.016, WOOD);
  p.plain.push(
    tint(place(box(0.66, 0.05, 0.006), stand([hx + 0.42, hy + 0.06, hz + 0.41], [0.28, 0, 0])), IRON),
  );
  p.solids.push(around(hx - 1, hx + 1.2, hz - 0.45, hz + 0.5, 1));
}
