import { describe, expect, it } from 'vitest';
import type { Hour } from '../pack/schema.ts';
import { AT, createHourClock, HOUR_LENGTH, hourRow, mixHours } from './hours.ts';

const hour = (strength: number, exposure: number): Hour => ({
  id: 'h',
  title: { en: 'h' },
  sun: { colour: [1, 0.5, 0.25], strength },
  sky: { zenith: [0.1, 0.2, 0.3], horizon: [0.4, 0.5, 0.6], ground: [0.7, 0.8, 0.9], strength: 2 },
  fire: { strength: 3 },
  haze: { colour: [0.11, 0.12, 0.13], sunward: [0.14, 0.15, 0.16], density: 0.01 },
  exposure,
  lamps: 1,
  stars: 0.5,
});

describe('hourRow', () => {
  it('folds strengths in, the sun as the radiance of a white wall, and overlaps nothing', () => {
    const row = hourRow(hour(Math.PI, 1.5));
    const expected = [
      1, 0.5, 0.25, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16,
    ];
    expect(row.length).toBe(HOUR_LENGTH);
    [...expected, 0.01, 3, 1.5, 0.5, 1].forEach((value, i) => {
      expect(row[i]).toBeCloseTo(value, 6);
    });
  });
});

describe('mixing hours', () => {
  const a = hourRow(hour(0, 1));
  const b = hourRow(hour(4, 2));
  const out = new Float32Array(HOUR_LENGTH);
  it('begins at one and ends at the other, also beyond the ends', () => {
    for (const [t, end] of [
      [0, a],
      [-1, a],
      [1, b],
      [2, b],
    ] as const) {
      mixHours(out, a, b, t);
      expect([...out]).toEqual([...end]);
    }
  });
  it('goes half-way at the half, level at the ends', () => {
    mixHours(out, a, b, 0.5);
    expect(out[AT.exposure]).toBeCloseTo(1.5, 6);
    mixHours(out, a, b, 0.01);
    expect(out[AT.exposure]! - 1).toBeLessThan(0.001);
  });
});

describe('createHourClock', () => {
  const a = hourRow(hour(0, 1));
  const b = hourRow(hour(4, 2));
  it('crosses in the time given and then says it is done', () => {
    const clock = createHourClock(a);
    expect(clock.step(1)).toBe(false);
    clock.aim(b, 3);
    expect(clock.step(1.5)).toBe(true);
    expect(clock.now[AT.exposure]).toBeCloseTo(1.5, 5);
    expect(clock.step(1.5)).toBe(false);
    expect([...clock.now]).toEqual([...b]);
  });
  it('turns back from where it is', () => {
    const clock = createHourClock(a);
    clock.aim(b, 2);
    clock.step(1);
    clock.aim(a, 2);
    expect(clock.now[AT.exposure]).toBeCloseTo(1.5, 5);
    clock.step(1);
    expect(clock.now[AT.exposure]).toBeCloseTo(1.25, 5);
    clock.step(1);
    expect([...clock.now]).toEqual([...a]);
  });
  it('is at once where no time is given', () => {
    const clock = createHourClock(a);
    clock.aim(b, 0);
    expect([...clock.now]).toEqual([...b]);
    expect(clock.step(0.1)).toBe(false);
  });
});
