/** Colours of a hall by place, its own coordinates: hands in the middle, splashes below, smoke above. Linear RGB. */
import { lumps, mix, smooth } from '../lumps.ts';
import type { Random } from '../random.ts';
import type { P3, Paint } from '../skin.ts';
import type { HallPlan } from './plan.ts';

const cloud = lumps(4211);
const fine = lumps(977);

export const scaled = (c: P3, k: number): P3 => [c[0] * k, c[1] * k, c[2] * k];
export const toward = (a: P3, b: P3, t: number): P3 => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
];

/** Timber: rough fir gone grey and brown, or oiled squares worn pale where hands go. One tone a piece. */
export function woodPaint(plan: HallPlan, random: Random): Paint {
  const rough = plan.o.finish === 'rough';
  const tone = rough ? random.between(0.6, 0.95) : random.between(0.75, 1);
  const warm = random.between(0.86, 0.96);
  const rub = random.between(0.3, 1);
  const top = plan.o.ridge;
  const shift = random.between(0, 9);
  return (p, n) => {
    const wave = 1 + 0.16 * cloud(p[0] * 1.6 + shift, p[1] * 1.6, p[2] * 1.6);
    let c: P3 = scaled([1, warm, warm * 0.9], tone * wave);
    const hands = Math.exp(-(((p[1] - 1.1) / 0.38) ** 2)) * rub * (Math.abs(n[1]) < 0.6 ? 1 : 0);
    c = toward(c, rough ? [1, 0.95, 0.84] : [1, 0.98, 0.9], hands * 0.6);
    c = toward(c, rough ? [0.75, 0.7, 0.62] : [0.7, 0.68, 0.62], 0.65 * (1 - smooth(0.02, 0.4, p[1])));
    const smoke = smooth(plan.o.eaves - 0.4, top, p[1]);
    return toward(c, [0.4, 0.36, 0.32], smoke * (rough ? 0.6 : 0.35));
  };
}

/** Off-white plaster: rain streaks from the ties, brown splashes at the foot, smoke within. */
export function plasterPaint(seed: number, height: number): Paint {
  return (p, n) => {
    const across = p[0] * 0.8 + p[2] * 1.1;
    const patch = cloud(across, p[1] * 0.8, seed);
    let c: P3 = scaled([1, 0.98, 0.94], 0.86 + 0.14 * patch);
    const streak =
      smooth(0.1, 0.8, fine(across * 4.5, p[1] * 0.4, seed)) * smooth(height * 0.25, height, p[1]);
    c = toward(c, [0.5, 0.47, 0.42], streak * 0.5);
    const splash = 1 - smooth(0.05, 0.75 + 0.3 * fine(across * 2, 5, seed), p[1]);
    c = toward(c, [0.52, 0.43, 0.31], splash * 0.75);
    const soot = smooth(height * 0.8, height * 1.5, p[1]) * (n[1] < 0.5 ? 1 : 0.5);
    return toward(c, [0.62, 0.57, 0.5], soot * 0.6);
  };
}

/** Masonry: damp and green at the foot, streaked under the eaves, bleached between. */
export function masonryPaint(plan: HallPlan, seed: number): Paint {
  return (p, n) => {
    const patch = cloud(p[0] * 0.9 + seed, p[1] * 1.2, p[2] * 0.9);
    let c = scaled([1, 0.98, 0.95], 0.84 + 0.16 * patch + 0.05 * fine(p[0] * 4, p[1] * 4, p[2] * 4));
    const damp = smooth(0.9 + 0.5 * cloud(p[0] * 0.7, 3, p[2] * 0.7), 0.05, p[1]);
    c = toward(c, [0.5, 0.48, 0.42], damp * 0.8);
    const north = Math.max(0, plan.northness(n[0], n[2]));
    const green = smooth(0.2, 0.7, cloud(p[0] * 1.3, p[1] * 1.5, p[2] * 1.3 + seed) + 0.35 * north);
    return toward(c, [0.46, 0.52, 0.3], green * smooth(1.1, 0.1, p[1]) * 0.7);
  };
}

/** Grey tile, every column its own; moss where the sun does not come, and low down. */
export function tilePaint(plan: HallPlan): (p: P3, chance: number) => P3 {
  const { o } = plan;
  return (p, chance) => {
    const grey = 0.62 + 0.26 * chance + 0.12 * cloud(p[0] * 0.7, 1, p[2] * 0.7);
    let c: P3 = [grey, grey * 0.99, grey * 0.97];
    if (chance > 0.94) c = [grey * 1.05, grey * 0.9, grey * 0.78];
    const north = plan.northness(0, Math.sign(p[2])) > 0.5 ? 0.4 : 0;
    const low = 0.35 * smooth(o.ridge, o.eaves, p[1]);
    const patch = cloud(p[0] * 0.6, 7, p[2] * 0.6) * 0.6 + fine(p[0] * 2.1, 7, p[2] * 2.1) * 0.4;
    return toward(c, [0.5, 0.62, 0.28], smooth(0.1, 0.75, patch + north + low - 0.3) * 0.75);
  };
}

/** Trodden clay or slabs: darker by the walls, paler where people go. */
export function floorPaint(plan: HallPlan, seed: number): Paint {
  return (p) => {
    const edge = Math.min(plan.width / 2 - Math.abs(p[0]), plan.depth / 2 - Math.abs(p[2]));
    const k = 0.8 + 0.14 * cloud(p[0] * 0.7 + seed, 2, p[2] * 0.7) + 0.06 * fine(p[0] * 3, 1, p[2] * 3);
    return scaled([1, 0.985, 0.96], k * (0.72 + 0.28 * smooth(0, 0.9, edge)));
  };
}
