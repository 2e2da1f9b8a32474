/** Racks of poles for boards of ware, under a roof or in a drying court. Metres. */
import type { BufferGeometry } from 'three';
import { tint } from '../mesh.ts';
import { worn } from '../put.ts';
import type { Random } from '../random.ts';
import type { Prop } from '../setting.ts';
import { BAMBOO, OLD, prop, rod, WOOD } from './make.ts';

export interface RackOptions {
  /** Along x, in bays of about 1.5 m. */
  length?: number;
  /** Heights of the tiers, where boards lie. */
  tiers?: readonly number[];
  /** Across z: two boards side by side want 0.6. */
  depth?: number;
}

export const RACK_TIERS = [0.42, 0.86, 1.3, 1.74] as const;

/** Posts in pairs with a bearer at every tier: boards (1.5 m) lie along x across two bearers. */
export function rack(r: Random, o: RackOptions = {}): Prop {
  const length = o.length ?? 3;
  const depth = o.depth ?? 0.6;
  const tiers = o.tiers ?? RACK_TIERS;
  const bays = Math.max(1, Math.round(length / 1.5));
  const top = tiers[tiers.length - 1]! + 0.32;
  const list: BufferGeometry[] = [];
  for (let k = 0; k <= bays; k += 1) {
    const x = -length / 2 + (k / bays) * length;
    for (const z of [-1, 1])
      list.push(
        rod(
          [x + r.around(0, 0.02), 0, (z * depth) / 2 + r.around(0, 0.01)],
          [x + r.around(0, 0.03), top + r.around(0, 0.05), (z * depth) / 2 + r.around(0, 0.02)],
          0.032,
          OLD,
          r,
        ),
      );
    for (const y of tiers)
      list.push(
        rod(
          [x, y + r.around(0, 0.006), -depth / 2 - 0.07],
          [x, y + r.around(0, 0.006), depth / 2 + 0.07],
          0.021,
          WOOD,
          r,
          4,
        ),
      );
  }
  list.push(rod([-length / 2, top - 0.1, -depth / 2], [length / 2, top - 0.06, -depth / 2], 0.02, OLD, r, 4));
  return prop({ board: list }, [length + 0.1, top, depth]);
}

/** Where boards may lie on a rack: middles, and the height of their underside. */
export function rackPlaces(o: RackOptions = {}): [number, number, number][] {
  const length = o.length ?? 3;
  const depth = o.depth ?? 0.6;
  const bays = Math.max(1, Math.round(length / 1.5));
  const across = Math.max(1, Math.floor(depth / 0.27));
  const out: [number, number, number][] = [];
  for (const y of o.tiers ?? RACK_TIERS)
    for (let b = 0; b < bays; b += 1)
      for (let k = 0; k < across; k += 1)
        out.push([
          -length / 2 + ((b + 0.5) / bays) * length,
          y + 0.021,
          (k + 0.5 - across / 2) * (depth / across),
        ]);
  return out;
}

/** An airy rack of bamboo for a drying court: forked stakes, two long poles to a tier. */
export function dryingRack(r: Random, o: RackOptions = {}): Prop {
  const length = o.length ?? 4.5;
  const depth = o.depth ?? 0.5;
  const tiers = o.tiers ?? [0.5, 0.95];
  const bays = Math.max(1, Math.round(length / 2.2));
  const top = tiers[tiers.length - 1]!;
  const list: BufferGeometry[] = [];
  for (let k = 0; k <= bays; k += 1)
    for (const z of [-1, 1]) {
      const x = -length / 2 + 0.1 + (k / bays) * (length - 0.2);
      list.push(
        worn(
          rodOf(
            [x, -0.05, (z * depth) / 2],
            [x + r.around(0, 0.03), top + 0.14, (z * depth) / 2 + r.around(0, 0.02)],
            0.03,
            r,
          ),
          OLD,
          r,
        ),
      );
    }
  for (const y of tiers)
    for (const z of [-1, 1])
      list.push(
        rod(
          [-length / 2 - r.between(0, 0.2), y + r.around(0, 0.01), (z * depth) / 2],
          [length / 2 + r.between(0, 0.2), y + r.around(0, 0.01), (z * depth) / 2],
          0.024,
          BAMBOO,
          r,
        ),
      );
  return prop({ bamboo: list }, [length, top, depth]);
}

const rodOf = (a: [number, number, number], b: [number, number, number], radius: number, r: Random) =>
  tint(rod(a, b, radius, [1, 1, 1], r), [0.9, 0.86, 0.8]);
