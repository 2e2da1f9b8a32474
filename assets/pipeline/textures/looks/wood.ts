/** Wood and bamboo: whole trunks, worn boards, split billets, split cane. Grain runs along U, save bark: along V. */
import { mix, smoothstep } from '../../../kit/noise.ts';
import { random } from '../../../kit/random.ts';
import { blend, Canvas, hex, tiling } from '../canvas.ts';

/** Long ridged bark strips with furrows between, grey on the crests, red-brown below; a few knots. */
export function bark(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(307);
  const m = tiling(311);
  const r = random('bark');
  canvas.each((u, v, i) => {
    const warp = 0.035 * n.fbm(u, v, 3, 2, 3);
    const furrow = n.ridge(u + warp, v, 13, 2, 2);
    const strips = m.ridge(u + warp, v + 0.3, 30, 3, 2);
    const flake = m.fbm(u + warp, v, 42, 9, 4);
    const fibre = n.fbm(u + warp * 0.5, v, 150, 7, 2);
    const step = smoothstep(0.1, 0.25, m.fbm(u, v, 12, 10, 3));
    const h =
      -0.011 * smoothstep(0.42, 0.9, furrow) -
      0.003 * smoothstep(0.5, 0.95, strips) +
      0.0022 * flake +
      0.0006 * fibre +
      0.0022 * step;
    canvas.height[i] = h;
    const up = smoothstep(-0.011, 0.004, h);
    let c = blend(hex('#33241b'), hex('#6d5644'), up);
    c = blend(c, hex('#84786a'), 0.5 * up * smoothstep(0, 0.6, n.fbm(u, v + 0.5, 5, 4, 4)));
    c = blend(c, hex('#6b3f28'), 0.35 * (1 - step) * smoothstep(0, 0.5, m.fbm(u + 0.5, v, 7, 5, 3)));
    canvas.set(i, c);
    canvas.scale(i, 1.15 + 0.2 * flake + 0.12 * fibre);
    canvas.roughness[i] = 0.96;
  });
  for (let k = 0; k < 7; k += 1) {
    const s = r.between(0.022, 0.042);
    canvas.stamp(r.next(), r.next(), s * 1.5, s * 2, r.around(0, 0.2), (x, y, i) => {
      const d =
        Math.hypot(x / s, y / (s * 1.3)) +
        0.22 * n.fbm((i % size) / size, Math.floor(i / size) / size, 30, 30, 3);
      if (d > 1.5) return;
      const rim = Math.exp(-((d - 0.95) ** 2) * 18);
      const eye = smoothstep(0.85, 0.5, d);
      canvas.height[i] = mix(canvas.height[i]!, -0.002 - 0.004 * eye * eye, eye) + 0.006 * rim;
      canvas.over(i, blend(hex('#3f2f24'), hex('#241811'), eye), 0.8 * eye);
      canvas.scale(i, 1 - 0.25 * rim);
    });
  }
  return canvas;
}

/** Sawn boards gone grey-brown: flowing grain, knots, checks along it, nail holes, a polish where feet and hands go. */
export function board(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(331);
  const m = tiling(337);
  const r = random('board');
  const knots = Array.from({ length: 14 }, () => ({ u: r.next(), v: r.next(), s: r.between(0.008, 0.02) }));
  /** Grain turns aside round each knot: a push of V that falls off. */
  const push = new Float32Array(size * size);
  for (const { u, v, s } of knots)
    canvas.stamp(u, v, s * 9, s * 5, 0, (x, y, i) => {
      const t = Math.exp(-((x / (s * 4)) ** 2)) * Math.exp(-((y / (s * 2)) ** 2));
      push[i]! += (y > 0 ? 1 : -1) * s * 0.55 * t;
    });
  canvas.each((u, v, i) => {
    const y = v - push[i]! / 2 + 0.012 * n.fbm(u, v, 2, 6, 3);
    const flow = n.fbm(u, y, 3, 46, 3);
    const rings = Math.sin(2 * Math.PI * (y * 60 + 3.2 * n.fbm(u, y, 2, 10, 2)));
    const fibre = m.fbm(u, y, 14, 256, 3, 0.65);
    const board1 = n.fbm(u + 0.4, y, 1, 9, 2);
    const late = smoothstep(0.25, 0.95, rings);
    canvas.height[i] = 0.0005 * flow + 0.0007 * fibre - 0.0006 * late;
    let c = blend(hex('#8a6d4d'), hex('#6b5138'), 0.5 + 0.5 * flow);
    c = blend(c, hex('#54402c'), 0.42 * late);
    c = blend(c, hex('#7f766a'), 0.45 * smoothstep(-0.2, 0.6, board1));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.2 * fibre);
    const worn = smoothstep(0.05, 0.6, m.fbm(u, v, 3, 4, 4));
    canvas.over(i, hex('#a68a66'), 0.22 * worn);
    const dirt = smoothstep(0.1, 0.65, n.fbm(u + 0.3, v + 0.6, 6, 7, 5));
    canvas.over(i, hex('#3b2e22'), 0.34 * dirt);
    canvas.roughness[i] = 0.88 - 0.22 * worn + 0.08 * dirt + 0.05 * fibre;
  });
  for (const { u, v, s } of knots)
    canvas.stamp(u, v, s * 1.6, s * 1.2, 0, (x, y, i) => {
      const d = Math.hypot(x / (s * 1.25), y / s);
      const t = smoothstep(1.15, 0.8, d);
      if (t <= 0) return;
      canvas.over(i, blend(hex('#4a3020'), hex('#2b1a11'), 0.5 + 0.5 * Math.sin(d * 26)), 0.85 * t);
      canvas.height[i] = mix(
        canvas.height[i]!,
        0.0005 * Math.sin(d * 26) - 0.0006 * smoothstep(0.95, 1.1, d),
        t,
      );
    });
  const checks = r.fork('checks');
  for (let k = 0; k < 70; k += 1) {
    const length = checks.between(0.06, 0.5);
    const wide = checks.between(0.0006, 0.0019);
    const wave = checks.between(0, 6);
    canvas.stamp(checks.next(), checks.next(), length / 2, 0.01, 0, (x, y, i) => {
      const w = wide * (1 - (2 * Math.abs(x)) / length) + 0.0005;
      const t = smoothstep(w + 0.0012, w * 0.4, Math.abs(y - 0.003 * Math.sin(wave + x * 9)));
      canvas.height[i]! -= 0.003 * t;
      canvas.scale(i, 1 - 0.62 * t);
    });
  }
  for (let k = 0; k < 26; k += 1) {
    const [u, v] = [r.next(), r.next()];
    canvas.stamp(u, v, 0.02, 0.006, 0, (x, y, i) => {
      const d = Math.hypot(x, y);
      const hole = smoothstep(0.0042, 0.0028, d);
      canvas.height[i]! -= 0.002 * hole;
      canvas.over(i, hex('#241c18'), 0.9 * hole);
      // Rust drawn out along the grain.
      canvas.over(i, hex('#3a2419'), 0.4 * Math.exp(-((x / 0.01) ** 2) - (y / 0.002) ** 2));
    });
  }
  return canvas;
}

/** Freshly split pine: pale, fibrous, torn steps along the grain, a resin streak. */
export function billet(size: number): Canvas {
  const canvas = new Canvas(size, 0.5);
  const n = tiling(353);
  const m = tiling(359);
  canvas.each((u, v, i) => {
    const y = v + 0.02 * n.fbm(u, v, 2, 4, 3);
    const rings = Math.sin(2 * Math.PI * (y * 26 + 1.6 * n.fbm(u, y, 1, 8, 3)));
    const fibre = m.fbm(u, y, 9, 128, 3, 0.7);
    const torn = n.fbm(u, y, 3, 20, 3);
    const ledge = smoothstep(0.0, 0.06, torn) * 0.0022;
    canvas.height[i] = ledge + 0.0009 * fibre + 0.0003 * rings;
    let c = blend(hex('#c3a179'), hex('#a37c52'), smoothstep(-0.4, 1, rings) * 0.55);
    c = blend(c, hex('#8a6a49'), 0.5 * smoothstep(0.2, 0.7, n.fbm(u + 0.4, y, 2, 6, 4)));
    c = blend(c, hex('#a3927c'), 0.35 * smoothstep(0.1, 0.6, m.fbm(u, v, 4, 5, 4)));
    canvas.set(i, c);
    canvas.scale(i, 0.95 + 0.2 * fibre);
    canvas.over(i, hex('#5d3a1e'), 0.5 * smoothstep(0.5, 0.75, n.fbm(u + 0.8, y, 2, 14, 3)));
    canvas.roughness[i] = 0.9 + 0.05 * fibre;
  });
  const r = random('billet');
  for (let k = 0; k < 40; k += 1) {
    const length = r.between(0.03, 0.2);
    canvas.stamp(r.next(), r.next(), length / 2, 0.004, r.around(0, 0.03), (x, y, i) => {
      const w = 0.0008 * (1 - (2 * Math.abs(x)) / length) + 0.0003;
      const t = smoothstep(w + 0.0008, w * 0.3, Math.abs(y));
      canvas.height[i]! -= 0.0022 * t;
      canvas.scale(i, 1 - 0.5 * t);
    });
  }
  return canvas;
}

/** Split bamboo woven over and under: straw-yellow with green and smoke, each strip its own. */
export function bamboo(size: number): Canvas {
  const canvas = new Canvas(size, 0.5);
  const STRIPS = 32;
  const n = tiling(373);
  const m = tiling(379);
  const r = random('bamboo');
  const tones = Array.from({ length: STRIPS * 2 }, () => ({
    dark: r.between(0.72, 1.08),
    grey: r.between(0, 0.5),
    wide: r.between(0.4, 0.47),
  }));
  canvas.each((u, v, i) => {
    const a = v * STRIPS;
    const b = u * STRIPS;
    const [row, column] = [Math.floor(a) % STRIPS, Math.floor(b) % STRIPS];
    // Over two, under two: a twill.
    const over = (row + column) % 4 < 2;
    const along = over ? b : a;
    const across = (over ? a : b) - Math.floor(over ? a : b) - 0.5;
    const strip = tones[over ? row : STRIPS + column]!;
    const edge = strip.wide - Math.abs(across);
    const cell = (row + column) % 4;
    const t = (over ? cell + (along - Math.floor(along)) : cell - 2 + (along - Math.floor(along))) / 2;
    const arch = Math.sin(Math.PI * Math.max(0, Math.min(1, t)));
    const fibre = over ? m.fbm(u, v, 10, 256, 2) : m.fbm(u, v, 256, 10, 2);
    if (edge <= 0) {
      canvas.height[i] = -0.0024;
      canvas.set(i, hex('#2d2216'));
      canvas.roughness[i] = 1;
      return;
    }
    canvas.height[i] = 0.0016 * arch + 0.0005 * smoothstep(0, 0.12, edge) + 0.00015 * fibre;
    let c = blend(hex('#b89a5e'), hex('#8f7a52'), strip.grey + 0.3 * n.fbm(u, v, 5, 5, 3));
    c = blend(c, hex('#6f6a3c'), 0.3 * smoothstep(0.1, 0.7, n.fbm(u + 0.5, v, 4, 6, 4)));
    canvas.set(i, c);
    canvas.scale(i, strip.dark * (0.72 + 0.28 * arch) * (1 + 0.14 * fibre));
    canvas.over(i, hex('#3e3022'), 0.4 * smoothstep(0.2, 0.7, n.fbm(u + 0.2, v + 0.9, 3, 3, 4)));
    canvas.roughness[i] = 0.66 + 0.16 * strip.grey + 0.1 * fibre;
  });
  return canvas;
}
