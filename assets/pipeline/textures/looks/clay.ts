/** Fired clay: saggars, walls of them, grey roof tile, and raw porcelain. */
import { mix, smoothstep } from '../../../kit/noise.ts';
import { random } from '../../../kit/random.ts';
import { blend, Canvas, crack, hex, type Rgb, tiling } from '../canvas.ts';

/** Fireclay from yellow-brown to purple-red, as the art direction has it. */
const FIRED: Rgb[] = [
  '#a27a4f',
  '#8f6341',
  '#9b6a4a',
  '#7a4a3c',
  '#6d4440',
  '#85553f',
  '#5e3f3a',
  '#b08a5c',
  '#8d6f52',
].map(hex);

/** Rough fireclay with the thrower's rings (level), iron spots, cracks, a thin ash skin. */
export function saggar(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(101);
  const m = tiling(131);
  const r = random('saggar');
  canvas.each((u, v, i) => {
    const wander = 0.004 * n.smooth(u, v, 3, 2);
    const rings = Math.sin(2 * Math.PI * 34 * (v + wander)) * (0.5 + 0.5 * n.smooth(u, v, 2, 9));
    const fine = Math.sin(2 * Math.PI * 121 * (v + wander * 0.6));
    const grit = m.fbm(u, v, 110, 110, 3);
    const lump = n.fbm(u, v, 14, 14, 4);
    canvas.height[i] = 0.0011 * rings + 0.0002 * fine + 0.0009 * grit + 0.0012 * lump;
    const fire = 0.5 + 0.6 * n.fbm(u + 0.2, v, 3, 3, 4);
    let c = blend(hex('#a5805a'), hex('#7c4f40'), smoothstep(0.15, 0.85, fire));
    c = blend(c, hex('#5f403f'), 0.7 * smoothstep(0.3, 0.75, n.fbm(u + 0.5, v + 0.3, 4, 3, 4)));
    c = blend(c, hex('#b99a70'), 0.35 * smoothstep(0.2, 0.7, m.fbm(u, v, 9, 12, 4)));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.16 * grit + 0.06 * rings);
    const ash = smoothstep(0.35, 0.7, m.fbm(u + 0.4, v + 0.6, 5, 5, 4));
    canvas.over(i, hex('#6b5138'), 0.4 * ash);
    canvas.roughness[i] = mix(0.95, 0.62, ash * 0.8);
  });
  for (let k = 0; k < 900; k += 1) {
    // Grog: grains that stand out, or the holes they left.
    const size1 = r.between(0.0012, 0.0042);
    const up = r.next() < 0.55;
    const pale = blend(r.pick(FIRED), hex('#c9b48c'), r.between(0, 0.6));
    canvas.stamp(r.next(), r.next(), size1, size1, 0, (x, y, i) => {
      const t = smoothstep(1, 0.5, Math.hypot(x, y) / size1);
      canvas.height[i]! += (up ? 0.0007 : -0.0014) * t;
      if (up) canvas.over(i, pale, 0.5 * t);
      else canvas.scale(i, 1 - 0.45 * t);
    });
  }
  for (let k = 0; k < 420; k += 1) {
    const s = r.between(0.0006, 0.0024);
    canvas.stamp(r.next(), r.next(), s * 1.6, s * 1.9, r.between(0, 3), (x, y, i) => {
      const t = smoothstep(1.1, 0.5, Math.hypot(x / s, (y / s) * 0.6));
      canvas.over(i, hex('#2c1d18'), 0.8 * t);
      canvas.roughness[i] = mix(canvas.roughness[i]!, 0.5, t);
    });
  }
  const cracks = r.fork('cracks');
  for (let k = 0; k < 9; k += 1)
    crack(canvas, cracks, {
      u: cracks.next(),
      v: cracks.next(),
      angle: 1.57 + cracks.around(0, 0.4),
      length: cracks.between(0.05, 0.2),
      width: 0.0018,
      depth: 0.004,
      dark: 1.8,
    });
  return canvas;
}

/** Broken saggars laid on their sides and ends, gaps packed with clay, tile and porcelain sherds. */
export function saggarWall(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(151);
  const m = tiling(173);
  const r = random('saggar-wall');
  canvas.each((u, v, i) => {
    const g = m.fbm(u, v, 80, 80, 4);
    canvas.height[i] = -0.03 + 0.006 * n.fbm(u, v, 20, 20, 4) + 0.003 * g;
    canvas.set(i, blend(hex('#8d7656'), hex('#57452f'), 0.5 + 0.5 * n.fbm(u, v, 12, 12, 4)));
    canvas.scale(i, 0.8 + 0.25 * g);
    canvas.roughness[i] = 0.98;
  });
  const sherd = (u: number, v: number, s: number, tone: Rgb, rough: number, up: number) => {
    const sides = 3 + Math.floor(r.next() * 3);
    const turn = r.between(0, 6.28);
    const reach = Array.from({ length: sides }, () => r.between(0.55, 1));
    const tilt = [r.around(0, 0.25), r.around(0, 0.25)] as const;
    canvas.stamp(u, v, s, s, 0, (x, y, i) => {
      let inside = 1;
      for (let k = 0; k < sides; k += 1) {
        const a = turn + (k / sides) * 6.283;
        inside = Math.min(inside, reach[k]! * 0.62 - (x * Math.cos(a) + y * Math.sin(a)) / s);
      }
      if (inside <= 0) return;
      const t = smoothstep(0, 0.08, inside);
      canvas.height[i] = mix(canvas.height[i]!, up + tilt[0] * x + tilt[1] * y, t);
      canvas.over(i, tone, t);
      canvas.roughness[i] = mix(canvas.roughness[i]!, rough, t);
    });
  };
  for (let k = 0; k < 1500; k += 1)
    sherd(
      r.next(),
      r.next(),
      r.between(0.012, 0.034),
      blend(r.pick(FIRED), hex('#6f6355'), r.between(0, 0.5)),
      0.93,
      -0.022,
    );
  for (let k = 0; k < 90; k += 1)
    sherd(
      r.next(),
      r.next(),
      r.between(0.01, 0.024),
      blend(hex('#dcdfda'), hex('#aebbc4'), r.next()),
      0.3,
      -0.014,
    );
  // Courses of what was to hand: high and low, rising and falling along the wall, here and there two flat ones in place
  // of one. Mouths are few: the eye counts rings, and finds the same ones every two metres.
  const heights = Array.from({ length: 14 }, () => r.between(0.62, 1.4));
  const high = heights.reduce((sum, h) => sum + h, 0);
  let foot = 0;
  for (const h of heights) {
    const course = (2 * h) / high;
    const wave = [r.between(0, 6.28), r.between(0.006, 0.02), r.next() < 0.5 ? 1 : 2] as const;
    let x = r.between(0, 0.2);
    const end = x + 2;
    while (x < end - 0.09) {
      const ends = r.next() < 0.15;
      const room = end - x;
      const wide = Math.min(
        ends ? course * r.between(0.95, 1.15) : r.between(0.1, 0.42) * r.between(0.75, 1),
        room,
      );
      const flat = !ends && course > 0.15 && r.next() < 0.4;
      const lift = wave[1] * Math.sin(((x + wide / 2) / 2) * 6.2832 * wave[2] + wave[0]);
      for (const part of flat ? [-0.26, 0.25] : [0]) {
        const old = r.next();
        const tone =
          old < 0.1
            ? blend(r.pick(FIRED), hex('#3b2c28'), r.between(0.5, 0.85))
            : old < 0.19
              ? blend(r.pick(FIRED), hex('#a8926c'), r.between(0.25, 0.6))
              : blend(r.pick(FIRED), r.pick(FIRED), r.between(0, 0.5));
        const args = [
          (x + wide / 2) / 2,
          (foot + course * (0.5 + part + r.around(0, 0.05)) + lift) / 2,
          wide * r.between(0.9, 0.97),
          course * r.between(0.8, 0.98) * (flat ? 0.47 : 1),
          tone,
        ] as const;
        if (ends) mouth(canvas, r, ...args);
        else flank(canvas, r, ...args);
      }
      x += wide + r.between(0.004, 0.03);
    }
    foot += course;
  }
  // Chips packed into the gaps that are left.
  const { size: side } = canvas;
  for (let k = 0; k < 1500; k += 1) {
    const [u, v] = [r.next(), r.next()];
    const s = r.between(0.012, 0.04);
    const tone = blend(r.pick(FIRED), hex('#6b5a48'), r.between(0, 0.6));
    const pixel = Math.floor((1 - v) * side) * side + Math.floor(u * side);
    if ((canvas.height[pixel] ?? 0) < -0.018) sherd(u, v, s * 0.8, tone, 0.94, -0.012);
  }
  canvas.each((u, v, i) => {
    const damp = smoothstep(0.1, 0.7, n.fbm(u + 0.3, v + 0.3, 4, 4, 5));
    canvas.over(i, hex('#3f372b'), 0.3 * damp);
    // Clay washed out of the joints, over everything below it.
    const mud = smoothstep(0.02, 0.5, m.fbm(u, v, 18, 14, 5));
    canvas.over(i, hex('#7d7060'), 0.5 * mud);
    canvas.over(i, hex('#6b6258'), 0.22);
    canvas.height[i] = mix(canvas.height[i]!, canvas.height[i]! * 0.75 - 0.003, mud * 0.6);
    canvas.scale(i, 1.42 + 0.16 * n.fbm(u + 0.4, v, 110, 110, 2));
    const moss =
      smoothstep(0.35, 0.75, m.fbm(u, v + 0.2, 7, 7, 5)) * smoothstep(-0.002, -0.02, canvas.height[i]!);
    canvas.over(i, hex('#4a512a'), 0.5 * moss);
  });
  return canvas;
}

type Random = ReturnType<typeof random>;

/** A saggar lying with its side outwards: a low barrel, ringed, chipped at the ends. */
function flank(canvas: Canvas, r: Random, u: number, v: number, wide: number, tall: number, tone: Rgb): void {
  const n = tiling(191);
  const out = r.between(-0.004, 0.014);
  const rings = r.between(60, 110);
  const phase = r.between(0, 1);
  const bite = [r.next() < 0.5 ? -0.5 : 0.5, r.around(0, 0.6), r.between(-0.03, 0.075)] as const;
  const size = canvas.size;
  canvas.stamp(u, v, wide / 2, tall / 2, r.around(0, r.next() < 0.15 ? 0.34 : 0.11), (x, y, i) => {
    const pu = (i % size) / size;
    const pv = 1 - Math.floor(i / size) / size;
    const rough = n.fbm(pu + phase, pv, 46, 46, 3);
    const ex = wide / 2 - Math.abs(x) + 0.006 * rough;
    const ey = tall / 2 - Math.abs(y) + 0.003 * rough;
    const bitten = bite[2] - Math.hypot(x - bite[0] * wide, y - bite[1] * tall);
    const edge = Math.min(ex, ey, -bitten + 0.008 * rough);
    if (edge <= 0) return;
    const t = smoothstep(0, 0.006, edge);
    const q = Math.min(1, Math.abs(y) / (tall / 2));
    const barrel = 0.022 * Math.sqrt(Math.max(0, 1 - q * q)) - 0.012;
    const ring = Math.sin(x * rings * 2.4 + rough * 1.5 + phase * 6);
    canvas.height[i] = mix(canvas.height[i]!, out + barrel + 0.0011 * ring + 0.0016 * rough, t);
    const k = 0.9 + 0.12 * rough + 0.07 * ring;
    const c = blend(tone, hex('#4c3430'), 0.45 * smoothstep(0.0, 0.9, n.fbm(pu + phase * 3, pv, 9, 9, 3)));
    canvas.over(i, [c[0] * k, c[1] * k, c[2] * k], t);
    canvas.roughness[i] = mix(canvas.roughness[i]!, 0.92 - 0.12 * Math.max(0, rough), t);
  });
}

/** A saggar with its mouth or its foot outwards: a ring of wall, packed with clay, or a disc with a spiral. */
function mouth(canvas: Canvas, r: Random, u: number, v: number, wide: number, tall: number, tone: Rgb): void {
  const n = tiling(211);
  const radius = Math.min(wide, tall) / 2;
  const open = r.next() < 0.45;
  const rim = r.between(0.012, 0.019);
  const out = r.between(-0.002, 0.016);
  const fill = blend(hex('#6d573c'), hex('#4b3b2a'), r.next());
  const gap = [r.between(0, 6.28), r.next() < 0.5 ? r.between(0.2, 0.7) : 0] as const;
  const size = canvas.size;
  const squash = r.between(0.9, 1.06);
  canvas.stamp(u, v, radius * 1.12, radius * 1.12, 0, (x, y, i) => {
    const pu = (i % size) / size;
    const pv = 1 - Math.floor(i / size) / size;
    const rough = n.fbm(pu, pv, 46, 46, 3);
    const d = Math.hypot(x, y * squash) + 0.003 * rough;
    if (d > radius) return;
    const t = smoothstep(0, 0.005, radius - d);
    const inner = smoothstep(radius - rim, radius - rim - 0.005, d);
    let turn = Math.abs(Math.atan2(y, x) - gap[0]);
    turn = Math.min(turn, 6.283 - turn);
    const broken = turn < gap[1] ? 1 : 0;
    const wall = out + 0.001 * rough - 0.014 * broken;
    const bed = open ? -0.018 + 0.006 * rough : out - 0.004 + 0.0012 * Math.sin(d * 520 + Math.atan2(y, x));
    canvas.height[i] = mix(canvas.height[i]!, mix(wall, bed, inner), t);
    const k = 0.92 + 0.16 * rough;
    const c = open ? blend(tone, fill, inner) : blend(tone, hex('#5a4034'), inner * 0.3);
    canvas.over(i, [c[0] * k, c[1] * k, c[2] * k], t);
    if (open) canvas.scale(i, 1 - 0.22 * inner * t);
    canvas.roughness[i] = 0.94;
  });
}

/** Grey tile: sooty, pitted, blotched with lichen, moss in the hollows. */
export function tile(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const n = tiling(233);
  const m = tiling(257);
  const r = random('tile');
  canvas.each((u, v, i) => {
    const grain = m.fbm(u, v, 100, 100, 3);
    const wave = n.fbm(u, v, 10, 14, 4);
    const pits = Math.max(0, m.fbm(u + 0.5, v, 64, 64, 2) - 0.45);
    canvas.height[i] = 0.0008 * wave + 0.0004 * grain - 0.004 * pits;
    let c = blend(hex('#74736f'), hex('#56575a'), 0.5 + 0.5 * n.fbm(u, v, 4, 4, 4));
    c = blend(c, hex('#8b877d'), 0.4 * smoothstep(0.1, 0.7, m.fbm(u, v, 8, 10, 4)));
    c = blend(c, hex('#3a3937'), 0.5 * smoothstep(0.15, 0.7, n.fbm(u + 0.7, v + 0.2, 6, 3, 5)));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.14 * grain - 0.6 * pits);
    canvas.roughness[i] = 0.9 + 0.05 * grain;
  });
  for (let k = 0; k < 110; k += 1) {
    const s = r.between(0.004, 0.017);
    const tone = blend(hex('#a9aa98'), r.pick([hex('#8f9a7c'), hex('#b3a877'), hex('#c6c6bc')]), r.next());
    const strength = r.between(0.15, 0.5);
    const ring = r.next() < 0.5;
    canvas.stamp(r.next(), r.next(), s * 1.4, s * 1.4, 0, (x, y, i) => {
      const u = (i % size) / size;
      const v = 1 - Math.floor(i / size) / size;
      const d = Math.hypot(x, y) / s + 0.42 * m.fbm(u, v, 52, 52, 3);
      const t = smoothstep(1, 0.82, d) * (ring ? 0.35 + 0.65 * smoothstep(0.4, 0.85, d) : 1);
      canvas.over(i, tone, strength * t * 0.8);
      canvas.height[i]! += 0.0005 * t;
    });
  }
  canvas.each((u, v, i) => {
    const moss = smoothstep(0.42, 0.72, n.fbm(u + 0.21, v + 0.77, 9, 9, 5));
    canvas.over(i, hex('#4d5230'), 0.55 * moss);
    canvas.height[i]! += 0.0014 * moss * (0.6 + 0.5 * m.fbm(u, v, 128, 128, 2));
    canvas.roughness[i] = mix(canvas.roughness[i]!, 1, moss);
  });
  return canvas;
}

/** Raw porcelain: chalky, faint turning marks, a dust of powder. */
export function raw(size: number): Canvas {
  const canvas = new Canvas(size, 0.5);
  const n = tiling(277);
  const m = tiling(281);
  canvas.each((u, v, i) => {
    const turning = Math.sin(2 * Math.PI * (60 * v + 0.8 * n.smooth(u, v, 2, 2)));
    const grain = m.fbm(u, v, 60, 60, 3);
    canvas.height[i] = 0.00008 * turning + 0.00012 * grain;
    canvas.set(i, blend(hex('#eee8dc'), hex('#e2dacb'), 0.5 + 0.5 * n.fbm(u, v, 5, 7, 4)));
    canvas.scale(i, 1 + 0.02 * grain + 0.01 * turning);
    canvas.roughness[i] = 0.97;
  });
  return canvas;
}
