import { describe, expect, it } from 'vitest';
import { FIRING } from '../../assets/jingdezhen/firing.ts';
import { clockOf, firingAt, phaseAt } from './firing.ts';
import { COLD, celsiusAt, fireSound, fuelAt, glowAt, smokeAt } from './heat.ts';

/** Every quarter of an hour of the whole firing. */
const hours = () => {
  const list: number[] = [];
  for (let clock = FIRING.phases[0]!.from; clock <= FIRING.phases.at(-1)!.to; clock += 0.25) list.push(clock);
  return list;
};

describe('the phases', () => {
  it('follow one another without a gap, each beginning where its hour says', () => {
    for (const clock of hours().slice(0, -1)) {
      const phase = phaseAt(FIRING, clock);
      expect(clock).toBeGreaterThanOrEqual(phase.from);
      expect(clock).toBeLessThan(phase.to);
    }
    for (let i = 1; i < FIRING.phases.length; i += 1)
      expect(FIRING.phases[i]!.from).toBe(FIRING.phases[i - 1]!.to);
  });
  it('hold on at both ends', () => {
    expect(phaseAt(FIRING, -1e3).id).toBe('setting');
    expect(phaseAt(FIRING, 1e3).id).toBe('sorting');
  });
  it('say what burns and what is bricked up', () => {
    expect(firingAt(FIRING, null)).toEqual({ clock: null, phase: null, burning: false, closed: false });
    expect(firingAt(FIRING, -1)).toMatchObject({ phase: 'setting', burning: false, closed: false });
    expect(firingAt(FIRING, 0)).toMatchObject({ phase: 'lighting', burning: true, closed: true });
    expect(firingAt(FIRING, 24)).toMatchObject({ phase: 'shut', burning: false, closed: true });
    expect(firingAt(FIRING, 60)).toMatchObject({ phase: 'opening', burning: false, closed: false });
    expect(firingAt(undefined, 3)).toEqual({ clock: 3, phase: null, burning: true, closed: true });
  });
  it('are found by wish', () => {
    expect(clockOf(FIRING, 'cold')).toBeNull();
    expect(firingAt(FIRING, clockOf(FIRING, 'strong')).phase).toBe('strong-fire');
    expect(clockOf(undefined, 'strong')).toBe(0);
    expect(clockOf(FIRING, -3)).toBe(-3);
  });
});

describe('the curve', () => {
  it('rises from lighting to the stop and falls from there to the end, at both ends of the kiln', () => {
    for (const end of ['front', 'rear'] as const) {
      let before = celsiusAt(FIRING, 0, end);
      for (const clock of hours().filter((c) => c > 0)) {
        const now = celsiusAt(FIRING, clock, end);
        if (clock <= 24) expect(now).toBeGreaterThan(before);
        else expect(now).toBeLessThan(before);
        before = now;
      }
    }
  });
  it('goes through its points, straight between them, and is never hotter behind than in front', () => {
    for (const { clock, front, rear } of FIRING.curve) {
      expect(celsiusAt(FIRING, clock)).toBeCloseTo(front, 9);
      expect(celsiusAt(FIRING, clock, 'rear')).toBeCloseTo(rear, 9);
    }
    expect(celsiusAt(FIRING, 1.25)).toBeCloseTo((40 + 250) / 2, 9);
    for (const clock of hours())
      expect(celsiusAt(FIRING, clock, 'rear')).toBeLessThanOrEqual(celsiusAt(FIRING, clock));
  });
  it('is cold where nobody fires, and does not run out at its ends', () => {
    expect(celsiusAt(FIRING, null)).toBe(COLD);
    expect(celsiusAt(FIRING, -99)).toBe(FIRING.curve[0]!.front);
    expect(celsiusAt(FIRING, 999)).toBe(FIRING.curve.at(-1)!.front);
  });
  it('claims no more evidence than there is: three moments', () => {
    expect(FIRING.curve.filter((p) => p.known).map((p) => p.clock)).toEqual([0, 24, 60]);
  });
});

describe('what follows from the clock', () => {
  it('smokes pale at first, thins, is thick in reduction, pales, and ends with the fire', () => {
    const at = (clock: number | null) => smokeAt(FIRING, clock);
    expect(at(null)).toBe(0);
    expect(at(-1)).toBe(0);
    expect(at(7)).toBeLessThan(at(3));
    expect(at(16)).toBeGreaterThan(at(3));
    expect(at(23)).toBeLessThan(at(16));
    expect(at(24)).toBe(0);
    expect(at(62)).toBe(0);
  });
  it('glows from dull red on, between nothing and one', () => {
    expect(glowAt(20)).toBe(0);
    expect(glowAt(549)).toBe(0);
    expect(glowAt(600)).toBeGreaterThan(0);
    expect(glowAt(900)).toBeGreaterThan(glowAt(700));
    expect(glowAt(2000)).toBe(1);
  });
  it('roars with the strong fire, crackles in the small one, and is silent once nothing burns', () => {
    const small = fireSound(FIRING, 1);
    const strong = fireSound(FIRING, 18);
    expect(strong.roar).toBeGreaterThan(0.8);
    expect(small.roar).toBeLessThan(0.1);
    expect(small.crackle).toBeGreaterThan(small.roar);
    expect(fireSound(FIRING, 24)).toEqual({ roar: 0, crackle: 0 });
    expect(fireSound(FIRING, null)).toEqual({ roar: 0, crackle: 0 });
    for (const clock of hours()) {
      const { roar, crackle } = fireSound(FIRING, clock);
      for (const value of [roar, crackle, fuelAt(FIRING, clock), smokeAt(FIRING, clock)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
    const out = { roar: 9, crackle: 9 };
    expect(fireSound(FIRING, 18, out)).toBe(out);
  });
});
