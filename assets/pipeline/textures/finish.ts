/** From a painted canvas to pictures: albedo (sRGB, with the hollows' own shade), normal (+Y up), roughness. */
import type { Canvas } from './canvas.ts';

export interface Picture {
  size: number;
  /** RGBA, top row first. */
  data: Uint8Array;
}

export interface Maps {
  albedo: Picture;
  normal: Picture;
  orm: Picture;
}

const srgb = (x: number) => {
  const c = Math.max(0, Math.min(1, x));
  return Math.round(255 * (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055));
};

const byte = (x: number) => Math.max(0, Math.min(255, Math.round(x * 255)));

/** Box blur that wraps, `r` pixels each way. */
export function blur(source: Float32Array, n: number, r: number): Float32Array {
  const pass = (from: Float32Array, dx: number, dy: number) => {
    const out = new Float32Array(from.length);
    const at = (x: number, y: number) => from[(((y % n) + n) % n) * n + (((x % n) + n) % n)]!;
    for (let line = 0; line < n; line += 1) {
      let sum = 0;
      for (let k = -r; k <= r; k += 1) sum += dx ? at(k, line) : at(line, k);
      for (let k = 0; k < n; k += 1) {
        out[dx ? line * n + k : k * n + line] = sum / (2 * r + 1);
        sum += (dx ? at(k + r + 1, line) : at(line, k + r + 1)) - (dx ? at(k - r, line) : at(line, k - r));
      }
      void dy;
    }
    return out;
  };
  return pass(pass(source, 1, 0), 0, 1);
}

/** Finishes a canvas. `hollow`: how dark hollows are painted into the albedo, 0…1; `relief` multiplies the slopes. */
export function finish(canvas: Canvas, options: { hollow?: number; relief?: number } = {}): Maps {
  const n = canvas.size;
  const { height } = canvas;
  const pixel = canvas.metres / n;
  const { hollow = 0.5, relief = 1 } = options;
  const wide = blur(height, n, Math.max(1, Math.round(n / 90)));
  const near = blur(height, n, Math.max(1, Math.round(n / 340)));
  const out: Maps = {
    albedo: { size: n, data: new Uint8Array(n * n * 4) },
    normal: { size: n, data: new Uint8Array(n * n * 4) },
    orm: { size: n, data: new Uint8Array(n * n * 4) },
  };
  const at = (x: number, y: number) => height[((y + n) % n) * n + ((x + n) % n)]!;
  for (let y = 0; y < n; y += 1)
    for (let x = 0; x < n; x += 1) {
      const i = y * n + x;
      // How far below its surroundings, in the measure of what is usual there.
      const low = Math.max(0, wide[i]! - height[i]!) * 90 + Math.max(0, near[i]! - height[i]!) * 160;
      const shade = 1 - hollow * (1 - Math.exp(-low));
      for (let c = 0; c < 3; c += 1) out.albedo.data[i * 4 + c] = srgb(canvas.colour[i * 3 + c]! * shade);
      out.albedo.data[i * 4 + 3] = byte(canvas.alpha[i]!);
      // Sobel over the wrapped square: right is +X, up the picture is +Y.
      const dx =
        at(x + 1, y - 1) +
        2 * at(x + 1, y) +
        at(x + 1, y + 1) -
        at(x - 1, y - 1) -
        2 * at(x - 1, y) -
        at(x - 1, y + 1);
      const dy =
        at(x - 1, y - 1) +
        2 * at(x, y - 1) +
        at(x + 1, y - 1) -
        at(x - 1, y + 1) -
        2 * at(x, y + 1) -
        at(x + 1, y + 1);
      const nx = (-dx / (8 * pixel)) * relief;
      const ny = (-dy / (8 * pixel)) * relief;
      const l = 1 / Math.hypot(nx, ny, 1);
      out.normal.data.set(
        [byte(nx * l * 0.5 + 0.5), byte(ny * l * 0.5 + 0.5), byte(l * 0.5 + 0.5), 255],
        i * 4,
      );
      out.orm.data.set([255, byte(canvas.roughness[i]!), 0, 255], i * 4);
    }
  return out;
}

/** Half the size, averaged (normals stay near enough to unit for a finer map's mip). */
export function halve({ size, data }: Picture): Picture {
  const n = size / 2;
  const out = new Uint8Array(n * n * 4);
  for (let y = 0; y < n; y += 1)
    for (let x = 0; x < n; x += 1)
      for (let c = 0; c < 4; c += 1) {
        const a = (y * 2 * size + x * 2) * 4 + c;
        const b = a + size * 4;
        out[(y * n + x) * 4 + c] = (data[a]! + data[a + 4]! + data[b]! + data[b + 4]! + 2) >> 2;
      }
  return { size: n, data: out };
}

export function shrink(picture: Picture, size: number): Picture {
  let out = picture;
  while (out.size > size) out = halve(out);
  return out;
}

/** Mean colour of a picture's solid pixels, linear RGB. */
export function meanAlbedo({ data }: Picture): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let n = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 128) continue;
    n += 1;
    for (let c = 0; c < 3; c += 1) {
      const s = data[i + c]! / 255;
      sum[c]! += s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    }
  }
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}
