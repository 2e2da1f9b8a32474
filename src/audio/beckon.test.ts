import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceBeckoning, beckoning, PAUSE, TIMES } from './beckon.ts';
import { beckonWave, SECONDS } from './beckonSound.ts';

/** Looks ten times a second; returns the seconds at which it was heard. */
function heardAt(seconds: number, at: (second: number) => { of: string | null; out: boolean }): number[] {
  const state = beckoning();
  const heard: number[] = [];
  for (let n = 0; n < seconds * 10; n += 1) {
    const { of, out } = at(n / 10);
    if (advanceBeckoning(state, of, out, n / 10)) heard.push(n / 10);
  }
  return heard;
}

describe('the sound from where to look', () => {
  it('comes soon after arrival, then seldom, and three times at most', () => {
    const heard = heardAt(60, () => ({ of: 'kiln', out: true }));
    expect(heard).toHaveLength(TIMES);
    expect(heard[0]).toBeGreaterThan(0.7);
    expect(heard[0]).toBeLessThan(1);
    for (let n = 1; n < heard.length; n += 1)
      expect(heard[n]! - heard[n - 1]!).toBeGreaterThanOrEqual(PAUSE - 1e-9);
    expect(heard[2]).toBeLessThan(17);
  });

  it('never comes while it is seen, or only passed by', () => {
    expect(heardAt(30, () => ({ of: 'kiln', out: false }))).toEqual([]);
    expect(heardAt(30, (t) => ({ of: 'kiln', out: t % 1 > 0.5 }))).toEqual([]);
    expect(heardAt(30, () => ({ of: null, out: true }))).toEqual([]);
  });

  it('is over once the visitor has followed it, wherever they look afterwards', () => {
    expect(heardAt(60, (t) => ({ of: 'kiln', out: t < 3 || t > 4 }))).toHaveLength(1);
  });

  it('still comes when what was seen on arrival goes out of sight', () => {
    const [first] = heardAt(20, (t) => ({ of: 'kiln', out: t > 5 }));
    expect(first).toBeGreaterThan(5.7);
    expect(first).toBeLessThan(6);
  });

  it('begins anew for another thing', () => {
    const heard = heardAt(80, (t) => ({ of: t < 40 ? 'kiln' : 'jar', out: true }));
    expect(heard).toHaveLength(2 * TIMES);
    expect(heard[TIMES]).toBeGreaterThan(40.7);
    expect(heard[TIMES]).toBeLessThan(41);
  });

  it('never insists, whatever the visitor does', () => {
    const look = fc.record({ of: fc.constantFrom('a', null), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 400 }), (looks) => {
        const heard = heardAt(looks.length / 10, (t) => looks[Math.round(t * 10)]!);
        for (const t of heard) expect(looks[Math.round(t * 10)]).toEqual({ of: 'a', out: true });
      }),
    );
  });
});

describe('its wave', () => {
  const wave = beckonWave(48_000);
  const loudest = (from: number, to: number) =>
    Math.max(...wave.slice(from * 48_000, to * 48_000).map(Math.abs));

  it('begins and ends in silence, and is loud once', () => {
    expect(wave).toHaveLength(Math.round(SECONDS * 48_000));
    expect(wave[0]).toBeCloseTo(0);
    expect(wave.at(-1)).toBeCloseTo(0);
    expect(loudest(0, SECONDS)).toBeCloseTo(0.5);
  });

  it('is two touches, the second softer', () => {
    expect(loudest(0.16, 0.2)).toBeGreaterThan(loudest(0.12, 0.16) * 1.5);
    expect(loudest(0.16, 0.3)).toBeLessThan(loudest(0, 0.1));
    expect(loudest(0.8, 0.9)).toBeLessThan(0.02);
  });

  it('is the same each time', () => {
    expect(beckonWave(48_000)).toEqual(wave);
  });
});
