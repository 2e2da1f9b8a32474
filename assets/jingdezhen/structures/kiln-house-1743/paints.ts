/** Colours of the house by place: smoke above, hands in the middle, dirt below, moss to the north. Linear. */
import { lumps, mix, smooth } from '../../../kit/lumps.ts';
import type { Random } from '../../../kit/random.ts';
import type { P3, Paint } from '../../../kit/skin.ts';
import { smoke } from './frame-plan.ts';

const cloud = lumps(81);
const fine = lumps(97);

const scaled = (c: P3, k: number): P3 => [c[0] * k, c[1] * k, c[2] * k];
const toward = (a: P3, b: P3, t: number): P3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

/** Standing trunks: clay-splashed foot, pale polished band at hand height, browner and blacker upwards. */
export function postPaint(random: Random): Paint {
  const tone = random.between(0.74, 0.95);
  const rub = random.between(0.5, 1);
  const facing = random.between(0, Math.PI * 2);
  return (p, n) => {
    const dark = smoke(...p);
    const hands = Math.exp(-(((p[1] - 1.12) / 0.42) ** 2)) * rub;
    const side = 0.65 + 0.35 * Math.cos(Math.atan2(n[2], n[0]) - facing);
    let c = scaled([1, 0.94, 0.86], tone * (1 + 0.14 * cloud(p[0] * 3, p[1] * 1.2, p[2] * 3)));
    c = toward(c, [1, 0.93, 0.8], hands * side * 0.85);
    c = toward(c, [0.8, 0.74, 0.66], 0.6 * (1 - smooth(0.05, 0.5, p[1])));
    return toward(c, [0.2, 0.17, 0.15], dark * 0.8);
  };
}

/** Beams, purlins, rafters, joists. */
export function beamPaint(random: Random, dark = 0.8): Paint {
  const tone = random.between(0.66, 0.95);
  return (p) => {
    const c = scaled([1, 0.93, 0.84], tone * (1 + 0.12 * cloud(p[0] * 2, p[1] * 2, p[2] * 2)));
    return toward(c, [0.24, 0.2, 0.17], smoke(...p) * dark);
  };
}

/** Worn fir: pale where feet go, grey and dusty elsewhere, never two alike. */
export function boardPaint(random: Random, worn: (p: P3) => number = () => 0): Paint {
  const tone = random.between(0.55, 0.85);
  const warm = random.between(0.86, 0.96);
  return (p, n) => {
    const c = scaled([1, warm, warm * 0.86], tone * (1 + 0.12 * fine(p[0] * 3, p[1], p[2] * 3)));
    const walked = n[1] > 0.5 ? worn(p) : 0;
    const lit = toward(c, [0.95, 0.88, 0.76], walked * 0.55);
    return scaled(lit, n[1] < -0.5 ? 0.6 : 1);
  };
}

/** Grey tile: every one its own; soot by the smoke gap, moss north and east and low down. */
export function tileTone(p: P3, chance: number): P3 {
  const grey = 0.5 + 0.42 * chance + 0.13 * cloud(p[0] * 0.8, 1, p[2] * 0.8);
  let c: P3 = [grey, grey * 0.99, grey * 0.97];
  if (chance > 0.93) c = [grey * 1.05, grey * 0.9, grey * 0.78];
  const wet = smooth(7.2, 3.4, p[1]) * 0.55 + smooth(1, -7, p[2]) * 0.35 + (p[0] > 0 ? 0.3 : 0);
  const patch = smooth(
    0.15,
    0.75,
    cloud(p[0] * 0.55, 7, p[2] * 0.55) * 0.6 + fine(p[0] * 2.3, 7, p[2] * 2.3) * 0.4 + wet - 0.35,
  );
  c = toward(c, [0.33, 0.42, 0.2], patch * 0.75);
  const soot = Math.exp(-(p[0] ** 2 / 3.2 + Math.max(0, Math.abs(p[2] + 0.6) - 1.7) ** 2 / 1.5));
  return toward(c, [0.22, 0.21, 0.2], soot * 0.75);
}

/** Waste brick and saggar walling: sooty inside, green at the foot outside, bleached caps. */
export function wallPaint(outside: (p: P3) => boolean, seed = 1): Paint {
  return (p, n) => {
    const patch = cloud(p[0] * 1.1 + seed, p[1] * 1.6, p[2] * 1.1);
    let c = scaled([1, 0.96, 0.92], 0.9 + 0.16 * patch + 0.06 * fine(p[0] * 5, p[1] * 5, p[2] * 5));
    const foot = 1 - smooth(0.05, 0.55 + 0.2 * patch, p[1]);
    if (outside(p)) c = toward(c, [0.42, 0.45, 0.28], foot * 0.6);
    else {
      c = toward(c, [0.82, 0.75, 0.64], foot * 0.5);
      c = toward(c, [0.25, 0.22, 0.2], smooth(1.6, 3.2, p[1]) * 0.45);
    }
    return scaled(c, n[1] > 0.7 ? 1.12 : 1);
  };
}

/** Lime plaster: rain streaks below every edge, brown at the foot, soot above. */
export function plasterPaint(seed: number, sooty = 0.4): Paint {
  return (p) => {
    const streak = smooth(0.1, 0.8, fine((p[0] + p[2]) * 7 + seed, p[1] * 0.6));
    const stain = smooth(0, 0.8, cloud(p[0] * 1.4 + seed, p[1] * 1.2, p[2] * 1.4));
    let c: P3 = [0.93, 0.9, 0.83];
    c = toward(c, [0.52, 0.46, 0.37], streak * 0.4 + stain * 0.3);
    return toward(c, [0.24, 0.21, 0.19], smoke(...p) * sooty);
  };
}

/** Granite and old mill-stone: grey, worn pale, lichen. */
export function stonePaint(random: Random): Paint {
  const tone = random.between(0.16, 0.26);
  return (p, n) => {
    const c = scaled([1, 0.92, 0.8], tone * (1 + 0.25 * fine(p[0] * 9, p[1] * 9, p[2] * 9)));
    const lichen = smooth(0.35, 0.8, cloud(p[0] * 4, p[1] * 4, p[2] * 4));
    return toward(scaled(c, n[1] > 0.6 ? 1.15 : 0.85), [0.3, 0.32, 0.2], lichen * 0.4);
  };
}

/** Trodden clay: pale ways, dark where ash and water lie, black before the kiln. */
export function clayPaint(p: P3): P3 {
  const way =
    Math.exp(-((p[0] + 0.5) ** 2) / 3) * smooth(-0.5, 2, p[2]) + Math.exp(-((p[2] - 4.6) ** 2) / 1.2) * 0.7;
  let c = scaled(
    [1, 0.95, 0.87],
    0.66 + 0.14 * cloud(p[0] * 0.9, 2, p[2] * 0.9) + 0.06 * fine(p[0] * 4, 2, p[2] * 4),
  );
  c = toward(c, [0.95, 0.9, 0.82], Math.min(0.7, way * 0.6));
  const ash = Math.exp(-(p[0] ** 2 / 3 + (p[2] - 0.8) ** 2 / 1.6));
  c = toward(c, [0.28, 0.26, 0.25], Math.min(0.8, ash * (0.75 + 0.4 * fine(p[0] * 2, 4, p[2] * 2))));
  const puddle = smooth(0.5, 0.9, cloud(p[0] * 0.7, 11, p[2] * 0.7));
  return toward(c, [0.42, 0.38, 0.33], puddle * 0.6);
}

/** Split bamboo, smoke-brown under the roof, straw-pale low down. */
export function bambooPaint(random: Random): Paint {
  const tone = random.between(0.55, 0.9);
  return (p) => toward(scaled([1, 0.9, 0.66], tone), [0.2, 0.16, 0.12], smoke(...p) * 0.5);
}
