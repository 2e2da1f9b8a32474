/** Kiln brick: 24 × 9 × 3.5 cm, hand-made (fact sheet `brick`); and the same under running kiln glaze. */
import { mix, smoothstep } from '../../../kit/noise.ts';
import { random } from '../../../kit/random.ts';
import { blend, Canvas, crack, hex, type Rgb, tiling } from '../canvas.ts';

const METRES = 2;
const COURSES = 48;
/** Eight stretchers or twenty headers fill two metres, with a centimetre of joint each. */
const STRETCHERS = 8;
const HEADERS = 20;
const TONES: Rgb[] = [
  '#8a5a44',
  '#7c4f3d',
  '#936650',
  '#6f4a3b',
  '#85604c',
  '#77604f',
  '#6d5f54',
  '#9a6f52',
  '#5d4a40',
].map(hex);
const JOINT = hex('#a08c70');

interface Laid {
  canvas: Canvas;
  /** Per pixel: 1 on a brick's face, 0 in the joint; and the brick's number 0…1. */
  face: Float32Array;
  which: Float32Array;
}

/** The wall's relief and colour before anything ran over it. */
export function layBricks(seed: string, size: number, soot: number): Laid {
  const r = random(`brick/${seed}`);
  const canvas = new Canvas(size, METRES);
  const face = new Float32Array(size * size);
  const which = new Float32Array(size * size);
  const n = tiling(11);
  const m = tiling(29);
  // The joint first: pale clay, gritty, set back.
  canvas.each((u, v, i) => {
    const grit = m.fbm(u, v, 90, 90, 3);
    canvas.height[i] = -0.006 + 0.0018 * grit + 0.001 * n.fbm(u, v, 24, 24, 2);
    canvas.set(i, blend(JOINT, hex('#7d6b55'), 0.5 + 0.5 * n.fbm(u, v, 17, 17, 3)));
    canvas.roughness[i] = 0.97;
  });
  const courseHeight = METRES / COURSES;
  for (let course = 0; course < COURSES; course += 1) {
    const headers = course % 5 === 3;
    const count = headers ? HEADERS : STRETCHERS;
    const length = METRES / count;
    const shift = r.between(0, 1) * length;
    for (let k = 0; k < count; k += 1) {
      const half = (length - (headers ? 0.008 : 0.01)) / 2 - r.between(0, 0.003);
      const tall = (courseHeight - 0.0065) / 2 - r.between(0, 0.0018);
      const cu = ((k + 0.5) * length + shift + r.around(0, 0.002)) / METRES;
      const cv = ((course + 0.5) * courseHeight + r.around(0, 0.0012)) / METRES;
      const id = r.next();
      const tone = blend(r.pick(TONES), r.pick(TONES), r.between(0, 0.6));
      const bright = r.between(0.86, 1.26);
      const out = r.around(0.0005, 0.0022);
      const tiltX = r.around(0, 0.006);
      const tiltY = r.around(0, 0.03);
      const chipped = r.next() < 0.35 ? r.between(0.004, 0.011) : 0.002;
      const corner = [r.next() < 0.5 ? -1 : 1, r.next() < 0.5 ? -1 : 1] as const;
      const burnt = r.next() < 0.12 ? r.between(0.35, 0.6) : 0;
      canvas.stamp(cu, cv, half + 0.004, tall + 0.003, r.around(0, 0.006), (x, y, i) => {
        const u = (i % size) / size;
        const v = 1 - Math.floor(i / size) / size;
        const wobble = 0.0022 * n.fbm(u, v, 40, 60, 3) + 0.0009 * m.fbm(u, v, 140, 140, 2);
        const dx = half - Math.abs(x);
        const dy = tall - Math.abs(y);
        const chip = Math.max(
          0,
          chipped * 2.2 - Math.hypot(half * corner[0] - x, (tall * corner[1] - y) * 1.4),
        );
        const edge = Math.min(dx, dy * 1.1) + wobble - chip;
        const t = smoothstep(-0.0008, 0.0022, edge);
        if (t <= 0) return;
        const body = m.fbm(u, v, 70, 70, 3);
        const pits = Math.max(0, m.fbm(u + 0.3, v, 128, 128, 2) - 0.42);
        const h =
          out + tiltX * x + tiltY * y + 0.0009 * n.fbm(u, v, 32, 48, 3) + 0.0005 * body - 0.004 * pits;
        canvas.height[i] = mix(canvas.height[i]!, h - 0.0014 * (1 - smoothstep(0, 0.006, edge)), t);
        let c = blend(tone, hex('#6a5a4c'), 0.16 + 0.22 * n.fbm(u, v + 0.5, 26, 40, 3));
        c = blend(c, hex('#2d2622'), burnt * smoothstep(-0.4, 0.5, n.fbm(u, v, 12, 20, 2)));
        // Clay of the joint smeared over the face, and pale worn arrises.
        c = blend(
          c,
          JOINT,
          0.42 * smoothstep(0.22, 0.6, n.fbm(u + 0.7, v, 30, 60, 3)) +
            0.25 * (1 - smoothstep(0, 0.005, edge)),
        );
        const k2 = bright * (1 + 0.1 * body - 0.5 * pits);
        canvas.over(i, [c[0] * k2, c[1] * k2, c[2] * k2], t);
        face[i] = Math.max(face[i]!, t);
        which[i] = id;
        canvas.roughness[i] = mix(0.97, 0.9 + 0.06 * body, t);
      });
    }
  }
  const cracks = r.fork('cracks');
  for (let k = 0; k < 7; k += 1)
    crack(canvas, cracks, {
      u: cracks.next(),
      v: cracks.next(),
      angle: cracks.pick([1.4, 1.7, -1.5]),
      length: cracks.between(0.12, 0.4),
      width: 0.0022,
      depth: 0.007,
      dark: 1.6,
    });
  if (soot > 0)
    canvas.each((u, v, i) => {
      const s = smoothstep(0.05, 0.7, n.fbm(u + 0.13, v + 0.41, 5, 4, 5) + 0.25 * m.fbm(u, v, 40, 40, 2));
      canvas.over(i, hex('#2b2622'), soot * s);
      const dust = smoothstep(0.1, 0.7, n.fbm(u + 0.61, v + 0.11, 6, 7, 5));
      canvas.over(i, hex('#9c8a72'), 0.2 * dust);
    });
  return { canvas, face, which };
}

export const kilnBrick = (size: number): Canvas => layBricks('outside', size, 0.34).canvas;

/** Glass that ran down the vault for years: thick ropes and drips, thin skins, bare brick where it fell off. */
export function kilnGlaze(size: number): Canvas {
  const { canvas, which } = layBricks('inside', size, 0.5);
  const n = tiling(53);
  const m = tiling(71);
  const r = random('glaze/drips');
  const runs = new Float32Array(size * size);
  for (let k = 0; k < 620; k += 1) {
    const width = r.between(0.004, 0.014);
    const length = r.between(0.04, 0.42);
    const wave = r.between(0, 6.28);
    const bend = r.around(0, 0.012);
    const fat = r.between(0.0006, 0.0026);
    canvas.stamp(r.next(), r.next(), width * 1.4 + 0.014, length / 2 + width, 0, (x, y, i) => {
      const along = Math.max(0, Math.min(1, 0.5 - y / length));
      const centre = bend * Math.sin(wave + along * 5);
      // A run thickens downwards and ends in a bead.
      const w = width * (0.4 + 0.4 * along + 0.28 * smoothstep(0.9, 1, along));
      const end = Math.hypot((x - centre) / w, Math.max(0, Math.abs(y) - length / 2) / w);
      const d = 1 - Math.min(1, end);
      if (d <= 0) return;
      runs[i] = Math.max(
        runs[i]!,
        fat * (0.35 + 0.65 * along) * Math.sqrt(1 - (1 - d) ** 2) * smoothstep(0, 0.12, along),
      );
    });
  }
  canvas.each((u, v, i) => {
    const warp = 0.05 * n.fbm(u, v, 4, 4, 3);
    const sheet = n.fbm(u + warp, v, 9, 3, 5, 0.55);
    const rope = Math.max(0, n.ridge(u + warp * 0.6, v, 22, 3, 2) - 0.3);
    // Seldom quite bare: on the crown, where the map is drawn out, bricks would show as smears.
    const bare = 0.75 * smoothstep(0.4, 0.75, m.fbm(u + 0.2, v, 5, 6, 5));
    const skin = Math.max(0, 0.0015 + 0.002 * sheet + 0.0026 * rope) * (1 - bare);
    const thick = skin + runs[i]! * (1 - 0.7 * bare);
    const depth = Math.min(1, thick / 0.0055);
    // Glass fills joints and rounds edges.
    const base = mix(canvas.height[i]!, canvas.height[i]! * 0.18 - 0.001, Math.min(1, depth * 2.6));
    canvas.height[i] = base + thick * 1.1;
    const warm = smoothstep(-0.5, 0.6, m.fbm(u + 0.5, v, 6, 4, 4) + 0.35 * (which[i]! - 0.5));
    let glass = blend(hex('#5c6440'), hex('#5d4c31'), warm);
    glass = blend(glass, hex('#3c4834'), smoothstep(0.1, 0.7, n.fbm(u + 0.15, v + 0.55, 9, 6, 4)));
    glass = blend(glass, hex('#2a261a'), 0.8 * smoothstep(0.45, 1.1, depth));
    glass = blend(glass, hex('#8b8870'), 0.4 * smoothstep(0.55, 0.9, m.fbm(u, v + 0.3, 40, 12, 3)) * depth);
    const cover = smoothstep(0.03, 0.34, depth);
    canvas.scale(i, mix(1, 0.62, smoothstep(0, 0.1, depth)));
    canvas.over(i, glass, cover * 0.92);
    const scale = smoothstep(0.4, 0.75, m.fbm(u + 0.9, v + 0.2, 60, 40, 3));
    canvas.roughness[i] = mix(mix(0.93, 0.6, smoothstep(0, 0.06, depth)), 0.1 + 0.16 * scale, cover);
    canvas.over(i, hex('#191512'), 0.45 * smoothstep(0.25, 0.75, n.fbm(u + 0.77, v + 0.4, 4, 3, 4)));
  });
  return canvas;
}
