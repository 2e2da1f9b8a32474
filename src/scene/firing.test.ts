import { describe, expect, it } from 'vitest';
import { firingAt } from '../pack/firing.ts';
import type { Firing } from '../pack/schema.ts';
import { approach, createHeat, flicker, kilnColour } from './firing.ts';

const curve = [
  { clock: 0, front: 20, rear: 20, known: true },
  { clock: 10, front: 1320, rear: 1200, known: true },
];
const text = { en: 'x' };
const phase = { title: text, text, evidence: 'e', closed: true };
const firing: Firing = {
  strong: 5,
  curve,
  evidence: [],
  phases: [
    { ...phase, id: 'fire', from: 0, to: 8, atmosphere: 'reducing', burning: true },
    { ...phase, id: 'shut', from: 8, to: 10, atmosphere: 'shut', burning: false },
  ],
};
const at = (clock: number | null) => firingAt(firing, clock);

describe('heat', () => {
  const kilns = [
    { id: 'a', heatSeconds: 4, firing },
    { id: 'b', heatSeconds: 1 },
  ];
  it('rises in the kiln’s own time to what its clock says, and falls again', () => {
    const heat = createHeat(kilns);
    expect(heat.step(1, {})).toBe(false);
    expect([heat.celsius(), heat.fuel()]).toEqual([20, 0]);
    expect(heat.step(1, { a: at(5) })).toBe(true);
    expect(heat.celsius()).toBeCloseTo(20 + 325, 6);
    expect(heat.fuel()).toBeCloseTo(0.5, 6);
    expect(heat.step(2, { a: at(5) })).toBe(false);
    expect(heat.celsius()).toBeCloseTo(670, 6);
    expect(heat.fuel()).toBe(1);
    heat.step(10, { a: at(9) });
    expect(heat.celsius()).toBeCloseTo(1190, 6);
    expect(heat.fuel()).toBe(0);
    heat.step(10, { a: at(null) });
    expect([heat.celsius(), heat.fuel()]).toEqual([20, 0]);
  });
  it('shows the hottest; a kiln whose pack tells no firing burns at full heat', () => {
    const heat = createHeat(kilns);
    heat.step(1, { b: firingAt(undefined, 3), stranger: firingAt(undefined, 3) });
    expect(heat.celsius()).toBe(1250);
    expect(heat.fuel()).toBe(1);
  });
});

describe('the colour of a glowing kiln', () => {
  const colour = (celsius: number) => {
    const out = {
      r: 0,
      g: 0,
      b: 0,
      set: (r: number, g: number, b: number) => Object.assign(out, { r, g, b }),
    };
    kilnColour(celsius, out);
    return out;
  };
  it('is black below dull red', () => {
    for (const celsius of [-10, 20, 400, 550]) expect(colour(celsius)).toMatchObject({ r: 0, g: 0, b: 0 });
    expect(colour(620).r).toBeGreaterThan(0);
  });
  it('grows brighter and paler with every degree', () => {
    let before = colour(560);
    for (let celsius = 570; celsius <= 1400; celsius += 10) {
      const now = colour(celsius);
      expect(now.r).toBeGreaterThan(before.r);
      expect(now.g).toBeGreaterThanOrEqual(before.g);
      expect(now.g / now.r).toBeGreaterThanOrEqual(before.g / before.r - 0.012);
      expect(now.r).toBeGreaterThanOrEqual(now.g);
      expect(now.g).toBeGreaterThanOrEqual(now.b);
      before = now;
    }
  });
  it('goes from red over orange and yellow to yellow-white, as potters name it', () => {
    const hue = (celsius: number) => colour(celsius).g / colour(celsius).r;
    expect(hue(800)).toBeLessThan(0.1);
    expect(hue(950)).toBeGreaterThan(0.1);
    expect(hue(950)).toBeLessThan(0.25);
    expect(hue(1100)).toBeGreaterThan(0.25);
    expect(hue(1200)).toBeGreaterThan(0.4);
    expect(hue(1300)).toBeGreaterThan(0.55);
    expect(colour(1300).b / colour(1300).r).toBeGreaterThan(0.15);
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
