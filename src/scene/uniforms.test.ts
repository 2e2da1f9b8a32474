import type { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { HOUR } from './glsl.ts';
import { createUniforms, packHour, sceneInputs } from './uniforms.ts';

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
