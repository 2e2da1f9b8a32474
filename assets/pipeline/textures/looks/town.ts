/** Halls and gates: grey brick, worn stone, rows of butterfly tiles seen from afar, oiled and lacquered timber. */
import { chance2, mix, smoothstep } from '../../../kit/noise.ts';
import { random } from '../../../kit/random.ts';
import { blend, Canvas, crack, hex, type Rgb, tiling } from '../canvas.ts';

/** Bricks 24 × 11 × 5 cm: eight stretchers and 36 courses fill two metres; every fourth course is of headers. */
const BRICK = { courses: 36, stretchers: 8, headers: 16 } as const;
const GREYS: Rgb[] = [
  '#77756d',
  '#6c6b66',
  '#807c72',
  '#65645f',
  '#74726c',
  '#87827a',
  '#6f6a62',
  '#5c5b58',
].map(hex);

/** Town brick: smooth, thin joints of lime, rain-blackened in runs, bleached, salted, lichened. */
export function greyBrick(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(503);
  const m = tiling(509);
  const r = random('grey-brick');
  canvas.each((u, v, i) => {
    canvas.height[i] = -0.004 + 0.001 * m.fbm(u, v, 90, 90, 2);
    canvas.set(i, blend(hex('#a39c8c'), hex('#7f786a'), 0.5 + 0.5 * n.fbm(u, v, 19, 19, 3)));
    canvas.roughness[i] = 0.97;
  });
  const high = 2 / BRICK.courses;
  for (let course = 0; course < BRICK.courses; course += 1) {
    const count = course % 4 === 2 ? BRICK.headers : BRICK.stretchers;
    const wide = 2 / count;
    const offset = course % 2 ? 0.5 : 0;
    for (let k = 0; k < count; k += 1) {
      const tone = blend(r.pick(GREYS), r.pick(GREYS), r.between(0, 0.6));
      const out = r.between(-0.0006, 0.0012);
      const [w, h] = [wide / 2 - 0.003 * r.between(0.7, 1.5), high / 2 - 0.0028 * r.between(0.8, 1.3)];
      const tilt = [r.around(0, 0.012), r.around(0, 0.02)] as const;
      const corner = r.next() < 0.16 ? r.between(0.008, 0.03) : 0;
      const side = [r.pick([-1, 1]), r.pick([-1, 1])] as const;
      const salt = r.next() < 0.06 ? r.between(0.1, 0.35) : 0;
      canvas.stamp(
        (k + 0.5 + offset) / count,
        (course + 0.5) / BRICK.courses,
        w + 0.004,
        h + 0.004,
        r.around(0, 0.006),
        (x, y, i) => {
          const [pu, pv] = [(i % size) / size, 1 - Math.floor(i / size) / size];
          const rough = m.fbm(pu, pv, 70, 70, 3);
          const bite = corner - Math.hypot(x - side[0] * w, y - side[1] * h);
          const edge = Math.min(w - Math.abs(x), h - Math.abs(y), -bite) + 0.0012 * rough;
          const t = smoothstep(0, 0.004, edge);
          if (t <= 0) return;
          canvas.height[i] = mix(
            canvas.height[i]!,
            out + tilt[0] * x * 0.3 + tilt[1] * y * 0.3 + 0.0005 * rough,
            t,
          );
          const c = blend(tone, hex('#a9a79e'), salt * smoothstep(-0.5, 0.8, rough));
          const k1 = 1 + 0.12 * rough;
          canvas.over(i, [c[0] * k1, c[1] * k1, c[2] * k1], t);
          canvas.roughness[i] = mix(canvas.roughness[i]!, 0.9 + 0.05 * rough, t);
        },
      );
    }
  }
  canvas.each((u, v, i) => {
    const run = smoothstep(0.15, 0.75, n.fbm(u, v + 0.3, 13, 3, 4));
    canvas.over(i, hex('#33322f'), 0.34 * run);
    canvas.over(i, hex('#8f8a78'), 0.3 * smoothstep(0.3, 0.75, n.fbm(u + 0.4, v, 5, 5, 5)));
    const lichen = smoothstep(0.46, 0.72, m.fbm(u + 0.2, v + 0.6, 12, 12, 5));
    canvas.over(i, hex('#6d7350'), 0.4 * lichen);
  });
  return canvas;
}

/** Worn slabs: speckled, chisel rows rubbed away where feet go, stains, hairlines. Joints are geometry. */
export function stone(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(521);
  const m = tiling(523);
  const r = random('stone');
  canvas.each((u, v, i) => {
    const grain = m.fbm(u, v, 128, 128, 3);
    const worn = smoothstep(-0.25, 0.45, n.fbm(u, v, 3, 3, 3));
    const chisel = smoothstep(0.1, 0.7, m.fbm(u * 1 + v * 1, v, 90, 16, 2)) * (1 - worn);
    canvas.height[i] = 0.0022 * n.fbm(u, v, 6, 6, 4) + 0.0004 * grain - 0.0011 * chisel;
    let c = blend(hex('#938b7c'), hex('#7b756a'), 0.5 + 0.5 * n.fbm(u + 0.3, v, 5, 5, 4));
    c = blend(c, hex('#9d8d76'), 0.45 * smoothstep(0.1, 0.7, m.fbm(u, v + 0.2, 7, 7, 4)));
    c = blend(c, hex('#a8a294'), 0.35 * worn);
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.13 * grain - 0.08 * chisel);
    canvas.roughness[i] = mix(0.95, 0.72, worn);
  });
  for (let k = 0; k < 900; k += 1) {
    const s = r.between(0.0015, 0.005);
    const dark = r.next() < 0.6;
    canvas.stamp(r.next(), r.next(), s, s, 0, (x, y, i) => {
      const t = smoothstep(1, 0.4, Math.hypot(x, y) / s);
      canvas.over(i, dark ? hex('#4e4a44') : hex('#b9b3a4'), 0.5 * t);
      if (dark) canvas.height[i]! -= 0.0009 * t;
    });
  }
  canvas.each((u, v, i) => {
    const stain = smoothstep(0.12, 0.65, n.fbm(u + 0.6, v + 0.1, 4, 4, 5));
    canvas.over(i, hex('#5a5144'), 0.4 * stain);
    const moss = smoothstep(0.44, 0.72, m.fbm(u + 0.8, v + 0.4, 8, 8, 5));
    canvas.over(i, hex('#565a38'), 0.4 * moss);
  });
  const cracks = r.fork('cracks');
  for (let k = 0; k < 7; k += 1)
    crack(canvas, cracks, {
      u: cracks.next(),
      v: cracks.next(),
      angle: cracks.between(0, 6),
      length: cracks.between(0.15, 0.6),
      width: 0.0018,
      depth: 0.003,
      dark: 1.4,
    });
  return canvas;
}

/** Columns and rows of the picture: eight columns of 0.24 m, sixteen rows of 0.12 m. V runs down the slope. */
export const ROWS = { columns: 8, rows: 16, metres: 1.92, cover: 0.074 } as const;

/** Covers over U = 0.12 m and every 0.24 m on, pans between them; each tile's lower edge lies on the next. */
export function roofRows(size: number): Canvas {
  const { columns, rows, metres, cover } = ROWS;
  const canvas = new Canvas(size, metres);
  const n = tiling(541);
  const m = tiling(547);
  const pitch = metres / columns;
  canvas.each((u, v, i) => {
    const drift = 0.05 * n.smooth(u, v, 3, 4);
    const across = u * columns + drift;
    // 0 at a pan's middle, ±0.5 at the covers'.
    const column = Math.floor(across + 0.5);
    const x = (across - column) * pitch;
    const onCover = pitch / 2 - Math.abs(x) < cover;
    const strip = onCover ? Math.floor(across) * 2 + 1 : column * 2;
    const wrapped = ((strip % (columns * 2)) + columns * 2) % (columns * 2);
    const along = v * rows + chance2(wrapped, 3, 77) + 0.12 * n.smooth(u, v, 16, 16);
    const tile = ((Math.floor(along) % rows) + rows) % rows;
    const t = along - Math.floor(along);
    const id = chance2(wrapped, tile, 91);
    const slip = 0.003 * (chance2(wrapped, tile, 95) - 0.5);
    const rise = 0.013 * t + slip;
    const d = onCover ? (pitch / 2 - Math.abs(x)) / cover : x / (pitch / 2 - cover);
    const section = onCover ? 0.034 * Math.sqrt(Math.max(0, 1 - d * d)) : -0.03 + 0.012 * d * d;
    canvas.height[i] = section + rise + 0.0006 * m.fbm(u, v, 64, 64, 2);
    let c = blend(hex('#6e6c68'), hex('#545455'), id);
    if (id > 0.95) c = hex('#71665c');
    if (id < 0.05) c = hex('#7f7d77');
    canvas.set(i, c);
    const lip = smoothstep(0.84, 0.97, t);
    const under = smoothstep(0.16, 0.0, t);
    canvas.scale(
      i,
      (onCover ? 1 - 0.3 * d * d : 0.5) *
        (0.9 + 0.22 * lip) *
        (1 - 0.5 * under) *
        (1 + 0.12 * m.fbm(u, v, 40, 40, 3)),
    );
    const lichen = smoothstep(0.3, 0.7, n.fbm(u + 0.3, v, 7, 7, 5));
    canvas.over(i, hex('#8c8b78'), 0.3 * lichen * (onCover ? 1 : 0.4));
    const soot = smoothstep(0.1, 0.7, n.fbm(u + 0.7, v + 0.4, 4, 3, 4));
    canvas.over(i, hex('#2f2e2c'), 0.34 * soot);
    const moss = smoothstep(0.36, 0.7, m.fbm(u + 0.1, v + 0.9, 9, 9, 5)) * (onCover ? 0.6 : 1);
    canvas.over(i, hex('#4b5130'), 0.45 * moss);
    canvas.roughness[i] = 0.9 + 0.06 * m.fbm(u, v, 30, 30, 2);
  });
  return canvas;
}

/** Oiled and lacquered timber: dark red-brown, grain showing through, crazed, rubbed pale in long patches. */
export function lacquer(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(557);
  const m = tiling(563);
  const r = random('lacquer');
  canvas.each((u, v, i) => {
    const y = v + 0.01 * n.fbm(u, v, 2, 5, 3);
    const fibre = m.fbm(u, y, 12, 220, 3, 0.6);
    const flow = n.fbm(u, y, 2, 34, 3);
    const rings = Math.sin(2 * Math.PI * (y * 44 + 2.6 * n.fbm(u, y, 2, 8, 2)));
    canvas.height[i] = 0.0005 * fibre + 0.0004 * flow - 0.0003 * smoothstep(0.3, 1, rings);
    let c = blend(hex('#523729'), hex('#422d23'), 0.5 + 0.5 * flow);
    c = blend(c, hex('#573a2b'), 0.4 * smoothstep(0, 0.7, n.fbm(u + 0.4, v, 3, 7, 4)));
    c = blend(c, hex('#33231c'), 0.4 * smoothstep(0.3, 0.95, rings));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.16 * fibre);
    const rubbed = smoothstep(0.28, 0.7, m.fbm(u, v, 3, 9, 5));
    canvas.over(i, hex('#76563f'), 0.3 * rubbed);
    const grime = smoothstep(0.15, 0.7, n.fbm(u + 0.7, v + 0.3, 6, 6, 5));
    canvas.over(i, hex('#2a1c16'), 0.4 * grime);
    canvas.roughness[i] = 0.46 + 0.26 * rubbed + 0.16 * grime + 0.05 * fibre;
  });
  const checks = r.fork('checks');
  for (let k = 0; k < 60; k += 1) {
    const length = checks.between(0.08, 0.6);
    const wide = checks.between(0.0006, 0.0016);
    canvas.stamp(checks.next(), checks.next(), length / 2, 0.008, 0, (x, y, i) => {
      const w = wide * (1 - (2 * Math.abs(x)) / length) + 0.0004;
      const t = smoothstep(w + 0.001, w * 0.4, Math.abs(y));
      canvas.height[i]! -= 0.002 * t;
      canvas.scale(i, 1 - 0.55 * t);
    });
  }
  // Flakes where the coat has come off: dry grey wood.
  for (let k = 0; k < 34; k += 1) {
    const s = 0.004 + 0.04 * checks.next() ** 3;
    canvas.stamp(checks.next(), checks.next(), s * 5, s, checks.around(0, 0.06), (x, y, i) => {
      const [u, v] = [(i % size) / size, 1 - Math.floor(i / size) / size];
      const d = Math.hypot(x / 4.4, y) / s + 0.8 * m.fbm(u, v, 40, 110, 3);
      const t = smoothstep(0.9, 0.5, d);
      canvas.over(i, hex('#756250'), 0.45 * t);
      canvas.height[i]! -= 0.0005 * t;
      canvas.roughness[i] = mix(canvas.roughness[i]!, 0.9, t);
    });
  }
  return canvas;
}
