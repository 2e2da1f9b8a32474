import { describe, expect, it } from 'vitest';
import { approach, createHeat, flicker } from './firing.ts';

describe('heat', () => {
  const kilns = [
    { id: 'a', heatSeconds: 4 },
    { id: 'b', heatSeconds: 1 },
  ];
  it('rises in the kiln’s own time, and falls again', () => {
    const heat = createHeat(kilns);
    expect(heat.step(1, {})).toBe(false);
    expect(heat.step(2, { a: true })).toBe(true);
    expect(heat.of('a')).toBeCloseTo(0.5, 6);
    expect(heat.step(2, { a: true })).toBe(false);
    expect(heat.of('a')).toBe(1);
    expect(heat.of('b')).toBe(0);
    heat.step(1, { a: false });
    expect(heat.of('a')).toBeLessThan(1);
    heat.step(10, { a: false });
    expect(heat.of('a')).toBe(0);
  });
  it('knows the hottest, and that a kiln it never heard of is cold', () => {
    const heat = createHeat(kilns);
    expect(heat.hottest()).toBe(0);
    heat.step(1, { b: true, stranger: true });
    expect(heat.hottest()).toBe(1);
    expect(heat.of('stranger')).toBe(0);
  });
});

it('approach never overshoots', () => {
  expect(approach(0, 1, 0.3)).toBeCloseTo(0.3);
  expect(approach(0.9, 1, 0.3)).toBe(1);
  expect(approach(1, 0, 0.3)).toBeCloseTo(0.7);
  expect(approach(0.1, 0, 0.3)).toBe(0);
});

it('fire wavers about 1, never out of its bounds, never faster than 3 Hz flashes', () => {
  let sum = 0;
  let turns = 0;
  const dt = 1 / 60;
  let slope = 0;
  for (let i = 0; i < 60 * 60; i += 1) {
    const value = flicker(i * dt);
    sum += value;
    expect(value).toBeGreaterThan(0.7);
    expect(value).toBeLessThan(1.3);
    const next = Math.sign(flicker((i + 1) * dt) - value);
    if (next !== slope) turns += 1;
    slope = next;
  }
  expect(sum / 3600).toBeCloseTo(1, 2);
  // Two turns a wave.
  expect(turns / 2 / 60).toBeLessThan(3);
});
