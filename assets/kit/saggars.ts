/**
 * Saggars: boxes of coarse fireclay that keep flame and ash off the ware. Thrown on the wheel like rough pots, so:
 * round, ringed by fingers, warped by fire, chipped at the rim. Radius 0.10–0.25 m, height 0.08–0.2 m.
 */
import { type BufferGeometry, Matrix4, Quaternion, Vector3 } from 'three';
import type { Rgb } from './mesh.ts';
import type { Instance } from './model.ts';
import type { Random } from './random.ts';
import { mix, type Point, Surface } from './surface.ts';

export interface SaggarShape {
  radius: number;
  height: number;
  /** Thickness of the wall; 0 leaves the outer skin and a rim, for the middle of a stack. */
  wall?: number;
  segments?: number;
  /** Rows of the outer wall; finger rings need six or more. */
  rows?: number;
  /** How far out of round, metres. */
  warp?: number;
  /** Knocked-off places along the rim. */
  chips?: number;
}

/** Fired fireclay: yellow-brown to purple-red; a raw one is paler and yellower. Multiplies the `saggar` texture. */
export function saggarTint(rnd: Random, raw = false): Rgb {
  const light = rnd.around(0.84, 0.15);
  const c: Rgb = raw ? [1.18, 1.06, 0.84] : mix([1.08, 0.96, 0.8], [0.68, 0.52, 0.5], rnd.next() ** 1.4);
  return [c[0] * light, c[1] * light, c[2] * light];
}

/**
 * One saggar standing on y = 0 about the origin, written into `surface`. The tint darkens towards the foot and along
 * one side, where ash flew, unless `tint` is given.
 */
export function saggar(
  surface: Surface,
  shape: SaggarShape,
  rnd: Random,
  options: { at?: Matrix4; tint?: (p: Point, inside: boolean) => Rgb } = {},
): void {
  const { radius, height } = shape;
  const wall = shape.wall ?? 0;
  const segments = shape.segments ?? 24;
  const rows = shape.rows ?? 7;
  const warp = shape.warp ?? radius * 0.018;
  const phase = rnd.between(0, 6.28);
  const phase2 = rnd.between(0, 6.28);
  const chips = Array.from({ length: shape.chips ?? 2 }, () => ({
    a: rnd.between(0, 6.28),
    w: rnd.between(0.1, 0.28),
    d: rnd.between(0.25, 1) * Math.min(0.035, height * 0.22),
  }));
  const finger = rows >= 6 ? radius * 0.012 : 0;
  const tint =
    options.tint ??
    ((p: Point, inside: boolean): Rgb => {
      const k =
        (inside ? 0.72 : 0.66 + 0.34 * Math.min(1, p[1] / height)) *
        (1 + 0.12 * Math.sin(Math.atan2(p[2], p[0]) + phase2));
      return [k, k * 0.985, k * 0.96];
    });
  const v = new Vector3();
  const put = (r: number, y: number, a: number, inside: boolean) => {
    const out = r <= 1e-9 ? 0 : r + warp * Math.sin(2 * a + phase) + warp * 0.5 * Math.sin(3 * a + phase2);
    let yy = y + warp * 0.3 * Math.sin(a + phase) * (y / height);
    if (y > height * 0.7)
      for (const c of chips) {
        const d = Math.atan2(Math.sin(a - c.a), Math.cos(a - c.a)) / c.w;
        yy -= c.d * Math.exp(-d * d * d * d) * ((y - height * 0.7) / (height * 0.3));
      }
    const flat: Point = [Math.cos(a) * out, yy, Math.sin(a) * out];
    v.set(...flat);
    if (options.at) v.applyMatrix4(options.at);
    return { p: [v.x, v.y, v.z] as Point, tint: tint(flat, inside) };
  };
  // Outer skin, then over the rim and down within to the floor.
  const outer: [number, number, boolean][] = [];
  for (let j = 0; j <= rows; j += 1) {
    const t = j / rows;
    const ring = j > 0 && j < rows ? finger * Math.sin(j * 2.3 + phase) : 0;
    outer.push([radius * (0.955 + 0.05 * t ** 0.5 - 0.005 * t) + ring, height * t, false]);
  }
  const sheets = [outer];
  if (wall === 0)
    sheets.push([
      [radius, height, false],
      [radius * 0.8, height - 0.002, false],
    ]);
  else {
    sheets.push([
      [radius, height, false],
      [radius - wall * 0.5, height + wall * 0.12, false],
      [radius - wall, height - wall * 0.1, true],
    ]);
    sheets.push([
      [radius - wall, height - wall * 0.1, true],
      [radius - wall * 1.05, height * 0.55, true],
      [radius - wall * 1.2, wall * 1.3, true],
    ]);
    sheets.push([
      [radius - wall * 1.2, wall * 1.3, true],
      [(radius - wall) * 0.5, wall, true],
      [0, wall, true],
    ]);
  }
  for (const sheet of sheets)
    surface.grid(
      segments,
      sheet.length - 1,
      (i, j) => {
        const a = -(i / segments) * Math.PI * 2;
        const [r, y, inside] = sheet[j]!;
        return { ...put(r, y, a, inside), uv: [(i / segments) * radius * 6.28, inside ? r + 0.4 : y] };
      },
      { wrap: true },
    );
}

/** A saggar as a finished geometry, for instancing. */
export function saggarGeometry(shape: SaggarShape, rnd: Random): BufferGeometry {
  const surface = new Surface();
  saggar(surface, shape, rnd);
  return surface.done();
}

/** A lump of clay as pressed between two columns: an uneven bun of unit radius about the origin. */
export function lumpGeometry(rnd: Random, segments = 10, rows = 5): BufferGeometry {
  const surface = new Surface();
  const bumps = Array.from(
    { length: 5 },
    () => [rnd.between(0, 6.28), rnd.between(0.6, 2.4), rnd.around(0, 0.05)] as const,
  );
  surface.grid(
    segments,
    rows,
    (i, j) => {
      const a = -(i / segments) * Math.PI * 2;
      const b = -Math.PI / 2 + (Math.PI * j) / rows;
      let r = 1;
      for (const [at, n, h] of bumps) r += h * Math.cos((a - at) * Math.round(n + 1)) * Math.cos(b);
      const c = Math.cos(b) ** 0.6 || 0;
      const p: Point = [Math.cos(a) * c * r, Math.sin(b), Math.sin(a) * c * r];
      return { p: j === 0 || j === rows ? [0, p[1], 0] : p, uv: [i * 0.06, j * 0.05] };
    },
    { wrap: true },
  );
  return surface.done();
}

/**
 * Instances of a column of saggars from `foot` upwards: each closes the one below, the whole leans a little and
 * tapers. The prototype must have radius `radius` and height `height`. Returns the place of the top as well.
 */
export function saggarColumn(
  rnd: Random,
  foot: Point,
  count: number,
  shape: { radius: number; height: number },
  options: { taper?: number; lean?: Point; stretch?: number; width?: number; tint?: () => Rgb } = {},
): { instances: Instance[]; top: Point; topRadius: number } {
  const instances: Instance[] = [];
  const lean = options.lean ?? [rnd.around(0, 0.02), 0, rnd.around(0, 0.02)];
  const taper = options.taper ?? 0.008;
  let y = foot[1];
  let wide = 1;
  for (let k = 0; k < count; k += 1) {
    const h = shape.height * rnd.around(1, 0.07) * (options.stretch ?? 1);
    wide = (options.width ?? 1) * (1 - taper * k) * rnd.around(1, 0.025);
    const t = y - foot[1];
    const at = new Vector3(
      foot[0] + lean[0] * t + rnd.around(0, 0.005),
      y,
      foot[2] + lean[2] * t + rnd.around(0, 0.005),
    );
    const turn = new Quaternion()
      .setFromAxisAngle(new Vector3(rnd.around(0, 1), 0, rnd.around(0, 1)).normalize(), rnd.around(0, 0.012))
      .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), rnd.between(0, 6.28)));
    instances.push({
      matrix: new Matrix4().compose(
        at,
        turn,
        new Vector3(wide, (h * 1.05) / shape.height, wide * rnd.around(1, 0.012)),
      ),
      tint: options.tint ? options.tint() : saggarTint(rnd),
    });
    y += h;
  }
  const t = y - foot[1];
  return {
    instances,
    top: [foot[0] + lean[0] * t, y, foot[2] + lean[2] * t],
    topRadius: shape.radius * wide,
  };
}
