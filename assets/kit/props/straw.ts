/** Straw: sheaves, bundles of ware bound in it, what hangs on a carrying pole. Metres. */
import { Vector3 } from 'three';
import { lathe, place, tint, tube } from '../mesh.ts';
import { at } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, prop, rod, STRAW } from './make.ts';

const straw = (k: number, y: number, x: number): [number, number, number] => {
  const s = k * (0.86 + 0.14 * Math.sin(x * 90 + y * 7));
  return [STRAW[0] * s, STRAW[1] * s, STRAW[2] * s];
};

/** A sheaf standing on its butt, tied at the waist: stalks light and dark beside each other. 0.9 m. */
export function sheaf(r: Random, o: { height?: number } = {}): Prop {
  const h = (o.height ?? 0.9) * r.around(1, 0.1);
  const k = r.between(0.8, 1);
  const n = 18;
  const stalk = Array.from({ length: n }, () => r.between(0.35, 1.1));
  const body = lathe(
    [
      [0.2, 0],
      [0.13, h * 0.3],
      [0.085, h * 0.58],
      [0.085, h * 0.62],
      [0.14, h * 0.86],
      [0.18, h * 0.96],
      [0.05, h * 0.98],
      [0, h * 0.94],
    ],
    n,
    { wrap: 0 },
  );
  const coloured = tint(body, (p) => {
    const a = Math.round((Math.atan2(-p.z, p.x) / (Math.PI * 2)) * n);
    const s = k * stalk[((a % n) + n) % n]!;
    if (Math.abs(p.y - h * 0.6) < 0.03) return [0.2, 0.14, 0.06];
    const ears = p.y > h * 0.85 ? 1.12 : 1;
    return [0.52 * s * ears, 0.39 * s * ears, 0.18 * s];
  });
  return prop(
    { plain: [place(coloured, at([0, 0, 0], r.between(0, 6), [r.around(0, 0.08), r.around(0, 0.08)]))] },
    [0.38, h, 0.38],
  );
}

/** A loose heap of straw on the floor, 1 m across. */
export function strawHeap(r: Random, o: { radius?: number } = {}): Prop {
  const R = o.radius ?? 0.55;
  const phase = r.between(0, 6);
  const body = lathe(
    [
      [R, 0],
      [R * 0.78, R * 0.2],
      [R * 0.4, R * 0.34],
      [0, R * 0.42],
    ],
    11,
    { wrap: 0 },
  );
  const position = body.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const a = Math.atan2(position.getZ(i), position.getX(i));
    const s = 1 + 0.16 * Math.sin(a * 3 + phase) + 0.08 * Math.sin(a * 5 + phase * 2);
    position.setXYZ(
      i,
      position.getX(i) * s,
      position.getY(i) * (1 + 0.15 * Math.sin(a * 2 + phase)),
      position.getZ(i) * s,
    );
  }
  body.computeVertexNormals();
  return prop({ bamboo: [tint(body, (p) => straw(0.95, p.y, p.x + p.z))] }, [R * 2, R * 0.4, R * 2]);
}

/** Ten bowls or so bound in straw: a lying roll, along x (tang-1743-19). */
export function strawBundle(r: Random, o: { length?: number; radius?: number } = {}): Prop {
  const l = o.length ?? 0.5;
  const radius = o.radius ?? 0.12;
  const k = r.between(0.82, 1);
  const roll = lathe(
    [
      [0, -l / 2],
      [radius * 0.7, -l / 2],
      [radius, -l * 0.36],
      [radius * 0.93, -l * 0.16],
      [radius, 0],
      [radius * 0.93, l * 0.16],
      [radius, l * 0.36],
      [radius * 0.7, l / 2],
      [0, l / 2],
    ],
    9,
    { wrap: 0 },
  );
  const body = tint(place(roll, at([0, radius, 0], 0, [0, Math.PI / 2])), (p) =>
    Math.abs(Math.abs(p.x) - l * 0.16) < 0.02 ? [0.55, 0.43, 0.26] : straw(k, p.x, p.y + p.z),
  );
  return prop({ bamboo: [body] }, [l, radius * 2, radius * 2]);
}

/** A carrying pole with a big matted bundle hung at each end, set down: along x, 1.9 m (tang-1743-19). */
export function carryingPole(r: Random): Prop {
  const list = [];
  const e = 0.72;
  for (const x of [-1, 1]) {
    const k = r.between(0.75, 1);
    const body = lathe(
      [
        [0.19, 0],
        [0.24, 0.08],
        [0.245, 0.42],
        [0.18, 0.52],
        [0, 0.53],
      ],
      10,
      { wrap: 0 },
    );
    list.push(
      place(
        tint(body, (p) => {
          const a = Math.atan2(p.z, p.x);
          const tie = Math.abs(Math.sin(a * 2)) < 0.12 || Math.abs(p.y - 0.25) < 0.02 ? 0.55 : 1;
          return straw(k * tie, p.y, a);
        }),
        at([x * e, 0, r.around(0, 0.04)], r.between(0, 6), [r.around(0, 0.03), 0]),
      ),
    );
    for (const z of [-0.18, 0.18])
      list.push(
        tint(
          tube(
            [new Vector3(x * e, 0.45, z), new Vector3(x * e, 0.64, z * 0.5), new Vector3(x * e, 0.7, 0)],
            0.008,
            3,
            { open: true },
          ),
          BAMBOO,
        ),
      );
  }
  list.push(rod([-0.95, 0.69, r.around(0, 0.03)], [0.95, 0.71, r.around(0, 0.03)], 0.022, BAMBOO, r));
  return prop({ bamboo: list }, [1.9, 0.72, 0.5]);
}
