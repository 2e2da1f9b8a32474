/** Ground, plaster, green things, and the plain grain. */
import { mix, smoothstep } from '../../../kit/noise.ts';
import { random } from '../../../kit/random.ts';
import { blend, Canvas, crack, hex, type Rgb, tiling } from '../canvas.ts';

/** Trodden pale clay: footprints dried in, grit, ash, small sherds of saggar and porcelain, damp hollows. */
export function ground(size: number, metres: number): Canvas {
  const canvas = new Canvas(size, metres);
  const n = tiling(401);
  const m = tiling(409);
  const r = random('ground');
  canvas.each((u, v, i) => {
    const swell = n.fbm(u, v, 5, 5, 4);
    const lump = m.fbm(u, v, 22, 22, 4);
    const grain = n.fbm(u + 0.5, v, 120, 120, 3);
    canvas.height[i] = 0.006 * swell + 0.0035 * lump + 0.001 * grain;
  });
  // Straw sandals and bare feet: pressed, smoothed, with a small rim.
  for (let k = 0; k < 30; k += 1) {
    const s = r.between(0.22, 0.26);
    const deep = r.between(0.0008, 0.003);
    canvas.stamp(r.next(), r.next(), s * 0.62, s * 0.3, r.between(0, 6.28), (x, y, i) => {
      const w = 0.04 + 0.011 * Math.sin((x / s) * 3.4 + 0.4);
      const over = 0.25 * n.fbm((i % size) / size, Math.floor(i / size) / size, 40, 40, 3);
      const d = Math.hypot(y / w, Math.max(0, Math.abs(x) - (s / 2 - w)) / w) + over;
      const p = smoothstep(1.15, 0.35, d);
      const rim = Math.exp(-((d - 1.1) ** 2) * 14);
      canvas.height[i] = mix(canvas.height[i]!, canvas.height[i]! * 0.55 - deep, p) + 0.0005 * rim;
    });
  }
  canvas.each((u, v, i) => {
    const grain = n.fbm(u + 0.5, v, 120, 120, 3);
    const low = smoothstep(0.002, -0.014, canvas.height[i]!);
    let c = blend(hex('#ac9c84'), hex('#938068'), 0.5 + 0.55 * n.fbm(u + 0.3, v, 9, 9, 4));
    c = blend(c, hex('#86705a'), 0.4 * smoothstep(0.1, 0.7, m.fbm(u, v + 0.4, 7, 7, 4)));
    c = blend(c, hex('#bcb09c'), 0.45 * smoothstep(0.15, 0.7, m.fbm(u + 0.7, v, 16, 16, 4)));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.12 * grain);
    canvas.over(i, hex('#7a654b'), 0.26 * low);
    // Ash trodden in, and the damp that stays in hollows.
    canvas.over(i, hex('#706b63'), 0.4 * smoothstep(0.32, 0.7, n.fbm(u + 0.6, v + 0.8, 11, 11, 5)));
    const damp = smoothstep(0.25, 0.62, 0.75 * n.fbm(u + 0.1, v + 0.2, 4, 4, 4) + 0.35 * low);
    canvas.scale(i, 1 - 0.36 * damp);
    canvas.roughness[i] = mix(0.97, 0.66, damp);
  });
  const bit = (s: number, tone: Rgb, up: number, rough: number, long: number) => {
    const sides = 4 + Math.floor(r.next() * 3);
    const turn = r.between(0, 6.28);
    const reach = Array.from({ length: sides }, () => r.between(0.6, 1));
    canvas.stamp(r.next(), r.next(), s * long, s, turn, (x, y, i) => {
      let inside = 1;
      for (let k = 0; k < sides; k += 1) {
        const a = (k / sides) * 6.283;
        inside = Math.min(inside, reach[k]! * 0.7 - ((x / long) * Math.cos(a) + y * Math.sin(a)) / s);
      }
      if (inside <= -0.3) return;
      const t = smoothstep(0, 0.16, inside);
      if (inside < 0) canvas.scale(i, 1 - 0.3 * smoothstep(-0.3, 0, inside));
      canvas.height[i]! += up * t;
      canvas.over(i, tone, t);
      canvas.roughness[i] = mix(canvas.roughness[i]!, rough, t);
    });
  };
  for (let k = 0; k < 2600; k += 1) {
    const grey = blend(hex('#8c7a62'), r.pick([hex('#6a5a4a'), hex('#a89a86'), hex('#7d5a45')]), r.next());
    bit(r.between(0.003, 0.0085), grey, 0.0022, 0.92, r.between(1, 1.4));
  }
  for (let k = 0; k < 260; k += 1)
    bit(
      r.between(0.008, 0.021),
      blend(hex('#8a5f44'), hex('#6a4740'), r.next()),
      0.0035,
      0.92,
      r.between(1, 1.8),
    );
  for (let k = 0; k < 64; k += 1)
    bit(
      r.between(0.005, 0.014),
      blend(hex('#d6d8d2'), hex('#b6c3cc'), r.next()),
      0.003,
      0.35,
      r.between(1, 1.7),
    );
  for (let k = 0; k < 420; k += 1) {
    // Straw.
    const s = r.between(0.015, 0.06);
    const tone = blend(hex('#b79f62'), hex('#8a7748'), r.next());
    canvas.stamp(r.next(), r.next(), s, 0.003, r.between(0, 6.28), (_, y, i) => {
      const t = smoothstep(0.0026, 0.001, Math.abs(y));
      canvas.over(i, tone, 0.75 * t);
      canvas.height[i]! += 0.001 * t;
    });
  }
  return canvas;
}

/** Lime plaster on a bamboo core: off-white, trowelled, streaked by rain, cracked, stained at random. */
export function plaster(size: number): Canvas {
  const canvas = new Canvas(size, 2);
  const n = tiling(431);
  const m = tiling(433);
  const r = random('plaster');
  canvas.each((u, v, i) => {
    const trowel = n.fbm(u + 0.02 * m.fbm(u, v, 3, 3, 2), v, 12, 22, 4);
    const grain = m.fbm(u, v, 150, 150, 2);
    canvas.height[i] = 0.0016 * trowel + 0.0003 * grain + 0.003 * n.fbm(u, v, 3, 3, 2);
    let c = blend(hex('#d9cfbb'), hex('#c2b59b'), 0.5 + 0.5 * n.fbm(u, v, 5, 5, 4));
    c = blend(c, hex('#e6dfd0'), 0.4 * smoothstep(0.1, 0.7, trowel));
    canvas.set(i, c);
    canvas.scale(i, 1 + 0.05 * grain);
    const streak =
      smoothstep(0.15, 0.75, n.fbm(u, v, 46, 2, 4, 0.6)) * smoothstep(-0.3, 0.5, m.fbm(u, v, 6, 3, 3));
    canvas.over(i, hex('#80745f'), 0.4 * streak);
    canvas.over(i, hex('#9a8a6c'), 0.3 * smoothstep(0.2, 0.7, m.fbm(u + 0.5, v + 0.2, 4, 5, 5)));
    canvas.roughness[i] = 0.94 + 0.04 * grain;
  });
  // Flaked places: the earthen coat beneath, with straw in it.
  for (let k = 0; k < 6; k += 1) {
    const s = r.between(0.03, 0.09);
    canvas.stamp(r.next(), r.next(), s * 1.5, s * 1.5, 0, (x, y, i) => {
      const u = (i % size) / size;
      const v = 1 - Math.floor(i / size) / size;
      const d = Math.hypot(x, y * 1.3) / s + 0.55 * n.fbm(u, v, 30, 30, 4);
      const t = smoothstep(1, 0.95, d);
      canvas.height[i]! -= 0.004 * t;
      const straw = smoothstep(0.3, 0.5, m.fbm(u, v, 40, 128, 2));
      canvas.over(i, blend(hex('#9c7f57'), hex('#b8a067'), straw), 0.95 * t);
    });
  }
  const cracks = r.fork('cracks');
  for (let k = 0; k < 26; k += 1)
    crack(canvas, cracks, {
      u: cracks.next(),
      v: cracks.next(),
      angle: cracks.between(0, 6.28),
      length: cracks.between(0.1, 0.55),
      width: cracks.between(0.0008, 0.0018),
      depth: 0.003,
      dark: 1.3,
    });
  return canvas;
}

/** Sprays of leaves on nothing: cut out by alpha. */
export function foliage(size: number): Canvas {
  const canvas = new Canvas(size, 1);
  const r = random('foliage');
  canvas.alpha.fill(0);
  canvas.each((_, __, i) => canvas.set(i, hex('#3c4a20')));
  const TONES = ['#5c6f2a', '#4a5f26', '#6f7f34', '#39501f', '#7d8540', '#56642c'].map(hex);
  for (let k = 0; k < 150; k += 1) {
    // A twig with leaves on both sides, later ones above earlier ones.
    let [u, v] = [r.next(), r.next()];
    let angle = r.between(0, 6.28);
    const leaves = 7 + Math.floor(r.next() * 6);
    const shade = 0.45 + 0.55 * (k / 150);
    for (let j = 0; j < leaves; j += 1) {
      const long = r.between(0.022, 0.04) * (1 - (0.4 * j) / leaves);
      const wide = long * r.between(0.3, 0.42);
      const out = angle + (j % 2 ? 1 : -1) * r.between(0.5, 0.95);
      const tone = r.pick(TONES);
      const bright = shade * r.between(0.75, 1.25);
      const lu = u + Math.cos(out) * long * 0.9;
      const lv = v + Math.sin(out) * long * 0.9;
      canvas.stamp(lu, lv, long, wide, out, (x, y, i) => {
        const q = 1 - (x / long) ** 2;
        const w = wide * q * (1 - (0.3 * x) / long);
        const t = smoothstep(0, 0.0022, w - Math.abs(y));
        if (t < 0.3) return;
        const rib = Math.exp(-((y / 0.0012) ** 2));
        const side = y > 0 ? 1.08 : 0.9;
        canvas.set(i, [tone[0] * bright * side, tone[1] * bright * side, tone[2] * bright * side]);
        canvas.over(i, hex('#8c9450'), 0.4 * rib);
        canvas.alpha[i] = 1;
        canvas.height[i] = 0.004 * shade + 0.002 * (1 - Math.abs(y) / wide);
        canvas.roughness[i] = 0.62;
      });
      u += Math.cos(angle) * long * 0.75;
      v += Math.sin(angle) * long * 0.75;
      angle += r.around(0, 0.3);
    }
  }
  return canvas;
}

/** The hill: crowns of scrub and grass seen from afar. */
export function hill(size: number): Canvas {
  const canvas = new Canvas(size, 8);
  const n = tiling(461);
  const m = tiling(463);
  canvas.each((u, v, i) => {
    const warp = 0.02 * n.fbm(u, v, 6, 6, 3);
    const crown = n.cells(u + warp, v + warp, 19, 19, 1);
    const tuft = m.cells(u - warp, v, 56, 56, 1);
    const fine = m.fbm(u, v, 90, 90, 3);
    const bush =
      smoothstep(0.02, 0.5, crown.next - crown.near + 0.25 * fine) * smoothstep(0.95, 0.1, crown.near);
    canvas.height[i] = 0.35 * bush + 0.08 * (1 - tuft.near) + 0.04 * fine;
    let c = blend(hex('#3a4028'), hex('#5b613a'), crown.id);
    c = blend(c, hex('#756d48'), 0.5 * smoothstep(0.35, 0.9, n.fbm(u + 0.3, v, 4, 4, 4)));
    c = blend(c, hex('#8c7a4c'), 0.55 * (1 - bush) * smoothstep(-0.1, 0.6, m.fbm(u, v, 8, 8, 4)));
    canvas.set(i, c);
    // Soft in its darks: close by, between slabs, these are tufts and not holes.
    canvas.scale(i, 1.42 * (0.72 + 0.34 * bush) * (0.88 + 0.36 * (0.5 - tuft.near)) * (1 + 0.3 * fine));
    canvas.roughness[i] = 1;
  });
  return canvas;
}

/** A faint grain over a near-white: whatever colour the vertices give comes through. */
export function plain(size: number): Canvas {
  const canvas = new Canvas(size, 0.5);
  const n = tiling(479);
  const m = tiling(487);
  canvas.each((u, v, i) => {
    const weave = m.fbm(u, v, 64, 64, 2);
    const cloud = n.fbm(u, v, 5, 5, 4);
    canvas.height[i] = 0.0002 * weave + 0.0005 * cloud;
    const k = 0.88 + 0.07 * cloud + 0.05 * weave;
    canvas.set(i, [k, k, k]);
    canvas.roughness[i] = 0.9 + 0.05 * weave;
  });
  return canvas;
}
