/** What is wet or soft: river water, cloth, clay. */
import { mix, smoothstep } from '../../../kit/noise.ts';
import { blend, Canvas, hex, tiling } from '../canvas.ts';

/** Brown-green water: long ripples across the drift, small ones riding on them. Almost all of its look is in the normals. */
export function water(size: number): Canvas {
  const canvas = new Canvas(size, 6);
  const n = tiling(601);
  const m = tiling(607);
  canvas.each((u, v, i) => {
    const bend = 0.35 * n.fbm(u, v, 3, 3, 3);
    const swell =
      Math.sin(2 * Math.PI * (5 * u + 2 * v + bend)) +
      0.7 * Math.sin(2 * Math.PI * (4 * u - 3 * v + bend * 1.6 + 0.3));
    const ripple = n.fbm(u + 0.2, v, 16, 22, 3);
    const fine = m.fbm(u, v, 46, 60, 2);
    canvas.height[i] = 0.006 * swell + 0.014 * ripple + 0.0022 * fine;
    const silt = smoothstep(-0.3, 0.6, n.fbm(u + 0.6, v + 0.1, 3, 4, 4));
    canvas.set(i, blend(hex('#3d3f31'), hex('#45402f'), silt));
    canvas.roughness[i] = 0.08;
  });
  return canvas;
}

/** Plain weave, near white: threads of uneven thickness, a faint wrinkle, old stains. Colour is in the vertices. */
export function cloth(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(613);
  const m = tiling(617);
  const threads = 120;
  canvas.each((u, v, i) => {
    const wu = u + 0.0025 * n.smooth(u, v, 4, 3);
    const wv = v + 0.0025 * n.smooth(u + 0.5, v, 3, 4);
    const warp = Math.sin(2 * Math.PI * threads * wu);
    const weft = Math.sin(2 * Math.PI * threads * wv);
    const over = Math.sin(Math.PI * threads * wu) * Math.sin(Math.PI * threads * wv);
    const slub =
      smoothstep(0.2, 0.8, m.fbm(u, v, 4, 64, 2)) + smoothstep(0.2, 0.8, m.fbm(u + 0.5, v, 64, 4, 2));
    canvas.height[i] = 0.0005 * over + 0.0002 * (warp + weft) + 0.0004 * slub + 0.002 * n.fbm(u, v, 5, 5, 4);
    canvas.set(i, blend(hex('#e9e6df'), hex('#d8d3c8'), 0.5 + 0.5 * n.fbm(u, v, 6, 6, 4)));
    canvas.scale(i, 0.985 + 0.05 * over + 0.02 * slub);
    canvas.over(i, hex('#bcae96'), 0.4 * smoothstep(0.35, 0.75, m.fbm(u + 0.3, v + 0.8, 4, 4, 5)));
    canvas.roughness[i] = 0.97;
  });
  return canvas;
}

/** Wet clay and slip: grey-white, smeared by palms and fingers, shining where water stands. */
export function clay(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(631);
  const m = tiling(641);
  canvas.each((u, v, i) => {
    const bend = 0.8 * n.fbm(u, v, 3, 3, 3);
    const fingers = Math.sin(2 * Math.PI * (24 * v + 3 * u + 2.2 * bend));
    const smear = smoothstep(-0.1, 0.5, n.fbm(u + 0.4, v, 4, 5, 3));
    const grit = m.fbm(u, v, 90, 90, 2);
    canvas.height[i] = 0.0011 * fingers * smear + 0.004 * n.fbm(u, v, 7, 7, 4) + 0.00025 * grit;
    let c = blend(hex('#c6bfb2'), hex('#b0a696'), 0.5 + 0.5 * n.fbm(u + 0.2, v + 0.5, 5, 5, 4));
    const wet = smoothstep(-0.15, 0.55, m.fbm(u, v, 5, 5, 4));
    c = blend(c, hex('#a09686'), 0.4 * wet);
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.03 * grit + 0.03 * fingers * smear);
    canvas.roughness[i] = mix(0.62, 0.3, wet);
  });
  return canvas;
}
