/** The yard's gear: jar, well, buckets. */
import { Vector3 } from 'three';
import { box, lathe, place, tint, tube } from '../../../kit/mesh.ts';
import { stand } from '../../../kit/stacks.ts';
import { BAMBOO, OLD, type Pot, plank, pole, STRAW, WOOD } from './gear-parts.ts';
import { treadHeight as ground } from './ground.ts';
import { JAR, WELL } from './measures.ts';
import { around } from './stores.ts';

/** Jar under the eaves' corner with a lid half off and a ladle; the well; a bucket. */
export function water(p: Pot): void {
  const { x, z, radius: R, height: H } = JAR;
  const y = ground(x, z) - 0.02;
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [R * 0.62, 0],
            [R * 0.85, H * 0.3],
            [R, H * 0.62],
            [R * 0.94, H * 0.86],
            [R * 0.8, H * 0.94],
            [R * 0.86, H],
            [R * 0.78, H],
            [R * 0.74, H * 0.9],
            [R * 0.76, H * 0.84],
          ],
          18,
        ),
        stand([x, y, z]),
      ),
      (q) => (q.y < y + 0.25 ? [0.1, 0.075, 0.05] : [0.17, 0.105, 0.06]),
    ),
    tint(
      place(
        lathe(
          [
            [R * 0.79, 0],
            [0, 0],
          ],
          18,
        ),
        stand([x, y + H * 0.83, z]),
      ),
      [0.025, 0.03, 0.03],
    ),
  );
  plank(p, 0.72, 0.025, 0.22, stand([x - 0.14, y + H + 0.015, z + 0.05], [0, 0.5, 0]), WOOD);
  plank(p, 0.7, 0.025, 0.2, stand([x - 0.24, y + H + 0.017, z - 0.14], [0, 0.52, 0]), WOOD);
  pole(p, p.plain, [x + 0.42, y + H + 0.12, z + 0.2], [x + 0.12, y + H - 0.08, z + 0.05], 0.012, BAMBOO);
  p.plain.push(
    tint(
      place(
        lathe(
          [
            [0.05, 0],
            [0.055, 0.1],
            [0.048, 0.1],
            [0.045, 0.02],
            [0, 0.02],
          ],
          8,
        ),
        stand([x + 0.07, y + H - 0.14, z + 0.03], [0.3, 0, 0.2]),
      ),
      BAMBOO,
    ),
  );
  p.solids.push(around(x - 0.5, x + 0.5, z - 0.5, z + 0.5, 0.9));
  const w = WELL;
  const wy = ground(w.x, w.z) - 0.05;
  const kerb = lathe(
    [
      [w.outer / 2 + 0.27, 0.01],
      [w.outer / 2 + 0.03, 0.08],
      [w.outer / 2, w.height * 0.5],
      [w.outer / 2 - 0.02, w.height + 0.05],
      [w.mouth / 2 + 0.02, w.height + 0.05],
      [w.mouth / 2, w.height],
      [w.mouth / 2 - 0.02, -1.6],
      [0, -1.6],
    ],
    16,
    { crease: 30 },
  );
  p.plain.push(
    tint(place(kerb, stand([w.x, wy, w.z], [0.012, 0.3, -0.01])), (q, n) => {
      const deep = q.y < wy + 0.1 && Math.hypot(q.x - w.x, q.z - w.z) < w.mouth / 2 + 0.01;
      if (deep) return [0.02, 0.022, 0.02];
      const worn = n.y > 0.5 ? 1.15 : 1;
      const wetness = q.y < wy + 0.15 ? 0.6 : 1;
      return [0.33 * worn * wetness, 0.27 * worn * wetness, 0.2 * worn * wetness];
    }),
  );
  p.solids.push(around(w.x - 0.78, w.x + 0.78, w.z - 0.78, w.z + 0.78, 1));
  // Paving round the kerb: slabs, no two alike.
  for (let k = 0; k < 11; k += 1) {
    const a = (k / 11) * 6.28 + p.r.around(0, 0.08);
    const q = 1.05 + p.r.around(0, 0.06);
    const g = p.r.between(0.2, 0.32);
    p.plain.push(
      tint(
        place(
          box(0.5, 0.1, 0.42, { omit: ['bottom'] }),
          stand(
            [w.x + Math.cos(a) * q, wy + 0.04, w.z + Math.sin(a) * q],
            [p.r.around(0, 0.03), -a + 1.57, p.r.around(0, 0.03)],
          ),
        ),
        [g * 1.1, g * 0.92, g * 0.7],
      ),
    );
  }
  // A bucket on the kerb, a bamboo pole with a hook to draw with.
  const bucket = (bx: number, by: number, bz: number) => {
    p.board.push(
      tint(
        place(
          lathe(
            [
              [0.12, 0],
              [0.15, 0.27],
              [0.135, 0.27],
              [0.11, 0.03],
              [0, 0.03],
            ],
            10,
          ),
          stand([bx, by, bz]),
        ),
        OLD,
      ),
    );
    p.plain.push(
      tint(
        place(
          lathe(
            [
              [0.152, -0.012],
              [0.156, 0],
              [0.152, 0.012],
            ],
            10,
          ),
          stand([bx, by + 0.2, bz]),
        ),
        BAMBOO,
      ),
      tint(
        tube(
          [
            new Vector3(bx - 0.14, by + 0.26, bz),
            new Vector3(bx - 0.08, by + 0.42, bz),
            new Vector3(bx + 0.08, by + 0.42, bz),
            new Vector3(bx + 0.14, by + 0.26, bz),
          ],
          0.009,
          4,
        ),
        STRAW,
      ),
    );
  };
  bucket(w.x + 0.5, wy + w.height + 0.03, w.z - 0.36);
  bucket(w.x + 1.35, ground(w.x + 1.35, w.z), w.z + 0.4);
  bucket(JAR.x - 0.75, ground(JAR.x - 0.75, JAR.z), JAR.z + 0.2);
  pole(p, p.plain, [w.x - 0.9, wy, w.z + 0.7], [w.x + 0.35, wy + w.height + 0.08, w.z - 0.3], 0.022, BAMBOO);
}
