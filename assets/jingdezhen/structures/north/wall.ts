/** Long walls of a court between its doors: the same saggar masonry as the southern courts', in far fewer triangles. */
import type { BufferGeometry } from 'three';
import { bend, box, extrude, grid, merge, place, subdivide, tint } from '../../../kit/mesh.ts';
import type { Part, Solid } from '../../../kit/model.ts';
import type { Random } from '../../../kit/random.ts';
import { WALL } from '../workshops-south/court.ts';
import { at } from './forms.ts';

/** A straight wall along its middle line: both faces uneven, a cap of tiles with moss. About 20 triangles a metre. */
export function plainWall(
  from: readonly [number, number],
  to: readonly [number, number],
  height: number,
  random: Random,
): { parts: Part[]; solids: Solid[]; standIn: Part[] } {
  const dx = to[0] - from[0];
  const dz = to[1] - from[1];
  const length = Math.hypot(dx, dz);
  const turn = (-Math.atan2(dz, dx) * 180) / Math.PI;
  const t = WALL.thickness;
  const nx = Math.max(2, Math.round(length / 1.2));
  const phase = random.between(0, 6);
  const skin: BufferGeometry[] = [];
  for (const side of [0, 180]) {
    const sheet = place(grid(length, height, nx, 3), at([0, height / 2, t / 2], 0, [90, 0]));
    const shaped = bend(sheet, (p) => {
      const end = Math.min(1, (length / 2 - Math.abs(p.x)) / 0.4);
      p.z +=
        end * (0.03 * Math.sin(p.x * 1.1 + phase + side) * Math.sin(p.y * 2.1) + 0.05 * (1 - p.y / height));
    });
    skin.push(place(shaped, at([0, 0, 0], side)));
  }
  for (const s of [-1, 1])
    skin.push(
      place(place(grid(t, height, 1, 2), at([0, height / 2, length / 2], 0, [90, 0])), at([0, 0, 0], s * 90)),
    );
  const stone = tint(merge(skin), (p) => {
    const k = Math.min(1, 0.62 + p.y * 0.3 + 0.08 * Math.sin(p.x * 0.8 + phase));
    return [k, k * 0.98, k * 0.94];
  });
  const ridge = extrude(
    [
      [-t * 0.5 - 0.16, -0.06],
      [t * 0.5 + 0.16, -0.06],
      [0.05, 0.17],
      [-0.05, 0.17],
    ],
    length,
    { crease: 20 },
  );
  const cap = bend(place(subdivide(ridge, 2.4), at([-length / 2, height, 0], 90)), (p) => {
    p.y += 0.03 * Math.sin(p.x * 0.6 + phase);
  });
  const m = at([(from[0] + to[0]) / 2, 0, (from[1] + to[1]) / 2], turn);
  return {
    parts: [
      { material: 'saggar-wall', geometry: place(stone, m) },
      {
        material: 'roof-rows',
        geometry: place(
          tint(cap, (p) => (Math.sin(p.x * 1.3 + phase) > 0.3 ? [0.66, 0.72, 0.5] : [0.85, 0.85, 0.83])),
          m,
        ),
      },
    ],
    solids: [
      {
        centre: [(from[0] + to[0]) / 2, height / 2, (from[1] + to[1]) / 2],
        size: [length, height, t + 0.1],
        turn,
      },
    ],
    standIn: [
      {
        material: 'saggar-wall',
        geometry: place(box(length, height, t, { stand: true, omit: ['bottom'] }), m),
      },
    ],
  };
}
