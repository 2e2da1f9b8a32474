/** Ways as ribbons laid on the ground: trodden pale, crowned, with the ruts of barrows; the street's stone slabs. */
import type { BufferGeometry } from 'three';
import { merge, type Rgb } from '../../../kit/mesh.ts';
import { random } from '../../../kit/random.ts';
import { soup } from '../../../kit/soup.ts';
import { fbm, mix, mixRgb, smooth } from '../../../kit/terrain.ts';
import { groundHeight } from '../../ground.ts';
import { OUTSIDE, WAYS } from '../../plan.ts';
import { townColour, wayColour, worksColour } from './colours.ts';

type Line = readonly (readonly [number, number])[];
const fray = fbm('ways/fray', 3);
const wander = fbm('ways/wander', 2);

interface Ribbon {
  line: Line;
  width: number;
  /** Offsets of the barrows' ruts from the middle, metres. */
  ruts: readonly number[];
  /** Each a little higher than the last, so that where two cross neither flickers. */
  lift: number;
  town?: boolean;
}

/** Points every `step` metres along a chain, with the direction there. */
export function along(
  line: Line,
  step: number,
): { x: number; z: number; dx: number; dz: number; s: number }[] {
  const out: { x: number; z: number; dx: number; dz: number; s: number }[] = [];
  let s = 0;
  for (let k = 0; k + 1 < line.length; k += 1) {
    const [ax, az] = line[k]!;
    const [bx, bz] = line[k + 1]!;
    const length = Math.hypot(bx - ax, bz - az);
    const n = Math.max(1, Math.round(length / step));
    for (let i = 0; i < n; i += 1) {
      const t = i / n;
      out.push({
        x: mix(ax, bx, t),
        z: mix(az, bz, t),
        dx: (bx - ax) / length,
        dz: (bz - az) / length,
        s: s + t * length,
      });
    }
    s += length;
  }
  const last = line[line.length - 1]!;
  const before = out[out.length - 1]!;
  out.push({ x: last[0], z: last[1], dx: before.dx, dz: before.dz, s });
  // Corners look half-way.
  for (let i = 1; i + 1 < out.length; i += 1) {
    const a = out[i - 1]!;
    const b = out[i + 1]!;
    const l = Math.hypot(b.x - a.x, b.z - a.z) || 1;
    out[i]!.dx = (b.x - a.x) / l;
    out[i]!.dz = (b.z - a.z) / l;
  }
  return out;
}

function ribbon({ line, width, ruts, lift, town }: Ribbon): BufferGeometry {
  const pot = soup();
  const points = along(line, town ? 2.8 : 2.3);
  const across = Math.max(6, Math.round(width / (town ? 1 : 0.7)));
  pot.patch(across, points.length - 1, (i, j) => {
    const { x: mx, z: mz, dx, dz, s } = points[j]!;
    const t = (i / across) * 2 - 1;
    const o = (t * width) / 2 + 0.35 * fray(s / 3, t * 2) * Math.abs(t);
    const x = mx - dz * o;
    const z = mz + dx * o;
    const end = Math.min(i, across - i) === 0 || j === 0 || j === points.length - 1;
    let rut = 0;
    for (const r of ruts) rut = Math.max(rut, smooth(0.42, 0.1, Math.abs(o - r - 0.3 * wander(s / 9, r))));
    rut *= smooth(0, 6, Math.min(s, points[points.length - 1]!.s - s)) * (0.6 + 0.4 * fray(s / 5, 9));
    const y = groundHeight(x, z) + (end ? -0.04 : lift - 0.035 * rut + 0.01 * fray(x, z));
    const edge = smooth(0.55, 0.95, Math.abs(t) + 0.2 * fray(x / 1.5, z / 1.5));
    const ground: Rgb = town ? townColour(x, y, z) : worksColour(x, y, z);
    return { p: [x, y, z], uv: [x, -z], colour: mixRgb(wayColour(x, z, rut), ground, edge) };
  });
  return pot.geometry();
}

export function ways(): BufferGeometry {
  const list: Ribbon[] = [
    { line: WAYS.northWay.line, width: 3, ruts: [-0.5], lift: 0.02 },
    { line: WAYS.midLane.line, width: 3.4, ruts: [-0.5, 0.6], lift: 0.025 },
    { line: WAYS.southWestWay.line, width: 3.6, ruts: [-0.6, 0.7], lift: 0.028 },
    { line: WAYS.westLane.line, width: 6, ruts: [-1.1, 0.9], lift: 0.03 },
    { line: WAYS.eastLane.line, width: 7, ruts: [-1.4, 0.3, 1.6], lift: 0.033 },
  ];
  return merge(list.map(ribbon));
}

/** The street's clay, on both sides of its slabs. */
export const street = (): BufferGeometry =>
  ribbon({
    line: OUTSIDE.street.line.map(([x, z]) => [x, z] as const),
    width: OUTSIDE.street.width,
    ruts: [-2.2, 2.4],
    lift: 0.04,
    town: true,
  });

/** Worn slabs, three abreast in the street: no two of a length, some sunk, some tilted. */
export function slabs(): BufferGeometry {
  const pot = soup();
  const seed = random('ways/slabs');
  const band = (line: Line, widths: readonly number[]) => {
    const total = widths.reduce((a, b) => a + b, 0);
    const points = along(line, 0.5);
    const at = (s: number, o: number, y: number): [number, number, number] => {
      const k = Math.min(
        points.length - 2,
        Math.max(0, Math.floor((s / points[points.length - 1]!.s) * (points.length - 1))),
      );
      const p = points[k]!;
      const x = p.x + p.dx * (s - p.s) - p.dz * o;
      const z = p.z + p.dz * (s - p.s) + p.dx * o;
      return [x, groundHeight(x, z) + y, z];
    };
    let o = -total / 2;
    for (const width of widths) {
      let s = seed.between(0, 0.6);
      while (s < points[points.length - 1]!.s - 1.6) {
        const length = seed.between(0.75, 1.55);
        const y = 0.062 + seed.around(0, 0.012);
        const tilt = seed.around(0, 0.012);
        const g = seed.between(0.72, 1);
        const [a, b] = [o + 0.015 + seed.between(0, 0.03), o + width - 0.015];
        const warm = seed.between(0.93, 1);
        // Seen from above: right is +o, up is +s.
        pot.face(
          [at(s, a, y), at(s, b, y + tilt), at(s + length, b, y + tilt), at(s + length, a, y)],
          [g, g * 0.985, g * 0.95 * warm],
          [seed.between(0, 2), seed.between(0, 2)],
        );
        s += length + seed.between(0.015, 0.05);
      }
      o += width;
    }
  };
  band(
    OUTSIDE.street.line.map(([x, z]) => [x, z] as const),
    [0.8, 0.95, 0.75],
  );
  return pot.geometry();
}
