import { describe, expect, it } from 'vitest';
import { RECIPES } from '../jingdezhen/sounds/recipes.ts';
import { withMargins } from '../pipeline/sounds/stage.ts';
import { random } from './random.ts';
import { filter, level, noise, RATE, toWav } from './sound.ts';

const rms = (s: Float32Array) => Math.sqrt(s.reduce((sum, x) => sum + x * x, 0) / s.length);
const tone = (hz: number) =>
  Float32Array.from({ length: RATE }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE));

describe('the sound kit', () => {
  it('filters what it says', () => {
    expect(rms(filter(tone(100), 'low', 1000))).toBeGreaterThan(0.69);
    expect(rms(filter(tone(8000), 'low', 500))).toBeLessThan(0.01);
    expect(rms(filter(tone(100), 'high', 2000))).toBeLessThan(0.01);
    expect(rms(filter(tone(1000), 'band', 1000, 2))).toBeGreaterThan(0.65);
  });

  it('writes WAV', () => {
    const wav = toWav(level(noise(0.1, random('x')), 1));
    expect(new TextDecoder().decode(wav.slice(0, 4))).toBe('RIFF');
    expect(wav.length).toBe(44 + 0.1 * RATE * 2);
  });

  it('gives a loop a little of itself on both sides', () => {
    const out = withMargins(Float32Array.from([1, 2, 3, 4]), 2 / RATE);
    expect([...out]).toEqual([3, 4, 1, 2, 3, 4, 1, 2]);
  });
});

describe.each(Object.entries(RECIPES))('the recipe of %s', (id, recipe) => {
  const made = recipe.make(random(`sound/${id}`));

  it('is audible, never overloaded, and as long as it says', () => {
    expect(rms(made)).toBeGreaterThan(0.005);
    expect(made.every((x) => Math.abs(x) <= 1)).toBe(true);
    if (recipe.loopSeconds) expect(made.length).toBe(recipe.loopSeconds * RATE);
  });

  it('has no click at its seam, or ends in silence', () => {
    const step = (i: number) => Math.abs(made[i % made.length]! - made[(i - 1 + made.length) % made.length]!);
    if (recipe.loopSeconds) {
      let largest = 0;
      for (let i = 1; i < made.length; i += 1) largest = Math.max(largest, step(i));
      expect(step(0)).toBeLessThanOrEqual(largest);
    } else expect(rms(made.slice(-480))).toBeLessThan(0.01);
  });

  it('is the same each time', () => {
    const again = recipe.make(random(`sound/${id}`));
    expect(Buffer.from(again.buffer).equals(Buffer.from(made.buffer))).toBe(true);
  });
});
