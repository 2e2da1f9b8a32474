import type { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { HOUR } from './glsl.ts';
import { HOUR_LENGTH } from './hours.ts';
import { createUniforms, packHour, sceneInputs, writeHour } from './uniforms.ts';

const made = () => createUniforms({ light: { sun: { azimuth: 200, elevation: 30 } } });

describe('the block of the hour', () => {
  it('holds every value where the shaders read it', () => {
    const u = made();
    const members = [...HOUR.matchAll(/(vec3|float) (\w+);/g)].map(([, type, name]) => ({
      type,
      name: name!,
    }));
    let next = 1;
    for (const { type, name } of members) {
      const one = u[name as 'uSun' | 'uTime'] as { value: number | Vector3 };
      if (type === 'float') one.value = next++;
      else (one.value as Vector3).set(next++, next++, next++);
    }
    packHour(u);
    const data = u.hour;
    // std140: a vector begins a row of four; a number follows where there is room.
    let at = 0;
    next = 1;
    for (const { type } of members) {
      if (type === 'vec3') at = Math.ceil(at / 4) * 4;
      for (let n = 0; n < (type === 'vec3' ? 3 : 1); n += 1) expect(data[at++]).toBe(next++);
    }
    expect(data.length).toBe(Math.ceil(at / 4) * 4);
    expect(members).toHaveLength(16);
  });
  it('leaves to each material only what all share', () => {
    const u = made();
    expect(sceneInputs(u)).toEqual({ uniforms: { uNoise: u.uNoise } });
  });
});

describe('firelight', () => {
  const row = new Float32Array(HOUR_LENGTH).fill(1);
  const lit = (celsius: number, fuel: number, wavering = 1) => {
    const u = made();
    writeHour(u, row, { celsius: () => celsius, fuel: () => fuel }, wavering);
    return { fire: u.uFire.value, hot: u.uHot.value };
  };
  it('is exactly nothing from a cold kiln: shaders then take the short way', () => {
    expect(lit(20, 0).fire.toArray()).toEqual([0, 0, 0]);
    expect(lit(20, 0).hot.toArray()).toEqual([0, 0, 0]);
  });
  it('comes of flames before the brick glows, and of both in strong fire', () => {
    const small = lit(150, 0.25);
    expect(small.fire.x).toBeGreaterThan(0);
    expect(small.hot.x).toBe(0);
    const strong = lit(1200, 1);
    expect(strong.fire.x).toBeGreaterThan(small.fire.x * 4);
    expect(strong.fire.y / strong.fire.x).toBeGreaterThan(0.3);
  });
  it('only leaks once the fire is out, without a flicker, while the inside still glows', () => {
    const shut = lit(1200, 0, 1.25);
    expect(shut.hot.toArray()).toEqual(lit(1200, 1).hot.toArray());
    expect(shut.fire.x).toBeLessThan(shut.hot.x * 0.1);
    expect(shut.fire.x).toBeGreaterThan(0);
    expect(lit(1200, 1, 1.25).fire.x).toBeGreaterThan(lit(1200, 1, 1).fire.x);
  });
});
