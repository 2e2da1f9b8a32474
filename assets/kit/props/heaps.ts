/** Heaps: broken ware and saggars, ash, sand. Metres. */
import type { BufferGeometry } from 'three';
import { fromLists } from '../arrays.ts';
import { lathe, type Rgb, tint } from '../mesh.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { prop } from './make.ts';

const SHERDS: readonly Rgb[] = [
  [0.8, 0.78, 0.74],
  [0.72, 0.76, 0.8],
  [0.28, 0.15, 0.09],
  [0.36, 0.22, 0.13],
  [0.2, 0.12, 0.1],
  [0.12, 0.17, 0.4],
];

/** A heap of sherds on a low cone of dirt: white ware, blue here and there, broken saggars. */
export function sherdHeap(
  r: Random,
  o: { radius?: number; height?: number; count?: number; white?: number } = {},
): Prop {
  const R = o.radius ?? 0.6;
  const H = o.height ?? 0.28;
  const count = o.count ?? 150;
  const phase = r.between(0, 6);
  const base = tint(cone(phase, R, H), [0.24, 0.18, 0.13]);
  const position: number[] = [];
  const normal: number[] = [];
  const uv: number[] = [];
  const color: number[] = [];
  const index: number[] = [];
  for (let k = 0; k < count; k += 1) {
    const d = Math.sqrt(r.next()) * 0.98;
    const a = r.between(0, Math.PI * 2);
    const out = d * R * ragged(a, phase);
    const [x, z] = [Math.cos(a) * out, Math.sin(a) * out];
    const y = surface(d) * H + 0.014;
    const size = r.between(0.02, 0.07);
    const tone =
      r.next() < (o.white ?? 0.6)
        ? SHERDS[r.next() < 0.12 ? 5 : r.next() < 0.5 ? 0 : 1]!
        : SHERDS[Math.floor(r.between(2, 5))]!;
    const g = r.around(1, 0.12);
    const turn = r.between(0, 6.28);
    // Lying on the slope, more or less.
    const steep = ((surface(Math.max(0, d - 0.05)) - surface(Math.min(1, d + 0.05))) * H) / (0.1 * R);
    const [lx, lz] = [Math.cos(a) * steep + r.around(0, 0.4), Math.sin(a) * steep + r.around(0, 0.4)];
    const l = Math.hypot(lx, 1, lz);
    const n = [lx / l, 1 / l, lz / l];
    const first = position.length / 3;
    const sides = 4;
    for (let i = 0; i < sides; i += 1) {
      const b = turn - (i / sides) * Math.PI * 2;
      const s = size * r.between(0.5, 1);
      const [px, pz] = [Math.cos(b) * s, Math.sin(b) * s];
      position.push(x + px, y - lx * px - lz * pz, z + pz);
      normal.push(n[0]!, n[1]!, n[2]!);
      uv.push(px, pz);
      color.push(tone[0] * g, tone[1] * g, tone[2] * g);
    }
    index.push(first, first + 1, first + 2, first, first + 2, first + 3);
  }
  const sherds = fromLists({ position, normal, uv, color, index });
  return prop({ plain: [base, sherds] }, [R * 2, H, R * 2]);
}

/** Height of a heap at a part of its radius, as `cone` draws it. */
function surface(d: number): number {
  const line = [
    [0, 1],
    [0.1, 0.97],
    [0.26, 0.84],
    [0.52, 0.46],
    [0.8, 0.12],
    [1, 0],
  ] as const;
  for (let i = 0; i + 1 < line.length; i += 1) {
    const [[a, ya], [b, yb]] = [line[i]!, line[i + 1]!];
    if (d <= b) return ya + ((yb - ya) * (d - a)) / (b - a);
  }
  return 0;
}

/** No heap is round. */
const ragged = (a: number, phase: number) =>
  1 + 0.1 * Math.sin(a * 2 + phase) + 0.06 * Math.sin(a * 5 + phase);

function cone(phase: number, R: number, H: number): BufferGeometry {
  const g = lathe(
    [
      [R, 0],
      [R * 0.8, H * 0.12],
      [R * 0.52, H * 0.46],
      [R * 0.26, H * 0.84],
      [R * 0.1, H * 0.97],
      [0, H],
    ],
    14,
    { wrap: 0 },
  );
  const p = g.getAttribute('position');
  for (let i = 0; i < p.count; i += 1) {
    const a = Math.atan2(p.getZ(i), p.getX(i));
    const s = ragged(a, phase);
    p.setXYZ(i, p.getX(i) * s, p.getY(i), p.getZ(i) * s);
  }
  g.computeVertexNormals();
  return g;
}

/** A smooth heap of one colour: ash, sand, lime, dry clay. */
export function heap(r: Random, o: { radius?: number; height?: number; colour?: Rgb } = {}): Prop {
  const R = o.radius ?? 0.5;
  const H = o.height ?? 0.25;
  const c = o.colour ?? [0.4, 0.38, 0.35];
  const phase = r.between(0, 6);
  const g = tint(cone(phase, R, H), (p) => {
    const k = 0.9 + 0.12 * Math.sin(p.x * 17 + phase) * Math.sin(p.z * 13);
    return [c[0] * k, c[1] * k, c[2] * k];
  });
  return prop({ plain: [g] }, [R * 2, H, R * 2]);
}
