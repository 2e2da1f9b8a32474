/** The light of the hour, as every shader of the scene reads it: one set of objects, shared by all materials. */
import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RedFormat,
  RepeatWrapping,
  Vector3,
} from 'three';
import type { Site } from '../pack/schema.ts';
import { type Heat, kilnColour } from './firing.ts';
import { AT } from './hours.ts';

export interface SceneUniforms {
  /** Unit vector towards the sun. */
  uSunDir: { value: Vector3 };
  uSun: { value: Vector3 };
  uZenith: { value: Vector3 };
  uHorizon: { value: Vector3 };
  uGround: { value: Vector3 };
  uHaze: { value: Vector3 };
  uHazeSun: { value: Vector3 };
  /** Per metre, at ground level. */
  uDensity: { value: number };
  uStars: { value: number };
  /** Glow of the town’s fires on the haze near the horizon. */
  uTown: { value: Vector3 };
  /** Firelight at a baked value of 1: colour × heat × flicker. */
  uFire: { value: Vector3 };
  /** The hot inside of the kiln, as it shows through its openings. */
  uHot: { value: Vector3 };
  /** Lamplight at a baked value of 1. */
  uLamp: { value: Vector3 };
  /** Where that light comes from, roughly: gives brick relief its shade and glaze its gleam. */
  uFireAt: { value: Vector3 };
  /** Seconds of ambient motion. Stands still under reduced motion. */
  uTime: { value: number };
  /** 1 / exposure: what should look equally bright at every hour is multiplied by this. */
  uEven: { value: number };
  uNoise: { value: DataTexture };
  /** All of the above but the noise, as the GPU has it (hour-buffer.ts): one block instead of fifteen numbers a material. */
  hour: Float32Array;
}

/** What a shader material that includes ATMOSPHERE must be given beside its own uniforms. */
export const sceneInputs = (u: SceneUniforms): { uniforms: Pick<SceneUniforms, 'uNoise'> } => ({
  uniforms: { uNoise: u.uNoise },
});

/** Towards the sun, from azimuth (heading the light comes from) and elevation, degrees. */
export const sunDirection = (sun: Site['light']['sun'], out = new Vector3()): Vector3 => {
  const azimuth = (sun.azimuth * Math.PI) / 180;
  const elevation = (sun.elevation * Math.PI) / 180;
  const flat = Math.cos(elevation);
  return out.set(Math.sin(azimuth) * flat, Math.sin(elevation), -Math.cos(azimuth) * flat);
};

/** In the order of the block `Hour` in glsl.ts: every vector begins a row of four, the numbers fill first rows. */
const VECTORS = [
  'uSunDir',
  'uSun',
  'uZenith',
  'uHorizon',
  'uGround',
  'uHaze',
  'uHazeSun',
  'uFire',
  'uFireAt',
  'uLamp',
  'uTown',
  'uHot',
] as const;
const NUMBERS = ['uDensity', 'uStars', 'uTime', 'uEven'] as const;

/** Copies the values into the block that goes to the GPU with the next frame. Allocates nothing. */
export function packHour(u: SceneUniforms): void {
  for (let i = 0; i < VECTORS.length; i += 1) u[VECTORS[i]!].value.toArray(u.hour, i * 4);
  for (let i = 0; i < NUMBERS.length; i += 1) u.hour[i * 4 + 3] = u[NUMBERS[i]!].value;
}

export const createUniforms = (site: Pick<Site, 'light'>): SceneUniforms => ({
  uSunDir: { value: sunDirection(site.light.sun) },
  uSun: { value: new Vector3() },
  uZenith: { value: new Vector3() },
  uHorizon: { value: new Vector3() },
  uGround: { value: new Vector3() },
  uHaze: { value: new Vector3() },
  uHazeSun: { value: new Vector3() },
  uDensity: { value: 0 },
  uStars: { value: 0 },
  uTown: { value: new Vector3() },
  uFire: { value: new Vector3() },
  uHot: { value: new Vector3() },
  uLamp: { value: new Vector3() },
  uFireAt: { value: new Vector3() },
  uTime: { value: 40 },
  uEven: { value: 1 },
  uNoise: { value: noiseTexture() },
  hour: new Float32Array(VECTORS.length * 4),
});

/** Flames of pine, about 1,800 K seen through their smoke: how bright a baked value of 1 is against a white wall in the sun. */
const FLAME = [2, 0.78, 0.2] as const;
/** Share of the glow that comes out where nothing burns and every opening is stopped. */
const LEAK = 0.04;
/** A wick in oil, warmer than the day and paler than the kiln. */
const LAMP = [2.2, 1.5, 0.8] as const;
const TOWN = [0.5, 0.2, 0.06] as const;

/** Writes an hour and the state of the fire into the uniforms, and all of them into the block. Allocates nothing. */
export function writeHour(
  u: SceneUniforms,
  row: Float32Array,
  heat: Pick<Heat, 'celsius' | 'fuel'>,
  wavering: number,
  opened = 1,
): void {
  u.uSun.value.fromArray(row, AT.sun);
  u.uZenith.value.fromArray(row, AT.zenith);
  u.uHorizon.value.fromArray(row, AT.horizon);
  u.uGround.value.fromArray(row, AT.ground);
  u.uHaze.value.fromArray(row, AT.haze);
  u.uHazeSun.value.fromArray(row, AT.sunward);
  u.uDensity.value = row[AT.density]!;
  u.uStars.value = row[AT.stars]!;
  u.uEven.value = 1 / (row[AT.exposure]! * opened);
  // Glowing brick stands still; only flames waver.
  const fuel = heat.fuel();
  const strength = row[AT.fire]! * (1 + (wavering - 1) * Math.min(1, fuel * 2));
  kilnColour(heat.celsius(), u.uHot.value);
  u.uHot.value.multiplyScalar(strength);
  const open = fuel === 0 ? LEAK : 0.35 + 0.65 * fuel;
  const flame = strength * fuel;
  u.uFire.value.set(
    u.uHot.value.x * open + FLAME[0] * flame,
    u.uHot.value.y * open + FLAME[1] * flame,
    u.uHot.value.z * open + FLAME[2] * flame,
  );
  const lamp = row[AT.lamps]!;
  u.uLamp.value.set(LAMP[0] * lamp, LAMP[1] * lamp, LAMP[2] * lamp);
  const town = row[AT.stars]! * u.uEven.value;
  u.uTown.value.set(TOWN[0] * town, TOWN[1] * town, TOWN[2] * town);
  packHour(u);
}

const NOISE = 64;

/** Smooth, tiling value noise of three octaves, 64 × 64, one byte each. Same every time. */
export function noiseTexture(): DataTexture {
  const data = new Uint8Array(NOISE * NOISE);
  for (let y = 0; y < NOISE; y += 1) {
    for (let x = 0; x < NOISE; x += 1) {
      const value =
        lattice(x / 8, y / 8, 8) * 0.55 + lattice(x / 4, y / 4, 16) * 0.3 + lattice(x / 2, y / 2, 32) * 0.15;
      data[y * NOISE + x] = Math.round(value * 255);
    }
  }
  const texture = new DataTexture(data, NOISE, NOISE, RedFormat);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

const hash = (x: number, y: number): number => {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ 0x5bd1e995;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295;
};

/** Value noise on a lattice that repeats after `period` cells. */
const lattice = (x: number, y: number, period: number): number => {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = (x - x0) ** 2 * (3 - 2 * (x - x0));
  const fy = (y - y0) ** 2 * (3 - 2 * (y - y0));
  const at = (i: number, j: number) => hash((x0 + i) % period, ((y0 + j) % period) + period * 31);
  const low = at(0, 0) + (at(1, 0) - at(0, 0)) * fx;
  const high = at(0, 1) + (at(1, 1) - at(0, 1)) * fx;
  return low + (high - low) * fy;
};
