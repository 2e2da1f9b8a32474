/** Crew's corner under the loft, and the bench along the way in. */
import type { Solid } from '../../../kit/model.ts';
import { plank } from '../../../kit/planks.ts';
import { type Random, random as seeded } from '../../../kit/random.ts';
import { type P3, Skin } from '../../../kit/skin.ts';
import { pole } from '../../../kit/timber.ts';
import { beamPaint, boardPaint } from './paints.ts';
import { crumble, panel } from './panels.ts';

/** Screens of plastered bamboo, a bunk of boards on trestles, a niche for the kiln god. */
export function crewCorner(): { plaster: Skin; board: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/crew');
  const plaster = new Skin();
  const board = new Skin();
  const solids: Solid[] = [];
  const H = 2.3;
  const screen = (from: P3, to: P3, fallen: number, seed: number, height = H) => {
    panel(plaster, board, random.fork(`screen-${seed}`), {
      from,
      to,
      height,
      fallen,
      seed,
      sooty: 0.5,
      cell: 0.165,
    });
    const alongX = Math.abs(to[0] - from[0]) > 0.5;
    solids.push({
      centre: [(from[0] + to[0]) / 2, from[1] + height / 2, (from[2] + to[2]) / 2],
      size: alongX ? [Math.abs(to[0] - from[0]), height, 0.1] : [0.1, height, Math.abs(to[2] - from[2])],
    });
  };
  const [x0, x1, z0, z1] = [3.22, 6.45, 5.42, 8.3] as const;
  screen([3.4, 0.08, z0], [4.85, 0.08, z0], 0.22, 21);
  screen([4.98, 0.08, z0], [x1, 0.08, z0], 0.12, 22);
  screen([x0, 0.08, 6.88], [x0, 0.08, z1 - 0.1], 0.14, 23);
  screen([3.4, 0.08, z1 + 0.06], [4.85, 0.08, z1 + 0.06], 0.1, 24);
  screen([4.98, 0.08, z1 + 0.06], [x1, 0.08, z1 + 0.06], 0.25, 25, 1.9);
  // Studs and rails of the screens; jambs of the doorway.
  const stud = (a: P3, b: P3, r: number, name: string) => {
    const own = random.fork(name);
    pole(board, a, b, r, own, beamPaint(own, 0.4), { sides: 6, grain: 'u' });
  };
  stud([x0, 0, 6.82], [x0, 2.42, 6.8], 0.05, 'jamb');
  stud([x0, 0, 5.68], [x0, 2.42, 5.7], 0.045, 'jamb-n');
  stud([4.92, 0, z0], [4.92, 2.4, z0], 0.055, 'stud-n');
  stud([4.92, 0, z1 + 0.06], [4.92, 2.4, z1 + 0.06], 0.055, 'stud-s');
  for (const [a, b, k] of [
    [[3.3, 0.06, z0], [x1, 0.06, z0], 'sole-n'],
    [[3.3, 2.38, z0], [x1, 2.38, z0], 'head-n'],
    [[x0, 0.06, 6.8], [x0, 0.06, 8.3], 'sole-w'],
    [[x0, 2.38, 5.6], [x0, 2.38, 8.3], 'head-w'],
    [[3.3, 2.38, z1 + 0.06], [x1, 2.36, z1 + 0.06], 'head-s'],
    [[3.3, 0.05, z1 + 0.06], [x1, 0.05, z1 + 0.06], 'sole-s'],
  ] as [P3, P3, string][])
    stud(a, b, 0.04, k);
  bunk(board, random.fork('bunk'), solids);
  niche(board, random.fork('niche'), x0);
  return { plaster, board, solids };
}

/** A sleeping platform: boards across two bearers on stumps. */
function bunk(board: Skin, random: Random, solids: Solid[]): void {
  const [x0, x1, z0, z1, y] = [4.95, 6.38, 5.75, 8.0, 0.46];
  for (const x of [x0 + 0.2, x1 - 0.2]) {
    const own = random.fork(`bearer-${x}`);
    pole(board, [x, y - 0.08, z0], [x, y - 0.08, z1], 0.05, own, beamPaint(own, 0.3), { grain: 'u' });
    for (const z of [z0 + 0.15, z1 - 0.15])
      pole(board, [x, 0, z], [x, y - 0.1, z], 0.06, own, beamPaint(own, 0.3), { grain: 'u' });
  }
  for (let z = z0 + 0.12; z < z1; z += 0.235) {
    const own = random.fork(`board-${z.toFixed(2)}`);
    plank(board, {
      from: [x0 + own.around(0, 0.03), y + own.around(0, 0.006), z],
      to: [x1 + own.around(0, 0.03), y + own.around(0, 0.006), z],
      across: [0, 0, 1],
      width: own.between(0.2, 0.228),
      thickness: 0.032,
      random: own,
      paint: boardPaint(own, (p) => Math.exp(-((p[0] - x0) ** 2) / 0.1) + 0.4),
    });
  }
  solids.push({ centre: [(x0 + x1) / 2, y / 2, (z0 + z1) / 2], size: [x1 - x0, y, z1 - z0] });
}

/** A small open box on the screen, looking at the way in. */
function niche(board: Skin, random: Random, x: number): void {
  const [z, y] = [7.55, 1.35];
  const red = (): P3 => [0.62, 0.3, 0.2];
  const wood = boardPaint(random);
  const put = (size: P3, at: P3, lean = 0, paint = wood) =>
    board.block(size, (a, b, c) => [at[0] + a, at[1] + b + a * lean, at[2] + c], paint);
  const px = x - 0.16;
  put([0.3, 0.025, 0.56], [px, y, z]);
  put([0.24, 0.46, 0.022], [px + 0.02, y + 0.24, z - 0.24]);
  put([0.24, 0.46, 0.022], [px + 0.02, y + 0.24, z + 0.24]);
  put(
    [0.018, 0.46, 0.46],
    [px + 0.13, y + 0.24, z],
    0,
    (p) => red().map((k) => k * (0.8 + 0.2 * crumble(p[1] * 9, p[2] * 9))) as unknown as P3,
  );
  put([0.4, 0.025, 0.68], [px - 0.02, y + 0.49, z], 0.22);
  for (const dz of [-0.16, 0.16]) put([0.1, 0.1, 0.03], [px + 0.1, y - 0.06, z + dz]);
}

/** A plank on stumps beside the way in, its front edge rounded by use. */
export function bench(): { board: Skin; solids: Solid[] } {
  const random = seeded('kiln-house-1743/bench');
  const board = new Skin();
  const [x, z0, z1, y] = [-3.0, 5.72, 8.0, 0.44];
  for (const k of [0, 1]) {
    const own = random.fork(`seat-${k}`);
    plank(board, {
      from: [x - 0.09 + k * 0.185, y + own.around(0, 0.008), z0 + own.around(0, 0.06)],
      to: [x - 0.09 + k * 0.185, y + own.around(0, 0.012), z1 + own.around(0, 0.06)],
      across: [-1, 0, 0],
      width: 0.172,
      thickness: 0.05,
      random: own,
      paint: boardPaint(own, () => 0.9),
      step: 0.25,
    });
  }
  for (const z of [z0 + 0.25, (z0 + z1) / 2 + 0.1, z1 - 0.22])
    for (const dx of [-0.11, 0.11]) {
      const own = random.fork(`leg-${z}-${dx}`);
      pole(
        board,
        [x + dx * 1.35, 0, z + own.around(0, 0.04)],
        [x + dx * 0.8, y - 0.02, z],
        0.032,
        own,
        beamPaint(own, 0.2),
        { grain: 'u' },
      );
    }
  return { board, solids: [{ centre: [x, y / 2, (z0 + z1) / 2], size: [0.38, y, z1 - z0] }] };
}
