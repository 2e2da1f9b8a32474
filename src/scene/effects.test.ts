import type { InstancedBufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../pack/schema.ts';
import { createEffects, quadsOf, SLOTS } from './effects.ts';
import { effectDrawn, pixelRatio } from './quality.ts';
import { createUniforms, sunDirection } from './uniforms.ts';

const effect = (id: string, kind: Effect['kind']): Effect => ({
  id,
  kind,
  position: [1, 2, 3],
  size: [1, 2, 1],
  heading: 0,
  strength: 1,
  zones: ['a'],
});
const uniforms = createUniforms({ light: { sun: { azimuth: 238, elevation: 20 } } });

describe('effects', () => {
  const list = [effect('g', 'glow'), effect('s', 'smoke'), effect('e', 'embers')];
  const effects = createEffects(list, uniforms);
  it('paints what hides before what adds, in one mesh, each quad with its effect’s slot', () => {
    const geometry = effects.mesh.geometry as InstancedBufferGeometry;
    const count = list.reduce((sum, one) => sum + quadsOf(one), 0);
    expect(geometry.instanceCount).toBe(count);
    const seed = geometry.getAttribute('aSeed');
    expect(seed.getW(0)).toBe(1);
    expect(seed.getW(count - 1)).toBe(2);
  });
  it('is not drawn when nothing is to be seen', () => {
    expect(effects.settle()).toBe(false);
    expect(effects.mesh.visible).toBe(false);
    effects.set(1, 0.5);
    expect(effects.settle()).toBe(true);
    effects.set(1, 0);
    expect(effects.settle()).toBe(false);
  });
  it('shows an effect at all its places by one strength, each moving in its own time', () => {
    const lamps = createEffects(
      [
        {
          ...effect('l', 'lamp'),
          also: [[4, 5, 6] as [number, number, number], [7, 8, 9] as [number, number, number]],
        },
        effect('g', 'glow'),
      ],
      uniforms,
    );
    const geometry = lamps.mesh.geometry as InstancedBufferGeometry;
    // A glow is painted before a flame.
    const [base, seed] = [geometry.getAttribute('aBase'), geometry.getAttribute('aSeed')];
    expect(Array.from({ length: 4 }, (_, i) => [base.getX(i), seed.getW(i)])).toEqual([
      [1, 1],
      [1, 0],
      [4, 0],
      [7, 0],
    ]);
    expect(new Set([1, 2, 3].map((i) => seed.getY(i))).size).toBe(3);
  });
  it('leaves out what is too many without falling over', () => {
    const many = createEffects(
      Array.from({ length: SLOTS + 5 }, (_, i) => effect(`g${i}`, 'glow')),
      uniforms,
    );
    expect((many.mesh.geometry as InstancedBufferGeometry).instanceCount).toBe(SLOTS);
    many.set(SLOTS + 2, 1);
    expect(many.settle()).toBe(false);
  });
});

it('the sun of azimuth 238 stands south-west', () => {
  const d = sunDirection({ azimuth: 238, elevation: 20 });
  expect(d.x).toBeLessThan(-0.7);
  expect(d.z).toBeGreaterThan(0.4);
  expect(d.y).toBeCloseTo(Math.sin((20 * Math.PI) / 180), 6);
  expect(d.length()).toBeCloseTo(1, 6);
});

it('low quality draws at one pixel to one, without beams and motes', () => {
  expect([pixelRatio('low', 3), pixelRatio('standard', 3), pixelRatio('high', 3)]).toEqual([1, 1.5, 2]);
  expect(pixelRatio('high', 1)).toBe(1);
  expect(effectDrawn('dust', 'low')).toBe(false);
  expect(effectDrawn('smoke', 'low')).toBe(true);
  expect(effectDrawn('shaft', 'standard')).toBe(true);
});
