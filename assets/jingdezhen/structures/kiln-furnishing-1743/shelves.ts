/** Shelves of raw ware under the eastern loft: boards of twenty-six cups (duhalde-279), and a few of bowls. */
import { lathe, merge } from '../../../kit/mesh.ts';
import type { Instance, Part, Solid } from '../../../kit/model.ts';
import { random } from '../../../kit/random.ts';
import { wareGeometry, wareSize } from '../../../kit/ware.ts';
import { at, plankBetween, stick, worn } from './put.ts';

/** Cups on a board (duhalde-279), in two rows. */
export const CUPS = 26;
/** Metres: a cup's mouth is 8 cm (art direction, rule 7). */
export const CUP = { radius: 0.04, height: 0.05 };
const BOARD = { length: 1.26, width: 0.21, thickness: 0.022 };
const LEVELS = [0.42, 0.86, 1.3, 1.74];
const ROW_X = [5.72, 6.1] as const;

/** A cup of few triangles: there are hundreds. Outside, inside, floor. */
const cup = () =>
  lathe(
    [
      [0.022, 0],
      [CUP.radius, CUP.height],
      [0.021, 0.013],
      [0.001, 0.01],
    ],
    8,
    { wrap: 0 },
  );

export function wareShelves(): { parts: Part[]; solids: Solid[] } {
  const seed = random('furnishing/shelves');
  const wood = [];
  const cups: Instance[] = [];
  const bowls: Instance[] = [];
  const bowl = wareSize('bowl');
  const z0 = -0.9;
  const z1 = 5.1;
  for (let z = z0; z <= z1 + 0.01; z += 1.5)
    for (const x of [5.52, 6.3]) {
      const own = seed.fork(`post-${x}-${z}`);
      wood.push(
        worn(
          stick(
            [x + own.around(0, 0.02), 0, z],
            [x + own.around(0, 0.03), 2.1, z + own.around(0, 0.03)],
            0.035,
            own,
          ),
          [0.62, 0.5, 0.4],
          own,
        ),
      );
    }
  for (const y of LEVELS)
    for (let z = z0; z <= z1 + 0.01; z += 1.5) {
      const own = seed.fork(`bar-${y}-${z}`);
      wood.push(
        worn(
          stick([5.42, y + own.around(0, 0.008), z], [6.4, y + own.around(0, 0.008), z], 0.022, own, 5),
          [0.7, 0.58, 0.45],
          own,
        ),
      );
    }
  for (const [level, y] of LEVELS.entries())
    for (let bay = 0; bay < 4; bay += 1)
      for (const [row, x] of ROW_X.entries()) {
        const own = seed.fork(`board-${level}-${bay}-${row}`);
        if (own.next() < 0.16) continue;
        const zc = z0 + 0.75 + bay * 1.5 + own.around(0, 0.06);
        const top = y + 0.022 + BOARD.thickness;
        const skew = own.around(0, 0.02);
        const half = BOARD.length / 2;
        wood.push(
          worn(
            plankBetween(
              [x + skew, top - BOARD.thickness / 2, zc - half],
              [x - skew, top - BOARD.thickness / 2, zc + half],
              BOARD.width,
              BOARD.thickness,
            ),
            [0.86, 0.76, 0.6],
            own,
          ),
        );
        const what = own.next();
        if (what < 0.14) continue;
        const tone = own.around(0.97, 0.05);
        const tint = (): [number, number, number] => {
          const k = tone * own.around(1, 0.04);
          return [k, k * 0.975, k * 0.93];
        };
        if (what < 0.36) {
          const step = bowl.radius * 2 + 0.012;
          const n = Math.floor((BOARD.length - 0.04) / step);
          for (let i = 0; i < n; i += 1)
            bowls.push({
              matrix: at([x + own.around(0, 0.006), top, zc + (i - (n - 1) / 2) * step], own.between(0, 6)),
              tint: tint(),
            });
          continue;
        }
        const rows = CUPS / 2;
        for (let i = 0; i < CUPS; i += 1) {
          const across = (i % 2 ? 1 : -1) * 0.047;
          const along = (Math.floor(i / 2) - (rows - 1) / 2) * 0.094;
          cups.push({
            matrix: at(
              [x + across + own.around(0, 0.003), top, zc + along + own.around(0, 0.003)],
              own.between(0, 6),
              [0, 0],
              own.around(1, 0.02),
            ),
            tint: tint(),
          });
        }
      }
  return {
    parts: [
      { material: 'board', geometry: merge(wood) },
      { material: 'raw', geometry: cup(), instances: cups },
      { material: 'raw', geometry: wareGeometry('bowl', 'raw', seed.fork('bowl'), 8), instances: bowls },
    ],
    solids: [{ centre: [5.91, 1, (z0 + z1) / 2], size: [1.0, 2, z1 - z0 + 0.2] }],
  };
}
